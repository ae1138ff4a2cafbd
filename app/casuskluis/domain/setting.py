# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Settings with a source: terms of law and choices of the municipality.

No month or year of the Act stands in the code. A term nobody has checked is shown as "te
controleren" until somebody puts a name and a date to it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated


class SettingNotANumber(RuleViolated):
    """The value of this setting must be a whole number within its bounds."""


class SettingKey(StrEnum):
    """Every setting the program knows."""

    MUNICIPALITY = "municipality"
    LEGAL_BASIS = "legal_basis"
    CONTACT_POINT = "contact_point"
    BSN_ALLOWED = "bsn_allowed"
    FEEDBACK_TERM = "feedback_term"
    ASSESSMENT_TERM = "assessment_term"
    MORE_INFORMATION_TERM = "more_information_term"
    NECESSITY_REVIEW_TERM = "necessity_review_term"
    REJECTED_RETENTION = "rejected_retention"
    CASE_RETENTION = "case_retention"
    SUPPRESSION_THRESHOLD = "suppression_threshold"
    IDLE_LOCK = "idle_lock"


class Unit(StrEnum):
    """What the number of a setting counts."""

    TEXT = "text"
    FLAG = "flag"
    COUNT = "count"
    MINUTES = "minutes"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_FLAG_ON = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        key: Which one.
        label: Dutch, as shown.
        value: As text; numbers in the unit given.
        unit: What the value counts.
        source: The article, decision or practice it rests on.
        checked_by: Who compared it with the source; empty means "te controleren".
        checked_on: When that was.
        version: For optimistic locking.
    """

    key: SettingKey
    label: str
    value: str
    unit: Unit
    source: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    version: int = 1

    def number(self, *, lowest: int = 1, highest: int = 10_000) -> int:
        """Return the value as a whole number.

        Raises:
            SettingNotANumber: When it is empty, no number, or out of bounds.
        """
        try:
            value = int(self.value)
        except ValueError:
            raise SettingNotANumber(self.key) from None
        if not lowest <= value <= highest:
            raise SettingNotANumber(self.key)
        return value

    @property
    def is_on(self) -> bool:
        """Whether a flag is set."""
        return self.value == _FLAG_ON

    @property
    def is_checked(self) -> bool:
        """Whether somebody compared the value with its source."""
        return bool(self.checked_by) and self.checked_on is not None
