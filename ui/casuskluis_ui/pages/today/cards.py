# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The next meeting, and the short list that the groups of deadlines use."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.lists import MeetingLine
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.partial_date import dutch_date
from casuskluis_ui.models import LineSource, ListItem, ListQuery, PagedListModel
from casuskluis_ui.pages.today.deadline_line import DeadlineDelegate
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, row

POINTS_SHOWN = 9
Entry = tuple[int, ListItem]


class ShortList(ItemList):
    """A list as high as its items; one click opens."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._items: Mapping[int, ListItem] = {}
        self.setItemDelegate(DeadlineDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._entries: PagedListModel[str, ListItem] = PagedListModel(
            LineSource(self._ids, self._lines), _same, self
        )
        self.show_model(self._entries)
        self.clicked.connect(self._open)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other items, each with the identifier it leads to."""
        self._items = dict(entries)
        self._entries.show_query(ListQuery(""))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def _height(self) -> int:
        return max(self.sizeHintForRow(0), 0) * len(self._items)

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return list(self._items)

    def _lines(self, wanted: Sequence[int]) -> Mapping[int, ListItem]:
        return {one: self._items[one] for one in wanted}

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.current_id())


def _same(item: ListItem) -> ListItem:
    return item


class MeetingCard(Card):
    """The next meeting and its agenda.

    Signals:
        opened: The officer wants to go there.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.button = Button("", "arrow-right", kind="primary")
        title = self.tr("Volgend overleg")
        self.setAccessibleName(title)
        self.add(row(label(title, "h2"), STRETCH, self.button))
        self._name = label("", wrap=True)
        self._when = label("", "muted", wrap=True)
        self._agenda = QWidget()
        self._lines = QVBoxLayout(self._agenda)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        for part in (self._name, self._when, self._agenda):
            self.add(part)
        self.button.clicked.connect(self.opened)

    def show_meeting(
        self, meeting: MeetingLine | None, kind: str, agenda: Sequence[AgendaItem]
    ) -> None:
        """Show a meeting, or that there is none."""
        clear_layout(self._lines)
        go = self.tr("Naar overleg") if meeting else self.tr("Overleg plannen")
        self.button.setText(f" {go}")
        self.button.setAccessibleName(go)
        self._when.setVisible(meeting is not None)
        self._agenda.setVisible(bool(agenda))
        if meeting is None:
            self._name.setText(self.tr("Er staat geen overleg gepland."))
            return
        self._name.setText(f"{kind} {meeting.number}")
        times = f"{meeting.starts_at:%H:%M} – {meeting.ends_at:%H:%M}"
        parts = (dutch_date(meeting.held_on), times, meeting.place)
        self._when.setText("  ·  ".join(part for part in parts if part))
        for point in agenda[:POINTS_SHOWN]:
            self._lines.addWidget(self._line(point))
        rest = len(agenda) - POINTS_SHOWN
        if rest > 0:
            more = counted(
                rest, self.tr("en nog {n} agendapunt"), self.tr("en nog {n} agendapunten")
            )
            self._lines.addWidget(label(more, "muted"))

    def _line(self, item: AgendaItem) -> QWidget:
        place = label(str(item.position), "muted")
        place.setMinimumWidth(self.fontMetrics().horizontalAdvance("00"))
        place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        minutes = label(self.tr("{n} min").format(n=item.minutes), "muted")
        minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        title = label(item.title, wrap=True)
        line = row(place, title, minutes, spacing=12)
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(line)
        return made
