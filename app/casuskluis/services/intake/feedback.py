# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling notifiers what became of their notification, and knowing who still waits."""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import NotificationId, NotificationNumber
from casuskluis.domain.minimising import without_notifier
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.terms import deadline
from casuskluis.services.context import Context
from casuskluis.services.intake.minimising import forget_notification
from casuskluis.services.terms.working_days import DutchHolidays


class FeedbackNotOwed(RuleViolated):
    """The notifier does not want to hear anything, or heard it already."""


class FeedbackFinal(RuleViolated):
    """Of a minimised notification the notifier is gone; the feedback cannot be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedFeedback:
    """A notifier who still waits for an answer.

    Attributes:
        due_on: Last day of the term in the settings.
        late: Whether that day is past.
    """

    id: NotificationId
    number: NotificationNumber
    received_on: date
    due_on: date
    late: bool


@dataclass(frozen=True, slots=True)
class FeedbackService:
    """Who still waits for an answer, and recording that it was given."""

    context: Context

    def owed(self) -> tuple[OwedFeedback, ...]:
        """Return the notifications whose notifier still waits, longest waiting first."""
        today = self.context.clock.today()
        with self.context.read(Permission.OWN_CASES) as transaction:
            term = transaction.settings.get(SettingKey.FEEDBACK_TERM)
            waiting = transaction.notifications.feedback_owed()
        owed = []
        for told in waiting:
            due_on = deadline(told.received_on, term, DutchHolidays())
            owed.append(
                OwedFeedback(
                    id=told.id,
                    number=told.number,
                    received_on=told.received_on,
                    due_on=due_on,
                    late=due_on < today,
                )
            )
        return tuple(owed)

    def give(
        self, notification_id: NotificationId, *, on: date, by: str = "", note: str = ""
    ) -> Notification:
        """Record that the notifier was told; of a minimised one the notifier then goes.

        Args:
            notification_id: Which notification.
            on: The day of the conversation.
            by: Who told it; empty means the officer at work.
            note: What was told; not kept once the notification was minimised.

        Raises:
            FeedbackNotOwed: When nobody waits for it.
            FeedbackInFuture: When the day is still to come.
            FeedbackBeforeReceipt: When the day lies before the notification came in.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            told = transaction.notifications.get(notification_id)
            if not told.feedback_owed:
                raise FeedbackNotOwed
            given = replace(
                told,
                feedback_on=on,
                feedback_by=by.strip() or self.context.actor.label,
                feedback_note="" if told.minimised_on else note.strip(),
            )
            given.check(self.context.clock.today())
            if not told.minimised_on:
                return transaction.notifications.save(given)
            stored = transaction.notifications.save(without_notifier(given))
            forget_notification(transaction, notification_id)
            return stored

    def take_back(self, notification_id: NotificationId) -> Notification:
        """Undo the recording of feedback, for a slip of the mouse.

        Raises:
            FeedbackFinal: When the notification was minimised: the notifier is gone.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            told = transaction.notifications.get(notification_id)
            if told.minimised_on:
                raise FeedbackFinal
            return transaction.notifications.save(
                replace(told, feedback_on=None, feedback_by="", feedback_note="")
            )
