# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list as a table: which columns, how wide, and the menu of the heading."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from casuskluis_ui.lists.column_dialog import ColumnDialog
from casuskluis_ui.models import Column, PagedTableModel
from casuskluis_ui.widgets.grid import Grid

_TENTHS = 10
_NARROWEST = 3


class TableColumns(QObject):
    """The columns of one table.

    Args:
        grid: Shows the table.
        model: Its rows.
        columns: Every column there is, in the usual order.

    Signals:
        changed: Other columns, another order, or another width.
    """

    changed = Signal()

    def __init__(
        self, grid: Grid, model: PagedTableModel[Any, Any], columns: Sequence[Column[Any]]
    ) -> None:
        super().__init__(grid)
        self._grid = grid
        self._model = model
        self._every = {one.key: one for one in columns}
        self._widths: dict[str, int] = {}
        self._ours = True
        self._moved = QTimer(self, singleShot=True, interval=0)
        self._moved.timeout.connect(self._take_order)
        self._listen()
        self._ours = False

    @property
    def shown(self) -> tuple[str, ...]:
        """Keys of the columns shown, in order."""
        return tuple(one.key for one in self._model.columns)

    @property
    def is_usual(self) -> bool:
        """Whether these are the columns nobody chose."""
        return self.shown == self._usual()

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths somebody gave, in tenths of a character."""
        return dict(self._widths)

    def reword(self, columns: Sequence[Column[Any]]) -> None:
        """Use the words and the day of now, from the next query on."""
        self._every = {one.key: one for one in columns}
        self._model.reword([self._every[key] for key in self.shown])

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns; unknown ones are passed over, none means the usual ones."""
        known = [key for key in keys if key in self._every] or self._usual()
        if tuple(known) != self.shown:
            self._ours = True
            self._model.show_columns([self._every[key] for key in known])
            self._grid.lay_out()
            self._ours = False
        self.show_widths(self._widths)

    def show_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths they had."""
        self._widths = {key: width for key, width in widths.items() if key in self._every}
        self._ours = True
        for place, key in enumerate(self.shown):
            if key in self._widths:
                self._grid.setColumnWidth(place, self._pixels(self._widths[key]))
        self._ours = False

    def forget_widths(self) -> None:
        """Let every column be as wide as what it holds again."""
        self._widths = {}
        self._ours = True
        self._grid.fit_columns()
        self._ours = False
        self.changed.emit()

    def choose(self) -> None:
        """Ask which columns."""
        dialog = self.dialog()
        if dialog.exec():
            self.take(dialog.keys)
        dialog.deleteLater()

    def dialog(self) -> ColumnDialog:
        """Return the question which columns, not yet shown."""
        return ColumnDialog(list(self._every.values()), self.shown, self._grid)

    def take(self, keys: Sequence[str]) -> None:
        """Show these columns because the officer chose them."""
        self.show_columns(keys)
        self.changed.emit()

    def menu(self) -> QMenu:
        """Return the menu of the heading."""
        menu = QMenu(self._grid)
        for key, one in self._every.items():
            action = QAction(one.title, menu, checkable=True, checked=key in self.shown)
            # The last one stays: a table without columns shows nothing.
            action.setEnabled(self.shown != (key,))
            action.triggered.connect(partial(self._toggle, key))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Kolommen kiezen…")).triggered.connect(self.choose)
        menu.addAction(self.tr("Breedte passend maken")).triggered.connect(self.forget_widths)
        return menu

    def _usual(self) -> tuple[str, ...]:
        return tuple(key for key, one in self._every.items() if one.usual)

    def _toggle(self, key: str, checked: bool) -> None:  # noqa: FBT001 - what a menu sends
        shown = [one for one in self.shown if one != key]
        self.take([*shown, key] if checked else shown)

    def _listen(self) -> None:
        heading = self._grid.horizontalHeader()
        heading.setSectionsMovable(True)
        heading.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        heading.customContextMenuRequested.connect(self._offer)
        heading.sectionResized.connect(self._resized)
        heading.sectionMoved.connect(self._was_moved)
        self._model.modelReset.connect(self._again)

    def _again(self) -> None:
        if not self._ours and self._widths:
            self.show_widths(self._widths)

    def _offer(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(self._grid.horizontalHeader().mapToGlobal(place))
        menu.deleteLater()

    def _resized(self, place: int, _before: int, width: int) -> None:
        heading = self._grid.horizontalHeader()
        free = heading.sectionResizeMode(place) == QHeaderView.ResizeMode.Interactive
        # Only what a hand does on the heading: the program fits columns itself too.
        if self._ours or not free or not heading.underMouse() or place >= len(self.shown):
            return
        self._widths[self.shown[place]] = self._tenths(width)
        self.changed.emit()

    def _was_moved(self, _section: int, _before: int, _after: int) -> None:
        if not self._ours:
            self._moved.start()

    def _take_order(self) -> None:
        """Let the model have the order of the heading, and the heading its own again."""
        heading = self._grid.horizontalHeader()
        wanted = [self.shown[heading.logicalIndex(place)] for place in range(len(self.shown))]
        with QSignalBlocker(heading):
            for logical in range(heading.count()):
                heading.moveSection(heading.visualIndex(logical), logical)
        self.take(wanted)

    def _tenths(self, pixels: int) -> int:
        return max(round(_TENTHS * pixels / self._character()), _NARROWEST * _TENTHS)

    def _pixels(self, tenths: int) -> int:
        return round(tenths * self._character() / _TENTHS)

    def _character(self) -> int:
        return max(self._grid.fontMetrics().averageCharWidth(), 1)
