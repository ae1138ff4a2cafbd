# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bringing a notification that is not taken up back to what may stay, in one transaction."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.identifiers import NotificationId, SubjectId
from casuskluis.domain.minimising import (
    Minimising,
    bare_assessment,
    bare_notification,
    bare_subject,
    filled_texts,
)
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.intake.table_notes import erase_table_notes
from casuskluis.services.terms.working_days import term_ends
from casuskluis.storage.transaction import Transaction

_FORMS = ("notification", "assessment", "feedback", "routing")
"""The forms that may hold a draft about a notification."""


@dataclass(frozen=True, slots=True)
class MinimisingService:
    """Tells beforehand what minimising takes away; `assessing` does it."""

    context: Context

    def preview(self, notification_id: NotificationId) -> Minimising:
        """Return what would go if the notification were not taken up today.

        Raises:
            NotFound: When it is not in the vault.
            SettingNotANumber: When the term is empty or absurd.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            told = transaction.notifications.get(notification_id)
            held = tuple(transaction.assessments.of_notification(notification_id))
            return Minimising(
                remove_on=_remove_on(transaction, self.context.clock.today()),
                notifier_stays=told.feedback_owed,
                subject_is_bared=_is_bared(transaction, told),
                texts=filled_texts(told, held),
            )


def minimise(transaction: Transaction, told: Notification, on: date) -> Notification:
    """Take away everything but number, days, channel, source domain, phenomenon and outcome.

    Name and reach of the notifier stay while feedback is owed; the link to the person stays
    until `remove_on`. Earlier values, additions and drafts go as well.

    Args:
        transaction: Open for writing; what was weighed is stored in it already.
        told: The notification as stored.
        on: Today.

    Raises:
        SettingNotANumber: When the term of the rest is empty or absurd.
    """
    transaction.kept.erase()
    remove_on = _remove_on(transaction, on)
    bare = _is_bared(transaction, told)
    stored = transaction.notifications.save(bare_notification(told, on=on, remove_on=remove_on))
    for held in transaction.assessments.of_notification(told.id):
        transaction.assessments.save(bare_assessment(held))
        transaction.history.forget("assessment", held.id)
    for note in transaction.addenda.of_notification(told.id):
        transaction.addenda.remove(note.id)
    items = transaction.agenda_items.of_notification(told.id)
    erase_table_notes(transaction, [item.id for item in items])
    forget_notification(transaction, told.id)
    if bare and told.subject_id:
        subject = transaction.subjects.get(told.subject_id)
        transaction.subjects.save(bare_subject(subject))
        transaction.history.forget("subject", subject.id)
        transaction.drafts.remove("person", subject.id)
    return stored


def forget_notification(transaction: Transaction, notification_id: NotificationId) -> None:
    """Remove the earlier values and the drafts of a notification."""
    transaction.history.forget("notification", notification_id)
    for form in _FORMS:
        transaction.drafts.remove(form, notification_id)


def _remove_on(transaction: Transaction, on: date) -> date:
    return term_ends(transaction, SettingKey.REJECTED_RETENTION, on)


def _is_bared(transaction: Transaction, told: Notification) -> bool:
    """Whether nothing else needs the address and reach of the person."""
    if told.subject_id is None:
        return False
    subject_id = SubjectId(told.subject_id)
    others = transaction.notifications.of_subject(subject_id)
    running = any(one.id != told.id and one.minimised_on is None for one in others)
    requests = transaction.access_requests.of_subject(subject_id)
    return not (running or requests or transaction.cases.of_subject(subject_id))
