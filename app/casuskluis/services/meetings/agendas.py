# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The points on an agenda: adding, moving, removing, deciding."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import FieldFixed, check_fixed
from casuskluis.domain.identifiers import (
    AgendaItemId,
    CaseId,
    MeetingId,
    NotificationId,
    OrganisationId,
)
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    AgendaPurpose,
    CaseMeeting,
    Decision,
)
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.officer import Permission
from casuskluis.domain.records import Treatment
from casuskluis.services.context import Context
from casuskluis.services.meetings.decision_numbers import next_decision
from casuskluis.services.meetings.participants import participants_of
from casuskluis.services.meetings.placing import opened_for_change, placed
from casuskluis.services.meetings.precedence import check_after, let_go
from casuskluis.storage.failures import StillInUse
from casuskluis.storage.transaction import Transaction

_FIXED = ("meeting_id", "position", "kind", "case_id", "notification_id", "carried_from")
CASE_MINUTES = 15
NOTIFICATION_MINUTES = 10
"""Planned at a meeting that belongs to no series; a series has its own."""


class ItemDiscussed(RuleViolated):
    """What the table said or decided under an item keeps it on the agenda."""


@dataclass(frozen=True, slots=True)
class AgendaService:
    """The points on an agenda."""

    context: Context

    def add(self, item: AgendaItem) -> AgendaItem:
        """Put an item on the agenda: at the end, but before the closing standing item.

        Raises:
            AgendaItemIncomplete: When it has no title or takes no time.
            AlreadyOnAgenda: When its case or notification stands there already.
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        item.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            return _put(transaction, item)

    def add_case(
        self,
        meeting_id: MeetingId,
        case_id: CaseId,
        *,
        restricted_to: tuple[OrganisationId, ...] = (),
    ) -> AgendaItem:
        """Put a case at the end of the agenda; the title is its number, never a name.

        Unless told otherwise it is only for the core partners and the organisations that gave
        information, may see some, or have an action in the case (need to know).
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            return put_case(transaction, meeting_id, case_id, restricted_to)

    def add_notification(
        self, meeting_id: MeetingId, notification_id: NotificationId
    ) -> AgendaItem:
        """Put a notification to weigh on the agenda, for the core partners only.

        Raises:
            Minimised: When it was weighed and nobody was taken up.
        """
        with self.context.read(Permission.MEETINGS) as transaction:
            notification = transaction.notifications.get(notification_id)
            if notification.minimised_on:
                raise Minimised
            _, minutes = usual_minutes(transaction, transaction.meetings.get(meeting_id))
            core = tuple(found.id for found in transaction.organisations.core())
        return self.add(
            AgendaItem(
                meeting_id=meeting_id,
                position=0,
                kind=AgendaItemKind.NOTIFICATION,
                title=f"Melding {notification.number}",
                notification_id=notification_id,
                minutes=minutes,
                purpose=AgendaPurpose.DECIDE,
                restricted_to=core,
            )
        )

    def save(self, item: AgendaItem) -> AgendaItem:
        """Store a changed item; `reorder` gives it another place.

        Raises:
            AgendaItemIncomplete: When it has no title or takes no time.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When its meeting, place or subject differs, or when it should come
                after an item of another meeting.
            FollowsItself, ItemsWaitForEachOther: When it cannot come after that item.
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        item.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            stored = transaction.agenda_items.get(item.id)
            opened_for_change(transaction, stored.meeting_id)
            _check_open(transaction, stored)
            check_fixed(stored, item, *_FIXED)
            check_after(transaction, item)
            return transaction.agenda_items.save(item)

    def remove(self, item_id: AgendaItemId) -> None:
        """Take an item off the agenda and close the gap in the numbering.

        What was to come after it stays where it is; a wish it met waits again.

        Raises:
            ItemDiscussed: When something was said, decided or agreed under it.
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            take_item(transaction, item_id)

    def reorder(self, meeting_id: MeetingId, order: Sequence[AgendaItemId]) -> list[AgendaItem]:
        """Store a new order and return the items in it.

        Raises:
            ChangedMeanwhile: When these are not exactly the items on that agenda.
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            opened_for_change(transaction, meeting_id)
            transaction.agenda_items.reorder(meeting_id, order)
            return transaction.agenda_items.of_meeting(meeting_id)

    def add_decision(self, decision: Decision) -> Decision:
        """Record what the table decided, under the next number of the meeting.

        Raises:
            DecisionEmpty: When it has no text.
            CaseShielded: When it is about a case of others.
            FieldFixed: When the agenda item is one of another meeting, or about another case:
                who may read it, and when it goes, follows from the item.
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        decision.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            item_id, meeting_id = decision.agenda_item_id, decision.meeting_id
            transaction.meetings.get(meeting_id).check_open()
            if decision.case_id:
                transaction.cases.get(decision.case_id)  # refuses a case of others
            if item_id:
                item = transaction.agenda_items.get(item_id)
                _check_open(transaction, item)
                if (item.meeting_id, item.case_id) != (meeting_id, decision.case_id):
                    raise FieldFixed
            number = next_decision(transaction, meeting_id)
            return transaction.decisions.add(replace(decision, number=number))


def put_case(
    transaction: Transaction,
    meeting_id: MeetingId,
    case_id: CaseId,
    restricted_to: tuple[OrganisationId, ...] = (),
) -> AgendaItem:
    """Put a case at the end of an agenda within a transaction, as `AgendaService.add_case`."""
    case = transaction.cases.get(case_id)
    minutes, _ = usual_minutes(transaction, transaction.meetings.get(meeting_id))
    core = [found.id for found in transaction.organisations.core()]
    parties = participants_of(transaction, [case_id], core)
    item = AgendaItem(
        meeting_id=meeting_id,
        position=0,
        kind=AgendaItemKind.CASE,
        title=f"Casus {case.number}",
        case_id=case_id,
        minutes=minutes,
        purpose=AgendaPurpose.DECIDE,
        restricted_to=restricted_to or parties[case_id],
    )
    item.check()
    return _put(transaction, item)


def take_item(transaction: Transaction, item_id: AgendaItemId) -> None:
    """Take an item off its agenda within a transaction; refuses as `AgendaService.remove`."""
    item = transaction.agenda_items.get(item_id)
    meeting_id = item.meeting_id
    opened_for_change(transaction, meeting_id)
    _check_open(transaction, item)
    let_go(transaction, item_id)
    _take_off(transaction, item_id)
    rest = [item.id for item in transaction.agenda_items.of_meeting(meeting_id)]
    transaction.agenda_items.reorder(meeting_id, rest)


def _put(transaction: Transaction, item: AgendaItem) -> AgendaItem:
    opened_for_change(transaction, item.meeting_id)
    _check_open(transaction, item)
    check_after(transaction, item)
    return placed(transaction, item)


def usual_minutes(transaction: Transaction, meeting: CaseMeeting) -> tuple[int, int]:
    """Return the minutes a meeting plans for a case, and for a notification to weigh."""
    if not meeting.series_id:
        return CASE_MINUTES, NOTIFICATION_MINUTES
    series = transaction.series.get(meeting.series_id)
    return series.case_minutes, series.notification_minutes


def _check_open(transaction: Transaction, item: AgendaItem) -> None:
    """Refuse an item about a case or a notification of others.

    Raises:
        CaseShielded: When it is.
    """
    if item.case_id:
        transaction.cases.get(item.case_id)
    if item.notification_id:
        transaction.notifications.get(item.notification_id)


def _take_off(transaction: Transaction, item_id: AgendaItemId) -> None:
    """Remove an item and everything that only says that it stands there.

    Raises:
        ItemDiscussed: When something was said, decided or agreed under it.
    """
    record = transaction.item_records.of_item(item_id)
    if record and (record.is_filled or record.treated is Treatment.DISCUSSED):
        raise ItemDiscussed
    if record:
        transaction.item_records.remove(record.id)
    for wish in transaction.discussion_requests.of_items([item_id]):
        transaction.discussion_requests.save(replace(wish, agenda_item_id=None))
    for later in transaction.agenda_items.carrying([item_id]):
        transaction.agenda_items.save(replace(later, carried_from=None))
    try:
        transaction.agenda_items.remove(item_id)
    except StillInUse:
        raise ItemDiscussed from None
