# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""At and after the table: records per item, minutes, corrections, copies, wishes."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, or_, select

from casuskluis.domain.copies import PrintedCopy
from casuskluis.domain.identifiers import (
    AgendaItemId,
    CaseId,
    DiscussionRequestId,
    ItemRecordId,
    MeetingId,
    MinutesCorrectionId,
    MinutesPartId,
    MinutesVersionId,
    PrintedCopyId,
)
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart, MinutesVersion
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Link, Shape
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.meetings import meetings
from casuskluis.storage.tables.minutes import (
    discussion_requests,
    item_record_present,
    item_records,
    minutes_corrections,
    minutes_parts,
    minutes_versions,
    printed_copies,
)


class ItemRecordRepository(Repository[ItemRecord, ItemRecordId]):
    """What was said per item, in one transaction.

    Earlier values are not kept: the notes store themselves while they are typed. What the table
    fixed stands in the versions of the minutes.
    """

    kind = "item_record"
    steps = frozenset({"treated", "seconds"})
    shape = Shape(
        ItemRecord,
        item_records,
        links={"present": Link(item_record_present, "item_record_id")},
    )

    def of_meeting(self, meeting: MeetingId) -> list[ItemRecord]:
        """Return the records of a meeting, in the order in which they were begun."""
        return self._where(item_records.c.meeting_id == meeting)

    def of_item(self, item: AgendaItemId) -> ItemRecord | None:
        """Return the record of an agenda item, if it was begun."""
        return self._first(item_records.c.agenda_item_id == item)

    def of_items(self, items: Iterable[AgendaItemId]) -> list[ItemRecord]:
        """Return the records of these agenda items."""
        return self._where(item_records.c.agenda_item_id.in_(set(items)))


class MinutesVersionRepository(Repository[MinutesVersion, MinutesVersionId]):
    """The versions of the minutes, in one transaction."""

    kind = "minutes_version"
    restorable = False
    shape = Shape(MinutesVersion, minutes_versions)

    def of_meeting(self, meeting: MeetingId) -> list[MinutesVersion]:
        """Return the versions of a meeting, newest first."""
        of_it = minutes_versions.c.meeting_id == meeting
        return self._where(of_it, order=[minutes_versions.c.number.desc()])

    def next_number(self, meeting: MeetingId) -> int:
        """Return the number of the next version, from 1."""
        columns = minutes_versions.c
        highest = select(func.max(columns.number)).where(columns.meeting_id == meeting)
        return 1 + (self._session.column(highest)[0] or 0)


class MinutesPartRepository(Repository[MinutesPart, MinutesPartId]):
    """The parts of the versions, in one transaction."""

    kind = "minutes_part"
    restorable = False
    shape = Shape(MinutesPart, minutes_parts)

    def of_version(self, version: MinutesVersionId) -> list[MinutesPart]:
        """Return the parts of a version, in order."""
        of_it = minutes_parts.c.minutes_id == version
        return self._where(of_it, order=[minutes_parts.c.position])

    def of_items(self, items: Iterable[AgendaItemId]) -> list[MinutesPart]:
        """Return what every version says of these agenda items."""
        return self._where(minutes_parts.c.agenda_item_id.in_(set(items)))


class MinutesCorrectionRepository(Repository[MinutesCorrection, MinutesCorrectionId]):
    """The corrections of adopted minutes, in one transaction."""

    kind = "minutes_correction"
    shape = Shape(MinutesCorrection, minutes_corrections)

    def of_meeting(self, meeting: MeetingId) -> list[MinutesCorrection]:
        """Return what was corrected in the minutes of a meeting, oldest first."""
        return self._where(minutes_corrections.c.meeting_id == meeting)

    def decided_in(self, meeting: MeetingId) -> list[MinutesCorrection]:
        """Return what a meeting corrected in earlier minutes."""
        return self._where(minutes_corrections.c.decided_in == meeting)

    def of_items(self, items: Iterable[AgendaItemId]) -> list[MinutesCorrection]:
        """Return the corrections about these agenda items."""
        return self._where(minutes_corrections.c.agenda_item_id.in_(set(items)))


class PrintedCopyRepository(Repository[PrintedCopy, PrintedCopyId]):
    """The numbered copies, in one transaction."""

    kind = "printed_copy"
    restorable = False
    shape = Shape(PrintedCopy, printed_copies)

    def of_meeting(self, meeting: MeetingId) -> list[PrintedCopy]:
        """Return the copies of the papers of a meeting, by number and run."""
        columns = printed_copies.c
        order = [columns.copy_number, columns.run, columns.kind]
        return self._where(columns.meeting_id == meeting, order=order)

    def missing(self, before: date) -> list[PrintedCopy]:
        """Return the papers of meetings before a day that are not accounted for.

        A file counts once it was handed out, as in ``PrintedCopy.is_missing``.
        """
        columns = printed_copies.c
        held = select(meetings.c.id).where(meetings.c.held_on < before)
        return self._where(
            columns.returned_on.is_(None),
            columns.destroyed_on.is_(None),
            or_(columns.electronic.is_(False), columns.handed_on.is_not(None)),
            columns.meeting_id.in_(held),
            order=[columns.meeting_id, columns.copy_number],
        )


class DiscussionRequestRepository(Repository[DiscussionRequest, DiscussionRequestId]):
    """The wishes to discuss a case, in one transaction."""

    kind = "discussion_request"
    steps = frozenset({"agenda_item_id"})
    shape = Shape(DiscussionRequest, discussion_requests)

    def of_case(self, case: CaseId) -> list[DiscussionRequest]:
        """Return every wish about one case, oldest first."""
        return self._where(discussion_requests.c.case_id == case)

    def of_items(self, items: Iterable[AgendaItemId]) -> list[DiscussionRequest]:
        """Return the wishes that these agenda items meet."""
        return self._where(discussion_requests.c.agenda_item_id.in_(set(items)))

    def waiting(self) -> list[DiscussionRequest]:
        """Return the wishes that stand on no agenda, of cases that run; oldest first."""
        columns = discussion_requests.c
        running = select(cases.c.id).where(cases.c.closed_on.is_(None))
        return self._where(
            columns.agenda_item_id.is_(None),
            columns.case_id.in_(running),
            order=[columns.asked_on],
        )
