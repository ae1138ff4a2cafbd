# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From what is planned and due to what stands on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QObject

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.deadline import Deadline
from casuskluis.domain.lists import MeetingLine
from casuskluis.domain.meeting import PREPARING
from casuskluis.services.meetings.calendars import CalendarSpan
from casuskluis.services.meetings.series import ComingMeeting
from casuskluis.services.terms.deadline_words import about_words
from casuskluis_ui.models import ChipSpec, ListItem
from casuskluis_ui.pages.meetings.listing import STATUS_TONES, hours, name_of
from casuskluis_ui.pages.today.places import place_of


class EntryKind(Enum):
    """What stands on a day; meetings come first."""

    MEETING = "meeting"
    COMING = "coming"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One line on a day.

    Attributes:
        words: As it stands in the cell; late says so itself.
        item: As it stands in the list of the day.
        place: The section and the object it opens.
        movable: The meeting that may be put on another day; 0 for none.
        late: Its last day is over.
    """

    kind: EntryKind
    on: date
    words: str
    icon: str
    tone: str
    item: ListItem
    place: tuple[str, int]
    movable: int = 0
    late: bool = False


class EntryWords(QObject):
    """Puts what is planned and due in words.

    Args:
        codes: For the labels.
    """

    def __init__(self, codes: CodeBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = codes

    def by_day(self, span: CalendarSpan) -> Mapping[date, tuple[CalendarEntry, ...]]:
        """Return what stands on each day: meetings by time, then terms, late ones first."""
        days: dict[date, list[CalendarEntry]] = {}
        for entry in self._all(span):
            days.setdefault(entry.on, []).append(entry)
        return {day: tuple(found) for day, found in days.items()}

    def _all(self, span: CalendarSpan) -> Iterator[CalendarEntry]:
        for meeting in span.meetings:
            yield self._meeting(meeting)
        for coming in sorted(span.coming, key=lambda one: one.series.starts_at):
            yield self._coming(coming)
        for deadline in span.deadlines:
            yield self._term(deadline, span.today)

    def _meeting(self, line: MeetingLine) -> CalendarEntry:
        name = name_of(line, self._codes)
        status = self._codes.label(CodeList.MEETING_STATUS, line.status)
        parts = (hours(line), line.place)
        return CalendarEntry(
            kind=EntryKind.MEETING,
            on=line.held_on,
            words=f"{line.starts_at:%H:%M} {name}",
            icon="users",
            tone="info",
            item=ListItem(
                title=name,
                detail="  ·  ".join(part for part in parts if part),
                chips=(ChipSpec(status, STATUS_TONES[line.status]),),
            ),
            place=("meetings", line.id),
            movable=line.id if line.status in PREPARING else 0,
        )

    def _coming(self, coming: ComingMeeting) -> CalendarEntry:
        series = coming.series
        return CalendarEntry(
            kind=EntryKind.COMING,
            on=coming.on,
            words=f"{series.starts_at:%H:%M} {series.name}",
            icon="calendar-clock",
            tone="mute",
            item=ListItem(
                title=series.name,
                detail=f"{series.starts_at:%H:%M} – {series.ends_at:%H:%M}",
                chips=(ChipSpec(self.tr("Uit de reeks, nog niet gepland")),),
            ),
            place=("meetings/series", series.id),
        )

    def _term(self, deadline: Deadline, today: date) -> CalendarEntry:
        label = self._codes.label(CodeList.DEADLINE_KIND, deadline.kind)
        about = about_words(deadline)
        late = deadline.due_on < today
        words = f"{label}: {about}" if about else label
        chip = ChipSpec(self.tr("Te laat"), "bad") if late else ChipSpec(self.tr("Termijn"))
        return CalendarEntry(
            kind=EntryKind.TERM,
            on=deadline.due_on,
            words=self.tr("Te laat: %s") % words if late else words,
            icon="circle-alert" if late else "clock",
            tone="bad" if late else "warn",
            item=ListItem(title=label, detail=about, chips=(chip,), alert=late),
            place=place_of(deadline),
            late=late,
        )
