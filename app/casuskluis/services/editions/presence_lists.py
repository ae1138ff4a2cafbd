# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The presence list of a meeting: who is invited, which copy is theirs, where they sign."""

from collections.abc import Mapping
from dataclasses import dataclass

from casuskluis.documents.papers import PresenceLine, PresenceListPaper, TimeSlot
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import AttendanceId, MeetingId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import Attendance, AttendanceStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.copies import CopyService
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.issuing import gated
from casuskluis.services.editions.numbering import CopyNumbers, copy_numbers
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.meetings.slots import Slot, slots_of
from casuskluis.services.papers import PrintedPaper


@dataclass(frozen=True, slots=True)
class PresenceLists:
    """Makes presence lists."""

    context: Context

    def draw(self, meeting_id: MeetingId, *, with_times: bool = False) -> PrintedPaper:
        """Return the list; see `CompanionPrinter.draw`.

        Args:
            meeting_id: The meeting.
            with_times: Beside the agenda the time of a guest tells in which items it takes
                part, so such a list is for the minute taker and does not go round.
        """
        file = MeetingService(self.context).file(meeting_id)
        everybody = Holder.of(file, EditionRequest())
        from casuskluis.documents import presence_list  # noqa: PLC0415 - only a paper waits for this

        pdf = presence_list.build(self._paper(file, with_times=with_times))
        number = file.meeting.number
        return gated(
            self.context,
            pdf,
            meeting_id,
            Reader(everybody, frozenset()),
            file_name=f"presentielijst-{number}.pdf",
            title=f"Presentielijst {number}",
        )

    def record(self, meeting_id: MeetingId) -> None:
        """Enter in the journal that it left."""
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.meetings.get(meeting_id)
            transaction.journal.record(
                JournalAction.PRINTED, f"meeting:{meeting_id}:presence_list"
            )

    def _paper(self, file: MeetingFile, *, with_times: bool) -> PresenceListPaper:
        settings = SettingService(self.context)
        codes = CodeService(self.context).book()
        meeting, slots = file.meeting, slots_of(file)
        issued = CopyService(self.context).issued(meeting.id)
        numbers = copy_numbers(file.attendances, issued)
        return PresenceListPaper(
            municipality=settings.get(SettingKey.MUNICIPALITY).value,
            kind_label=codes.label(CodeList.MEETING_KIND, meeting.kind),
            number=meeting.number,
            held_on=meeting.held_on,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            chair=meeting.chair,
            minute_taker=meeting.minute_taker,
            lines=tuple(_line(file, one, slots, numbers) for one in file.attendances),
            with_times=with_times,
            legal_basis=settings.get(SettingKey.LEGAL_BASIS).value,
            secrecy=meeting.secrecy,
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )


def _line(
    file: MeetingFile,
    attendance: Attendance,
    slots: Mapping[AttendanceId, Slot],
    numbers: CopyNumbers,
) -> PresenceLine:
    contact = file.contacts.get(attendance.contact_id or 0)
    slot = slots.get(attendance.id)
    excused = attendance.status is AttendanceStatus.EXCUSED
    number = numbers.of[attendance.organisation_id, attendance.contact_id]
    return PresenceLine(
        organisation=file.organisations[attendance.organisation_id].name,
        person=contact.name.display if contact else "",
        function=contact.function if contact else "",
        slots=(TimeSlot(slot.starts, slot.ends),) if slot and not attendance.stays else (),
        copy_number=None if excused else number,
        excused=excused,
        secrecy_signed_on=contact.secrecy_signed_on if contact else None,
    )
