# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers that go with a meeting: invitation, presence list, action card.

They tell nothing of a case: at most the numbers of cases their reader takes part in, or has
promised to do something for. The gate looks at each of them as it does at an agenda.
"""

from dataclasses import dataclass
from enum import StrEnum

from casuskluis.domain.identifiers import ContactId, MeetingId, OrganisationId
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.editions.action_cards import ActionCards
from casuskluis.services.editions.holders import NotInvited
from casuskluis.services.editions.invitation_papers import InvitationPapers
from casuskluis.services.editions.presence_lists import PresenceLists
from casuskluis.services.papers import Departure, PrintedPaper


class Companion(StrEnum):
    """Which paper."""

    INVITATION = "invitation"
    PRESENCE_LIST = "presence_list"
    ACTION_CARD = "action_card"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionRequest:
    """One paper that is wanted.

    Attributes:
        meeting_id: None only for a card of all running actions.
        organisation_id: For whom; a presence list is for the minute taker.
        contact_id: For which of its people, when several are invited; None for the first.
        with_numbers: An invitation with numbers of items and cases, not for ordinary mail.
        with_times: A presence list with the time of each guest, that does not go round.
    """

    kind: Companion
    meeting_id: MeetingId | None = None
    organisation_id: OrganisationId | None = None
    contact_id: ContactId | None = None
    with_numbers: bool = False
    with_times: bool = False


@dataclass(frozen=True, slots=True)
class CompanionPrinter:
    """Makes the papers that go with a meeting."""

    context: Context

    def invitation(
        self,
        meeting_id: MeetingId,
        organisation_id: OrganisationId,
        contact_id: ContactId | None = None,
        *,
        with_numbers: bool = False,
    ) -> PrintedPaper:
        """Return the invitation of one organisation, or one of its people; see `draw`."""
        request = CompanionRequest(
            kind=Companion.INVITATION,
            meeting_id=meeting_id,
            organisation_id=organisation_id,
            contact_id=contact_id,
            with_numbers=with_numbers,
        )
        return self.draw(request)

    def presence_list(self, meeting_id: MeetingId, *, with_times: bool = False) -> PrintedPaper:
        """Return the list on which everybody signs; see `draw`."""
        kind = Companion.PRESENCE_LIST
        return self.draw(
            CompanionRequest(kind=kind, meeting_id=meeting_id, with_times=with_times)
        )

    def action_card(
        self, meeting_id: MeetingId | None, organisation_id: OrganisationId
    ) -> PrintedPaper:
        """Return what one organisation has to do; see `draw`.

        Args:
            meeting_id: The meeting it is given out after; None for a card outside a meeting.
            organisation_id: Whose actions.
        """
        return self.draw(
            CompanionRequest(
                kind=Companion.ACTION_CARD,
                meeting_id=meeting_id,
                organisation_id=organisation_id,
            )
        )

    def draw(self, request: CompanionRequest) -> PrintedPaper:
        """Return a paper as a PDF, checked, to look at on the screen.

        Raises:
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation or person is not among the invited, or an
                invitation or a card is asked for nobody.
            NoSlotAtTable: When an invitation is for somebody without a time at the table.
            EditionLeaks: When it holds what its reader may not have.
            PaperUnsound: When the PDF fails the program's own check.
        """
        self.context.require(Permission.MEETINGS)
        match request.kind:
            case Companion.INVITATION:
                return InvitationPapers(self.context).draw(
                    _meeting(request),
                    _organisation(request),
                    request.contact_id,
                    with_numbers=request.with_numbers,
                )
            case Companion.PRESENCE_LIST:
                lists = PresenceLists(self.context)
                return lists.draw(_meeting(request), with_times=request.with_times)
            case Companion.ACTION_CARD:
                cards = ActionCards(self.context)
                return cards.draw(request.meeting_id, _organisation(request))

    def record(self, request: CompanionRequest, departure: Departure) -> None:
        """Enter that a paper left: in the journal, and in each case it tells the number of.

        A card of a meeting is a numbered copy, so it comes in the list of copies as well.
        """
        self.context.require(Permission.MEETINGS)
        match request.kind:
            case Companion.INVITATION:
                InvitationPapers(self.context).record(
                    _meeting(request),
                    _organisation(request),
                    request.contact_id,
                    with_numbers=request.with_numbers,
                )
            case Companion.PRESENCE_LIST:
                PresenceLists(self.context).record(_meeting(request))
            case Companion.ACTION_CARD:
                cards = ActionCards(self.context)
                cards.record(request.meeting_id, _organisation(request), departure)

    def print(self, request: CompanionRequest) -> PrintedPaper:
        """Return a paper as a PDF, checked and entered in the journal.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(request)
        self.record(request, Departure.of_file(paper))
        return paper


def _meeting(request: CompanionRequest) -> MeetingId:
    if request.meeting_id is None:
        raise NotInvited
    return request.meeting_id


def _organisation(request: CompanionRequest) -> OrganisationId:
    if request.organisation_id is None:
        raise NotInvited
    return request.organisation_id
