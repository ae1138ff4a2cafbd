# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Settings with a source: terms of law and choices of the municipality.

No month or year of the Act stands in the code. A term nobody has checked is shown as "te
controleren" until somebody puts a name and a date to it.
"""

from collections.abc import Mapping
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
    SUSPICION_TERM = "suspicion_term"
    NOTE_WINDOW = "note_window"
    INFORMING_TERM = "informing_term"
    INFORMING_REVIEW_TERM = "informing_review_term"
    ACTION_REMINDER = "action_reminder"
    MINUTES_TERM = "minutes_term"
    REQUEST_TERM = "request_term"
    REQUEST_EXTENSION = "request_extension"
    REQUEST_GRANTED_RETENTION = "request_granted_retention"
    REQUEST_REFUSED_RETENTION = "request_refused_retention"
    BREACH_TERM = "breach_term"
    BREACH_RETENTION = "breach_retention"
    AUTHORISATION_TERM = "authorisation_term"
    SPECIAL_AUTHORISATION_TERM = "special_authorisation_term"
    RESTORE_TEST_TERM = "restore_test_term"
    JOURNAL_CHECK_TERM = "journal_check_term"
    COVENANT_TERM = "covenant_term"
    DPIA_TERM = "dpia_term"
    CONTACTS_TERM = "contacts_term"
    CONSENT_TERM = "consent_term"
    CONTACT_MOMENT_TERM = "contact_moment_term"
    KNOWLEDGE_TERM = "knowledge_term"
    ATTACHMENT_LIMIT = "attachment_limit"
    DANGER_ADVICE = "danger_advice"
    SUPPRESSION_THRESHOLD = "suppression_threshold"
    ROUNDING_BASE = "rounding_base"
    RELEASE_MINIMUM = "release_minimum"
    CATEGORY_MINIMUM = "category_minimum"
    BIN_TERM = "bin_term"
    IDLE_LOCK = "idle_lock"
    IDLE_CEILING = "idle_ceiling"
    BACKUP_ON_CLOSING = "backup_on_closing"
    BACKUP_DAYS = "backup_days"
    BACKUP_WEEKS = "backup_weeks"
    BACKUP_MONTHS = "backup_months"
    BACKUP_PLACE = "backup_place"
    VAULT_CHECK_TERM = "vault_check_term"


class Unit(StrEnum):
    """What the number of a setting counts."""

    TEXT = "text"
    FLAG = "flag"
    COUNT = "count"
    MINUTES = "minutes"
    HOURS = "hours"
    MEGABYTES = "megabytes"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_FLAG_ON = "1"

PLAUSIBLE: Mapping[Unit, tuple[int, int]] = {
    Unit.COUNT: (3, 10),
    Unit.MINUTES: (1, 60),
    Unit.HOURS: (1, 240),
    Unit.MEGABYTES: (1, 200),
    Unit.DAYS: (1, 366),
    Unit.WORKING_DAYS: (1, 60),
    Unit.WEEKS: (1, 104),
    Unit.MONTHS: (1, 120),
    Unit.YEARS: (1, 30),
}
"""Lowest and highest number an officer may enter: a typing error must not pass. No law."""


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
            raise SettingNotANumber(self.key, lowest=lowest, highest=highest) from None
        if not lowest <= value <= highest:
            raise SettingNotANumber(self.key, lowest=lowest, highest=highest)
        return value

    def check(self) -> None:
        """Refuse a value that cannot be meant.

        Raises:
            SettingNotANumber: When a number is missing or absurd.
        """
        if self.unit in PLAUSIBLE:
            lowest, highest = PLAUSIBLE[self.unit]
            self.number(lowest=lowest, highest=highest)

    @property
    def is_on(self) -> bool:
        """Whether a flag is set."""
        return self.value == _FLAG_ON

    @property
    def is_checked(self) -> bool:
        """Whether somebody compared the value with its source."""
        return bool(self.checked_by) and self.checked_on is not None
