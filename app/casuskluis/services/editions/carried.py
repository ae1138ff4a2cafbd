# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From which meeting an agenda item was carried over."""

from collections.abc import Iterable, Mapping

from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.storage.transaction import Transaction


def carried_from(
    transaction: Transaction, items: Iterable[AgendaItem]
) -> Mapping[AgendaItemId, str]:
    """Return for each item that was carried over the number of the meeting it came from."""
    carried = {one.id: one.carried_from for one in items if one.carried_from}
    earlier = transaction.agenda_items.by_id(carried.values())
    meetings = transaction.meetings.by_id(one.meeting_id for one in earlier.values())
    return {
        item: meetings[earlier[source].meeting_id].number
        for item, source in carried.items()
        if source in earlier and earlier[source].meeting_id in meetings
    }
