# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A series of meetings: the rhythm, who always comes, what always stands on the agenda."""

from dataclasses import dataclass, field
from datetime import date, time, timedelta

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    ContactId,
    OrganisationId,
    SeriesAttendeeId,
    SeriesId,
    SeriesItemId,
)
from casuskluis.domain.meeting import (
    AgendaItemIncomplete,
    AgendaItemKind,
    AgendaPurpose,
    EndsBeforeStart,
    MeetingKind,
)
from casuskluis.domain.terms import EndsBeyondCalendar, Holidays, is_working_day

_WEEK = timedelta(weeks=1)
_MOST_WEEKS = 26
_NO_HOLIDAYS: frozenset[date] = frozenset()


class SeriesIncomplete(RuleViolated):
    """A series needs a name, a rhythm of one to 26 weeks, and minutes per item."""


class SeriesEnded(RuleViolated):
    """No more meetings come out of a series that was ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSeries:
    """The template the next meeting is made from.

    Attributes:
        first_on: Day of a meeting in the rhythm; gives the day of the week as well.
        every_weeks: Weeks from one meeting to the next.
        case_minutes: Planned for a case.
        notification_minutes: Planned for a notification to weigh.
        ended_on: Since when no more meetings come out of it.
    """

    id: SeriesId = SeriesId(0)
    name: str
    kind: MeetingKind = MeetingKind.CASE_MEETING
    first_on: date
    every_weeks: int = 3
    starts_at: time = time(13, 30)
    ends_at: time = time(15, 0)
    place: str = ""
    chair: str = field(default="", repr=False)
    minute_taker: str = field(default="", repr=False)
    case_minutes: int = 15
    notification_minutes: int = 10
    ended_on: date | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse a template no meeting can be made from.

        Raises:
            SeriesIncomplete: When name, rhythm or minutes are missing.
            EndsBeforeStart: When the end is not after the start.
        """
        has_minutes = self.case_minutes > 0 and self.notification_minutes > 0
        if not (self.name.strip() and 1 <= self.every_weeks <= _MOST_WEEKS and has_minutes):
            raise SeriesIncomplete
        if self.ends_at <= self.starts_at:
            raise EndsBeforeStart

    def next_after(self, day: date, holidays: Holidays = _NO_HOLIDAYS) -> date:
        """Return the first day after a day on which the rhythm plans a meeting.

        A day nobody works is skipped to the same weekday a week later; the rhythm itself does
        not shift by it.

        Raises:
            EndsBeyondCalendar: When there is no such day in the calendar.
        """
        step = timedelta(weeks=self.every_weeks)
        try:
            planned = self.first_on
            if planned <= day:
                planned += step * ((day - planned) // step)
            while (moved := self._moved(planned, holidays)) <= day:
                planned += step
        except OverflowError:
            raise EndsBeyondCalendar from None
        return moved

    def _moved(self, planned: date, holidays: Holidays) -> date:
        # A series on Saturdays is what somebody chose: then only holidays are skipped.
        weekend = not is_working_day(planned)
        while planned in holidays or not (weekend or is_working_day(planned, holidays)):
            planned += _WEEK
        return planned


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesAttendee:
    """Who is invited to every meeting of a series; ``stays`` as with an attendance."""

    id: SeriesAttendeeId = SeriesAttendeeId(0)
    series_id: SeriesId
    organisation_id: OrganisationId
    contact_id: ContactId | None = None
    stays: bool = True
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesItem:
    """What stands on the agenda of every meeting of a series.

    Attributes:
        position: Order, from 1.
        at_end: Comes after the cases, such as the closing round.
    """

    id: SeriesItemId = SeriesItemId(0)
    series_id: SeriesId
    position: int
    kind: AgendaItemKind = AgendaItemKind.STANDING
    title: str
    minutes: int = 5
    purpose: AgendaPurpose = AgendaPurpose.INFORM
    at_end: bool = False
    version: int = 1

    def check(self) -> None:
        """Refuse an item that cannot stand on paper.

        Raises:
            AgendaItemIncomplete: When it has no title, takes no time, or is about one case.
        """
        is_single = self.kind in {AgendaItemKind.CASE, AgendaItemKind.NOTIFICATION}
        if is_single or not self.title.strip() or self.minutes < 1:
            raise AgendaItemIncomplete
