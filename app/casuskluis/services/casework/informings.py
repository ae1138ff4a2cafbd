# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling the subject that there is a case about him (AVG art. 13 and 14)."""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import Informing
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.terms.working_days import term_ends
from casuskluis.storage.transaction import Transaction


class InformedInFuture(RuleViolated):
    """The subject cannot have been informed after today."""


class PostponedTooFar(RuleViolated):
    """Informing is put off until after the term in which that is looked at again."""


class PostponedPast(RuleViolated):
    """Informing cannot be put off until a day that has gone by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InformingState:
    """How it stands with informing the subject of one case.

    Attributes:
        records: Newest first; the newest counts.
        due_on: Day by which the subject must be told, or the reason not to must be looked at
            again; None once told.
        latest_postponement: Last day until which it can be put off today.
    """

    records: tuple[Informing, ...]
    due_on: date | None
    latest_postponement: date

    @property
    def current(self) -> Informing | None:
        """The record that counts."""
        return self.records[0] if self.records else None

    @property
    def is_informed(self) -> bool:
        """Whether the subject was told."""
        return self.current is not None and self.current.informed

    def is_late(self, today: date) -> bool:
        """Whether the day has gone by."""
        return self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class InformingService:
    """Records whether, when and how the subject was told, or why not yet."""

    context: Context

    def of_case(self, case_id: CaseId) -> InformingState:
        """Return how it stands in one case."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return informing_state(transaction, case_id, self.context.clock.today())

    def record(self, informing: Informing) -> Informing:
        """Store that the subject was told, or why not and until when.

        Raises:
            InformingIncomplete: When it says neither.
            InformedInFuture: When the day is still to come.
            PostponedPast: When it is put off until a day that has gone by.
            PostponedTooFar: When it is put off for longer than the term of the setting.
        """
        informing.check()
        today = self.context.clock.today()
        if informing.informed_on is not None and informing.informed_on > today:
            raise InformedInFuture
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(informing.case_id)
            _check_postponement(transaction, informing, today)
            stamped = replace(informing, recorded_on=today, author=self.context.actor.label)
            return transaction.informings.add(stamped)


def informing_state(transaction: Transaction, case_id: CaseId, today: date) -> InformingState:
    """Return how it stands with informing the subject of one case."""
    case = transaction.cases.get(case_id)
    records = tuple(transaction.informings.of_case(case_id))
    if not records:
        due: date | None = term_ends(transaction, SettingKey.INFORMING_TERM, case.opened_on)
    else:
        due = None if records[0].informed else records[0].postponed_until
    return InformingState(
        records=records,
        due_on=due if case.is_open else None,
        latest_postponement=_latest(transaction, today),
    )


def _latest(transaction: Transaction, today: date) -> date:
    return term_ends(transaction, SettingKey.INFORMING_REVIEW_TERM, today)


def _check_postponement(transaction: Transaction, informing: Informing, today: date) -> None:
    until = informing.postponed_until
    if informing.informed or until is None:
        return
    if until < today:
        raise PostponedPast
    latest = _latest(transaction, today)
    if until > latest:
        raise PostponedTooFar(latest=dutch_date(latest))
