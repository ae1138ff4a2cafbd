# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a meeting stands in the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import MeetingLine, MeetingQuery, MeetingSort
from casuskluis.domain.meeting import CaseMeeting, MeetingStatus
from casuskluis.domain.partial_date import MONTHS
from casuskluis.services.meetings.meetings import MeetingService
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.words import short_day

STATUS_TONES: Mapping[MeetingStatus, str] = {
    MeetingStatus.DRAFT: "warn",
    MeetingStatus.READY: "info",
    MeetingStatus.BUSY: "ok",
    MeetingStatus.HELD: "info",
    MeetingStatus.ADOPTED: "ok",
}
WEEKDAYS = (
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
)


def meeting_source(
    service: MeetingService, today: date
) -> LineSource[MeetingQuery, MeetingLine]:
    """Return the two questions the list asks: what comes first, then what was, newest first."""

    def ids(query: ListQuery[MeetingQuery]) -> Sequence[int]:
        if query.order:
            sort = MeetingSort(query.order)
            ordered = replace(query.filter, sort=sort, descending=query.descending)
            return service.ids(ordered)
        newest_first = service.lines(service.ids(query.filter))
        coming = [line.id for line in reversed(newest_first) if line.held_on >= today]
        return [*coming, *(line.id for line in newest_first if line.held_on < today)]

    def lines(wanted: Sequence[int]) -> Mapping[int, MeetingLine]:
        return {line.id: line for line in service.lines([MeetingId(one) for one in wanted])}

    return LineSource(ids, lines)


def long_day(day: date) -> str:
    """Return "dinsdag 3 maart 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def name_of(meeting: CaseMeeting | MeetingLine, codes: CodeBook) -> str:
    """Return "Casusoverleg 2026-05"."""
    return f"{codes.label(CodeList.MEETING_KIND, meeting.kind)} {meeting.number}"


def hours(meeting: CaseMeeting | MeetingLine) -> str:
    """Return "13:30 – 15:00"."""
    return f"{meeting.starts_at:%H:%M} – {meeting.ends_at:%H:%M}"


def describe(line: MeetingLine, codes: CodeBook, today: date, points: str) -> ListItem:
    """Return a meeting as a list item.

    Args:
        line: The meeting.
        codes: For the labels.
        today: Decides whether it is still to come.
        points: How many points are on its agenda, in words.
    """
    day = f"{WEEKDAYS[line.held_on.weekday()][:2]} {short_day(line.held_on, today)}"
    parts = [f"{day}, {hours(line)}", line.place]
    status = codes.label(CodeList.MEETING_STATUS, line.status)
    days = (line.held_on - today).days
    due = "vandaag" if days == 0 else "morgen" if days == 1 else f"over {days} dagen"
    return ListItem(
        title=name_of(line, codes),
        detail="  ·  ".join(part for part in parts if part),
        chips=(ChipSpec(status, STATUS_TONES[line.status]), ChipSpec(points)),
        due=due if days >= 0 else "",
        due_tone="warn" if 0 <= days <= 1 else "",
    )
