# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The persons a notification or case can be about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import BSN_LENGTH, SubjectId, passes_eleven_test
from casuskluis.domain.lists import SubjectLine, SubjectQuery
from casuskluis.domain.officer import CaseShielded, Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.context import Context
from casuskluis.services.office.access import cover_subject
from casuskluis.storage.transaction import Transaction


class NameMissing(RuleViolated):
    """A person or organisation needs a name."""


class BornInFuture(RuleViolated):
    """A date of birth cannot lie after today."""


class InvalidBsn(RuleViolated):
    """The number fails the eleven test (elfproef)."""


class BsnNotAllowed(RuleViolated):
    """The municipality recorded no legal basis to keep this number (UAVG art. 46)."""


@dataclass(frozen=True, slots=True)
class PersonService:
    """Betrokkenen: looked up before they are made, kept apart from the cases."""

    context: Context

    def ids(self, query: SubjectQuery) -> list[SubjectId]:
        """Return the identifiers that match, in the order asked for.

        Words find nobody who is known from cases for others only.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = transaction.subjects.ids(query)
            if not query.text.strip():
                return found
            reach = self.context.access(transaction).reach
            hidden = set(transaction.cases.hidden_subjects(reach))
            return [one for one in found if one not in hidden]

    def lines(self, ids: Sequence[SubjectId]) -> list[SubjectLine]:
        """Return the list lines of these persons, in the same order."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            lines = transaction.subjects.lines(ids)
            shielded = self.context.access(transaction).shielded_subjects(transaction, ids)
            return [cover_subject(line) if line.id in shielded else line for line in lines]

    def get(self, subject_id: SubjectId) -> Subject:
        """Return one person.

        Raises:
            NotFound: When it is not in the vault.
            CaseShielded: When every case about this person is for others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            self._check_shown(transaction, subject_id)
            return transaction.subjects.get(subject_id)

    def cases_of(self, subject_id: SubjectId) -> list[Case]:
        """Return the cases about a person that the officer at work may open.

        Raises:
            CaseShielded: When there are only cases for others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            self._check_shown(transaction, subject_id)
            access = self.context.access(transaction)
            found = transaction.cases.of_subject(subject_id)
            return [case for case in found if access.may_open(case)]

    def add(self, subject: Subject) -> Subject:
        """Store a new person.

        Raises:
            NameMissing: When there is no name.
            BornInFuture: When the date of birth lies after today.
            InvalidBsn: When the number fails the eleven test.
            BsnNotAllowed: When the municipality may not keep the number.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            allowed = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
            check_person(subject, today=self.context.clock.today(), bsn_allowed=allowed)
            return transaction.subjects.add(subject)

    def save(self, subject: Subject) -> Subject:
        """Store a changed person; refuses what `add` refuses, and a stale version.

        Raises:
            NameMissing: When there is no name.
            BornInFuture: When the date of birth lies after today.
            InvalidBsn: When the number fails the eleven test.
            BsnNotAllowed: When the municipality may not keep the number.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            self._check_shown(transaction, subject.id)
            allowed = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
            check_person(subject, today=self.context.clock.today(), bsn_allowed=allowed)
            return transaction.subjects.save(subject)

    def _check_shown(self, transaction: Transaction, subject_id: SubjectId) -> None:
        access = self.context.access(transaction)
        if access.shielded_subjects(transaction, [subject_id]):
            raise CaseShielded


def check_person(subject: Subject, *, today: date, bsn_allowed: bool) -> None:
    """Refuse a person without a name, from the future, or with a number that cannot be.

    Raises:
        NameMissing: When there is no name.
        BornInFuture: When the date of birth lies after today.
        InvalidBsn: When the number fails the eleven test.
        BsnNotAllowed: When the municipality may not keep the number.
    """
    if not subject.name:
        raise NameMissing
    if subject.birth_date is not None and subject.birth_date.earliest > today:
        raise BornInFuture
    if not subject.bsn:
        return
    if not bsn_allowed:
        raise BsnNotAllowed
    if len(subject.bsn) != BSN_LENGTH or not passes_eleven_test(subject.bsn):
        raise InvalidBsn
