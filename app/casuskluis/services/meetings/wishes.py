# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Asking to discuss a case: the wish waits until it stands on an agenda."""

from dataclasses import dataclass

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, DiscussionRequestId, OrganisationId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.officer import Permission
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction


class WishOnAgenda(RuleViolated):
    """A wish that stands on an agenda is met; it is not withdrawn."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish, and the meeting on whose agenda it came to stand."""

    request: DiscussionRequest
    asked_by: str
    meeting: CaseMeeting | None


@dataclass(frozen=True, slots=True)
class WishService:
    """Cases that somebody asks to discuss."""

    context: Context

    def of_case(self, case_id: CaseId) -> list[Wish]:
        """Return every wish about one case, oldest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id)  # refuses a case of others
            found = transaction.discussion_requests.of_case(case_id)
            return _told(transaction, found)

    def ask(
        self, case_id: CaseId, organisation_id: OrganisationId | None, reason: str
    ) -> DiscussionRequest:
        """Ask to put a case on the next agenda.

        Args:
            case_id: Which case; it must still run.
            organisation_id: Who asks; None for the municipality itself.
            reason: Why. It does not come on paper.

        Raises:
            WishUnexplained: When there is no reason.
            CaseClosed: When work on the case has ended.
        """
        request = DiscussionRequest(
            case_id=case_id,
            organisation_id=organisation_id,
            asked_on=self.context.clock.today(),
            reason=reason.strip(),
        )
        request.check()
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id).check_open()
            return transaction.discussion_requests.add(request)

    def withdraw(self, request_id: DiscussionRequestId) -> None:
        """Take a wish back that stands on no agenda.

        Raises:
            WishOnAgenda: When it does.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            request = transaction.discussion_requests.get(request_id)
            transaction.cases.get(request.case_id)  # refuses a case of others
            if request.agenda_item_id:
                raise WishOnAgenda
            transaction.discussion_requests.remove(request_id)


def _told(transaction: Transaction, found: list[DiscussionRequest]) -> list[Wish]:
    places = transaction.organisations.by_id(
        one.organisation_id for one in found if one.organisation_id
    )
    items = transaction.agenda_items.by_id(
        one.agenda_item_id for one in found if one.agenda_item_id
    )
    meetings = transaction.meetings.by_id(item.meeting_id for item in items.values())
    told = []
    for one in found:
        place, item = places.get(one.organisation_id or 0), items.get(one.agenda_item_id or 0)
        told.append(
            Wish(
                request=one,
                asked_by=place.name if place else "",
                meeting=meetings.get(item.meeting_id) if item else None,
            )
        )
    return told
