# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The repositories of the meeting cycle: from series to minutes."""

from casuskluis.storage.meeting_file import (
    AgendaItemRepository,
    AttendanceRepository,
    DecisionRepository,
)
from casuskluis.storage.meetings import MeetingRepository
from casuskluis.storage.minutes import (
    DiscussionRequestRepository,
    ItemRecordRepository,
    MinutesCorrectionRepository,
    MinutesPartRepository,
    MinutesVersionRepository,
    PrintedCopyRepository,
)
from casuskluis.storage.series import (
    SeriesAttendeeRepository,
    SeriesItemRepository,
    SeriesRepository,
)
from casuskluis.storage.session import Session


class MeetingCycle:
    """The part of a transaction that is about meetings."""

    def __init__(self, session: Session) -> None:
        self.meetings = MeetingRepository(session)
        self.attendances = AttendanceRepository(session)
        self.agenda_items = AgendaItemRepository(session)
        self.decisions = DecisionRepository(session)
        self.series = SeriesRepository(session)
        self.series_attendees = SeriesAttendeeRepository(session)
        self.series_items = SeriesItemRepository(session)
        self.item_records = ItemRecordRepository(session)
        self.minutes = MinutesVersionRepository(session)
        self.minutes_parts = MinutesPartRepository(session)
        self.minutes_corrections = MinutesCorrectionRepository(session)
        self.copies = PrintedCopyRepository(session)
        self.discussion_requests = DiscussionRequestRepository(session)
