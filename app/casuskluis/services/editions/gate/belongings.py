# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every text that belongs to what a meeting talks about, loaded in one question per kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import Assessment
from casuskluis.domain.attachment import Attachment
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.history import Addendum
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, Decision
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart
from casuskluis.domain.notification import Notification
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.editions.gate.table import Matter
from casuskluis.storage.transaction import Transaction

_TEXTS: Mapping[type, tuple[str, ...]] = {
    ActionItem: ("description", "condition", "informing", "result"),
    ActionPlan: ("summary",),
    Addendum: ("text",),
    AgendaItem: ("title", "question"),
    Assessment: (
        "criteria", "coherence", "social_relations", "self_reliance", "necessity",
        "proportionality", "subsidiarity", "alternatives", "motivation",
    ),
    Attachment: ("name", "description"),
    Case: ("reason", "extension_reason", "hold_reason"),
    Decision: ("text",),
    DiscussionRequest: ("reason",),
    Goal: ("text", "indicator", "outcome_note"),
    InformationItem: ("text", "purpose", "conditions", "reliability"),
    InstrumentReference: ("location",),
    Intervention: ("name", "result"),
    ItemRecord: ("picture", "judgement", "conclusion"),
    LifeDomainNote: ("situation", "protective_factors", "risk_factors", "subject_view"),
    MinutesCorrection: ("text",),
    MinutesPart: ("text",),
    Notification: (
        "observed_behaviour", "notifier_opinion", "danger_action", "known_reason",
        "feedback_note", "incident_place",
    ),
    RelatedPerson: ("necessity",),
}  # fmt: skip
"""What somebody wrote in words. Names and addresses are looked for apart."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """The records of each matter, by its place on the agenda."""

    _records: Mapping[int, list[Any]] = field(repr=False)

    @classmethod
    def load(cls, transaction: Transaction, matters: Iterable[Matter]) -> "Belongings":
        """Return the records of everything a meeting talks about."""
        records: dict[int, list[Any]] = defaultdict(list)
        by_case: dict[int, int] = {}
        by_item: dict[int, int] = {}
        by_told: dict[int, int] = {}
        for one in matters:
            records[one.position] += [*one.items, *one.told, *filter(None, [one.case])]
            by_item |= dict.fromkeys((item.id for item in one.items), one.position)
            by_told |= dict.fromkeys((told.id for told in one.told), one.position)
            if one.case:
                by_case[one.case.id] = one.position
        _add(records, "case_id", by_case, _of_cases(transaction, by_case))
        earlier = transaction.agenda_items.with_any("case_id", by_case)
        by_item |= {item.id: by_case[item.case_id or 0] for item in earlier}
        _add(records, "case_id", by_case, earlier)
        _add(records, "agenda_item_id", by_item, _of_items(transaction, by_item))
        _add(records, "notification_id", by_told, _of_notifications(transaction, by_told))
        return cls(records)

    def of(self, matter: Matter) -> list[Any]:
        """Return every record of a matter."""
        return self._records.get(matter.position, [])

    def related_persons(self, matter: Matter) -> Iterator[RelatedPerson]:
        """Yield the other persons in a case."""
        return (one for one in self.of(matter) if isinstance(one, RelatedPerson))


def texts_of(record: Any) -> Iterator[str]:
    """Yield what somebody wrote in a record."""
    for name in _TEXTS[type(record)]:
        if text := getattr(record, name).strip():
            yield text


def _add(
    records: dict[int, list[Any]], key: str, places: Mapping[int, int], found: Iterable[Any]
) -> None:
    for one in found:
        records[places[getattr(one, key)]].append(one)


def _of_cases(transaction: Transaction, cases: Iterable[int]) -> Iterator[Any]:
    wanted = list(cases)
    for repository in (
        transaction.related_persons, transaction.life_domain_notes, transaction.information,
        transaction.addenda, transaction.decisions, transaction.actions, transaction.plans,
        transaction.goals, transaction.interventions, transaction.instruments,
        transaction.attachments, transaction.discussion_requests,
    ):  # fmt: skip
        yield from repository.with_any("case_id", wanted)


def _of_items(transaction: Transaction, items: Iterable[int]) -> Iterator[Any]:
    wanted = list(items)
    for repository in (
        transaction.item_records, transaction.minutes_parts, transaction.decisions,
        transaction.actions, transaction.minutes_corrections,
    ):  # fmt: skip
        yield from repository.with_any("agenda_item_id", wanted)


def _of_notifications(transaction: Transaction, told: Iterable[int]) -> Iterator[Any]:
    wanted = list(told)
    for repository in (transaction.assessments, transaction.addenda):
        yield from repository.with_any("notification_id", wanted)
