# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking through names and notes, as far as the officer at work may."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.identifiers import (
    AddendumId,
    AgendaItemId,
    AssessmentId,
    CaseId,
    DecisionId,
    ItemRecordId,
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

_PERSON = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place in the vault where a text was found.

    Attributes:
        kind: The word of the journal for the record, such as ``information_item``.
        title: A number, or a name.
        about: Who the case is about, if it stands in one.
        snippet: The words around what was found; empty for names and numbers.
        place: What to open to read it: a word of the journal, such as ``case``.
        place_id: Which one.
    """

    kind: str
    title: str = field(repr=False)
    about: str = field(default="", repr=False)
    snippet: str = field(default="", repr=False)
    place: str = ""
    place_id: int = 0


@dataclass(frozen=True, slots=True)
class SearchService:
    """Looking through names and notes."""

    context: Context

    def find(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Return what holds the text and the officer at work may see, best first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return self._visible(transaction, text, limit)

    def passages(self, text: str, limit: int = 60) -> tuple[Passage, ...]:
        """Return the same, each with the place where it can be read."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            hits = self._visible(transaction, text, limit)
            inside = [hit.case_id for hit in hits if hit.case_id is not None]
            names = transaction.search.about(inside)
            return tuple(_passage(transaction, hit, names) for hit in hits)

    def _visible(self, transaction: Transaction, text: str, limit: int) -> list[SearchHit]:
        access = self.context.access(transaction)
        hits = transaction.search.find(text, limit)
        cases = access.shielded(transaction, (hit.case_id for hit in hits))
        persons = access.shielded_subjects(transaction, _persons(hits))
        return [
            hit
            for hit in hits
            if hit.case_id not in cases
            and not (hit.object_kind == _PERSON and hit.object_id in persons)
            and _shown(access, transaction, hit)
        ]


def _passage(transaction: Transaction, hit: SearchHit, names: Mapping[CaseId, str]) -> Passage:
    place, place_id = _place(transaction, hit)
    return Passage(
        kind=hit.object_kind,
        title=hit.title,
        about=names[hit.case_id] if hit.case_id is not None else "",
        snippet=hit.snippet,
        place=place,
        place_id=place_id,
    )


def _place(transaction: Transaction, hit: SearchHit) -> tuple[str, int]:
    """Return what to open to read a hit."""
    if hit.object_kind in {"agenda_item", "item_record"}:
        return "meeting", _meeting(transaction, hit)
    if hit.case_id is not None:
        return "case", hit.case_id
    if hit.object_kind == "decision":
        found = transaction.decisions.get(DecisionId(hit.object_id))
        return "meeting", found.meeting_id
    if hit.object_kind in {"assessment", "addendum"}:
        told = _told(transaction, hit)
        return ("notification", told.id) if told else ("", 0)
    return hit.object_kind, hit.object_id


def _meeting(transaction: Transaction, hit: SearchHit) -> int:
    if hit.object_kind == "agenda_item":
        return transaction.agenda_items.get(AgendaItemId(hit.object_id)).meeting_id
    return transaction.item_records.get(ItemRecordId(hit.object_id)).meeting_id


def _persons(hits: Iterable[SearchHit]) -> list[SubjectId]:
    return [SubjectId(hit.object_id) for hit in hits if hit.object_kind == _PERSON]


def _shown(access: Access, transaction: Transaction, hit: SearchHit) -> bool:
    """Whether the officer may see a hit that does not stand in a case."""
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
