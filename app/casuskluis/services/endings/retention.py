# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long the file of a closed case is kept: the date, longer with a reason, and the hold."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import Case, HeldFromDestruction
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.context import Context
from casuskluis.services.rights.requests import holding
from casuskluis.services.terms.term_days import day_or_none
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionCard:
    """What is known about how long a file is kept.

    Attributes:
        term: The setting the date of destruction follows from.
        expected_on: For an open case: the date when it would close today; None when the
            setting is no good or the case is closed.
        pending_requests: Numbers of requests of the subject that still wait for a decision;
            they stop destruction like a hold.
        is_due: The day of destruction has come and nothing stops it.
    """

    case: Case
    term: Setting
    expected_on: date | None
    pending_requests: tuple[str, ...]
    is_due: bool

    @property
    def is_held(self) -> bool:
        """Whether anything stops destruction."""
        return self.case.legal_hold or bool(self.pending_requests)


@dataclass(frozen=True, slots=True)
class RetentionService:
    """Keeping files longer, and stopping their destruction."""

    context: Context

    def card(self, case_id: CaseId) -> RetentionCard:
        """Return how long the file of a case is kept, and why."""
        today = self.context.clock.today()
        with self.context.read(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            term = transaction.settings.get(SettingKey.CASE_RETENTION)
            pending = pending_requests(transaction, case)
            return RetentionCard(
                case=case,
                term=term,
                expected_on=day_or_none(today, term) if case.is_open else None,
                pending_requests=pending,
                is_due=_is_due(case, today) and not pending,
            )

    def extend(self, case_id: CaseId, until: date, reason: str) -> Case:
        """Keep the file of a closed case longer.

        Raises:
            ClosedCaseHasNoRetention: When it is not closed.
            ExtensionNotLater: When the day is not later than the present one.
            RetentionReasonMissing: When no reason is given.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            return transaction.cases.save(case.kept_until(until, reason))

    def hold(self, case_id: CaseId, reason: str) -> Case:
        """Stop the destruction of a file: a complaint, a claim or a court case.

        Raises:
            RetentionReasonMissing: When no reason is given.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            return transaction.cases.save(case.held(since=today, reason=reason))

    def release(self, case_id: CaseId) -> Case:
        """Lift the hold; a pending request of the subject still stops destruction."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            return transaction.cases.save(transaction.cases.get(case_id).released())


def pending_requests(transaction: Transaction, case: Case) -> tuple[str, ...]:
    """Return the numbers of the requests of the subject that stop destruction."""
    return tuple(one.number for one in holding(transaction, case.subject_id))


def check_may_go(transaction: Transaction, case: Case, today: date) -> None:
    """Refuse the destruction of a file that must stay.

    Raises:
        ClosedCaseHasNoRetention: When it is not closed.
        HeldFromDestruction: When there is a legal hold, or a request of the subject waits.
        NotYetDue: When its day has not come.
    """
    case.check_destructible(today)
    if pending_requests(transaction, case):
        raise HeldFromDestruction


def _is_due(case: Case, today: date) -> bool:
    try:
        case.check_destructible(today)
    except RuleViolated:
        return False
    return True
