# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with everything that happened in a case, along one line."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from casuskluis.domain.partial_date import MONTHS, NotADate
from casuskluis.domain.timeline import CaseEvent, EventKind
from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.pages.words import counted, short_day
from casuskluis_ui.widgets.announcing import announce, retell
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column, holder
from casuskluis_ui.widgets.timeline import Timeline, TimelineItem

_LOOKS: Mapping[EventKind, tuple[str, str]] = {
    EventKind.NOTIFICATION: ("flag", "warn"),
    EventKind.ASSESSMENT: ("scale", "warn"),
    EventKind.PHASE: ("arrow-right", "ok"),
    EventKind.MEETING: ("users", "info"),
    EventKind.DECISION: ("landmark", "info"),
    EventKind.INFORMATION: ("message-square", "mute"),
    EventKind.PLAN: ("clipboard-list", "info"),
    EventKind.ACTION: ("circle-check", "ok"),
    EventKind.INFORMING: ("megaphone", "mute"),
    EventKind.DISCLOSURE: ("upload", "mute"),
    EventKind.REVIEW: ("shield-check", "ok"),
    EventKind.ATTACHMENT: ("paperclip", "mute"),
    EventKind.CLOSING: ("archive", "bad"),
}
"""Icon and tone of each kind; its title says the same in words."""
_PLACES: Mapping[EventKind, str] = {
    EventKind.NOTIFICATION: "notifications",
    EventKind.ASSESSMENT: "notifications",
    EventKind.PHASE: "cases/overview",
    EventKind.MEETING: "meetings",
    EventKind.DECISION: "meetings",
    EventKind.INFORMATION: "cases/information",
    EventKind.PLAN: "cases/plan",
    EventKind.ACTION: "cases/actions",
    EventKind.INFORMING: "cases/rights",
    EventKind.DISCLOSURE: "cases/rights",
    EventKind.REVIEW: "cases/reviews",
    EventKind.ATTACHMENT: "cases/attachments",
    EventKind.CLOSING: "cases/reviews",
}
"""Where each kind is dealt with."""
_EVERY = ""
_LEAST_LINES = 14


class TimelineTab(CaseTab):
    """The line with a filter; Enter opens the place of an event."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._events: Sequence[CaseEvent] = ()
        self._shown: Sequence[CaseEvent] = ()
        self.kind = QComboBox()
        self.day = DateField(desk.clock.today)
        self.line = Timeline(self.tr("Tijdlijn van de casus"), opens=True)
        self._count = label("", "muted")
        self._empty = EmptyState(
            "history",
            self.tr("Niets van deze soort"),
            self.tr("In deze casus is hiervan nog niets vastgelegd."),
            self.tr("Alles tonen"),
        )
        self._card = Card()
        self._build()
        self.kind.currentIndexChanged.connect(self._filter)
        self.day.returnPressed.connect(self._jump)
        self.line.opened.connect(self._open)
        self._empty.acted.connect(self._show_all)

    @override
    def title(self) -> str:
        return self.tr("Tijdlijn")

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._events = self.desk.workspace.timelines.of_case(file.case.id)
        self._fill_kinds()
        self._filter()

    def _build(self) -> None:
        parts = []
        for words, field in (
            (self.tr("&Soort"), self.kind),
            (self.tr("&Ga naar dag"), self.day),
        ):
            name = label(words, "muted")
            name.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            parts.append(holder(column(name, field, spacing=4)))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.line.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        self._card.add(self.line, 1)
        self.column.addWidget(Flow((*parts, self._count)))
        self.column.addWidget(self._card, 1)
        self.column.addWidget(self._empty, 1)

    def _fill_kinds(self) -> None:
        there = {event.kind for event in self._events}
        chosen = self.kind.currentData()
        blocked = self.kind.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.kind.clear()
        self.kind.addItem(self.tr("Alles"), _EVERY)
        for kind, words in self._kind_words().items():
            if kind in there:
                self.kind.addItem(words, kind.value)
        self.kind.setCurrentIndex(max(self.kind.findData(chosen), 0))
        self.kind.blockSignals(blocked)

    def _kind_words(self) -> Mapping[EventKind, str]:
        return {
            EventKind.NOTIFICATION: self.tr("Melding"),
            EventKind.ASSESSMENT: self.tr("Weging"),
            EventKind.PHASE: self.tr("Fase"),
            EventKind.MEETING: self.tr("Overleg"),
            EventKind.DECISION: self.tr("Besluit"),
            EventKind.INFORMATION: self.tr("Informatie"),
            EventKind.PLAN: self.tr("Plan en doelen"),
            EventKind.ACTION: self.tr("Actie"),
            EventKind.INFORMING: self.tr("Informeren"),
            EventKind.DISCLOSURE: self.tr("Verstrekking"),
            EventKind.REVIEW: self.tr("Toets"),
            EventKind.ATTACHMENT: self.tr("Stuk"),
            EventKind.CLOSING: self.tr("Sluiting"),
        }

    def _filter(self) -> None:
        wanted = self.kind.currentData() or _EVERY
        self._shown = [one for one in self._events if wanted in {_EVERY, one.kind.value}]
        self.line.show_items([self._item(one) for one in self._shown])
        count = len(self._shown)
        words = self.tr("{n} gebeurtenis"), self.tr("{n} gebeurtenissen")
        retell(self._count, counted(count, *words))
        self._card.setVisible(bool(count))
        self._empty.setVisible(not count)

    def _item(self, event: CaseEvent) -> TimelineItem:
        icon, tone = _LOOKS[event.kind]
        title = self.tr("Gepland: %s") % event.title if event.planned else event.title
        return TimelineItem(
            when=short_day(event.on, event.on),
            title=title,
            text=event.text,
            source=event.source,
            icon="calendar-clock" if event.planned else icon,
            tone=tone,
            group=f"{MONTHS[event.on.month - 1]} {event.on.year}",
        )

    def _jump(self) -> None:
        """Go to the last thing that happened on or before a day."""
        try:
            day = self.day.day()
        except NotADate:
            self.desk.page.problem.emit(self.day.trouble())
            return
        if day is not None and self._shown:
            self._go_to(day)

    def _go_to(self, day: date) -> None:
        last = len(self._shown) - 1
        before = (place for place, one in enumerate(self._shown) if one.on <= day)
        place = next(before, last)
        self.line.go(place)
        self.line.setFocus()
        announce(self.line, self._shown[place].title)

    def _open(self, place: int) -> None:
        event = self._shown[place]
        self.desk.page.went.emit(_PLACES[event.kind], event.object_id)

    def _show_all(self) -> None:
        self.kind.setCurrentIndex(0)
