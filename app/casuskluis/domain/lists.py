# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the long lists ask and what they show.

A list of 100,000 rows is shown as identifiers in order plus pages of lines: ``ids(query)``
filters and sorts in the database, ``lines(ids)`` fetches the few that are on the screen.
An empty text, code or set leaves that filter out.
"""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.identifiers import (
    ActionItemId,
    CaseId,
    CaseNumber,
    ContactId,
    MeetingId,
    MeetingNumber,
    NotificationId,
    NotificationNumber,
    OrganisationId,
    SubjectId,
)
from casuskluis.domain.meeting import MeetingKind, MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CoreRole


class CaseSort(StrEnum):
    """By what the cases stand in order; those without a running action come last."""

    NUMBER = "number"
    NAME = "name"
    PHASE = "phase"
    OPENED = "opened"
    NEXT_DUE = "next_due"
    IDEOLOGY = "ideology"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseQuery:
    """Which cases, in which order.

    Attributes:
        text: Part of the number or of the name of the subject.
        phases: The phases wanted; an empty set means all of them.
        coordinator: The case coordinator, exactly as recorded.
    """

    text: str = field(default="", repr=False)
    phases: frozenset[CasePhase] = OPEN_PHASES
    ideology: str = ""
    coordinator: str = field(default="", repr=False)
    sort: CaseSort = CaseSort.NUMBER
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case in the list.

    Attributes:
        next_action: Description of the running action that is due first.
        next_due: When that action is due.
        review_on: Day by which the necessity review must be done.
        running_actions: How many actions still run.
        shielded: The officer at work may not open it; the words are covered.
    """

    id: CaseId
    number: CaseNumber
    name: PersonName = field(repr=False)
    phase: CasePhase
    ideology: str
    coordinator: str = field(repr=False)
    opened_on: date
    next_action: str = field(repr=False)
    next_due: date | None
    review_on: date | None
    running_actions: int
    shielded: bool = False


class NotificationSort(StrEnum):
    """By what the notifications stand in order."""

    NUMBER = "number"
    RECEIVED = "received"
    STATUS = "status"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationQuery:
    """Which notifications, in which order.

    Attributes:
        text: Part of the number or of the name of the subject.
        statuses: The statuses wanted; an empty set means all of them.
        feedback_owed: Only those whose notifier still waits for an answer.
    """

    text: str = field(default="", repr=False)
    statuses: frozenset[NotificationStatus] = frozenset()
    ideology: str = ""
    feedback_owed: bool = False
    sort: NotificationSort = NotificationSort.RECEIVED
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationLine:
    """One notification in the list; the term for feedback is a setting, so not counted here.

    Attributes:
        name: The subject, when already known.
        source: Name of the notifying organisation; empty when shielded or a citizen.
        minimised: Nobody was taken up.
    """

    id: NotificationId
    number: NotificationNumber
    received_on: date
    status: NotificationStatus
    name: PersonName | None = field(repr=False)
    source: str
    ideology: str
    acute_danger: bool
    feedback_wanted: bool
    feedback_on: date | None
    minimised: bool = False


class SubjectSort(StrEnum):
    """By what the subjects stand in order."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    TOWN = "town"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectQuery:
    """Which subjects, in which order; ``text`` is part of the name or the alias."""

    text: str = field(default="", repr=False)
    sort: SubjectSort = SubjectSort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectLine:
    """One subject in the list, with the number of its cases."""

    id: SubjectId
    name: PersonName = field(repr=False)
    alias: str = field(repr=False)
    birth_date: PartialDate | None = field(repr=False)
    town: str = field(repr=False)
    cases: int


class OrganisationSort(StrEnum):
    """By what the organisations stand in order."""

    NAME = "name"
    KIND = "kind"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationQuery:
    """Which organisations, in which order; ``text`` is part of the name."""

    text: str = field(default="", repr=False)
    kind: str = ""
    covenant_only: bool = False
    sort: OrganisationSort = OrganisationSort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationLine:
    """One organisation in the list, with the number of its contacts."""

    id: OrganisationId
    name: str
    kind: str
    core_role: CoreRole
    covenant_partner: bool
    town: str
    contacts: int


class ContactSort(StrEnum):
    """By what the contacts stand in order."""

    NAME = "name"
    FUNCTION = "function"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactQuery:
    """Which contacts, in which order; ``text`` is part of their or their partner's name."""

    text: str = field(default="", repr=False)
    organisation_id: OrganisationId | None = None
    sort: ContactSort = ContactSort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """One contact in the list; ``phone`` is the mobile number when there is no other."""

    id: ContactId
    name: PersonName = field(repr=False)
    function: str = field(repr=False)
    organisation: str
    email: str = field(repr=False)
    phone: str = field(repr=False)


class MeetingSort(StrEnum):
    """By what the meetings stand in order."""

    NUMBER = "number"
    HELD_ON = "held_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingQuery:
    """Which meetings, in which order.

    Attributes:
        text: Part of the number or the place.
        kind: None means every kind.
        status: None means every status.
    """

    text: str = field(default="", repr=False)
    kind: MeetingKind | None = None
    status: MeetingStatus | None = None
    sort: MeetingSort = MeetingSort.HELD_ON
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """One meeting in the list, with the number of its agenda items."""

    id: MeetingId
    number: MeetingNumber
    kind: MeetingKind
    held_on: date
    starts_at: time
    ends_at: time
    place: str
    status: MeetingStatus
    items: int


class ActionSort(StrEnum):
    """By what the actions stand in order; those without a due date come last."""

    NUMBER = "number"
    DUE = "due"
    STATUS = "status"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionQuery:
    """Which actions, in which order.

    Attributes:
        text: Part of the number or the description, capitals alike.
        running_only: Leave out what is done, lapsed or handed over.
        late_on: Only what is still running and was due before this day.
        owner_id: The organisation that must do it.
        statuses: Only those that stand so; every one when empty.
        owner_ended_on: Only of organisations that are no partner any more on this day.
    """

    text: str = field(default="", repr=False)
    running_only: bool = True
    late_on: date | None = None
    owner_id: OrganisationId | None = None
    statuses: tuple[ActionStatus, ...] = ()
    owner_ended_on: date | None = None
    sort: ActionSort = ActionSort.DUE
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action in the list.

    Attributes:
        owner_ended_on: Since when the organisation that must do it is no partner any more.
    """

    id: ActionItemId
    number: str
    description: str = field(repr=False)
    owner: str
    case_id: CaseId | None
    case_number: str
    meeting_id: MeetingId | None
    due_on: date | None
    status: ActionStatus
    owner_ended_on: date | None = None
