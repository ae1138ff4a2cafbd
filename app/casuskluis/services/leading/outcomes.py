# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the table decides and agrees while it sits, with few keys."""

from dataclasses import dataclass

from casuskluis.domain.action import ActionItem
from casuskluis.domain.agreement import Agreement, Party, read_agreement
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import (
    ActionItemId,
    AgendaItemId,
    DecisionId,
    MeetingId,
)
from casuskluis.domain.meeting import Decision
from casuskluis.domain.officer import Permission
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.context import Context
from casuskluis.services.leading.frozen import open_meeting, sitting
from casuskluis.services.leading.items import open_item
from casuskluis.services.meetings.decision_numbers import next_decision
from casuskluis.services.office.hidden import check_shown
from casuskluis.storage.transaction import Transaction


class AgreedElsewhere(RuleViolated):
    """This action was agreed in no meeting; record how it ended instead."""


@dataclass(frozen=True, slots=True)
class TableService:
    """What the table decides and agrees while it sits."""

    context: Context

    def decide(self, item_id: AgendaItemId, text: str) -> Decision:
        """Record a decision under an item, with the next number of the meeting.

        Raises:
            DecisionEmpty: When it has no text.
            MeetingFrozen: When the minutes were adopted.
            NotSittingYet: When the meeting did not begin.
            CaseShielded: When it is about a case of others.
            FileDestroyed, Minimised: When the file it was about is gone.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            item = open_item(transaction, item_id)
            sitting(transaction, item.meeting_id)
            decision = Decision(
                number=next_decision(transaction, item.meeting_id),
                meeting_id=item.meeting_id,
                agenda_item_id=item.id,
                case_id=item.case_id,
                text=text.strip(),
            )
            decision.check()
            return transaction.decisions.add(decision)

    def change(self, decision: Decision) -> Decision:
        """Give a decision other words, until the minutes are adopted.

        Raises:
            DecisionEmpty: When it has no text.
            MeetingFrozen: When the minutes were adopted.
            CaseShielded: When it is about a case of others.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move to another meeting, item or case.
        """
        decision.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            stored = _open_decision(transaction, decision.id)
            check_fixed(stored, decision, "number", "meeting_id", "agenda_item_id", "case_id")
            return transaction.decisions.save(decision)

    def remove(self, decision_id: DecisionId) -> None:
        """Take a decision away, until the minutes are adopted.

        Raises:
            MeetingFrozen: When the minutes were adopted.
            CaseShielded: When it is about a case of others.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            _open_decision(transaction, decision_id)
            transaction.decisions.remove(decision_id)

    def parties(self, meeting_id: MeetingId) -> tuple[Party, ...]:
        """Return who can take an action at this meeting: the invited, with who comes."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return _parties(transaction, meeting_id)

    def read(self, meeting_id: MeetingId, text: str) -> Agreement:
        """Return how one line is understood, to show it while somebody types.

        Raises:
            OwnerMissing, OwnerUnknown, OwnerUnclear: When it does not say who does it.
            AgreementEmpty: When it does not say what.
            DueDateUnclear: When the day does not exist.
            DueInPast: When the day has passed.
        """
        return read_agreement(text, self.parties(meeting_id), self.context.clock.today())

    def agree(self, item_id: AgendaItemId, text: str) -> ActionItem:
        """Record an action under an item, from one line such as "politie: gesprek, vr".

        Raises:
            OwnerMissing, OwnerUnknown, OwnerUnclear, AgreementEmpty: As `read`.
            DueDateUnclear, DueInPast: As `read`.
            MeetingFrozen: When the minutes were adopted.
            NotSittingYet: When the meeting did not begin.
            CaseShielded: When it is about a case of others.
            CaseClosed: When its case was closed.
            FileDestroyed, Minimised: When the file it was about is gone.
            OwnerEnded: When its owner is no partner any more.
        """
        today = self.context.clock.today()
        with self.context.read(Permission.MEETINGS) as transaction:
            item = open_item(transaction, item_id)
            sitting(transaction, item.meeting_id)
            found = read_agreement(text, _parties(transaction, item.meeting_id), today)
        return ActionService(self.context).add(
            ActionItem(
                number="",
                case_id=item.case_id,
                meeting_id=item.meeting_id,
                agenda_item_id=item.id,
                description=found.description,
                owner_id=found.owner_id,
                owner_contact_id=found.contact_id,
                recorded_on=today,
                due_on=found.due_on,
                condition=found.condition,
            )
        )

    def withdraw(self, action_id: ActionItemId) -> None:
        """Take an action back that was agreed by mistake, until the minutes are adopted.

        Raises:
            AgreedElsewhere: When it was agreed in no meeting.
            MeetingFrozen: When the minutes were adopted.
            CaseShielded: When it is about a case of others.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            action = transaction.actions.get(action_id)
            check_shown(transaction, action)
            if action.meeting_id is None:
                raise AgreedElsewhere
            sitting(transaction, action.meeting_id)
            transaction.actions.remove(action_id)
            transaction.history.forget("action_item", action_id)


def _open_decision(transaction: Transaction, decision_id: DecisionId) -> Decision:
    decision = transaction.decisions.get(decision_id)
    if decision.case_id:
        transaction.cases.get(decision.case_id)  # refuses a case of others
    if decision.agenda_item_id:
        open_item(transaction, decision.agenda_item_id)
    open_meeting(transaction, decision.meeting_id)
    return decision


def _parties(transaction: Transaction, meeting_id: MeetingId) -> tuple[Party, ...]:
    coming = transaction.attendances.of_meeting(meeting_id)
    names = transaction.organisations.by_id(one.organisation_id for one in coming)
    people = transaction.contacts.by_id(one.contact_id for one in coming if one.contact_id)
    return tuple(
        Party(
            organisation_id=one.organisation_id,
            name=names[one.organisation_id].name,
            contact_id=one.contact_id,
            person=people[one.contact_id].name.display if one.contact_id in people else "",
        )
        for one in coming
    )
