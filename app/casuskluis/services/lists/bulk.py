# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One change for several rows of a list: all in one transaction, and to be taken back at once.

A row that a rule refuses is left as it was and named in the outcome with its reason; the others
go on. Nothing is refused or left out in silence.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.case import Case
from casuskluis.domain.errors import (
    CasuskluisError,
    ChangedMeanwhile,
    NotFound,
    RuleViolated,
)
from casuskluis.domain.identifiers import (
    ActionItemId,
    AgendaItemId,
    CaseId,
    MeetingId,
    OrganisationId,
)
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Organisation
from casuskluis.services.casework.actions import save_action
from casuskluis.services.context import Context
from casuskluis.services.meetings.agendas import put_case, take_item
from casuskluis.services.meetings.placing import AlreadyOnAgenda
from casuskluis.services.office.hidden import check_shown
from casuskluis.storage.transaction import Transaction

Id = TypeVar("Id", bound=int)


class ActionEndedAlready(RuleViolated):
    """An action that ended has no other day or owner any more."""


class OfficerMissing(RuleViolated):
    """Rows are put on the name of somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRefused:
    """A row that stays as it was.

    Attributes:
        number: What the officer knows it by; empty when even that may not be told.
        error: Why.
    """

    id: int
    number: str
    error: CasuskluisError


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happened to one row.

    Attributes:
        before: The record as it was; None when it was added.
        after: As it is stored now.
    """

    before: Any = field(repr=False)
    after: Any = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkOutcome:
    """What became of several rows.

    Attributes:
        done: What changed, in order; enough to take it back.
        refused: What did not.
        same: How many rows were so already.
    """

    done: tuple[Step, ...] = ()
    refused: tuple[RowRefused, ...] = ()
    same: int = 0


@dataclass(frozen=True, slots=True)
class BulkService:
    """Changes of several rows at once."""

    context: Context

    def end_actions(
        self, ids: Sequence[ActionItemId], status: ActionStatus, result: str = ""
    ) -> BulkOutcome:
        """Record how several actions ended.

        Args:
            ids: Which.
            status: One that is not running.
            result: Why; needed when they were not done.
        """
        words = result.strip()

        def change(action: ActionItem) -> ActionItem:
            if not action.is_running:
                raise ActionEndedAlready
            return replace(action, status=status, result=words or action.result)

        return self._actions(ids, change)

    def move_actions(self, ids: Sequence[ActionItemId], due_on: date) -> BulkOutcome:
        """Give several running actions another last day."""
        return self._actions(ids, lambda action: replace(_running(action), due_on=due_on))

    def give_actions(
        self, ids: Sequence[ActionItemId], owner_id: OrganisationId
    ) -> BulkOutcome:
        """Let another organisation do several running actions; nobody there is named yet."""

        def change(action: ActionItem) -> ActionItem:
            if _running(action).owner_id == owner_id:
                return action
            return replace(action, owner_id=owner_id, owner_contact_id=None)

        return self._actions(ids, change)

    def give_cases(self, ids: Sequence[CaseId], officer: str) -> BulkOutcome:
        """Put several cases on the name of a case coordinator.

        Raises:
            OfficerMissing: When no name is given.
        """
        label = _named(officer)
        with self.context.write(Permission.OWN_CASES) as transaction:

            def change(case_id: CaseId) -> Step | None:
                case = transaction.cases.get(case_id)
                if case.case_coordinator == label:
                    return None
                saved = transaction.cases.save(replace(case, case_coordinator=label))
                return Step(before=case, after=saved)

            return _each(ids, change, lambda one: _case_number(transaction, one))

    def give_partners(self, ids: Sequence[OrganisationId], officer: str) -> BulkOutcome:
        """Let a colleague keep in touch with several organisations.

        Raises:
            OfficerMissing: When no name is given.
        """
        label = _named(officer)
        with self.context.write(Permission.PARTNERS) as transaction:

            def change(place: OrganisationId) -> Step | None:
                found = transaction.organisations.get(place)
                if found.account_officer == label:
                    return None
                saved = transaction.organisations.save(replace(found, account_officer=label))
                return Step(before=found, after=saved)

            known = transaction.organisations.by_id(ids)
            names = {key: one.name for key, one in known.items()}
            return _each(ids, change, lambda one: names.get(one, ""))

    def put_on_agenda(self, ids: Sequence[CaseId], meeting_id: MeetingId) -> BulkOutcome:
        """Put several cases at the end of an agenda, in the order given.

        Raises:
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.meetings.get(meeting_id).check_open()
            there = {item.case_id for item in transaction.agenda_items.of_meeting(meeting_id)}

            def change(case_id: CaseId) -> Step:
                transaction.cases.get(case_id)  # refuses one that is for others
                if case_id in there:
                    raise AlreadyOnAgenda
                return Step(before=None, after=put_case(transaction, meeting_id, case_id))

            return _each(ids, change, lambda one: _case_number(transaction, one))

    def take_back(self, outcome: BulkOutcome) -> None:
        """Make everything as it was before, or nothing when that is not possible any more.

        Raises:
            ChangedMeanwhile: When somebody changed one of the rows since.
            ItemDiscussed: When something was said under an agenda item since.
        """
        needs = _PERMISSIONS.get(_kind_of(outcome), Permission.OWN_CASES)
        with self.context.write(needs) as transaction:
            for step in reversed(outcome.done):
                _take_back(transaction, step)

    def _actions(
        self, ids: Sequence[ActionItemId], changed: Callable[[ActionItem], ActionItem]
    ) -> BulkOutcome:
        today = self.context.clock.today()
        with self.context.write(Permission.OWN_CASES) as transaction:

            def change(action_id: ActionItemId) -> Step | None:
                stored = transaction.actions.get(action_id)
                check_shown(transaction, stored)
                wanted = changed(stored)
                if wanted == stored:
                    return None
                return Step(before=stored, after=save_action(transaction, wanted, today))

            known = transaction.actions.by_id(ids)
            numbers = {key: one.number for key, one in known.items()}
            return _each(ids, change, lambda one: numbers.get(one, ""))


_PERMISSIONS: dict[type, Permission] = {
    Organisation: Permission.PARTNERS,
    AgendaItem: Permission.MEETINGS,
}


def _each(
    ids: Iterable[Id], change: Callable[[Id], Step | None], number: Callable[[Id], str]
) -> BulkOutcome:
    """Change row by row; every rule is asked before anything of a row is written."""
    done: list[Step] = []
    refused: list[RowRefused] = []
    same = 0
    for one in dict.fromkeys(ids):
        try:
            step = change(one)
        except (RuleViolated, NotFound, ChangedMeanwhile) as error:
            # Anything else, such as a full disk, ends the transaction as a whole.
            refused.append(RowRefused(id=int(one), number=number(one), error=error))
            continue
        if step is None:
            same += 1
        else:
            done.append(step)
    return BulkOutcome(done=tuple(done), refused=tuple(refused), same=same)


def _running(action: ActionItem) -> ActionItem:
    if not action.is_running:
        raise ActionEndedAlready
    return action


def _named(officer: str) -> str:
    label = officer.strip()
    if not label:
        raise OfficerMissing
    return label


def _case_number(transaction: Transaction, case_id: CaseId) -> str:
    """Return the number of a case; that of one for others is no secret either."""
    return next((line.number for line in transaction.cases.lines([case_id])), "")


def _kind_of(outcome: BulkOutcome) -> type:
    return type(outcome.done[0].after) if outcome.done else type(None)


def _take_back(transaction: Transaction, step: Step) -> None:
    after = step.after
    if isinstance(after, AgendaItem):
        take_item(transaction, AgendaItemId(after.id))
        return
    repository: Any = {
        ActionItem: transaction.actions,
        Case: transaction.cases,
        Organisation: transaction.organisations,
    }[type(after)]
    stored = repository.get(after.id)
    if isinstance(stored, ActionItem):
        check_shown(transaction, stored)
    if stored.version != after.version:
        raise ChangedMeanwhile
    repository.save(replace(step.before, version=stored.version))
