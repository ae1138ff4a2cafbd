# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who does what, by when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import FieldFixed, check_fixed
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.domain.lists import ActionLine, ActionQuery
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.office.access import SHIELDED
from casuskluis.services.office.hidden import check_shown, hidden_work
from casuskluis.storage.transaction import Transaction

AGREED = ("description", "owner_id", "condition", "meeting_id", "agenda_item_id")
"""What a meeting agreed. A later day is follow-up: the first one stands in the minutes, and in
the earlier values of the action."""


class OwnerEnded(RuleViolated):
    """Nothing new is asked of an organisation that is no partner any more."""


class GoalOfOtherCase(RuleViolated):
    """An action serves a goal of its own case."""


class ContactElsewhere(RuleViolated):
    """The contact of an action works at the organisation that owns it."""


def check_partner(
    transaction: Transaction,
    wanted: OrganisationId | None,
    before: OrganisationId | None,
    today: date,
) -> None:
    """Refuse to give work to an organisation that stopped; what it had stays with it.

    Raises:
        OwnerEnded: When the organisation is another one than before and has ended.
    """
    if wanted is None or wanted == before:
        return
    if transaction.organisations.get(wanted).has_ended(today):
        raise OwnerEnded


def check_agreed(transaction: Transaction, action: ActionItem) -> None:
    """Refuse another agreement in a meeting of which the minutes were adopted.

    Raises:
        MeetingFrozen: When they were.
        FieldFixed: When the agenda item is one of another meeting, or about another case: who
            may read it, and when it goes, follows from the item.
    """
    if action.meeting_id is not None:
        transaction.meetings.get(action.meeting_id).check_open()
    if action.agenda_item_id is not None:
        item = transaction.agenda_items.get(action.agenda_item_id)
        if (item.meeting_id, item.case_id) != (action.meeting_id, action.case_id):
            raise FieldFixed


def _loose(transaction: Transaction, ids: Sequence[ActionItemId]) -> list[ActionItem]:
    """Return the actions among these that were agreed at a table and belong to no case."""
    known = transaction.actions.by_id(ids) if ids else {}
    return [one for one in known.values() if one.agenda_item_id and not one.case_id]


@dataclass(frozen=True, slots=True)
class ActionService:
    """The list of actions over all cases."""

    context: Context

    def ids(self, query: ActionQuery) -> list[ActionItemId]:
        """Return the identifiers that match, in the order asked for.

        Words and owners find no action of a case that is for others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = transaction.actions.ids(query)
            if not query.text.strip() and query.owner_id is None:
                return found
            access = self.context.access(transaction)
            by_words = set(transaction.actions.hidden(access.reach))
            left = [one for one in found if one not in by_words]
            unseen = hidden_work(transaction, access, _loose(transaction, left))
            return [one for one in left if one not in unseen]

    def lines(self, ids: Sequence[ActionItemId]) -> list[ActionLine]:
        """Return the list lines of these actions, in the same order."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            lines = transaction.actions.lines(ids)
            access = self.context.access(transaction)
            hidden = access.shielded(transaction, (line.case_id for line in lines))
            told = [line.id for line in lines if line.meeting_id and not line.case_id]
            unseen = hidden_work(transaction, access, _loose(transaction, told))
            return [
                replace(line, description=SHIELDED, owner="", owner_ended_on=None)
                if line.case_id in hidden or line.id in unseen
                else line
                for line in lines
            ]

    def get(self, action_id: ActionItemId) -> ActionItem:
        """Return one action, or raise `NotFound`."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = transaction.actions.get(action_id)
            check_shown(transaction, found)
            return found

    def add(self, action: ActionItem) -> ActionItem:
        """Store a new action under the next number.

        Raises:
            ActionIncomplete: When description or owner is missing.
            ActionUnexplained: When it ended without being done and nothing says why.
            CaseClosed: When its case is closed.
            OwnerEnded: When its owner is no partner any more.
            GoalOfOtherCase: When its goal belongs to another case, or it has no case.
            ContactElsewhere: When its contact works somewhere else.
            MeetingFrozen: When it was agreed in a meeting of which the minutes were adopted.
            FieldFixed: When its agenda item is one of another meeting.
        """
        action.check()
        with self.context.write(Permission.OWN_CASES) as transaction:
            if action.case_id is not None:
                transaction.cases.get(action.case_id).check_open()
            check_agreed(transaction, action)
            today = self.context.clock.today()
            _check_links(transaction, action, None, today)
            number = f"A-{transaction.actions.next_sequence()}"
            dated = _dated(replace(action, number=number, recorded_on=today), None, today)
            return transaction.actions.add(dated)

    def save(self, action: ActionItem) -> ActionItem:
        """Store a changed action; the day on which it was done is set here.

        Raises:
            ActionIncomplete: When description or owner is missing.
            ActionUnexplained: When it ended without being done and nothing says why.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When its number, case or day of recording differs.
            OwnerEnded: When it goes to an organisation that is no partner any more.
            GoalOfOtherCase: When its goal belongs to another case, or it has no case.
            ContactElsewhere: When its contact works somewhere else.
            MeetingFrozen: When what was agreed differs, and the minutes were adopted.
        """
        action.check()
        with self.context.write(Permission.OWN_CASES) as transaction:
            return save_action(transaction, action, self.context.clock.today())

    def finish(self, action: ActionItem, status: ActionStatus, result: str) -> ActionItem:
        """Record how an action ended.

        Raises:
            ActionUnexplained: When it was not done and nothing says why.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        return self.save(replace(action, status=status, result=result.strip()))


def save_action(transaction: Transaction, action: ActionItem, today: date) -> ActionItem:
    """Store a changed action within a transaction; refuses as `ActionService.save` does."""
    action.check()
    stored = transaction.actions.get(action.id)
    check_shown(transaction, stored)
    check_fixed(stored, action, "number", "case_id", "recorded_on")
    if _is_agreed_anew(transaction, stored, action, today):
        check_agreed(transaction, stored)
        check_agreed(transaction, action)
    _check_links(transaction, action, stored, today)
    return transaction.actions.save(_dated(action, stored, today))


def _is_agreed_anew(
    transaction: Transaction, stored: ActionItem, action: ActionItem, today: date
) -> bool:
    """Whether this is another agreement; work of a partner that stopped may move on."""
    changed = {name for name in AGREED if getattr(stored, name) != getattr(action, name)}
    if changed == {"owner_id"} and stored.owner_id is not None:
        owner = transaction.organisations.get(stored.owner_id)
        return not owner.has_ended(today)
    return bool(changed)


def _check_links(
    transaction: Transaction, action: ActionItem, stored: ActionItem | None, today: date
) -> None:
    before = stored.owner_id if stored else None
    check_partner(transaction, action.owner_id, before, today)
    if action.goal_id is not None:
        goal = transaction.goals.get(action.goal_id)
        if goal.case_id != action.case_id:
            raise GoalOfOtherCase
    same = stored and (stored.owner_id, stored.owner_contact_id)
    if action.owner_contact_id and same != (action.owner_id, action.owner_contact_id):
        contact = transaction.contacts.get(action.owner_contact_id)
        if contact.organisation_id != action.owner_id:
            raise ContactElsewhere


def _dated(action: ActionItem, stored: ActionItem | None, today: date) -> ActionItem:
    """Return the action with the day it ended: today, or the day it had."""
    if action.is_running:
        return replace(action, done_on=None)
    ended = stored is not None and not stored.is_running
    known = stored.done_on if stored and ended else None
    return replace(action, done_on=known or today)
