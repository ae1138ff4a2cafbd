# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking through names and notes, as far as the officer at work may."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from casuskluis.domain.identifiers import (
    AddendumId,
    AssessmentId,
    NotificationId,
    SubjectId,
)
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.office.access import Access
from casuskluis.storage.repository import Repository
from casuskluis.storage.search import SearchHit
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SearchService:
    """Looking through names and notes."""

    context: Context

    def find(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Return what holds the text and the officer at work may see, best first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            access = self.context.access(transaction)
            hits = transaction.search.find(text, limit)
            cases = access.shielded(transaction, (hit.case_id for hit in hits))
            return [
                hit
                for hit in hits
                if hit.case_id not in cases and _shown(access, transaction, hit)
            ]


def _shown(access: Access, transaction: Transaction, hit: SearchHit) -> bool:
    """Whether the officer may see a hit that does not stand in a case."""
    if hit.object_kind == "subject":
        person = SubjectId(hit.object_id)
        return not access.shielded_subjects(transaction, [person])
    told = _told(transaction, hit)
    return told is None or not access.hides(transaction, told)


def _told(transaction: Transaction, hit: SearchHit) -> Notification | None:
    """Return the notification a hit belongs to; asked before it is known who may see it."""
    number: int | None = hit.object_id
    if hit.object_kind == "assessment":
        number = transaction.assessments.get(AssessmentId(hit.object_id)).notification_id
    elif hit.object_kind == "addendum":
        number = transaction.addenda.get(AddendumId(hit.object_id)).notification_id
    elif hit.object_kind in {"item_record", "decision", "action_item"}:
        number = _at_table(transaction, hit)
    elif hit.object_kind != "notification":
        return None
    return transaction.notifications.by_id([NotificationId(number)])[number] if number else None


def _at_table(transaction: Transaction, hit: SearchHit) -> int | None:
    """Return the notification under which something was said, decided or agreed."""
    made: Mapping[str, Repository[Any, Any]] = {
        "item_record": transaction.item_records,
        "decision": transaction.decisions,
        "action_item": transaction.actions,
    }
    found = made[hit.object_kind].by_id([hit.object_id])[hit.object_id]
    if found.agenda_item_id is None:
        return None
    number: int | None = transaction.agenda_items.get(found.agenda_item_id).notification_id
    return number
