# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must be done every so often to keep the work in order, and what went wrong."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import DataBreachId, UpkeepId


class UpkeepInFuture(RuleViolated):
    """What is still to come cannot be recorded as done."""


class BreachIncomplete(RuleViolated):
    """A data breach needs what happened, and when it was found."""


class BreachUnexplained(RuleViolated):
    """A breach that is not reported to the authority needs a reason."""


class UpkeepKind(StrEnum):
    """The periodic checks. Source: domain.md 5.5."""

    AUTHORISATION = "authorisation"
    SPECIAL_AUTHORISATION = "special_authorisation"
    RESTORE_TEST = "restore_test"
    JOURNAL_CHECK = "journal_check"
    COVENANT = "covenant"
    DPIA = "dpia"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepRecord:
    """A periodic check that was done."""

    id: UpkeepId = UpkeepId(0)
    kind: UpkeepKind
    done_on: date
    author: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    version: int = 1

    def check(self, today: date) -> None:
        """Refuse what was not done yet.

        Raises:
            UpkeepInFuture: When the day is still to come.
        """
        if self.done_on > today:
            raise UpkeepInFuture


@dataclass(frozen=True, slots=True, kw_only=True)
class DataBreach:
    """A data breach (datalek; AVG art. 33 and 34).

    Attributes:
        found_at: The moment from which the hours count, in UTC.
        reported_at: To the authority (AP); None while it was not.
        reason_not: Why it is not reported.
    """

    id: DataBreachId = DataBreachId(0)
    number: str
    found_at: datetime
    description: str = field(repr=False)
    measures: str = field(default="", repr=False)
    reported_at: datetime | None = None
    reason_not: str = field(default="", repr=False)
    persons_told_on: date | None = None
    closed_on: date | None = None
    version: int = 1

    def check(self, now: datetime) -> None:
        """Refuse a breach that says nothing or comes from the future.

        Raises:
            BreachIncomplete: When the description is missing or it was found after now.
            BreachUnexplained: When it is closed, not reported, and no reason is given.
        """
        if not self.description.strip() or self.found_at > now:
            raise BreachIncomplete
        if self.closed_on and not self.reported_at and not self.reason_not.strip():
            raise BreachUnexplained
