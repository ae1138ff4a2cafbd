# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands in the calendar: meetings, terms, what a series will give, days nobody works."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.deadline import Deadline
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import MeetingLine
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.officer import Permission
from casuskluis.domain.series import MeetingSeries
from casuskluis.domain.terms import EndsBeyondCalendar
from casuskluis.services.context import Context
from casuskluis.services.meetings.meetings import MeetingService
from casuskluis.services.meetings.next_meetings import next_day
from casuskluis.services.meetings.series import ComingMeeting
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.services.terms.working_days import DutchHolidays, holiday_names
from casuskluis.storage.transaction import Transaction

_MOST = 1000
"""How many deadlines of one kind are read: the soonest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSpan:
    """What stands in the calendar from one day to another.

    Attributes:
        today: The day it is.
        meetings: By day and time.
        deadlines: Whose last day lies in the span; late ones stand on the day they were due.
        coming: The days on which series will give a meeting that was not made yet.
        holidays: What each day is called that nobody works.
        cut: Whether there are more deadlines than were read.
    """

    today: date
    first: date
    last: date
    meetings: tuple[MeetingLine, ...]
    deadlines: tuple[Deadline, ...]
    coming: tuple[ComingMeeting, ...]
    holidays: Mapping[date, str]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class CalendarService:
    """The calendar of meetings and terms."""

    context: Context

    def between(self, first: date, last: date) -> CalendarSpan:
        """Return everything from one day up to and including another."""
        with self.context.read(Permission.MEETINGS) as transaction:
            today = self.context.clock.today()
            held = [
                one.id for one in transaction.meetings.upcoming(first) if one.held_on <= last
            ]
            meetings = tuple(transaction.meetings.lines(held))
            coming = tuple(_coming(transaction, first, last, today))
        watch = DeadlineService(self.context).watch(last, limit=_MOST)
        return CalendarSpan(
            today=today,
            first=first,
            last=last,
            meetings=meetings,
            deadlines=tuple(one for one in watch.deadlines if first <= one.due_on <= last),
            coming=coming,
            holidays=holiday_names(first, last),
            cut=bool(watch.cut),
        )

    def move(self, meeting_id: MeetingId, day: date) -> CaseMeeting:
        """Put a meeting on another day and return it as it was before.

        Papers that were ready no longer fit: such a meeting is prepared again.

        Raises:
            MeetingFrozen: When its minutes were adopted.
        """
        with self.context.read(Permission.MEETINGS) as transaction:
            before = transaction.meetings.get(meeting_id)
        if before.held_on != day:
            MeetingService(self.context).save(replace(before, held_on=day))
        return before


def _coming(
    transaction: Transaction, first: date, last: date, today: date
) -> Iterator[ComingMeeting]:
    for series in transaction.series.all():
        if series.ended_on is None:
            for day in _days(transaction, series, last, today):
                if day >= first:
                    yield ComingMeeting(series, day)


def _days(
    transaction: Transaction, series: MeetingSeries, last: date, today: date
) -> Iterator[date]:
    """Return the days of a series after its last meeting, up to a day."""
    try:
        day = next_day(transaction, series, today)
        while day <= last:
            yield day
            day = series.next_after(day, DutchHolidays())
    except EndsBeyondCalendar:
        return
