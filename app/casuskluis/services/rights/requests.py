# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Requests of data subjects: access, rectification, erasure, objection, on a legal clock."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import AccessRequestId, CaseId, SubjectId
from casuskluis.domain.officer import CaseShielded, Permission
from casuskluis.domain.request import (
    AccessRequest,
    DecisionWithoutWords,
    ExtendedTooLate,
    ExtensionWithoutReason,
    IdentityNotChecked,
    RequestDecided,
    RequestKind,
    RequestOutcome,
)
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.domain.terms import deadline
from casuskluis.services.context import Context
from casuskluis.services.office.shielding import covered_requests
from casuskluis.services.terms.working_days import DutchHolidays, term_ends
from casuskluis.storage.transaction import Transaction

_FIXED = (
    "number", "kind", "received_on", "due_on", "identity_checked_on", "identity_method",
    "extended_on", "extension_reason", "outcome", "decided_on", "motivation", "sent_on",
)  # fmt: skip
_NEEDS_WORDS = frozenset({RequestOutcome.PARTLY, RequestOutcome.REFUSED})
_NEEDS_IDENTITY = frozenset({RequestOutcome.GRANTED, RequestOutcome.PARTLY})


class RequestDayImpossible(RuleViolated):
    """A step of a request lies between its receipt and today."""


class NotDecidedYet(RuleViolated):
    """An answer is sent after the decision."""


class NobodyToGrantTo(RuleViolated):
    """Access is only granted once it is known whose data are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFile:
    """A request with whom it is about.

    Attributes:
        subject: None while nobody is linked ("niet in de kluis").
        cases: The cases about that person, newest first.
        earlier: Other requests about that person, newest first.
        latest_extension: The last day of the term when it is extended now.
    """

    request: AccessRequest
    subject: Subject | None
    cases: tuple[Case, ...]
    earlier: tuple[AccessRequest, ...]
    latest_extension: date


@dataclass(frozen=True, slots=True)
class RequestService:
    """Receives, checks, extends, decides and answers requests."""

    context: Context

    def all(self) -> list[AccessRequest]:
        """Return every request, newest first."""
        with self.context.read(Permission.REQUESTS) as transaction:
            found = transaction.access_requests.all()
            return covered_requests(self.context.access(transaction), transaction, found)

    def running(self) -> list[AccessRequest]:
        """Return the requests that wait for a decision or an answer, soonest first."""
        with self.context.read(Permission.REQUESTS) as transaction:
            found = transaction.access_requests.running()
            return covered_requests(self.context.access(transaction), transaction, found)

    def get(self, request_id: AccessRequestId) -> AccessRequest:
        """Return one request, or raise `NotFound`."""
        with self.context.read(Permission.REQUESTS) as transaction:
            return transaction.access_requests.get(request_id)

    def of_subject(self, subject_id: SubjectId) -> list[AccessRequest]:
        """Return the requests about one person, newest first."""
        with self.context.read(Permission.REQUESTS) as transaction:
            self._check_shown(transaction, subject_id)
            return transaction.access_requests.of_subject(subject_id)

    def of_case(self, case_id: CaseId) -> list[AccessRequest]:
        """Return the requests about the person of one case, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            subject = transaction.cases.get(case_id).subject_id
            return transaction.access_requests.of_subject(subject)

    def subject_of(self, request: AccessRequest) -> Subject | None:
        """Return the person a request is about, once linked."""
        with self.context.read(Permission.REQUESTS) as transaction:
            if request.subject_id is None:
                return None
            self._check_shown(transaction, request.subject_id)
            return transaction.subjects.get(request.subject_id)

    def file(self, request_id: AccessRequestId) -> RequestFile:
        """Return a request with the person, the cases and the other requests."""
        with self.context.read(Permission.REQUESTS) as transaction:
            request = transaction.access_requests.get(request_id)
            about = request.subject_id
            access = self.context.access(transaction)
            cases = transaction.cases.of_subject(about) if about else []
            return RequestFile(
                request=request,
                subject=transaction.subjects.get(about) if about else None,
                cases=tuple(case for case in cases if access.may_open(case)),
                earlier=tuple(
                    other
                    for other in (
                        transaction.access_requests.of_subject(about) if about else []
                    )
                    if other.id != request.id
                ),
                latest_extension=_extended(transaction, request),
            )

    def receive(self, request: AccessRequest) -> AccessRequest:
        """Store a new request under the next number of its year, with its legal clock.

        Raises:
            RequestIncomplete: When the requester is missing or it comes from the future.
        """
        year = request.received_on.year
        with self.context.write(Permission.REQUESTS) as transaction:
            request.check(self.context.clock.today())
            sequence = transaction.access_requests.next_sequence(year)
            due = term_ends(transaction, SettingKey.REQUEST_TERM, request.received_on)
            numbered = replace(request, number=f"AVG{year}-{sequence:02}", due_on=due)
            return transaction.access_requests.add(numbered)

    def save(self, request: AccessRequest) -> AccessRequest:
        """Store another requester, note or person; the steps have methods of their own.

        Raises:
            RequestIncomplete: When the requester is missing.
            RequestDecided: When the person would change after the decision.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When a step or the clock differs.
        """
        request.check(self.context.clock.today())
        with self.context.write(Permission.REQUESTS) as transaction:
            stored = transaction.access_requests.get(request.id)
            check_fixed(stored, request, *_FIXED)
            if stored.outcome is not None and stored.subject_id != request.subject_id:
                raise RequestDecided
            return transaction.access_requests.save(request)

    def check_identity(
        self, request_id: AccessRequestId, *, on: date, method: str
    ) -> AccessRequest:
        """Record when and how the identity was checked. The document itself is not kept.

        Raises:
            IdentityNotChecked: When it is not said how.
            RequestDecided: When there is a decision already.
            RequestDayImpossible: When the day lies before the receipt or after today.
        """
        if not method.strip():
            raise IdentityNotChecked

        def step(request: AccessRequest, _: Transaction) -> AccessRequest:
            self._check_day(request, on)
            return replace(request, identity_checked_on=on, identity_method=method.strip())

        return self._undecided(request_id, step)

    def extend(self, request_id: AccessRequestId, *, reason: str) -> AccessRequest:
        """Give the answer more time, once and while the term runs.

        Raises:
            ExtensionWithoutReason: When no reason is given.
            ExtendedTooLate: When it was extended before, or the term has ended.
            RequestDecided: When there is a decision already.
        """
        if not reason.strip():
            raise ExtensionWithoutReason
        today = self.context.clock.today()

        def step(request: AccessRequest, transaction: Transaction) -> AccessRequest:
            if request.extended_on is not None or today > request.due_on:
                raise ExtendedTooLate
            return replace(
                request,
                extended_on=today,
                extension_reason=reason.strip(),
                due_on=_extended(transaction, request),
            )

        return self._undecided(request_id, step)

    def decide(
        self,
        request_id: AccessRequestId,
        *,
        outcome: RequestOutcome,
        motivation: str,
        on: date,
    ) -> AccessRequest:
        """Record the decision.

        Raises:
            RequestDecided: When there is a decision already.
            DecisionWithoutWords: When it is refused or granted in part without a reason.
            IdentityNotChecked: When it is granted to somebody whose identity is unchecked.
            NobodyToGrantTo: When access is granted and nobody is linked.
            RequestDayImpossible: When the day lies before the receipt or after today.
        """

        def step(request: AccessRequest, _: Transaction) -> AccessRequest:
            self._check_day(request, on)
            _check_decision(request, outcome, motivation)
            return replace(
                request, outcome=outcome, motivation=motivation.strip(), decided_on=on
            )

        return self._undecided(request_id, step)

    def send(self, request_id: AccessRequestId, *, on: date) -> AccessRequest:
        """Record the day on which the answer was sent.

        Raises:
            NotDecidedYet: When there is no decision.
            RequestDayImpossible: When the day lies before the decision or after today.
        """
        with self.context.write(Permission.REQUESTS) as transaction:
            request = transaction.access_requests.get(request_id)
            if request.outcome is None or request.decided_on is None:
                raise NotDecidedYet
            if not request.decided_on <= on <= self.context.clock.today():
                raise RequestDayImpossible
            return transaction.access_requests.save(replace(request, sent_on=on))

    def _undecided(
        self,
        request_id: AccessRequestId,
        step: Callable[[AccessRequest, Transaction], AccessRequest],
    ) -> AccessRequest:
        with self.context.write(Permission.REQUESTS) as transaction:
            request = transaction.access_requests.get(request_id)
            if request.outcome is not None:
                raise RequestDecided
            return transaction.access_requests.save(step(request, transaction))

    def _check_shown(self, transaction: Transaction, subject_id: int) -> None:
        access = self.context.access(transaction)
        if access.shielded_subjects(transaction, [SubjectId(subject_id)]):
            raise CaseShielded

    def _check_day(self, request: AccessRequest, on: date) -> None:
        if not request.received_on <= on <= self.context.clock.today():
            raise RequestDayImpossible


def _extended(transaction: Transaction, request: AccessRequest) -> date:
    """Return the last day of the term with its extension, both counted from the receipt.

    Counted from the first last day, a weekend would lengthen the term twice.
    """
    first = transaction.settings.get(SettingKey.REQUEST_TERM)
    more = transaction.settings.get(SettingKey.REQUEST_EXTENSION)
    if first.unit is not more.unit:
        return deadline(request.due_on, more, DutchHolidays())
    whole = replace(more, value=str(first.number() + more.number()))
    return deadline(request.received_on, whole, DutchHolidays())


def _check_decision(request: AccessRequest, outcome: RequestOutcome, motivation: str) -> None:
    if outcome in _NEEDS_WORDS and not motivation.strip():
        raise DecisionWithoutWords
    if outcome in _NEEDS_IDENTITY and request.identity_checked_on is None:
        raise IdentityNotChecked
    granted = outcome in _NEEDS_IDENTITY
    if granted and request.kind is RequestKind.ACCESS and request.subject_id is None:
        raise NobodyToGrantTo


def holding(transaction: Transaction, subject_id: SubjectId) -> tuple[AccessRequest, ...]:
    """Return the requests that stop the destruction of what is kept on a person.

    A request does while it waits for a decision; one for access until the answer is sent, for
    until then the data must be there to be given.
    """
    return tuple(
        request
        for request in transaction.access_requests.of_subject(subject_id)
        if request.is_pending or (request.kind is RequestKind.ACCESS and request.is_running)
    )


def holds(transaction: Transaction, subject_id: SubjectId) -> bool:
    """Tell whether a request stops the destruction of what is kept on a person."""
    return bool(holding(transaction, subject_id))
