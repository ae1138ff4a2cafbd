# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking through names and notes, as far as the officer at work may."""

from dataclasses import dataclass

from casuskluis.domain.identifiers import AssessmentId, NotificationId, SubjectId
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
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
            subjects = {hit: _subject_of(transaction, hit) for hit in hits}
            people = access.shielded_subjects(transaction, filter(None, subjects.values()))
            return [
                hit for hit in hits if hit.case_id not in cases and subjects[hit] not in people
            ]


def _subject_of(transaction: Transaction, hit: SearchHit) -> SubjectId | None:
    """Return the person a hit is about, for what does not stand in a case."""
    if hit.object_kind == "subject":
        return SubjectId(hit.object_id)
    if hit.object_kind == "notification":
        return transaction.notifications.get(NotificationId(hit.object_id)).subject_id
    if hit.object_kind == "assessment":
        weighed = transaction.assessments.get(AssessmentId(hit.object_id)).notification_id
        return transaction.notifications.get(weighed).subject_id
    return None
