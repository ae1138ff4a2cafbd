# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From concept to adopted: the only way in which the status of a meeting changes."""

from collections import Counter
from dataclasses import dataclass, replace

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import AgendaItemId, MeetingId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import (
    AgendaEmpty,
    AgendaItemKind,
    AttendanceStatus,
    CaseMeeting,
    MeetingStatus,
    NoAttendees,
)
from casuskluis.domain.officer import Permission
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.context import Context
from casuskluis.services.leading.fixing import adopt_minutes
from casuskluis.services.meetings.emergencies import heard
from casuskluis.services.meetings.settling import Settled, settled
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StepService:
    """How far a meeting is."""

    context: Context

    def unfinished(self, meeting_id: MeetingId) -> frozenset[AgendaItemId]:
        """Return the items nobody marked that would be postponed when it ends now."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return frozenset(
                one.item.id
                for one in settled(transaction, meeting_id)
                if one.changes and one.treated is Treatment.POSTPONED
            )

    def move(
        self, meeting_id: MeetingId, status: MeetingStatus, *, version: int | None = None
    ) -> CaseMeeting:
        """Bring a meeting one step on, or back.

        The journal notes when the table sat down. Ending it postpones what the table did not
        get to; `unfinished` tells which those are. Who sat with any item was there, unless
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
