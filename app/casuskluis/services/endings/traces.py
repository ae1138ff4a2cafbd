# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every place where a notification leaves a trace, and taking it away."""

from dataclasses import replace

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.meeting import AgendaItemKind
from casuskluis.domain.notification import Notification
from casuskluis.services.intake.minimising import forget_notification
from casuskluis.services.intake.table_notes import erase_table_notes
from casuskluis.storage.failures import StillInUse
from casuskluis.storage.transaction import Transaction

GONE = "Vernietigde melding"


def remove_traces(transaction: Transaction, told: Notification) -> None:
    """Remove a notification and all that hangs on it; agendas keep a neutral line.

    The full-text index follows by its triggers; the journal knows only kinds and numbers.

    Raises:
        StillInUse: When a case was opened from it.
    """
    transaction.kept.erase()
    items = transaction.agenda_items.of_notification(told.id)
    erase_table_notes(transaction, [item.id for item in items])
    for item in items:
        neutral = replace(
            item, kind=AgendaItemKind.TOPIC, notification_id=None, title=GONE, question=""
        )
        transaction.agenda_items.save(neutral)
        transaction.history.forget("agenda_item", item.id)
        for decision in transaction.decisions.of_item(item.id):
            transaction.decisions.save(replace(decision, text=GONE))
            transaction.history.forget("decision", decision.id)
    for note in transaction.addenda.of_notification(told.id):
        transaction.addenda.remove(note.id)
    for held in transaction.assessments.of_notification(told.id):
        transaction.assessments.remove(held.id)
        transaction.history.forget("assessment", held.id)
    transaction.notifications.loosen(told.id)
    transaction.notifications.remove(told.id)
    forget_notification(transaction, told.id)


def remove_subject_if_free(transaction: Transaction, subject_id: SubjectId | None) -> bool:
    """Remove a person when nothing refers to them any more, and tell whether that was so."""
    if subject_id is None or transaction.notifications.of_subject(subject_id):
        return False
    if transaction.cases.of_subject(subject_id):
        return False
    transaction.kept.erase()
    try:
        transaction.subjects.remove(subject_id)
    except StillInUse:
        return False
    transaction.history.forget("subject", subject_id)
    transaction.drafts.remove("person", subject_id)
    return True
