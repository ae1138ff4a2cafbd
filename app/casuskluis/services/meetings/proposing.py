# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What could stand on an agenda too; the officer disposes."""

from collections.abc import Sequence
from dataclasses import dataclass

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.meetings.gathering import Gathering
from casuskluis.services.meetings.making import bring_back, invite_guests
from casuskluis.services.meetings.placing import opened_for_change, place_all
from casuskluis.services.meetings.proposals import Proposal
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ProposalService:
    """What the program proposes for an agenda."""

    context: Context

    def propose(self, meeting_id: MeetingId) -> tuple[Proposal, ...]:
        """Return what waits for a table and does not stand on this agenda yet.

        What was not reached last time comes first, then what is to be weighed, then the cases
        with the weightiest reason, then destruction. A case with several reasons is one line.
        Cases that the officer at work may not open are left out.
        """
        with self.context.read(Permission.MEETINGS) as transaction:
            meeting = transaction.meetings.get(meeting_id)
            if not meeting.is_preparing:
                return ()
            access, today = self.context.access(transaction), self.context.clock.today()
            return Gathering(transaction, meeting, access, today).proposals()

    def take(
        self, meeting_id: MeetingId, proposals: Sequence[Proposal]
    ) -> tuple[AgendaItem, ...]:
        """Put what was chosen on the agenda, all of it or nothing; return the new items.

        What came to stand there in the meantime is left as it is.

        Raises:
            MeetingFrozen: When the minutes of the meeting were adopted.
            CaseShielded: When one is about a case of others.
            Minimised: When a notification was weighed and nobody was taken up.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            opened_for_change(transaction, meeting_id)
            for one in proposals:
                _check(transaction, one)
            carried = [one.carried_from for one in proposals if one.carried_from]
            left = transaction.agenda_items.by_id(carried)
            taken = {one.carried_from for one in transaction.agenda_items.carrying(carried)}
            again = [left[one] for one in carried if one in left and one not in taken]
            placed = bring_back(transaction, meeting_id, again)
            new = [one.item(meeting_id) for one in proposals if not one.carried_from]
            titles = {one.title for one in transaction.agenda_items.of_meeting(meeting_id)}
            fresh = [one for one in new if one.title not in titles]
            return (*placed, *place_all(transaction, meeting_id, fresh))

    def invite_missing(self, meeting_id: MeetingId) -> int:
        """Invite who takes part in an item and is not invited, for those items only.

        Returns:
            How many organisations were invited.

        Raises:
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            opened_for_change(transaction, meeting_id)
            items = transaction.agenda_items.of_meeting(meeting_id)
            return len(invite_guests(transaction, meeting_id, items))


def _check(transaction: Transaction, proposal: Proposal) -> None:
    if proposal.case_id:
        transaction.cases.get(proposal.case_id).check_open()
    if proposal.notification_id:
        found = transaction.notifications.get(proposal.notification_id)
        if found.minimised_on:
            raise Minimised
