# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was said at the table about a person, and taking it away with the file.

The frozen minutes keep the digest of each part without its salt: that the minutes are whole can
still be proved, what stood in the part can not even be guessed (decision 0015).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.storage.transaction import Transaction


def erase_table_notes(transaction: Transaction, items: Iterable[AgendaItemId]) -> Counter[str]:
    """Take away records, minutes and corrections of agenda items; return how many of each."""
    wanted = set(items)
    removed = Counter[str]()
    for record in transaction.item_records.of_items(wanted):
        transaction.item_records.remove(record.id)
        transaction.drafts.remove("item_record", record.agenda_item_id)
        removed["item_record"] += 1
    for part in transaction.minutes_parts.of_items(wanted):
        if not part.is_erased:
            transaction.minutes_parts.save(replace(part, text="", salt=""))
            removed["minutes_part"] += 1
    for correction in transaction.minutes_corrections.of_items(wanted):
        transaction.minutes_corrections.remove(correction.id)
        removed["minutes_correction"] += 1
    for item in transaction.agenda_items.by_id(wanted).values():
        transaction.drafts.remove("minutes_correction", item.meeting_id)
    return removed
