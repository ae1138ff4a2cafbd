# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From when to when each partner sits at the table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from casuskluis.domain.identifiers import AttendanceId, OrganisationId
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    minutes_later,
)
from casuskluis.domain.seating.problem import SeatingItem, spans
from casuskluis.services.meetings.meetings import MeetingFile


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at the table.

    Attributes:
        minutes: How long it is.
    """

    starts: time
    ends: time
    minutes: int

    @property
    def text(self) -> str:
        """The clock times: "14:10 – 14:40"."""
        return f"{self.starts:%H:%M} – {self.ends:%H:%M}"


def slots_of(file: MeetingFile) -> dict[AttendanceId, Slot]:
    """Return the slot of each invitation.

    Who stays, sits from the beginning to the end. A guest sits from its first to its last item;
    without an item of its own it has no slot, and neither has who is excused.
    """
    found = guest_slots(file.meeting, file.items, guests(file.attendances))
    length = max(file.meeting.minutes, file.planned_minutes)
    whole = _slot(file.meeting, 0, length)
    made = {}
    for one in file.attendances:
        slot = whole if one.stays else found.get(one.organisation_id)
        if slot and one.status is not AttendanceStatus.EXCUSED:
            made[one.id] = slot
    return made


def guests(attendances: Iterable[Attendance]) -> dict[OrganisationId, int]:
    """Return the organisations that come for their own items only, and with how many people."""
    found: dict[OrganisationId, int] = {}
    for one in attendances:
        if not one.stays and one.status is not AttendanceStatus.EXCUSED:
            found[one.organisation_id] = found.get(one.organisation_id, 0) + 1
    return found


def guest_slots(
    meeting: CaseMeeting, items: Sequence[AgendaItem], people: Mapping[OrganisationId, int]
) -> dict[OrganisationId, Slot]:
    """Return from the first to the last item of each guest, with the items in this order."""
    sitting = spans([seating_item(item, people) for item in items])
    return {
        OrganisationId(guest): _slot(meeting, begin, end)
        for guest, (begin, end) in sitting.items()
    }


def seating_item(item: AgendaItem, people: Mapping[OrganisationId, int]) -> SeatingItem:
    """Return an item with the guests that are invited to it by name."""
    return SeatingItem(
        key=item.id,
        minutes=item.minutes,
        guests=frozenset(guest for guest in item.restricted_to if guest in people),
        pinned=item.pinned,
    )


def _slot(meeting: CaseMeeting, begin: int, end: int) -> Slot:
    starts, ends = (minutes_later(meeting.starts_at, minutes) for minutes in (begin, end))
    return Slot(starts, ends, end - begin)
