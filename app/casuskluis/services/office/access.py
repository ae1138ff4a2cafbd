# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who is at work, and which cases that officer may open.

Roles guide honest people inside one vault; the security chapter of the manual says what they do
not protect against. The rules stand in `casuskluis.domain.officer`; here they meet the records.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId, SubjectId
from casuskluis.domain.lists import CaseLine, SubjectLine
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import (
    CaseShielded,
    NotAllowed,
    Officer,
    Permission,
    Role,
)
from casuskluis.domain.request import AccessRequest
from casuskluis.storage.reach import Reach
from casuskluis.storage.transaction import Transaction

SHIELDED = "afgeschermd"
"""What stands in the place of a name that the officer at work may not see."""
OVER_ALL = frozenset(
    {
        Permission.DESTROY,
        Permission.FIGURES,
        Permission.RELEASE,
        Permission.DEADLINES,
        Permission.BACKUP,
    }
)
"""What is done over all cases at once, so that no single case is asked for."""


@dataclass(frozen=True, slots=True)
class Access:
    """What one officer may do today.

    Attributes:
        labels: Of the officer, and of the colleague who is stood in for.
        permissions: What the roles allow.
        authorised: The restricted cases that were opened to this officer.
    """

    labels: frozenset[str]
    permissions: frozenset[Permission]
    authorised: frozenset[CaseId]

    def require(self, permission: Permission) -> None:
        """Refuse what the roles do not allow.

        Raises:
            NotAllowed: When they do not.
        """
        if permission not in self.permissions:
            raise NotAllowed

    def may_open(self, case: Case) -> bool:
        """Whether this officer may open a case.

        Its coordinators may, and who was authorised; others only when their role covers all
        cases and the case is not restricted.
        """
        if case.id in self.authorised:
            return bool(self.permissions)
        if not self.labels.isdisjoint({case.case_coordinator, case.process_coordinator}):
            return Permission.OWN_CASES in self.permissions
        return Permission.ALL_CASES in self.permissions and not case.restricted

    def check_open(self, case: Case) -> None:
        """Refuse a case that is not for this officer.

        Raises:
            NotAllowed: When the roles open no cases at all.
            CaseShielded: When this one is for others.
        """
        if not self.permissions & {Permission.ALL_CASES, Permission.OWN_CASES}:
            raise NotAllowed
        if not self.may_open(case):
            raise CaseShielded

    def shielded(
        self, transaction: Transaction, cases: Iterable[CaseId | None]
    ) -> frozenset[CaseId]:
        """Return which of these cases this officer may not open."""
        asked = {case for case in cases if case is not None}
        return frozenset(transaction.cases.hidden_among(self.reach, asked))

    @property
    def reach(self) -> Reach:
        """What `may_open` says, for asking it of all cases at once.

        A list that is searched by words leaves out what is hidden: that a name is found tells
        of it.
        """
        return Reach(
            labels=self.labels,
            own=Permission.OWN_CASES in self.permissions,
            every=Permission.ALL_CASES in self.permissions,
            authorised=self.authorised if self.permissions else frozenset(),
        )

    def shielded_subjects(
        self, transaction: Transaction, subjects: Iterable[SubjectId]
    ) -> frozenset[SubjectId]:
        """Return which of these persons are the subject of cases of others only.

        Who is the subject of a case this officer may open, too, is known to the officer.
        """
        found = transaction.cases.of_subjects(subjects)
        known = {case.subject_id for case in found if self.may_open(case)}
        return frozenset({case.subject_id for case in found} - known)

    def hides(self, transaction: Transaction, told: Notification) -> bool:
        """Whether a notification belongs to a case, or tells of a person, of others only."""
        if told.subject_id is None:
            return False
        weighed = transaction.assessments.of_notification(told.id)
        cases = [transaction.cases.of_assessment(one.id) for one in weighed]
        followed = [case for case in cases if case is not None]
        if followed:
            return not all(self.may_open(case) for case in followed)
        return bool(self.shielded_subjects(transaction, [told.subject_id]))

    def shown(self, transaction: Transaction, lines: Sequence[CaseLine]) -> list[CaseLine]:
        """Return the lines of a list with what is shielded left out of them."""
        shielded = self.shielded(transaction, (line.id for line in lines))
        return [_covered(line) if line.id in shielded else line for line in lines]


@dataclass(frozen=True, slots=True)
class PersonGuard:
    """Refuses what is told about, or asked by, the subject of a case of others."""

    access: Access
    transaction: Transaction

    def check_notification(self, told: Notification) -> None:
        """Refuse a notification.

        Raises:
            CaseShielded: When it belongs to a case of others.
        """
        if self.access.hides(self.transaction, told):
            raise CaseShielded

    def check_request(self, request: AccessRequest) -> None:
        """Refuse a request.

        Raises:
            CaseShielded: When every case about the person who asks is of others.
        """
        asked_by = [request.subject_id] if request.subject_id else []
        if self.access.shielded_subjects(self.transaction, asked_by):
            raise CaseShielded


def access_of(transaction: Transaction, label: str, today: date) -> Access:
    """Return what an officer may do.

    A vault without any profile is that of one officer alone. Somebody without a profile in a
    vault that has others came in with the recovery code or a new key: only settings and roles.
    """
    officer = transaction.officers.by_label(label) or _unknown(transaction, label)
    authorised = (
        found.case_id
        for found in transaction.authorisations.of_officer(label)
        if found.holds(today)
    )
    return Access(
        labels=frozenset({label, officer.stands_in_for} - {""}),
        permissions=officer.permissions(today),
        authorised=frozenset(authorised),
    )


def _unknown(transaction: Transaction, label: str) -> Officer:
    if transaction.officers.all():
        return Officer(label=label, roles=(Role.ADMINISTRATOR,))
    return Officer(label=label, roles=(Role.PROCESS_COORDINATOR, Role.ADMINISTRATOR))


def cover_subject(line: SubjectLine) -> SubjectLine:
    """Return a line of the list of persons that tells nothing."""
    return replace(
        line, name=PersonName(family=SHIELDED), alias="", birth_date=None, town="", cases=0
    )


def _covered(line: CaseLine) -> CaseLine:
    return replace(
        line,
        name=PersonName(family=SHIELDED),
        ideology="",
        coordinator="",
        next_action="",
        shielded=True,
    )
