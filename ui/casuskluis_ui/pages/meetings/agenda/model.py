# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The points of an agenda as a list that can be put in another order."""

from dataclasses import dataclass, field
from datetime import time
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    clock_times,
    renumbered,
)
from casuskluis.domain.notification import NotificationStatus
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.models import ID_ROLE, LINE_ROLE
from casuskluis_ui.quiet.veil import veiled_data

Index = QModelIndex | QPersistentModelIndex
PLAIN_KINDS = frozenset({AgendaItemKind.STANDING, AgendaItemKind.ACTIONS})
"""Points without a purpose of their own."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """What one point shows.

    Attributes:
        name: The person it is about, for the screen of the officer only; never printed from
            here.
        ended: In words, that what it is about ended since; empty when it did not.
        follows: Number of the point it must come after; 0 for none.
        late: It begins after the meeting should have ended.
        runs_over: It ends after the meeting should have ended.
    """

    item: AgendaItem = field(repr=False)
    starts: time
    name: str = field(repr=False)
    purpose: str
    restricted: bool
    decided: bool
    ended: str
    follows: int
    late: bool
    runs_over: bool

    @property
    def title(self) -> str:
        """Number and title."""
        return f"{self.item.position}. {self.item.title}"

    @property
    def detail(self) -> str:
        """What ended, the person and the question, as far as there are any."""
        parts = (self.ended, self.name, self.item.question)
        return "  ·  ".join(part for part in parts if part)


class AgendaModel(QAbstractListModel):
    """The points in order.

    Signals:
        reordered: The identifiers in their new order, after a move by the officer.
    """

    reordered = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[AgendaItem] = []
        self._rows: list[AgendaRow] = []
        self._file: MeetingFile | None = None
        self._codes: CodeBook | None = None

    def show_file(self, file: MeetingFile, codes: CodeBook) -> None:
        """Show the agenda of a meeting; the same points in the same order stay in place."""
        same = self.order == [item.id for item in file.items]
        if not same:
            self.beginResetModel()
        self._file, self._codes = file, codes
        self._items = list(file.items)
        self._rows = self._made()
        if not same:
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, place: int) -> AgendaRow | None:
        """Return the point on a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def row_of(self, item_id: int) -> int:
        """Return the row of a point; -1 when it is not there."""
        ids = [item.id for item in self._items]
        return ids.index(AgendaItemId(item_id)) if item_id in ids else -1

    @property
    def order(self) -> list[AgendaItemId]:
        """The identifiers in the order shown."""
        return [item.id for item in self._items]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        # Only the gaps take a drop: a point is never dropped on another one.
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == LINE_ROLE:
            return row
        if role == ID_ROLE:
            return int(row.item.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    @override
    def moveRows(
        self,
        sourceParent: Index,
        sourceRow: int,
        count: int,
        destinationParent: Index,
        destinationChild: int,
    ) -> bool:
        if not self.beginMoveRows(
            sourceParent,
            sourceRow,
            sourceRow + count - 1,
            destinationParent,
            destinationChild,
        ):
            return False
        moved = self._items[sourceRow : sourceRow + count]
        del self._items[sourceRow : sourceRow + count]
        place = destinationChild - (count if destinationChild > sourceRow else 0)
        self._items[place:place] = moved
        self._items = renumbered(self._items)
        self._rows = self._made()
        self.endMoveRows()
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.reordered.emit(self.order)
        return True

    def shift(self, place: int, by: int) -> bool:
        """Move one point up (-1) or down (1); tells whether it could."""
        target = place + by
        if not (0 <= place < len(self._rows) and 0 <= target < len(self._rows)):
            return False
        gap = target + 1 if by > 0 else target
        return self.moveRow(QModelIndex(), place, QModelIndex(), gap)

    def _made(self) -> list[AgendaRow]:
        file = self._file
        if file is None:
            return []
        times = clock_times(file.meeting, self._items)
        return [
            self._row(file, item, start, end)
            for item, (start, end) in zip(self._items, times, strict=True)
        ]

    def _row(self, file: MeetingFile, item: AgendaItem, start: time, end: time) -> AgendaRow:
        subject = file.subject_of(item)
        label = self._codes.label(CodeList.AGENDA_PURPOSE, item.purpose) if self._codes else ""
        return AgendaRow(
            item=item,
            starts=start,
            name=subject.name.display if subject else "",
            purpose="" if item.kind in PLAIN_KINDS else label,
            restricted=bool(item.restricted_to),
            decided=any(found.agenda_item_id == item.id for found in file.decisions),
            ended=self._ended(file, item),
            follows=self.row_of(item.after_id) + 1 if item.after_id else 0,
            late=start >= file.meeting.ends_at or start < file.meeting.starts_at,
            # A list that runs past midnight starts small again; it is late all the same.
            runs_over=end > file.meeting.ends_at or end <= file.meeting.starts_at,
        )

    def _ended(self, file: MeetingFile, item: AgendaItem) -> str:
        case = file.cases.get(item.case_id or 0)
        told = file.notifications.get(item.notification_id or 0)
        if not file.meeting.is_preparing:
            return ""
        if case is not None and not case.is_open:
            return self.tr("Casus is afgesloten")
        handled = told is not None and told.status is NotificationStatus.HANDLED
        return self.tr("Melding is afgehandeld") if handled else ""

    def _spoken(self, row: AgendaRow) -> str:
        parts = [
            row.title,
            row.detail,
            f"{row.starts:%H:%M}",
            self.tr("%d minuten") % row.item.minutes,
            row.purpose,
            self.tr("niet voor iedereen") if row.restricted else "",
            self.tr("besluit vastgelegd") if row.decided else "",
            self.tr("vaste plaats") if row.item.pinned else "",
            self.tr("vorige keer niet besproken") if row.item.carried_from else "",
            self.tr("komt na punt %d") % row.follows if row.follows else "",
            self._spoken_lateness(row),
        ]
        return ", ".join(part for part in parts if part)

    def _spoken_lateness(self, row: AgendaRow) -> str:
        if row.late:
            return self.tr("begint na het einde van het overleg")
        return self.tr("loopt uit na het einde van het overleg") if row.runs_over else ""
