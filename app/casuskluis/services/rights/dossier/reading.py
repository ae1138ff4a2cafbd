# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything the vault holds on one person, read in one transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import Assessment
from casuskluis.domain.attachment import Attachment
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.closing import ClosingMark
from casuskluis.domain.draft import Draft
from casuskluis.domain.history import Addendum, FieldChange
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.lists import ContactQuery
from casuskluis.domain.meeting import AgendaItem, Attendance, CaseMeeting, Decision
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.request import AccessRequest, Disclosure, Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.domain.subject import Subject
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.endings.draft_forms import FORM_KINDS
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """The records on one person, oldest first where there is an order.

    Attributes:
        history: The earlier values of these records.
        drafts: Words typed in a form and not saved.
        strangers: Every other person in the vault, whose names must not show.
        organisations: By identifier; ``contacts`` and ``meetings`` too.
    """

    subject: Subject
    requests: tuple[AccessRequest, ...] = ()
    notifications: tuple[Notification, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    cases: tuple[Case, ...] = ()
    information: tuple[InformationItem, ...] = ()
    life_domains: tuple[LifeDomainNote, ...] = ()
    related: tuple[RelatedPerson, ...] = ()
    instruments: tuple[InstrumentReference, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    goals: tuple[Goal, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    wishes: tuple[DiscussionRequest, ...] = ()
    item_records: tuple[ItemRecord, ...] = ()
    minutes_parts: tuple[MinutesPart, ...] = ()
    minutes_corrections: tuple[MinutesCorrection, ...] = ()
    decisions: tuple[Decision, ...] = ()
    informings: tuple[Informing, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    reviews: tuple[NecessityReview, ...] = ()
    closing_marks: tuple[ClosingMark, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    addenda: tuple[Addendum, ...] = ()
    history: tuple[FieldChange, ...] = ()
    drafts: tuple[Draft, ...] = ()
    meetings: dict[int, CaseMeeting] = field(default_factory=dict)
    attendances: dict[int, list[Attendance]] = field(default_factory=dict)
    organisations: dict[int, Organisation] = field(default_factory=dict)
    contacts: dict[int, Contact] = field(default_factory=dict)
    strangers: tuple[Subject, ...] = ()
    officials: tuple[str, ...] = field(default=(), repr=False)


def read_everything(transaction: Transaction, subject_id: SubjectId) -> Everything:
    """Return everything on one person.

    Raises:
        CaseShielded: When a case is not for the officer at work; a dossier is whole or not.
        NotFound: When the person is not in the vault.
    """
    cases = [transaction.cases.get(one.id) for one in transaction.cases.of_subject(subject_id)]
    cases.reverse()
    notifications = _notifications(transaction, subject_id, cases)
    held = [transaction.assessments.of_notification(one.id) for one in notifications]
    agenda_items = _agenda_items(transaction, cases, notifications)
    meetings = transaction.meetings.by_id(item.meeting_id for item in agenda_items)
    addenda = _of_cases(cases, transaction.addenda)
    addenda += [
        one for told in notifications for one in transaction.addenda.of_notification(told.id)
    ]
    found: dict[str, list[Any]] = {
        "subject": [transaction.subjects.get(subject_id)],
        "access_request": transaction.access_requests.of_subject(subject_id)[::-1],
        "notification": notifications,
        "assessment": [one for some in held for one in some],
        "case": cases,
        "addendum": list({one.id: one for one in addenda}.values()),
        "agenda_item": agenda_items,
        "decision": _decisions(transaction, cases, agenda_items),
        **_said_at_the_table(transaction, agenda_items),
    }
    for repository in _parts(transaction):
        found[repository.kind] = _of_cases(cases, repository)
    return Everything(
        **{
            FIELDS[kind]: tuple(records) for kind, records in found.items() if kind != "subject"
        },
        subject=found["subject"][0],
        history=tuple(_history(transaction, found)),
        drafts=tuple(_drafts(transaction, found)),
        meetings=meetings,
        attendances={
            one: transaction.attendances.of_meeting(m.id) for one, m in meetings.items()
        },
        organisations={one.id: one for one in transaction.organisations.all()},
        contacts=transaction.contacts.by_id(transaction.contacts.ids(ContactQuery())),
        strangers=tuple(one for one in transaction.subjects.all() if one.id != subject_id),
        officials=tuple(one.label for one in transaction.officers.all()),
    )


FIELDS = {
    "access_request": "requests",
    "notification": "notifications",
    "assessment": "assessments",
    "case": "cases",
    "information_item": "information",
    "life_domain_note": "life_domains",
    "related_person": "related",
    "instrument_reference": "instruments",
    "action_plan": "plans",
    "goal": "goals",
    "intervention": "interventions",
    "action_item": "actions",
    "agenda_item": "agenda_items",
    "discussion_request": "wishes",
    "item_record": "item_records",
    "minutes_part": "minutes_parts",
    "minutes_correction": "minutes_corrections",
    "decision": "decisions",
    "informing": "informings",
    "disclosure": "disclosures",
    "necessity_review": "reviews",
    "closing_step": "closing_marks",
    "attachment": "attachments",
    "addendum": "addenda",
}
"""Word of the journal for a kind of record, and where it lies in `Everything`."""


def _parts(transaction: Transaction) -> tuple[Any, ...]:
    return (
        transaction.information,
        transaction.life_domain_notes,
        transaction.related_persons,
        transaction.instruments,
        transaction.plans,
        transaction.goals,
        transaction.interventions,
        transaction.actions,
        transaction.informings,
        transaction.disclosures,
        transaction.necessity_reviews,
        transaction.closing_marks,
        transaction.attachments,
        transaction.discussion_requests,
    )


def _of_cases(cases: Iterable[Case], repository: Any) -> list[Any]:
    found = [one for case in cases for one in repository.of_case(case.id)]
    return sorted(found, key=lambda one: one.id)


def _notifications(
    transaction: Transaction, subject_id: SubjectId, cases: list[Case]
) -> list[Notification]:
    """Return those that name the person, and those a case came from."""
    about = transaction.notifications.of_subject(subject_id)
    weighed = transaction.assessments.by_id(case.assessment_id for case in cases)
    origins = transaction.notifications.by_id(one.notification_id for one in weighed.values())
    return sorted(
        {one.id: one for one in (*about, *origins.values())}.values(),
        key=lambda one: (one.received_on, one.id),
    )


def _agenda_items(
    transaction: Transaction, cases: list[Case], notifications: list[Notification]
) -> list[AgendaItem]:
    found = [item for case in cases for item in transaction.agenda_items.of_case(case.id)]
    for told in notifications:
        found += transaction.agenda_items.of_notification(told.id)
    return list({item.id: item for item in found}.values())


def _decisions(
    transaction: Transaction, cases: list[Case], agenda_items: list[AgendaItem]
) -> list[Decision]:
    found = _of_cases(cases, transaction.decisions)
    for item in agenda_items:
        found += transaction.decisions.of_item(item.id)
    return sorted({one.id: one for one in found}.values(), key=lambda one: one.id)


def _said_at_the_table(
    transaction: Transaction, agenda_items: list[AgendaItem]
) -> dict[str, list[Any]]:
    items = [item.id for item in agenda_items]
    return {
        "item_record": transaction.item_records.of_items(items),
        "minutes_part": [
            one for one in transaction.minutes_parts.of_items(items) if not one.is_erased
        ],
        "minutes_correction": transaction.minutes_corrections.of_items(items),
    }


def _history(transaction: Transaction, found: dict[str, list[Any]]) -> Iterator[FieldChange]:
    for kind, records in found.items():
        for record in records:
            yield from reversed(transaction.history.of(kind, record.id))


def _drafts(transaction: Transaction, found: dict[str, list[Any]]) -> Iterator[Draft]:
    identifiers = {kind: {one.id for one in records} for kind, records in found.items()}
    for draft in transaction.drafts.all():
        kind = FORM_KINDS.get(draft.form, "")
        if draft.object_id in identifiers.get(kind, ()):
            yield draft
