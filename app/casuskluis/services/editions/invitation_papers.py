# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation on paper, for one organisation or one of its people."""

from collections.abc import Mapping
from dataclasses import dataclass

from casuskluis.documents.papers import InvitationPaper, InvitedItem, TimeSlot
from casuskluis.documents.papers.agenda import CONFIDENTIAL
from casuskluis.documents.papers.invitation import INVITED
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ContactId, MeetingId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import AgendaItem, Attendance, MeetingKind
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.copies import CopyService
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.hosts import host_lines
from casuskluis.services.editions.issuing import gated
from casuskluis.services.editions.print_disclosures import record_handed
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.meetings.invitations import NoSlotAtTable
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.meetings.slots import slots_of
from casuskluis.services.papers import PrintedPaper

_RESULTS: Mapping[MeetingKind, str] = {
    MeetingKind.ASSESSMENT_TEAM: "Per melding een uitkomst van de weging, met de redenen.",
    MeetingKind.INFORMATION: "Een gedeeld beeld van wat er speelt.",
    MeetingKind.CASE_MEETING: (
        "Per casus een gedeeld beeld, een oordeel en afspraken: wie doet wat, en wanneer."
    ),
    MeetingKind.EXECUTIVE: "Besluiten over wat het casusoverleg voorlegt.",
}
_WHAT = "Uitnodiging met casusnummer voor overleg {number}"


@dataclass(frozen=True, slots=True)
class InvitationPapers:
    """Makes invitations on paper; the calendar file is `InvitationService`."""

    context: Context

    def draw(
        self,
        meeting_id: MeetingId,
        organisation_id: OrganisationId,
        contact_id: ContactId | None = None,
        *,
        with_numbers: bool = False,
    ) -> PrintedPaper:
        """Return the invitation; see `CompanionPrinter.draw`."""
        file = MeetingService(self.context).file(meeting_id)
        holder = self._holder(file, organisation_id, contact_id)
        paper = self._paper(file, holder, with_numbers=with_numbers)
        from casuskluis.documents import invitation  # noqa: PLC0415 - only a paper waits for this

        pdf = invitation.build(paper)
        items = _items(file, holder) if with_numbers else []
        reader = Reader(holder, frozenset(item.id for item in items))
        number = file.meeting.number
        return gated(
            self.context,
            pdf,
            meeting_id,
            reader,
            file_name=f"uitnodiging-{number}-{holder.copy_number}.pdf",
            title=f"Uitnodiging {number}, voor {holder.label}",
        )

    def record(
        self,
        meeting_id: MeetingId,
        organisation_id: OrganisationId,
        contact_id: ContactId | None = None,
        *,
        with_numbers: bool = False,
    ) -> None:
        """Enter that it left; with numbers also in the cases it names."""
        file = MeetingService(self.context).file(meeting_id)
        holder = self._holder(file, organisation_id, contact_id)
        what = _WHAT.format(number=file.meeting.number)
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.journal.record(
                JournalAction.PRINTED, f"meeting:{meeting_id}:invitation"
            )
            if not with_numbers or holder.keeps_the_vault:
                return
            for item in _items(file, holder):
                if item.case_id is not None:
                    record_handed(
                        transaction, self.context, item.case_id, organisation_id, what
                    )

    def _holder(
        self,
        file: MeetingFile,
        organisation_id: OrganisationId,
        contact_id: ContactId | None,
    ) -> Holder:
        """Return the reader, by the number that his copy of the agenda bears."""
        request = EditionRequest(organisation_id=organisation_id, contact_id=contact_id)
        return Holder.of(file, request, CopyService(self.context).issued(file.meeting.id))

    def _paper(
        self, file: MeetingFile, holder: Holder, *, with_numbers: bool
    ) -> InvitationPaper:
        settings = SettingService(self.context)
        codes = CodeService(self.context).book()
        meeting, organisation = file.meeting, file.organisations[_id(holder)]
        attendance = _attendance(file, holder)
        contact = file.contacts.get(attendance.contact_id or 0)
        municipality = settings.get(SettingKey.MUNICIPALITY).value
        return InvitationPaper(
            municipality=municipality,
            kind_label=codes.label(CodeList.MEETING_KIND, meeting.kind),
            number=meeting.number,
            held_on=meeting.held_on,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            chair=meeting.chair,
            organisation=organisation.name,
            person=contact.name.display if contact else "",
            function=contact.function if contact else "",
            address=organisation.address_lines,
            slots=_slots(file, attendance),
            result=_RESULTS[meeting.kind],
            with_numbers=with_numbers,
            items=tuple(_item(file, item) for item in _items(file, holder)),
            legal_basis=settings.get(SettingKey.LEGAL_BASIS).value,
            contact_point=host_lines(file.organisations.values(), municipality),
            marking=CONFIDENTIAL if with_numbers else INVITED,
            secrecy=meeting.secrecy,
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )


def _id(holder: Holder) -> int:
    return holder.organisation.id if holder.organisation else 0


def _attendance(file: MeetingFile, holder: Holder) -> Attendance:
    return next(
        one
        for one in file.attendances
        if (one.organisation_id, one.contact_id) == (_id(holder), holder.contact_id)
    )


def _slots(file: MeetingFile, attendance: Attendance) -> tuple[TimeSlot, ...]:
    """Return when a guest is expected; nothing for who stays.

    Raises:
        NoSlotAtTable: When he is excused, or no item is for him.
    """
    slot = slots_of(file).get(attendance.id)
    if slot is None:
        raise NoSlotAtTable
    return () if attendance.stays else (TimeSlot(slot.starts, slot.ends),)


def _items(file: MeetingFile, holder: Holder) -> list[AgendaItem]:
    """Return the items the reader is at the table for, as far as the officer may see them."""
    stays = _attendance(file, holder).stays
    return [
        item
        for item in file.items
        if holder.takes_part_in(item)
        and (stays or item.restricted_to)
        and (item.case_id is None or item.case_id in file.cases)
    ]


def _item(file: MeetingFile, item: AgendaItem) -> InvitedItem:
    case = file.cases.get(item.case_id or 0)
    return InvitedItem(position=item.position, case_number=case.number if case else "")
