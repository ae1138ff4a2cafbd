# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""For whom a paper is, and what that lets it show.

Three rules decide: an agenda item is only open to the organisations it is restricted to; a
piece of information only to those ticked in "delen met"; names only to core partners. The
municipality keeps the vault, so its own copy shows everything.
"""

from dataclasses import dataclass

from casuskluis.domain.action import ActionItem
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import AgendaItem, NoAttendees
from casuskluis.domain.partner import CoreRole, Organisation
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
        with_names: Print names beside the case numbers; for core partners only.
    """

    organisation_id: OrganisationId | None = None
    with_names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The reader of one copy.

    Attributes:
        organisation: None for the general copy.
        everybody: All organisations invited, but for the keeper of the vault.
        copy_number: Place in the list of attendees, from 1.
    """

    organisation: Organisation | None
    everybody: frozenset[OrganisationId]
    copy_number: int
    copies: int
    with_names: bool

    @classmethod
    def of(cls, file: MeetingFile, request: EditionRequest) -> "Holder":
        """Return the holder a request asks for.

        Raises:
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation is not among the invited.
            NamesNotAllowed: When names are asked for somebody who is no core partner.
        """
        invited = list(dict.fromkeys(found.organisation_id for found in file.attendances))
        if not invited:
            raise NoAttendees
        if request.organisation_id is None:
            if request.with_names:
                raise NamesNotAllowed
            return cls(
                organisation=None,
                everybody=_others(file, invited),
                copy_number=1,
                copies=1,
                with_names=False,
            )
        if request.organisation_id not in invited:
            raise NotInvited
        organisation = file.organisations[request.organisation_id]
        if request.with_names and not organisation.is_core:
            raise NamesNotAllowed
        return cls(
            organisation=organisation,
            everybody=_others(file, invited),
            copy_number=invited.index(request.organisation_id) + 1,
            copies=len(invited),
            with_names=request.with_names,
        )

    @property
    def label(self) -> str:
        """Who holds it, as printed."""
        return self.organisation.name if self.organisation else GENERAL_HOLDER

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


def _others(file: MeetingFile, invited: list[OrganisationId]) -> frozenset[OrganisationId]:
    """Return who is invited apart from the municipality, which may read everything anyway."""
    return frozenset(
        place
        for place in invited
        if file.organisations[place].core_role is not CoreRole.MUNICIPALITY
    )
