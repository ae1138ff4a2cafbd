# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a table did not reach, and how it comes back on a later agenda."""

from dataclasses import replace

from casuskluis.domain.identifiers import AgendaItemId, MeetingId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, MeetingStatus
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.records import Treatment
from casuskluis.services.meetings.doubts import is_destroyed
from casuskluis.services.meetings.settling import COMES_BACK, settled
from casuskluis.storage.transaction import Transaction

_SAT = frozenset({MeetingStatus.HELD, MeetingStatus.ADOPTED})


def undiscussed(transaction: Transaction, meeting_id: MeetingId) -> list[AgendaItem]:
    """Return what a held meeting did not get to and no later agenda took over yet, in order.

    A meeting of which nobody noted how it went passes for discussed: nothing says otherwise.
    """
    if transaction.meetings.get(meeting_id).status not in _SAT:
        return []
    left = [
        one.item
        for one in settled(transaction, meeting_id)
        if one.treated is Treatment.POSTPONED and one.item.kind in COMES_BACK
    ]
    taken = {one.carried_from for one in transaction.agenda_items.carrying(i.id for i in left)}
    return still_alive(transaction, [item for item in left if item.id not in taken])


def still_alive(transaction: Transaction, items: list[AgendaItem]) -> list[AgendaItem]:
    """Return the items of which the case still runs, or the notification still waits.

    What was destroyed left an item without a subject behind; that is left out as well.
    """
    cases = transaction.cases.by_id(one.case_id for one in items if one.case_id)
    told = transaction.notifications.by_id(
        one.notification_id for one in items if one.notification_id
    )

    def lives(item: AgendaItem) -> bool:
        if item.kind is AgendaItemKind.CASE:
            case = cases.get(item.case_id or 0)
            return case is not None and case.is_open
        if item.kind is AgendaItemKind.NOTIFICATION:
            found = told.get(item.notification_id or 0)
            return found is not None and found.status is not NotificationStatus.HANDLED
        return not is_destroyed(item)

    return [item for item in items if lives(item)]


def carried(item: AgendaItem, meeting_id: MeetingId) -> AgendaItem:
    """Return the item as it is to stand on a later agenda, marked with where it comes from."""
    return replace(
        item,
        id=AgendaItemId(0),
        meeting_id=meeting_id,
        position=0,
        pinned=False,
        after_id=None,
        carried_from=item.id,
        version=1,
    )
