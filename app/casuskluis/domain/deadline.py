# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Deadlines (termijnbewaking): what is late, what is due, what comes."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from casuskluis.domain.setting import SettingKey

_SUNDAY = 6
_SECONDS_PER_HOUR = 3600


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
    COPIES = "copies"
    CASE_DESTRUCTION = "case_destruction"
    REQUEST = "request"
    BREACH = "breach"
    REGISTER_REMOVAL = "register_removal"
    EMERGENCY_ACCESS = "emergency_access"
    STAND_IN = "stand_in"
    AUTHORISATION = "authorisation"
    SPECIAL_AUTHORISATION = "special_authorisation"
    RESTORE_TEST = "restore_test"
    JOURNAL_CHECK = "journal_check"
    COVENANT = "covenant"
    DPIA = "dpia"
    CONTACTS = "contacts"
    KEY_PERSON_CONSENT = "key_person_consent"
    COVENANT_REVIEW = "covenant_review"
    COVENANT_DPIA = "covenant_dpia"
    COVENANT_END = "covenant_end"
    CONTACT_FOLLOW_UP = "contact_follow_up"
    CONTACT_MOMENT = "contact_moment"
    ACTIVITY_RESULT = "activity_result"


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
        source: The article, decision or practice that setting rests on.
        checked: Whether that setting was compared with its source.
        case_id: The case it belongs to, which leads to its place; 0 for none.
        case_number: As printed.
        due_at: The moment, in UTC, of a term in hours.
        acute: Acute danger: it waits for nothing.
        count: How many records this line stands for.
        reminders: How many times somebody should have been reminded by now.
    """

    kind: DeadlineKind
    due_on: date
    object_kind: str
    object_id: int = 0
    number: str = ""
    setting: SettingKey | None = None
    source: str = field(default="")
    checked: bool = True
    case_id: int = 0
    case_number: str = ""
    due_at: datetime | None = None
    acute: bool = False
    count: int = 1
    reminders: int = 0

    def urgency(self, today: date) -> Urgency:
        """Return how near it is; a week ends on Sunday."""
        if self.due_on < today:
            return Urgency.LATE
        sunday = today + timedelta(days=_SUNDAY - today.weekday())
        return Urgency.THIS_WEEK if self.due_on <= sunday else Urgency.COMING

    def days_late(self, today: date) -> int:
        """Return how many days it is late; 0 when it is not."""
        return max(0, (today - self.due_on).days)

    def hours_left(self, now: datetime) -> int | None:
        """Return how many whole hours are left, below zero when it is late; None in days."""
        if self.due_at is None:
            return None
        return int((self.due_at - now).total_seconds() // _SECONDS_PER_HOUR)

    @property
    def is_pressing(self) -> bool:
        """Whether it goes before everything else that is due: danger, and a clock in hours."""
        return self.acute or self.due_at is not None
