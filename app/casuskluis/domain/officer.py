# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who works with the vault, and what each may do.

Roles guide honest people inside one vault. They do not protect against somebody who changes
the program: whoever can open the vault has its key.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AuthorisationId, CaseId, OfficerId


class NotAllowed(RuleViolated):
    """The roles of the officer at work do not allow this."""


class CaseShielded(RuleViolated):
    """This case is restricted to others."""


class StandInWithoutEnd(RuleViolated):
    """A stand-in has a last day."""


class RoleMissing(RuleViolated):
    """An officer needs at least one role."""


class LastAdministrator(RuleViolated):
    """Somebody must remain who can change settings and roles."""


class EmergencyWithoutReason(RuleViolated):
    """Opening a restricted case alone needs a reason."""


class Role(StrEnum):
    """The roles of domain.md 5.4."""

    PROCESS_COORDINATOR = "process_coordinator"
    CASE_COORDINATOR = "case_coordinator"
    STAND_IN = "stand_in"
    BOARD_READER = "board_reader"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What a role may allow."""

    ALL_CASES = "all_cases"
    OWN_CASES = "own_cases"
    MEETINGS = "meetings"
    PARTNERS = "partners"
    REQUESTS = "requests"
    DESTROY = "destroy"
    FIGURES = "figures"
    RELEASE = "release"
    PROGRAMME = "programme"
    JOURNAL = "journal"
    DEADLINES = "deadlines"
    SETTINGS = "settings"
    OFFICERS = "officers"
    BACKUP = "backup"


_CASEWORK = frozenset(
    {
        Permission.OWN_CASES,
        Permission.MEETINGS,
        Permission.PARTNERS,
        Permission.FIGURES,
        Permission.RELEASE,
        Permission.PROGRAMME,
        Permission.DEADLINES,
        Permission.BACKUP,
    }
)
PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.PROCESS_COORDINATOR: _CASEWORK
    | {Permission.ALL_CASES, Permission.REQUESTS, Permission.DESTROY, Permission.JOURNAL},
    Role.CASE_COORDINATOR: _CASEWORK,
    Role.STAND_IN: _CASEWORK | {Permission.ALL_CASES},
    Role.BOARD_READER: frozenset({Permission.FIGURES}),
    Role.AUDITOR: frozenset({Permission.JOURNAL, Permission.DEADLINES, Permission.FIGURES}),
    Role.ADMINISTRATOR: frozenset(
        {Permission.SETTINGS, Permission.OFFICERS, Permission.BACKUP, Permission.JOURNAL}
    ),
}
"""What each role may do. Source: domain.md 5.4."""


READING = frozenset(Permission) - {
    Permission.DESTROY,
    Permission.RELEASE,
    Permission.SETTINGS,
    Permission.OFFICERS,
    Permission.BACKUP,
}
"""What is left of the permissions in a vault that was opened to read: those under which there
is something to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A colleague who works with this vault, known by the label of the key slot.

    Attributes:
        label: As in the journal; unique.
        stands_in_for: Label of the colleague whose work is taken over for a while.
        valid_until: Last day the roles hold; needed for a stand-in.
        reviewed_on: When the roles were last looked at (BIO2 5.18.02).
    """

    id: OfficerId = OfficerId(0)
    label: str
    roles: tuple[Role, ...]
    stands_in_for: str = ""
    valid_until: date | None = None
    active: bool = True
    reviewed_on: date | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse roles that cannot be.

        Raises:
            RoleMissing: When there is none.
            StandInWithoutEnd: When a stand-in has no last day.
        """
        if not (self.roles and self.label.strip()):
            raise RoleMissing
        if Role.STAND_IN in self.roles and self.valid_until is None:
            raise StandInWithoutEnd

    def permissions(self, today: date) -> frozenset[Permission]:
        """Return what this officer may do on a day."""
        ended = self.valid_until is not None and self.valid_until < today
        if ended or not self.active:
            return frozenset()
        return frozenset().union(*(PERMISSIONS[role] for role in self.roles))


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorisation:
    """Somebody who may open one restricted case.

    Attributes:
        officer: Label of the colleague.
        granted_by: Label of the second officer; empty for an emergency.
        until: Last day; None for as long as the case runs.
        emergency: Opened alone, with a reason that the next meeting hears of.
        discussed_on: When a meeting did.
    """

    id: AuthorisationId = AuthorisationId(0)
    case_id: CaseId
    officer: str = field(repr=False)
    granted_on: date
    granted_by: str = field(default="", repr=False)
    until: date | None = None
    reason: str = field(default="", repr=False)
    emergency: bool = False
    discussed_on: date | None = None
    version: int = 1

    def holds(self, today: date) -> bool:
        """Whether it holds on a day."""
        return self.until is None or today <= self.until

    def check(self) -> None:
        """Refuse an emergency without a reason.

        Raises:
            EmergencyWithoutReason: When it has none.
        """
        if self.emergency and not self.reason.strip():
            raise EmergencyWithoutReason
