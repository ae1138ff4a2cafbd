# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether the table got to an item: one rule, when a meeting ends and when the next is made."""

from dataclasses import dataclass, replace

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.meetings.doubts import is_destroyed
from casuskluis.storage.transaction import Transaction

COMES_BACK = frozenset({AgendaItemKind.CASE, AgendaItemKind.NOTIFICATION, AgendaItemKind.TOPIC})
"""Standing items and the list of actions stand on every agenda anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How an item ends when the meeting ends.

    Attributes:
        record: What was noted; None when nothing was.
        treated: Whether the table got to it.
    """

    item: AgendaItem
    record: ItemRecord | None
    treated: Treatment

    @property
    def changes(self) -> bool:
        """Whether that must be written down."""
        return self.record is None or self.record.treated is not self.treated


def settled(transaction: Transaction, meeting_id: MeetingId) -> list[Settled]:
    """Return how each item of a meeting ends, where that is known.

    What was said, decided or agreed makes an item discussed. When nothing of the kind was noted
    under any item, nobody kept notes in the program, and nothing is said about any.
    """
    records = {
        one.agenda_item_id: one for one in transaction.item_records.of_meeting(meeting_id)
    }
    acted = {one.agenda_item_id for one in transaction.decisions.of_meeting(meeting_id)}
    acted |= {one.agenda_item_id for one in transaction.actions.of_meeting(meeting_id)}
    found = []
    for item in transaction.agenda_items.of_meeting(meeting_id):
        record = records.get(item.id)
        treated = _treated(record, acted=item.id in acted)
        found.append(Settled(item=item, record=record, treated=treated))
    if all(one.treated is Treatment.OPEN for one in found):
        return []
    return [_ended(one) for one in found if _is_known(one)]


def _treated(record: ItemRecord | None, *, acted: bool) -> Treatment:
    if record is not None and record.treated is not Treatment.OPEN:
        return record.treated
    said = record is not None and (record.judgement.strip() or record.conclusion.strip())
    return Treatment.DISCUSSED if said or acted else Treatment.OPEN


def _is_known(one: Settled) -> bool:
    if one.treated is not Treatment.OPEN:
        return True
    return one.item.kind in COMES_BACK and not is_destroyed(one.item)


def _ended(one: Settled) -> Settled:
    return replace(one, treated=Treatment.POSTPONED) if one.treated is Treatment.OPEN else one
