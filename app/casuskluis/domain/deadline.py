# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Deadlines (termijnbewaking): what is late, what is due, what comes."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from casuskluis.domain.setting import SettingKey

_SUNDAY = 6


class DeadlineKind(StrEnum):
    """Every deadline the program watches. Source: domain.md 5.5."""

    FEEDBACK = "feedback"
    ASSESSMENT = "assessment"
    MORE_INFORMATION = "more_information"
    NOTIFICATION_REMOVAL = "notification_removal"
    INFORMING = "informing"
    INFORMING_REVIEW = "informing_review"
    NECESSITY_REVIEW = "necessity_review"
    ACTION = "action"
    GOAL = "goal"
    STALE_INFORMATION = "stale_information"
    MINUTES = "minutes"
    CASE_DESTRUCTION = "case_destruction"
    REQUEST = "request"
    BREACH = "breach"
    EMERGENCY_ACCESS = "emergency_access"
    STAND_IN = "stand_in"
    AUTHORISATION = "authorisation"
    SPECIAL_AUTHORISATION = "special_authorisation"
    RESTORE_TEST = "restore_test"
    JOURNAL_CHECK = "journal_check"
    COVENANT = "covenant"
    DPIA = "dpia"
    CONTACTS = "contacts"


class Urgency(StrEnum):
    """How near it is."""

    LATE = "late"
    THIS_WEEK = "this_week"
    COMING = "coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One thing that must be done by a day.

    Attributes:
        object_kind: Word of the journal for the record, such as ``case``; leads to its place.
        object_id: Its identifier; 0 for what concerns the vault as a whole.
        number: Number of the record as printed; never a name.
        setting: The setting it follows from; None when somebody chose the day.
        checked: Whether that setting was compared with its source.
    """

    kind: DeadlineKind
    due_on: date
    object_kind: str
    object_id: int = 0
    number: str = ""
    setting: SettingKey | None = None
    source: str = field(default="")
    checked: bool = True

    def urgency(self, today: date) -> Urgency:
        """Return how near it is; a week ends on Sunday."""
        if self.due_on < today:
            return Urgency.LATE
        sunday = today + timedelta(days=_SUNDAY - today.weekday())
        return Urgency.THIS_WEEK if self.due_on <= sunday else Urgency.COMING

    def days_late(self, today: date) -> int:
        """Return how many days it is late; 0 when it is not."""
        return max(0, (today - self.due_on).days)
