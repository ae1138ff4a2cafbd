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
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, AgendaPurpose, Decision
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

_FIXED = ("meeting_id", "position", "kind", "case_id", "notification_id")
CASE_MINUTES = 15
NOTIFICATION_MINUTES = 10

_STANDING = (
    (AgendaItemKind.STANDING, "Opening, aanwezigheid, geheimhouding en spelregels", 5),
    (AgendaItemKind.STANDING, "Vaststellen agenda en deelname per casus", 5),
    (AgendaItemKind.STANDING, "Verslag en besluitenlijst van de vorige keer", 5),
    (AgendaItemKind.ACTIONS, "Actielijst", 10),
    (AgendaItemKind.STANDING, "Rondvraag en volgende vergadering", 5),
)
"""Kind, title and minutes, in the order a casusoverleg follows."""


class AlreadyOnAgenda(RuleViolated):
    """This case or notification stands on the agenda already."""


def standing_items(meeting_id: MeetingId) -> list[AgendaItem]:
    """Return the items every agenda starts with."""
    return [
        AgendaItem(
            meeting_id=meeting_id, position=place, kind=kind, title=title, minutes=minutes
        )
        for place, (kind, title, minutes) in enumerate(_STANDING, start=1)
    ]


@dataclass(frozen=True, slots=True)
class AgendaService:
    """The points on an agenda."""

    context: Context

    def add(self, item: AgendaItem) -> AgendaItem:
        """Put an item on the agenda: at the end, but before the closing standing item.

        Raises:
            AgendaItemIncomplete: When it has no title or takes no time.
            AlreadyOnAgenda: When its case or notification stands there already.
        """
        item.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            _check_open(transaction, item)
            return placed(transaction, item)

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
        with self.context.read(Permission.MEETINGS) as transaction:
            case = transaction.cases.get(case_id)
            restricted_to = restricted_to or _parties(transaction, case_id)
        return self.add(
            AgendaItem(
                meeting_id=meeting_id,
                position=0,
                kind=AgendaItemKind.CASE,
                title=f"Casus {case.number}",
                case_id=case_id,
                minutes=CASE_MINUTES,
                purpose=AgendaPurpose.DECIDE,
                restricted_to=restricted_to,
            )
        )

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
            core = tuple(found.id for found in transaction.organisations.core())
        return self.add(
            AgendaItem(
                meeting_id=meeting_id,
                position=0,
                kind=AgendaItemKind.NOTIFICATION,
                title=f"Melding {notification.number}",
                notification_id=notification_id,
                minutes=NOTIFICATION_MINUTES,
                purpose=AgendaPurpose.DECIDE,
                restricted_to=core,
            )
        )

    def save(self, item: AgendaItem) -> AgendaItem:
        """Store a changed item; `reorder` gives it another place.

        Raises:
            AgendaItemIncomplete: When it has no title or takes no time.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When its meeting, place or subject differs.
        """
        item.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            stored = transaction.agenda_items.get(item.id)
            _check_open(transaction, stored)
            check_fixed(stored, item, *_FIXED)
            return transaction.agenda_items.save(item)

    def remove(self, item_id: AgendaItemId) -> None:
        """Take an item off the agenda and close the gap in the numbering."""
        with self.context.write(Permission.MEETINGS) as transaction:
            item = transaction.agenda_items.get(item_id)
            _check_open(transaction, item)
            meeting_id = item.meeting_id
            transaction.agenda_items.remove(item_id)
            rest = [item.id for item in transaction.agenda_items.of_meeting(meeting_id)]
            transaction.agenda_items.reorder(meeting_id, rest)

    def reorder(self, meeting_id: MeetingId, order: Sequence[AgendaItemId]) -> list[AgendaItem]:
        """Store a new order and return the items in it."""
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.agenda_items.reorder(meeting_id, order)
            return transaction.agenda_items.of_meeting(meeting_id)

    def add_decision(self, decision: Decision) -> Decision:
        """Record what the table decided, under the next number of the meeting.

        Raises:
            DecisionEmpty: When it has no text.
            CaseShielded: When it is about a case of others.
            FieldFixed: When the agenda item is one of another meeting.
        """
        decision.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            item_id, meeting_id = decision.agenda_item_id, decision.meeting_id
            if decision.case_id:
                transaction.cases.get(decision.case_id)  # refuses a case of others
            if item_id:
                item = transaction.agenda_items.get(item_id)
                _check_open(transaction, item)
                if item.meeting_id != meeting_id:
                    raise FieldFixed
            # Decisions are never removed, so their count gives the next number.
            place = len(transaction.decisions.of_meeting(meeting_id)) + 1
            number = f"B-{transaction.meetings.get(meeting_id).number}-{place}"
            return transaction.decisions.add(replace(decision, number=number))


def _check_open(transaction: Transaction, item: AgendaItem) -> None:
    """Refuse an item about a case or a notification of others.

    Raises:
        CaseShielded: When it is.
    """
    if item.case_id:
        transaction.cases.get(item.case_id)
    if item.notification_id:
        transaction.notifications.get(item.notification_id)


def placed(transaction: Transaction, item: AgendaItem) -> AgendaItem:
    """Put an item at the end of its agenda, but before the closing standing item.

    Raises:
        AlreadyOnAgenda: When its case or notification stands there already.
    """
    present = transaction.agenda_items.of_meeting(item.meeting_id)
    if any(_same_subject(item, other) for other in present):
        raise AlreadyOnAgenda
    stored = transaction.agenda_items.add(replace(item, position=len(present) + 1))
    last = present[-1] if present else None
    if last is None or last.kind is not AgendaItemKind.STANDING:
        return stored
    if item.kind is AgendaItemKind.STANDING:
        return stored
    order = [found.id for found in present[:-1]] + [stored.id, last.id]
    transaction.agenda_items.reorder(item.meeting_id, order)
    return transaction.agenda_items.get(stored.id)


def _same_subject(one: AgendaItem, other: AgendaItem) -> bool:
    about = one.case_id, one.notification_id
    return any(about) and about == (other.case_id, other.notification_id)


def _parties(transaction: Transaction, case_id: CaseId) -> tuple[OrganisationId, ...]:
    """Return the core partners, then everybody else who works on a case."""
    found = [organisation.id for organisation in transaction.organisations.core()]
    for item in transaction.information.of_case(case_id):
        found += [*item.shared_with, *([item.source_id] if item.source_id else [])]
    owners = [action.owner_id for action in transaction.actions.of_case(case_id)]
    found += [owner for owner in owners if owner]
    return tuple(dict.fromkeys(found))
