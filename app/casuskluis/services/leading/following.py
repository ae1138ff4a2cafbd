# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was promised and is not done yet: whom to chase, and with which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from casuskluis.domain.action import ActionItem
from casuskluis.domain.deadline import Deadline, DeadlineKind, Urgency
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.leading.reminders import (
    Asked,
    NothingToRemind,
    Reminder,
    people_of,
    reminder_lines,
    without_names,
)
from casuskluis.services.office.access import SHIELDED, Access
from casuskluis.services.office.hidden import check_shown, hidden_work
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One action somebody still has to do.

    Attributes:
        case_number: As printed; empty for an action of no case.
        urgency: Late, due this week or coming; None without a day.
        days_late: 0 when it is not.
        shielded: About a case of others: only its number is shown.
    """

    action: ActionItem
    case_number: str = ""
    urgency: Urgency | None = None
    days_late: int = 0
    shielded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerActions:
    """What one organisation still has to do.

    Attributes:
        reminded_on: When it was last reminded of any of these.
    """

    organisation_id: OrganisationId
    name: str
    email: str = field(default="", repr=False)
    ended_on: date | None = None
    promises: tuple[Promise, ...] = ()

    @property
    def late(self) -> tuple[Promise, ...]:
        """What is late."""
        return self._of(Urgency.LATE)

    @property
    def this_week(self) -> tuple[Promise, ...]:
        """What is due up to and including Sunday."""
        return self._of(Urgency.THIS_WEEK)

    @property
    def coming(self) -> tuple[Promise, ...]:
        """What is due later."""
        return self._of(Urgency.COMING)

    @property
    def undated(self) -> tuple[Promise, ...]:
        """What has no day."""
        return self._of(None)

    @property
    def to_chase(self) -> tuple[Promise, ...]:
        """What to ask after now: late, due this week, or without a day."""
        return self.late + self.this_week + self.undated

    @property
    def reminded_on(self) -> date | None:
        """When it was last reminded of any of these; None for never."""
        days = [one.action.reminded_on for one in self.promises if one.action.reminded_on]
        return max(days, default=None)

    def _of(self, urgency: Urgency | None) -> tuple[Promise, ...]:
        return tuple(one for one in self.promises if one.urgency is urgency)


@dataclass(frozen=True, slots=True)
class FollowUpService:
    """Following up what was agreed. Recording how an action ended is `ActionService.finish`."""

    context: Context

    def chasing(self) -> tuple[OwnerActions, ...]:
        """Return who has something to do, who is latest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            access = self.context.access(transaction)
            running = transaction.actions.running()
            return _by_owner(transaction, access, running, self.context.clock.today())

    def of_organisation(self, organisation_id: OrganisationId) -> OwnerActions:
        """Return what one organisation still has to do; what is due first comes first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return self._owned(transaction, organisation_id)

    def reminder(
        self,
        organisation_id: OrganisationId,
        action_ids: Sequence[ActionItemId] = (),
        *,
        with_descriptions: bool = False,
    ) -> Reminder:
        """Return words to copy into an e-mail: numbers of actions and cases, and days.

        Args:
            organisation_id: To whom.
            action_ids: About which of its running actions; without any, about `to_chase`.
            with_descriptions: Also what must be done, without the names of the persons in the
                case.

        Raises:
            NothingToRemind: When it has nothing to do of these.
            CaseShielded: When one of them is of a case of others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            for action_id in action_ids:
                check_shown(transaction, transaction.actions.get(action_id))
            owner = self._owned(transaction, organisation_id)
            asked = [
                Asked(
                    action=one.action,
                    case_number=one.case_number,
                    description=_described(transaction, one.action)
                    if with_descriptions
                    else "",
                )
                for one in _wanted(owner, action_ids)
            ]
        if not asked:
            raise NothingToRemind
        count = len(asked)
        return Reminder(
            organisation_id=organisation_id,
            to=owner.email,
            subject=f"Herinnering: {count} {'actie' if count == 1 else 'acties'}",
            text=reminder_lines(asked, self.context.clock.today()),
            action_ids=tuple(one.action.id for one in asked),
        )

    def mark_reminded(self, action_ids: Iterable[ActionItemId]) -> list[ActionItem]:
        """Note that the owners of these actions were reminded today.

        Raises:
            CaseShielded: When one is of a case of others.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.OWN_CASES) as transaction:
            found = []
            for action_id in dict.fromkeys(action_ids):
                action = transaction.actions.get(action_id)
                check_shown(transaction, action)
                found.append(transaction.actions.save(replace(action, reminded_on=today)))
            return found

    def _owned(self, transaction: Transaction, organisation_id: OrganisationId) -> OwnerActions:
        access, today = self.context.access(transaction), self.context.clock.today()
        organisation = transaction.organisations.get(organisation_id)
        running = transaction.actions.running(organisation_id)
        found = _by_owner(transaction, access, running, today)
        return next(
            iter(found), OwnerActions(organisation_id=organisation_id, name=organisation.name)
        )


def _wanted(owner: OwnerActions, action_ids: Sequence[ActionItemId]) -> list[Promise]:
    """Return the promises to remind of: those that were chosen, or else what to chase."""
    chosen = set(action_ids)
    return [
        one
        for one in (owner.promises if chosen else owner.to_chase)
        if not one.shielded and (not chosen or one.action.id in chosen)
    ]


def _described(transaction: Transaction, action: ActionItem) -> str:
    return without_names(action.description, *people_of(transaction, action))


def _by_owner(
    transaction: Transaction, access: Access, running: Sequence[ActionItem], today: date
) -> tuple[OwnerActions, ...]:
    """Return running actions by who must do them; who has the latest comes first."""
    cases = transaction.cases.by_id(one.case_id for one in running if one.case_id)
    hidden = hidden_work(transaction, access, running)
    owners = transaction.organisations.by_id(one.owner_id for one in running if one.owner_id)
    promises: dict[int, list[Promise]] = {key: [] for key in owners}
    for action in running:
        if action.owner_id in promises:
            case = cases.get(action.case_id or 0)
            number = case.number if case else ""
            promise = _promise(action, number, today, shielded=action.id in hidden)
            promises[action.owner_id].append(promise)
    found = [
        OwnerActions(
            organisation_id=one.id,
            name=one.name,
            email=one.email,
            ended_on=one.ended_on,
            promises=tuple(promises[one.id]),
        )
        for one in owners.values()
    ]
    return tuple(sorted(found, key=_latest_first))


def _promise(action: ActionItem, case_number: str, today: date, *, shielded: bool) -> Promise:
    if shielded:
        action = replace(action, description=SHIELDED, condition="", informing="", result="")
    if action.due_on is None:
        return Promise(action=action, case_number=case_number, shielded=shielded)
    term = Deadline(kind=DeadlineKind.ACTION, due_on=action.due_on, object_kind="action_item")
    return Promise(
        action=action,
        case_number=case_number,
        urgency=term.urgency(today),
        days_late=term.days_late(today),
        shielded=shielded,
    )


def _latest_first(one: OwnerActions) -> tuple[int, date, str]:
    days = [promise.action.due_on for promise in one.promises if promise.action.due_on]
    return -len(one.late), min(days, default=date.max), one.name.casefold()
