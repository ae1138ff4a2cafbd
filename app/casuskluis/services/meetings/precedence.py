# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must come after what on one agenda."""

from dataclasses import replace

from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.seating.problem import ItemsWaitForEachOther
from casuskluis.storage.transaction import Transaction


def check_after(transaction: Transaction, item: AgendaItem) -> None:
    """Refuse an item that cannot come after what it should come after.

    Raises:
        FieldFixed: When that is an item of another meeting.
        ItemsWaitForEachOther: When that one must come after this one itself.
    """
    earlier, passed = item.after_id, {item.id}
    while earlier:
        if earlier in passed:
            raise ItemsWaitForEachOther
        passed.add(earlier)
        found = transaction.agenda_items.get(earlier)
        if found.meeting_id != item.meeting_id:
            raise FieldFixed
        earlier = found.after_id


def let_go(transaction: Transaction, item_id: AgendaItemId) -> None:
    """Let nothing come after an item that leaves its agenda."""
    item = transaction.agenda_items.get(item_id)
    for other in transaction.agenda_items.of_meeting(item.meeting_id):
        if other.after_id == item_id:
            transaction.agenda_items.save(replace(other, after_id=None))
