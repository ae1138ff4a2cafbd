# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From concept to adopted: the only way in which the status of a meeting changes."""

from collections import Counter
from dataclasses import dataclass, replace

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import (
    AgendaEmpty,
    AgendaItem,
    AgendaItemKind,
    AttendanceStatus,
    CaseMeeting,
    MeetingStatus,
    NoAttendees,
)
from casuskluis.domain.officer import Permission
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.context import Context
from casuskluis.services.leading.minutes import adopt_minutes
from casuskluis.services.meetings.doubts import is_destroyed
from casuskluis.services.meetings.emergencies import heard
from casuskluis.storage.transaction import Transaction

_COMES_BACK = frozenset(
    {AgendaItemKind.CASE, AgendaItemKind.NOTIFICATION, AgendaItemKind.TOPIC}
)
"""Standing items stand on every agenda anyway."""


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


@dataclass(frozen=True, slots=True)
class StepService:
    """How far a meeting is."""

    context: Context

    def unfinished(self, meeting_id: MeetingId) -> int:
        """Return how many items go to the next meeting when this one ends now."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return _count_postponed(settled(transaction, meeting_id))

    def move(
        self, meeting_id: MeetingId, status: MeetingStatus, *, version: int | None = None
    ) -> CaseMeeting:
        """Bring a meeting one step on, or back.

        The journal notes when the table sat down. Ending it postpones what the table did not
        get to; `unfinished` tells how many that are. Who sat with any item was there, unless
        something else was noted. Adopting fixes the minutes for good.

        Args:
            meeting_id: Which one.
            status: Where it should be.
            version: Of the meeting as somebody saw it; None moves it whatever changed.

        Raises:
            MeetingFrozen: When the minutes were adopted.
            StepNotAllowed: When there is no such step.
            NoAttendees: When it should be ready and nobody is invited.
            AgendaEmpty: When it should be ready and there is nothing to discuss.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            stored = transaction.meetings.get(meeting_id)
            if version not in (None, stored.version):
                raise ChangedMeanwhile
            if status is MeetingStatus.ADOPTED:
                return adopt_minutes(transaction, self.context, meeting_id)[0]
            meeting = stored.step(status)
            if status is MeetingStatus.READY:
                _check_ready(transaction, meeting)
            if status is MeetingStatus.HELD:
                _write_down(transaction, settled(transaction, meeting_id))
                _note_present(transaction, meeting_id)
            saved = transaction.meetings.save(meeting)
            if status is MeetingStatus.BUSY and stored.is_preparing:
                transaction.journal.record(JournalAction.OPENED, f"meeting:{meeting_id}")
            if status is MeetingStatus.HELD:
                heard(transaction, saved, self.context.clock.today())
            return saved


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
    return one.item.kind in _COMES_BACK and not is_destroyed(one.item)


def _ended(one: Settled) -> Settled:
    return replace(one, treated=Treatment.POSTPONED) if one.treated is Treatment.OPEN else one


def _count_postponed(found: list[Settled]) -> int:
    return sum(one.changes and one.treated is Treatment.POSTPONED for one in found)


def _write_down(transaction: Transaction, found: list[Settled]) -> None:
    for one in found:
        if not one.changes:
            continue
        if one.record is not None:
            transaction.item_records.save(replace(one.record, treated=one.treated))
            continue
        transaction.item_records.add(
            ItemRecord(
                meeting_id=one.item.meeting_id,
                agenda_item_id=one.item.id,
                treated=one.treated,
            )
        )


def _note_present(transaction: Transaction, meeting_id: MeetingId) -> None:
    """Note as present who sat at the table; with several people of one organisation, ask."""
    sat = {
        place
        for record in transaction.item_records.of_meeting(meeting_id)
        for place in record.present
    }
    invited = transaction.attendances.of_meeting(meeting_id)
    people = Counter(one.organisation_id for one in invited)
    for one in invited:
        is_open = one.status is AttendanceStatus.INVITED
        if is_open and one.organisation_id in sat and people[one.organisation_id] == 1:
            transaction.attendances.save(replace(one, status=AttendanceStatus.PRESENT))


def _check_ready(transaction: Transaction, meeting: CaseMeeting) -> None:
    """Refuse to send out the papers of a meeting without people or subjects.

    Raises:
        NoAttendees: When nobody is invited.
        AgendaEmpty: When there are no items but the standing ones.
    """
    if not transaction.attendances.of_meeting(meeting.id):
        raise NoAttendees
    items = transaction.agenda_items.of_meeting(meeting.id)
    if all(one.kind is AgendaItemKind.STANDING for one in items):
        raise AgendaEmpty
