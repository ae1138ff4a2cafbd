# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The days as a table: a row for each week, with its number before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from casuskluis.domain.partial_date import MONTHS
from casuskluis_ui.models.roles import ITEM_ROLE
from casuskluis_ui.pages.meetings.calendar.entries import CalendarEntry, EntryKind
from casuskluis_ui.pages.meetings.calendar.layout import DAYS, Week
from casuskluis_ui.pages.meetings.listing import WEEKDAYS
from casuskluis_ui.quiet.veil import veiled_data

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """One day.

    Attributes:
        beside: It belongs to the month before or after.
        holiday: What the day is called; empty on most days.
    """

    day: date
    today: bool
    beside: bool
    holiday: str
    entries: tuple[CalendarEntry, ...]


class CalendarModel(QAbstractTableModel):
    """Seven columns from Monday to Sunday."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weeks: Sequence[Week] = ()
        self._entries: Mapping[date, tuple[CalendarEntry, ...]] = {}
        self._holidays: Mapping[date, str] = {}
        self._month = 0
        self._today = date.min

    def show_weeks(
        self,
        weeks: Sequence[Week],
        entries: Mapping[date, tuple[CalendarEntry, ...]],
        holidays: Mapping[date, str],
        *,
        month: int,
        today: date,
    ) -> None:
        """Show other days.

        Args:
            weeks: In order.
            entries: What stands on each day.
            holidays: What the days are called that nobody works.
            month: The month in view; days of others are set apart. 0 sets none apart.
            today: The day it is.
        """
        self.beginResetModel()
        self._weeks, self._entries, self._holidays = weeks, entries, holidays
        self._month, self._today = month, today
        self.endResetModel()

    def cell(self, index: Index) -> DayCell:
        """Return the day at a place."""
        day = self._weeks[index.row()].days[index.column()]
        return DayCell(
            day=day,
            today=day == self._today,
            beside=bool(self._month) and day.month != self._month,
            holiday=self._holidays.get(day, ""),
            entries=self._entries.get(day, ()),
        )

    def place(self, day: date) -> QModelIndex:
        """Return where a day stands; nowhere when it is not shown."""
        for row, week in enumerate(self._weeks):
            if day in week.days:
                return self.index(row, day.weekday())
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._weeks)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else DAYS

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == ITEM_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return str(cell.day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self.spoken(cell), *(one.words for one in cell.entries)))
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation == Qt.Orientation.Horizontal:
                return WEEKDAYS[section][:2]
            return str(self._weeks[section].number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if orientation == Qt.Orientation.Horizontal:
                return WEEKDAYS[section]
            return self.tr("week %d") % self._weeks[section].number
        return None

    def spoken(self, cell: DayCell) -> str:
        """Return a day in words: "dinsdag 3 februari, 2 overleggen, 1 termijn"."""
        day = cell.day
        parts = [f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"]
        if day.year != self._today.year:
            parts[0] = f"{parts[0]} {day.year}"
        if cell.today:
            parts.append(self.tr("vandaag"))
        if cell.holiday:
            parts.append(cell.holiday)
        parts += self._counts(cell)
        return ", ".join(parts)

    def _counts(self, cell: DayCell) -> list[str]:
        late = sum(one.late for one in cell.entries)
        terms = sum(one.kind is EntryKind.TERM for one in cell.entries) - late
        meetings = sum(one.kind is EntryKind.MEETING for one in cell.entries)
        coming = sum(one.kind is EntryKind.COMING for one in cell.entries)
        words = (
            (meetings, self.tr("1 overleg"), self.tr("{n} overleggen")),
            (coming, self.tr("1 overleg uit een reeks"), self.tr("{n} uit een reeks")),
            (terms, self.tr("1 termijn"), self.tr("{n} termijnen")),
            (late, self.tr("1 termijn te laat"), self.tr("{n} termijnen te laat")),
        )
        return [
            (one if count == 1 else many).format(n=count) for count, one, many in words if count
        ]
