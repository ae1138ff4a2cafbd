# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A meeting in short, beside the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.meeting import AttendanceStatus, clock_times
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.meetings.listing import STATUS_TONES, hours, long_day, name_of
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import (
    PAGE_MARGINS,
    STRETCH,
    clear_layout,
    column,
    holder,
    row,
)
from casuskluis_ui.widgets.tabs import page_head


class MeetingSummary(QWidget):
    """When, where, with whom and about what.

    Signals:
        agenda_wanted: Build or print the agenda.
        edit_wanted: Change when and where it is.
    """

    agenda_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("", "h1", wrap=True)
        self._chips = ChipRow()
        self._day = label("", "muted", wrap=True)
        self.open_button = Button(self.tr("Agenda openen"), "calendar-days", "primary", "Enter")
        self.open_button.clicked.connect(self.agenda_wanted)
        edit = IconButton("pencil", self.tr("Datum, plaats en voorzitter wijzigen"))
        edit.clicked.connect(self.edit_wanted)
        top = FoldingRow(self._name, holder(row(edit, self.open_button)))
        chips = row(self._chips, STRETCH)
        head = page_head(column(top, self._day, chips, spacing=6, margins=(24, 18, 24, 14)))
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(*PAGE_MARGINS)
        self._cards.setSpacing(14)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = holder(self._cards)
        inner.setObjectName("page")
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Overleg in het kort"))
        whole = column(head, area, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_file(self, file: MeetingFile, codes: CodeBook) -> None:
        """Show a meeting."""
        meeting = file.meeting
        self._name.setText(name_of(meeting, codes))
        status = codes.label(CodeList.MEETING_STATUS, meeting.status)
        self._chips.show_chips([ChipSpec(status, STATUS_TONES[meeting.status])])
        day = f"{long_day(meeting.held_on)}, {hours(meeting)}"
        self._day.setText("  ·  ".join(part for part in (day, meeting.place) if part))
        clear_layout(self._cards)
        self._cards.addWidget(self._agenda(file))
        self._cards.addWidget(self._people(file, codes))
        self._cards.addStretch(1)

    def _agenda(self, file: MeetingFile) -> Card:
        words = self.tr("Agenda: {planned} van {room} minuten")
        card = Card(words.format(planned=file.planned_minutes, room=file.meeting.minutes))
        times = clock_times(file.meeting, file.items)
        card.add(
            FactRows(
                [
                    (f"{start:%H:%M}", f"{item.position}. {item.title}")
                    for item, (start, _) in zip(file.items, times, strict=True)
                ]
            )
        )
        if not file.items:
            card.add(label(self.tr("Er staat nog niets op de agenda."), "muted", wrap=True))
        return card

    def _people(self, file: MeetingFile, codes: CodeBook) -> Card:
        card = Card(self.tr("Deelnemers"))
        meeting = file.meeting
        facts = [
            (self.tr("Voorzitter"), meeting.chair),
            (self.tr("Notulist"), meeting.minute_taker),
        ]
        for status in AttendanceStatus:
            names = [
                file.organisations[one.organisation_id].name
                for one in file.attendances
                if one.status is status
            ]
            if names:
                title = codes.label(CodeList.ATTENDANCE_STATUS, status)
                facts.append((title, ", ".join(names)))
        card.add(FactRows(facts))
        return card
