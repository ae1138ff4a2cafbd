# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that makes up the files of chosen cases, and nothing of any other case.

A meeting goes along as no more than its number and day, with what the table said of these
cases; an agenda that is still being made does not go. Requests of the person and who may open
the case belong to the municipality, and stay.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.notification import Notification
from casuskluis.services.parcels.rules import BESIDE, Kind
from casuskluis.storage.parcelling.origins import Place
from casuskluis.storage.transaction import Transaction

_PARTS = (
    "related_person", "life_domain_note", "information_item", "addendum", "attachment",
    "instrument_reference", "action_plan", "goal", "intervention", "action_item", "informing",
    "disclosure", "necessity_review", "closing_step", "discussion_request", "decision",
)  # fmt: skip
"""Kinds of which a case has its own."""


@dataclass(frozen=True)
class Gathered:
    """The records of some cases.

    Attributes:
        records: Word of the journal to identifier to record, in the order of `Kind`.
        parts: To which case a record belongs alone.
    """

    records: Mapping[str, Mapping[int, Any]] = field(repr=False)
    parts: Mapping[Place, CaseId] = field(repr=False)

    def places(self) -> Iterator[Place]:
        """Give every record."""
        for kind, found in self.records.items():
            yield from ((kind, identifier) for identifier in found)

    @property
    def cases(self) -> Mapping[int, Case]:
        """The cases themselves."""
        return self.records["case"]


def gather(
    transaction: Transaction, kinds: Mapping[str, Kind], cases: Iterable[CaseId]
) -> Gathered:
    """Return the files of some cases.

    Raises:
        NotFound: When a case is not in the vault.
        CaseShielded: When a case is for others.
    """
    gathering = _Gathering(transaction, kinds)
    for case_id in cases:
        gathering.add_case(transaction.cases.get(case_id))
    gathering.add_referred()
    return Gathered(gathering.found, gathering.parts)


class _Gathering:
    """Collects records, each of them once."""

    def __init__(self, transaction: Transaction, kinds: Mapping[str, Kind]) -> None:
        self._transaction = transaction
        self._kinds = kinds
        self._repositories = transaction.repositories
        self.found: dict[str, dict[int, Any]] = {kind: {} for kind in kinds}
        self.parts: dict[Place, CaseId] = {}

    def add_case(self, case: Case) -> None:
        self._add("case", [case], case.id)
        for kind in _PARTS:
            self._add(kind, self._repositories[kind].of_case(case.id), case.id)  # type: ignore[attr-defined]  # all of these have it
        told = self._add_origin(case)
        self._add_table(case, told)
        subjects = {case.subject_id, told.subject_id} - {None}
        self._add("subject", self._transaction.subjects.by_id(subjects).values())  # type: ignore[arg-type]  # None was taken out

    def add_referred(self) -> None:
        """Add what the records refer to and what is of no case: partners and meetings."""
        loose = [
            one.id
            for one in self.found[BESIDE].values()
            if one.record_id not in self.found.get(one.kind, {})
        ]
        for identifier in loose:  # beside something that is gone
            del self.found[BESIDE][identifier]
        for kind in ("meeting", "contact", "organisation"):
            wanted = set(self._referred(kind)) - set(self.found[kind])
            self._add(kind, self._repositories[kind].by_id(wanted).values())

    def _add_origin(self, case: Case) -> Notification:
        transaction = self._transaction
        own = transaction.assessments.get(case.assessment_id)
        told = transaction.notifications.get(own.notification_id)
        self._add("notification", [told])
        self._add("addendum", transaction.addenda.of_notification(told.id), case.id)
        for held in transaction.assessments.of_notification(told.id):
            followed = transaction.cases.of_assessment(held.id)
            if followed is None or followed.id == case.id:
                self._add("assessment", [held], case.id)
        return told

    def _add_table(self, case: Case, told: Notification) -> None:
        """Add what tables that sat said of a case or its notification."""
        transaction = self._transaction
        items = [
            *transaction.agenda_items.of_case(case.id),
            *transaction.agenda_items.of_notification(told.id),
        ]
        meetings = transaction.meetings.by_id({one.meeting_id for one in items})
        sat = [
            one
            for one in items
            if not meetings[one.meeting_id].is_preparing and one.case_id in {None, case.id}
        ]
        self._add("agenda_item", sat, case.id)
        self._add(
            "item_record", transaction.item_records.of_items([one.id for one in sat]), case.id
        )
        for item in sat:
            said = transaction.decisions.of_item(item.id)
            ours = [one for one in said if one.case_id in {None, case.id}]
            self._add("decision", ours, case.id)

    def _add(self, kind: str, records: Iterable[Any], case_id: CaseId | None = None) -> None:
        for record in records:
            self.found[kind].setdefault(record.id, record)
            if case_id is not None:
                self.parts.setdefault((kind, record.id), case_id)

    def _referred(self, wanted: str) -> Iterator[int]:
        for kind, found in self.found.items():
            form = self._kinds[kind].form
            names = [name for name, target in form.references.items() if target == wanted]
            never = self._kinds[kind].rule.never
            for record in found.values() if names else ():
                for name in names:
                    value = getattr(record, name) if name not in never else None
                    yield from value if isinstance(value, tuple) else filter(None, [value])
