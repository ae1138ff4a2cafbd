# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A field with a list under it, over the window: the shape of palette and search."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget
from typing_extensions import override

from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.row_delegate import RowDelegate
from casuskluis_ui.shell.commands.rows import Row, RowModel
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column, row
from casuskluis_ui.widgets.search_field import SearchField

_WIDE = 92  # signs
_FROM_TOP = 10  # hundredths of the window
_MARGIN = 16
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class SearchPopup(QFrame):
    """Lies over its window while somebody searches; Esc and a click elsewhere close it.

    Args:
        window: Over which it lies.
        name: Dutch, for the screen reader.
        hint: What can be typed.

    Signals:
        chosen: The `Entry` that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, name: str, hint: str) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self._came_from: QWidget | None = None
        self.field = SearchField(name, hint, "")
        self.model = RowModel()
        self.list = QListView()
        self._tip = label("", "help", wrap=True)
        self._build(name)
        self._connect()
        self.hide()

    def open(self, text: str = "") -> None:
        """Show it with the keyboard in its field."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self.field.setText(text)
        self.look(text)
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Hide it and give the keyboard back to where it was."""
        back, self._came_from = self._came_from, None
        self.hide()
        self.field.clear()
        self.model.show_rows(())
        if back is not None and back.isVisible():
            back.setFocus()

    def look(self, text: str) -> None:
        """Show what belongs to a text; subclasses implement it."""
        raise NotImplementedError  # palette and search look in other places

    def show_rows(self, rows: list[Row], tip: str) -> None:
        """Show lines, the first one chosen.

        Args:
            rows: By group.
            tip: Dutch, under the list.
        """
        self.model.show_rows(rows)
        self._tip.setText(tip)
        self._tip.setVisible(bool(tip))
        self._choose(self.model.next_entry(-1, 1))
        self._place()

    def current(self) -> Entry | None:
        """Return the entry that Enter chooses."""
        return self.model.entry(self.list.currentIndex().row())

    def say_count(self) -> None:
        """Tell a screen reader how much was found."""
        announce(self, self.tr("%n gevonden", "", self.model.count()))

    def take(self) -> None:
        """Choose the current entry."""
        self.look_now()
        entry = self.current()
        if entry is not None:
            self.leave()
            self.chosen.emit(entry)

    def look_now(self) -> None:
        """Look for what is typed, when its time had not come yet; palette only."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event) or super().eventFilter(watched, event)
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Do what a key in field or list means; tells whether it meant something."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _step(self, steps: int) -> None:
        place = self.list.currentIndex().row()
        for _ in range(abs(steps)):
            place = self.model.next_entry(place, 1 if steps > 0 else -1)
        self._choose(place)
        index = self.list.currentIndex()
        if index.isValid():
            announce(self, index.data(Qt.ItemDataRole.AccessibleTextRole))

    def _choose(self, place: int) -> None:
        index = self.model.index(place)
        self.list.setCurrentIndex(index)
        first = place <= self.model.next_entry(-1, 1)
        self.list.scrollTo(self.model.index(0) if first else index)

    def _clicked(self, index: QModelIndex) -> None:
        if self.model.entry(index.row()) is not None:
            self.list.setCurrentIndex(index)
            self.take()

    def _focus_moved(self, old: Any, now: QWidget | None) -> None:
        del old
        if self.isHidden() or now is None or now is self or self.isAncestorOf(now):
            return
        self._came_from = None
        self.leave()

    def _build(self, name: str) -> None:
        self.list.setObjectName("found")
        self.list.setAccessibleName(self.tr("Gevonden: {name}").format(name=name))
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setTabKeyNavigation(False)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        foot = row(self._tip, margins=(_MARGIN, 8, _MARGIN, 10))
        whole = column(self.field, self.list, foot, spacing=0, margins=(1, 1, 1, 1))
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.field.searched.connect(self.look)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self._window.installEventFilter(self)
        self.list.clicked.connect(self._clicked)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _place(self) -> None:
        if self.isHidden():
            return
        room = self._window.rect()
        wide = min(self.fontMetrics().averageCharWidth() * _WIDE, room.width() - 2 * _MARGIN)
        rows = range(self.model.rowCount())
        listed = sum(self.list.sizeHintForRow(place) for place in rows) + 4
        around = self.field.sizeHint().height() + 4
        if self._tip.isVisibleTo(self):
            around += self._tip.heightForWidth(wide - 2 * _MARGIN) + 22
        top = room.height() * _FROM_TOP // 100
        tall = min(listed + around, room.height() - 2 * top)
        self.setGeometry(QRect((room.width() - wide) // 2, top, wide, tall))
