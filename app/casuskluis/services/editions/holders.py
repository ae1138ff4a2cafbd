# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""For whom a paper is, and what that lets it show.

Three rules decide: an agenda item is only open to the organisations it is restricted to; a
piece of information only to those ticked in "delen met"; names only to core partners. The
municipality keeps the vault, so its own copy shows everything.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from casuskluis.domain.action import ActionItem
from casuskluis.domain.copies import CopyKind, PrintedCopy
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import AgendaItem, NoAttendees
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.services.editions.numbering import EVERYBODY, Place, copy_numbers
from casuskluis.services.meetings.meetings import MeetingFile

GENERAL_HOLDER = "alle deelnemers"


class NamesNotAllowed(RuleViolated):
    """Only core partners (municipality, police, prosecutor) get papers with names."""


class NotInvited(RuleViolated):
    """This organisation is not invited, so there is no copy for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRequest:
    """Which copy of the agenda is wanted.

    Attributes:
        organisation_id: For whom; None asks for the one paper everybody at the table may see.
        contact_id: For which of its people, when several are invited; None for the first.
        with_names: Print names beside the case numbers; for core partners only.
        room_to_write: For who leads the table: room to write below every item.
    """

    organisation_id: OrganisationId | None = None
    contact_id: ContactId | None = None
    with_names: bool = False
    room_to_write: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The reader of one copy.

    Attributes:
        organisation: None for the general copy.
        everybody: All organisations invited, but for the keeper of the vault.
        copy_number: As printed, from 1; the holder keeps it.
        run: 1 for the first print of this number, 2 for the next.
        contact_id: Who comes for the organisation, as far as known.
        person: Name of that person, when several come for the organisation.
        room_to_write: It is the copy of who leads the table.
    """

    organisation: Organisation | None
    everybody: frozenset[OrganisationId]
    copy_number: int
    copies: int
    run: int = 1
    with_names: bool
    contact_id: ContactId | None = None
    person: str = field(default="", repr=False)
    room_to_write: bool = False

    @classmethod
    def of(
        cls,
        file: MeetingFile,
        request: EditionRequest,
        issued: Sequence[PrintedCopy] = (),
        kind: CopyKind = CopyKind.AGENDA,
    ) -> "Holder":
        """Return the holder a request asks for.

        Args:
            file: The meeting.
            request: Which copy is wanted.
            issued: The copies of this meeting that left before.
            kind: Of which paper it is a copy.

        Raises:
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation or this person of it is not among the invited.
            NamesNotAllowed: When names are asked for somebody who is no core partner.
        """
        if not file.attendances:
            raise NoAttendees
        place = _place(file, request)
        organisation = file.organisations[place[0]] if place[0] else None
        if request.with_names and not (organisation and organisation.is_core):
            raise NamesNotAllowed
        numbers = copy_numbers(file.attendances, issued)
        number = numbers.of[place]
        return cls(
            organisation=organisation,
            everybody=_others(file),
            copy_number=number,
            copies=numbers.total(place),
            run=numbers.run(kind, number),
            with_names=request.with_names,
            contact_id=place[1],
            person=_person(file, place),
            room_to_write=request.room_to_write,
        )

    @property
    def label(self) -> str:
        """Who holds it, as printed."""
        if self.organisation is None:
            return GENERAL_HOLDER
        return (
            f"{self.organisation.name}, {self.person}"
            if self.person
            else self.organisation.name
        )

    @property
    def keeps_the_vault(self) -> bool:
        """Whether this is the municipality's own copy."""
        organisation = self.organisation
        return organisation is not None and organisation.core_role is CoreRole.MUNICIPALITY

    def takes_part_in(self, item: AgendaItem) -> bool:
        """Whether the item may be read by this holder."""
        if self.keeps_the_vault or not item.restricted_to:
            return True
        if self.organisation is None:
            return self.everybody <= set(item.restricted_to)
        return item.is_open_to(self.organisation.id)

    def may_see(self, information: InformationItem) -> bool:
        """Whether the information may stand on this holder's paper."""
        if self.keeps_the_vault:
            return True
        if self.organisation is None:
            return self.everybody <= set(information.shared_with)
        return information.may_be_shown_to(self.organisation.id)

    def owns(self, action: ActionItem) -> bool:
        """Whether the action is for this holder to do."""
        return self.organisation is not None and action.owner_id == self.organisation.id


def _place(file: MeetingFile, request: EditionRequest) -> Place:
    """Return the invitation a request is about.

    Raises:
        NotInvited: When there is none.
    """
    if request.organisation_id is None:
        return EVERYBODY
    for found in file.attendances:
        right_person = request.contact_id in (None, found.contact_id)
        if found.organisation_id == request.organisation_id and right_person:
            return found.organisation_id, found.contact_id
    raise NotInvited


def _person(file: MeetingFile, place: Place) -> str:
    """Return the name that tells this copy from another one of the same organisation."""
    contact = file.contacts.get(place[1] or 0)
    several = [found for found in file.attendances if found.organisation_id == place[0]]
    return contact.name.display if contact and len(several) > 1 else ""


def _others(file: MeetingFile) -> frozenset[OrganisationId]:
    """Return who is invited apart from the municipality, which may read everything anyway."""
    return frozenset(
        found.organisation_id
        for found in file.attendances
        if file.organisations[found.organisation_id].core_role is not CoreRole.MUNICIPALITY
    )
