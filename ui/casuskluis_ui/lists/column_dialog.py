# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which columns a table shows, and in which order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.models import Column
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_CHARACTERS, _HEIGHT = 56, 460


class ColumnDialog(QDialog):
    """Ticks columns and moves them.

    Args:
        columns: Every column there is, in the usual order.
        shown: Keys of those that are shown, in order.
    """

    def __init__(
        self, columns: Sequence[Column[Any]], shown: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._columns = {one.key: one for one in columns}
        self.setWindowTitle(self.tr("Kolommen kiezen"))
        self.list = QListWidget()
        self.list.setProperty("role", "checks")
        self.list.setAccessibleName(self.tr("Kolommen"))
        self.list.setTabKeyNavigation(False)
        self._up = IconButton("arrow-up", self.tr("Kolom eerder"), "Alt+↑")
        self._down = IconButton("arrow-down", self.tr("Kolom later"), "Alt+↓")
        self._fill(shown)
        self._build()
        open_at(self, _CHARACTERS, _HEIGHT)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns ticked, in order."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return tuple(
            str(one.data(Qt.ItemDataRole.UserRole))
            for one in items
            if one.checkState() == Qt.CheckState.Checked
        )

    def earlier(self) -> None:
        """Move the current column one place up."""
        self._move(-1)

    def later(self) -> None:
        """Move the current column one place down."""
        self._move(1)

    def usual(self) -> None:
        """Tick the usual columns, in the usual order."""
        self._fill([key for key, one in self._columns.items() if one.usual])

    def _move(self, step: int) -> None:
        place = self.list.currentRow()
        if place >= 0 and 0 <= place + step < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + step, item)
            self.list.setCurrentRow(place + step)

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.clear()
        rest = [key for key in self._columns if key not in shown]
        for key in [*(one for one in shown if one in self._columns), *rest]:
            item = QListWidgetItem(self._columns[key].title, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked
            item.setCheckState(state)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._keep_one)

    def _keep_one(self, item: QListWidgetItem) -> None:
        """A table without columns shows nothing, not even how to get them back."""
        if not self.keys:
            item.setCheckState(Qt.CheckState.Checked)

    def _build(self) -> None:
        for keys, heard in (("Alt+Up", self.earlier), ("Alt+Down", self.later)):
            QShortcut(QKeySequence(keys), self).activated.connect(heard)
        self._up.clicked.connect(self.earlier)
        self._down.clicked.connect(self.later)
        usual = Button(self.tr("Gewone kolommen"), kind="ghost")
        usual.clicked.connect(self.usual)
        cancel = Button(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        done = Button(self.tr("Tonen"), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        about = self.tr(
            "Vink aan wat u wilt zien. Met Alt en een pijltje verplaatst u een kolom."
        )
        beside = column(self._up, self._down, STRETCH)
        body = column(
            label(self.windowTitle(), "h1"),
            label(about, "muted", wrap=True),
            row(self.list, beside),
            row(usual, STRETCH, cancel, done),
            spacing=14,
            margins=(24, 20, 24, 20),
        )
        self.setLayout(body)
