# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything on one day, beside the calendar."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from casuskluis_ui.models.roles import ITEM_ROLE
from casuskluis_ui.pages.meetings.calendar.entries import CalendarEntry
from casuskluis_ui.pages.meetings.calendar.model import DayCell
from casuskluis_ui.pages.meetings.listing import long_day
from casuskluis_ui.quiet.veil import veiled_data
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.item_list import ItemDelegate
from casuskluis_ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_LEAST_LINES = 6
_WIDE = 34
"""Of the panel, in average characters."""


class _DayModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[CalendarEntry] = ()

    def show(self, entries: Sequence[CalendarEntry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> CalendarEntry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == ITEM_ROLE:
            return entry.item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return entry.item.accessible_text
        return None


class DayPanel(Card):
    """The lines of one day; Enter opens the place of one.

    Signals:
        opened: A `CalendarEntry`.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._entries = _DayModel(self)
        self._title = label("", "h2", wrap=True)
        self._about = label("", "muted", wrap=True)
        self._nothing = label(self.tr("Niets op deze dag."), "muted")
        self.list = QListView()
        self.list.setObjectName("calendarDay")
        self.list.setModel(self._entries)
        self.list.setItemDelegate(ItemDelegate(self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.activated.connect(self._open)
        for part in (self._title, self._about, self._nothing):
            self.add(part)
        self.add(self.list, 1)
        self.body.addStretch(0)
        letter = self.fontMetrics()
        self.setMinimumWidth(letter.averageCharWidth() * _WIDE)
        self.list.setMinimumHeight(letter.height() * _LEAST_LINES)

    @property
    def current(self) -> CalendarEntry | None:
        """The line the keyboard is on."""
        return self._entries.entry(self.list.currentIndex().row())

    def show_cell(self, cell: DayCell, week: str) -> None:
        """Show another day.

        Args:
            cell: The day.
            week: Its week in words.
        """
        self._title.setText(long_day(cell.day))
        today = self.tr("Vandaag") if cell.today else ""
        self._about.setText("  ·  ".join(part for part in (today, week, cell.holiday) if part))
        self._entries.show(cell.entries)
        self.list.setAccessibleName(self.tr("Op %s") % long_day(cell.day))
        self.list.setVisible(bool(cell.entries))
        self._nothing.setVisible(not cell.entries)
        if cell.entries:
            self.list.setCurrentIndex(self._entries.index(0))

    def _open(self, index: QModelIndex) -> None:
        entry = self._entries.entry(index.row())
        if entry is not None:
            self.opened.emit(entry)
