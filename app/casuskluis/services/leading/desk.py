# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lies before the chair: one meeting, item by item, with what went before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    Decision,
)
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.plan import Goal
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.domain.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierTalk:
    """What was said about a case the last time it was on an agenda."""

    meeting: CaseMeeting
    item: AgendaItem
    record: ItemRecord | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBackground:
    """What must be known to talk about a case.

    Attributes:
        decisions: Of earlier meetings, newest first.
        open_actions: Still running, what is due first comes first.
        goals: Of the plan in force, in order.
        earlier: The last time; None when this is the first.
    """

    case: Case
    subject: Subject | None
    decisions: tuple[Decision, ...] = ()
    open_actions: tuple[ActionItem, ...] = ()
    goals: tuple[Goal, ...] = ()
    earlier: EarlierTalk | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadingItem:
    """One item as the chair sees it.

    Attributes:
        starts_at, ends_at: By the minutes planned.
        shielded: About a case or a notification of others: only its number is shown.
        expected: Invited to this item, and not excused.
        present: Who sits at the table for it: as noted, or else who is expected.
        record: What was noted; None before anything was.
        decisions: Taken under it in this meeting.
        actions: Agreed under it in this meeting.
        case: What must be known of its case; None for another item.
        notification: What is to be weighed; its question stands in the item.
        subject: Whom it is about, when that is known.
    """

    item: AgendaItem
    starts_at: time
    ends_at: time
    shielded: bool = False
    expected: tuple[OrganisationId, ...] = ()
    present: tuple[OrganisationId, ...] = ()
    record: ItemRecord | None = None
    decisions: tuple[Decision, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    case: CaseBackground | None = None
    notification: Notification | None = None
    subject: Subject | None = field(default=None, repr=False)

    @property
    def treated(self) -> Treatment:
        """Whether the table got to it."""
        return self.record.treated if self.record else Treatment.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadingDesk:
    """One meeting as it is led.

    Attributes:
        items: In the order of the agenda.
        loose_decisions: Of this meeting, under no item.
        loose_actions: Likewise.
        corrections: What this meeting decided to correct in earlier minutes.
        organisations: Every organisation, by identifier.
        contacts: The people who come, by identifier.
    """

    meeting: CaseMeeting
    attendances: tuple[Attendance, ...]
    items: tuple[LeadingItem, ...]
    loose_decisions: tuple[Decision, ...] = ()
    loose_actions: tuple[ActionItem, ...] = ()
    corrections: tuple[MinutesCorrection, ...] = ()
    organisations: Mapping[int, Organisation] = field(default_factory=dict)
    contacts: Mapping[int, Contact] = field(default_factory=dict, repr=False)

    @property
    def unfinished(self) -> int:
        """How many items the table did not get to yet."""
        return sum(one.treated is Treatment.OPEN for one in self.items)

    @property
    def names(self) -> Mapping[int, str]:
        """The names of the organisations, by identifier."""
        return {key: one.name for key, one in self.organisations.items()}


def expected_at(
    item: AgendaItem, attendances: Iterable[Attendance]
) -> tuple[OrganisationId, ...]:
    """Return who should sit at the table for an item: invited to it and not excused.

    Who does not stay for the whole meeting is only expected where it is invited by name.
    """
    coming = [one for one in attendances if one.status is not AttendanceStatus.EXCUSED]
    found = (
        one.organisation_id
        for one in coming
        if one.organisation_id in item.restricted_to or (not item.restricted_to and one.stays)
    )
    return tuple(dict.fromkeys(found))


def newest_first(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return decisions in the order in which one looks back."""
    return tuple(sorted(decisions, key=lambda one: one.id, reverse=True))
