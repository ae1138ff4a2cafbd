# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What changed in a record: before, after, who and when, in words."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from casuskluis.domain.coding import CodeList
from casuskluis.domain.history import FieldChange
from casuskluis.domain.identifiers import CaseId, NotificationId, SubjectId
from casuskluis.domain.officer import CaseShielded, Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.history_words import Names, field_label
from casuskluis.services.context import Context
from casuskluis.services.rights.dossier.labels import KINDS
from casuskluis.storage.transaction import Transaction

_ADDRESS = ("street", "postcode", "town", "municipality")
_NOTIFIER = ("notifier_name", "notifier_reach", "notifier_organisation_id")
_MASK = "niet getoond"
Records = Mapping[str, Mapping[int, str]]
"""Word of the journal to identifier to what the record is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One field that got another value.

    Attributes:
        record: What it is a field of, such as "Casus" or "Informatie van 12-03-2026".
        name: The field in Dutch.
        before: As it was; empty for nothing.
        author: Label of the officer who changed it.
    """

    at: datetime
    author: str = field(repr=False)
    record: str
    name: str
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class HistoryService:
    """The earlier values of records."""

    context: Context

    def of_case(self, case_id: CaseId) -> tuple[HistoryLine, ...]:
        """Return what changed in a case and all that hangs on it, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            records = _of_case(transaction, case_id)
            return _lines(transaction, records, _others(transaction, case_id))

    def of_notification(self, notification_id: NotificationId) -> tuple[HistoryLine, ...]:
        """Return what changed in a notification and its assessments, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            transaction.notifications.get(notification_id)
            held = transaction.assessments.of_notification(notification_id)
            records: Records = {
                "notification": {int(notification_id): KINDS["notification"]},
                "assessment": {
                    one.id: f"{KINDS['assessment']} van {dutch_date(one.held_on)}"
                    for one in held
                },
            }
            return _lines(transaction, records, {})

    def of_subject(self, subject_id: SubjectId) -> tuple[HistoryLine, ...]:
        """Return what changed in the particulars of a person, newest first.

        Raises:
            CaseShielded: When a case about this person is for others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            if self.context.access(transaction).shielded_subjects(transaction, [subject_id]):
                raise CaseShielded
            transaction.subjects.get(subject_id)
            records = {"subject": {int(subject_id): KINDS["subject"]}}
            return _lines(transaction, records, {})


def _of_case(transaction: Transaction, case_id: CaseId) -> Records:
    """Return every record of a case that keeps its earlier values, with what to call it."""
    case = transaction.cases.get(case_id)
    book = transaction.codes.book()
    return {
        "case": {int(case.id): KINDS["case"]},
        "subject": {int(case.subject_id): KINDS["subject"]},
        "information_item": {
            one.id: f"{KINDS['information_item']} van {dutch_date(one.recorded_on)}"
            for one in transaction.information.of_case(case_id)
        },
        "life_domain_note": {
            one.id: book.label(CodeList.LIFE_DOMAIN, one.life_domain)
            for one in transaction.life_domain_notes.of_case(case_id)
        },
        "action_item": {
            one.id: f"{KINDS['action_item']} {one.number}"
            for one in transaction.actions.of_case(case_id)
        },
        **_of_plans(transaction, case_id),
        "informing": {
            one.id: f"{KINDS['informing']}, {dutch_date(one.recorded_on)}"
            for one in transaction.informings.of_case(case_id)
        },
    }


def _of_plans(transaction: Transaction, case_id: CaseId) -> Records:
    plans = {one.id: one.number for one in transaction.plans.of_case(case_id)}
    return {
        "action_plan": {int(key): f"Plan, versie {number}" for key, number in plans.items()},
        "goal": {
            one.id: f"{KINDS['goal']} in plan {plans.get(one.plan_id, '')}".strip()
            for one in transaction.goals.of_case(case_id)
        },
        "intervention": {
            one.id: f"{KINDS['intervention']} in plan {plans.get(one.plan_id, '')}".strip()
            for one in transaction.interventions.of_case(case_id)
        },
    }


def _others(transaction: Transaction, case_id: CaseId) -> dict[tuple[str, int], str]:
    """Return the words for what else a record of a case refers to."""
    found: dict[tuple[str, int], str] = {}
    for goal in transaction.goals.of_case(case_id):
        found["goal_id", goal.id] = goal.text
    for item in transaction.agenda_items.of_case(case_id):
        meeting = transaction.meetings.by_id([item.meeting_id])[item.meeting_id]
        found["meeting_id", meeting.id] = f"overleg {meeting.number}"
    return found


def _lines(
    transaction: Transaction, records: Records, others: Mapping[tuple[str, int], str]
) -> tuple[HistoryLine, ...]:
    names = Names(
        transaction.codes.book(),
        {one.id: one.name for one in transaction.organisations.all()},
        others,
    )
    changes = transaction.history.of_many(records)
    return tuple(_in_words(changes, records, names, _hidden(transaction, records)))


def _hidden(transaction: Transaction, records: Records) -> frozenset[tuple[str, int, str]]:
    """Return which fields of which records are not shown: what the window covers as well."""
    found: set[tuple[str, int, str]] = set()
    for number in records.get("subject", ()):
        found.add(("subject", number, "bsn"))
        if transaction.subjects.get(SubjectId(number)).address_shielded:
            found |= {("subject", number, name) for name in _ADDRESS}
    for number in records.get("notification", ()):
        if transaction.notifications.get(NotificationId(number)).shield_source:
            found |= {("notification", number, name) for name in _NOTIFIER}
    return frozenset(found)


def _in_words(
    changes: list[FieldChange],
    records: Records,
    names: Names,
    hidden: Collection[tuple[str, int, str]],
) -> Iterator[HistoryLine]:
    for change in changes:
        masked = (change.kind, change.record_id, change.field) in hidden
        yield HistoryLine(
            at=change.at,
            author=change.author,
            record=records[change.kind][change.record_id],
            name=field_label(change.kind, change.field),
            before=_MASK if masked else names.value(change.kind, change.field, change.before),
            after=_MASK if masked else names.value(change.kind, change.field, change.after),
        )
