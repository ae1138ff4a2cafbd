# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A small vault with one record of every kind, and strategies for records of every kind."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from casuskluis.domain import identifiers
from casuskluis.domain.action import ActionItem
from casuskluis.domain.activity import Activity
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.identifiers import CaseNumber, MeetingNumber, NotificationNumber
from casuskluis.domain.information import InformationItem
from casuskluis.domain.journal import Actor
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    CaseMeeting,
    Decision,
    SecrecyOrder,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.storage.repository import Repository
from casuskluis.storage.transaction import Transaction
from storage.meeting_records import MEETING_BUILDERS
from storage.process_records import ANOTHER, PROCESS_BUILDERS
from storage.programme_records import PROGRAMME_BUILDERS

ACTOR = Actor(label="Casusregisseur 1", origin="werkplek 7")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)


@dataclass(frozen=True)
class World:
    """The stored records, by the name of their repository."""

    records: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.records[name]


def build_world(transaction: Transaction) -> World:
    """Store one record of every kind; each points to the others where it can."""
    stored: dict[str, Any] = {}
    for name, build in BUILDERS.items():
        stored[name] = getattr(transaction, name).add(build(World(stored)))
    return World(stored)


BUILDERS: Mapping[str, Callable[[World], Any]] = {
    "organisations": lambda _: Organisation(name="Politie Veldhoek"),
    "contacts": lambda world: Contact(
        name=PersonName.parse("Noor de Boer"), organisation_id=world["organisations"].id
    ),
    "subjects": lambda _: Subject(
        name=PersonName.parse("Jan van den Berg"), alias="Grote Jan", town="Veldhoek"
    ),
    "notifications": lambda world: Notification(
        number=NotificationNumber("M2026-0147"),
        received_on=DAY,
        recorded_on=DAY,
        subject_id=world["subjects"].id,
        notifier_organisation_id=world["organisations"].id,
        observed_behaviour="Riep leuzen op het schoolplein.",
        source_domain="police",
        ideology="right",
    ),
    "assessments": lambda world: Assessment(
        notification_id=world["notifications"].id,
        held_on=DAY,
        present=(world["organisations"].id,),
        outcome=AssessmentOutcome.PERSON_CENTRED,
        motivation="De signalen versterken elkaar.",
    ),
    "cases": lambda world: Case(
        number=CaseNumber("2026-0231"),
        subject_id=world["subjects"].id,
        assessment_id=world["assessments"].id,
        opened_on=DAY,
        recorded_on=DAY,
        reason="Zorgen van school.",
        ideology="left",
        case_coordinator="Regisseur 1",
    ),
    "related_persons": lambda world: RelatedPerson(
        case_id=world["cases"].id,
        name=PersonName.parse("Fatma Çelik"),
        necessity="Is de moeder en steunt het plan.",
    ),
    "life_domain_notes": lambda world: LifeDomainNote(
        case_id=world["cases"].id,
        life_domain="housing",
        noted_on=DAY,
        situation="Woont bij een oom.",
    ),
    "information": lambda world: InformationItem(
        case_id=world["cases"].id,
        recorded_on=DAY,
        source_id=world["organisations"].id,
        text="Volgt weer lessen timmeren.",
        purpose="Duiding in het overleg.",
        shared_with=(world["organisations"].id,),
    ),
    "meetings": lambda _: CaseMeeting(
        number=MeetingNumber("2026-07"), held_on=DAY, place="Stadskantoor"
    ),
    "attendances": lambda world: Attendance(
        meeting_id=world["meetings"].id,
        organisation_id=world["organisations"].id,
        contact_id=world["contacts"].id,
    ),
    "agenda_items": lambda world: AgendaItem(
        meeting_id=world["meetings"].id,
        position=1,
        title="Voortgang dagbesteding",
        case_id=world["cases"].id,
        restricted_to=(world["organisations"].id,),
    ),
    "decisions": lambda world: Decision(
        number="B-1",
        meeting_id=world["meetings"].id,
        agenda_item_id=world["agenda_items"].id,
        case_id=world["cases"].id,
        text="De aanpak loopt door.",
    ),
    "actions": lambda world: ActionItem(
        number="A-17",
        case_id=world["cases"].id,
        meeting_id=world["meetings"].id,
        description="Belt de woningcorporatie.",
        owner_id=world["organisations"].id,
        owner_contact_id=world["contacts"].id,
        recorded_on=DAY,
        due_on=date(2026, 3, 9),
    ),
    "activities": lambda _: Activity(
        title="Training signaleren", pillar="awareness", kind="training", held_on=DAY
    ),
    **PROCESS_BUILDERS,
    **MEETING_BUILDERS,
    **PROGRAMME_BUILDERS,
}
NAMES = tuple(BUILDERS)
"""The repositories of records with an identifier."""


def repository(transaction: Transaction, name: str) -> Repository[Any, Any]:
    found: Repository[Any, Any] = getattr(transaction, name)
    return found


NASTY = (
    "O'Brien", '"', "'; DROP TABLE cases; --", "a\x00b", "\x1b[31m\r\n\t\x07", "👩‍👩‍👧‍👦🇳🇱",
    "\u202eevil\u202c", "שלום مرحبا", "Ze\u0301", "%_\\*?", " ", "\ufeff", "𝕁𝕒𝕟", "İı",
)  # fmt: skip
TEXTS = st.sampled_from(NASTY) | st.text(max_size=60)
DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 1, 1))
PARTIALS = (
    DAYS.map(PartialDate.of)
    | st.builds(PartialDate, st.integers(1800, 2200), st.integers(1, 12))
    | st.builds(PartialDate, st.integers(1800, 2200))
)
IDENTIFIERS: Mapping[object, str] = {
    identifiers.SubjectId: "subjects",
    identifiers.NotificationId: "notifications",
    identifiers.AssessmentId: "assessments",
    identifiers.CaseId: "cases",
    identifiers.OrganisationId: "organisations",
    identifiers.ContactId: "contacts",
    identifiers.MeetingId: "meetings",
    identifiers.AgendaItemId: "agenda_items",
    identifiers.PlanId: "plans",
    identifiers.GoalId: "goals",
    identifiers.DestructionListId: "destruction_lists",
    identifiers.SeriesId: "series",
    identifiers.MinutesVersionId: "minutes",
    identifiers.ActivityId: "activities",
    identifiers.PolicyPlanId: "policy_plans",
}
PLAIN: Mapping[object, st.SearchStrategy[Any]] = {
    str: TEXTS,
    identifiers.CaseNumber: TEXTS.map(lambda text: f"x{text}"),
    identifiers.NotificationNumber: TEXTS.map(lambda text: f"x{text}"),
    identifiers.MeetingNumber: TEXTS.map(lambda text: f"x{text}"),
    int: st.integers(0, 2**62),
    bool: st.booleans(),
    date: DAYS,
    datetime: st.datetimes(timezones=st.just(UTC)),
    time: st.times(),
    PartialDate: PARTIALS,
    PersonName: st.builds(PersonName, family=TEXTS, prefix=TEXTS, given=TEXTS),
    SecrecyOrder: st.builds(
        SecrecyOrder, imposed_by=TEXTS, imposed_on=DAYS, ground=TEXTS, lifted_by=TEXTS
    ),
}


def any_record(kind: type, world: World) -> st.SearchStrategy[Any]:
    """Return a strategy for records of a kind that point to records of the world."""
    hints = typing.get_type_hints(kind)
    chosen = {
        item.name: _values(hints[item.name], world)
        for item in fields(kind)
        if item.name not in {"id", "version"}
    }
    for name in ("number", "label"):  # may not be one that is taken
        if hints.get(name) is str:
            chosen[name] = TEXTS.map(lambda text: f"x{text}")
    for another in ANOTHER.values():  # nor what the vault takes once
        if another.kind is kind:
            chosen[another.field] = st.just(another.value)
    return st.builds(kind, **chosen)


def _values(hint: Any, world: World) -> st.SearchStrategy[Any]:
    if hint in PLAIN:
        return PLAIN[hint]
    if hint in IDENTIFIERS:
        return st.just(world[IDENTIFIERS[hint]].id)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        return st.none() | _values(typing.get_args(hint)[0], world)
    assert typing.get_origin(hint) is tuple
    return st.lists(_values(typing.get_args(hint)[0], world), max_size=3).map(tuple)
