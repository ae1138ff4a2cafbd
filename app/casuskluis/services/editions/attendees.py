# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who is invited, as far as the holder of a paper may know when they sit at the table."""

from casuskluis.documents.papers import AttendeeLine
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import AttendanceId
from casuskluis.domain.meeting import Attendance
from casuskluis.services.editions.holders import Holder
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.meetings.slots import slots_of


def attendee_lines(
    file: MeetingFile, holder: Holder, codes: CodeBook
) -> tuple[AttendeeLine, ...]:
    """Return a line for each invitation, in the order of the meeting."""
    slots = known_slots(file, holder)
    return tuple(
        _line(file, found, codes, slots.get(found.id, "")) for found in file.attendances
    )


def known_slots(file: MeetingFile, holder: Holder) -> dict[AttendanceId, str]:
    """Return the clock times that a holder may read; none when everybody stays.

    Beside the times of all items, the slot of a guest tells in which ones it takes part. So
    that is only for the guest itself and for the keeper of the vault.
    """
    if all(one.stays for one in file.attendances):
        return {}
    own = holder.organisation.id if holder.organisation else None
    slots = slots_of(file)
    return {
        one.id: slots[one.id].text
        for one in file.attendances
        if one.id in slots
        and (one.stays or holder.keeps_the_vault or one.organisation_id == own)
    }


def _line(
    file: MeetingFile, attendance: Attendance, codes: CodeBook, slot: str
) -> AttendeeLine:
    contact = file.contacts.get(attendance.contact_id or 0)
    return AttendeeLine(
        organisation=file.organisations[attendance.organisation_id].name,
        person=contact.name.display if contact else "",
        function=contact.function if contact else "",
        status_label=codes.label(CodeList.ATTENDANCE_STATUS, attendance.status).lower(),
        slot=slot,
    )
