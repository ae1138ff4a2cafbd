# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Series of meetings, and the next meeting out of one."""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import MeetingId, SeriesId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.series import MeetingSeries, SeriesAttendee, SeriesItem
from casuskluis.services.context import Context
from casuskluis.services.meetings.next_meetings import (
    gone_on_with,
    next_day,
    out_of_series,
    without_series,
)
from casuskluis.services.meetings.series_beginning import (
    USUAL_WEEKS,
    begun,
    copy_into,
    series_of,
)


class MeetingNotHeld(RuleViolated):
    """A meeting is only gone on with after it was held."""


@dataclass(frozen=True, slots=True)
class SeriesFile:
    """A series with who always comes and what always stands on the agenda.

    Attributes:
        next_on: When the next meeting out of it is; None once it was ended.
        organisations: Every organisation, by identifier.
        contacts: The people who come, by identifier.
    """

    series: MeetingSeries
    attendees: tuple[SeriesAttendee, ...]
    items: tuple[SeriesItem, ...]
    next_on: date | None
    organisations: dict[int, Organisation]
    contacts: dict[int, Contact]


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """The next meeting a series would give."""

    series: MeetingSeries
    on: date


@dataclass(frozen=True, slots=True)
class SeriesService:
    """Series of meetings."""

    context: Context

    def all(self) -> list[MeetingSeries]:
        """Return every series, those that go on first, then by name."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return transaction.series.all()

    def coming(self) -> list[ComingMeeting]:
        """Return the next meeting each series would give, of those that go on."""
        today = self.context.clock.today()
        with self.context.read(Permission.MEETINGS) as transaction:
            running = [one for one in transaction.series.all() if one.ended_on is None]
            return [ComingMeeting(one, next_day(transaction, one, today)) for one in running]

    def get(self, series_id: SeriesId) -> SeriesFile:
        """Return one series with everything in it."""
        with self.context.read(Permission.MEETINGS) as transaction:
            series = transaction.series.get(series_id)
            attendees = tuple(transaction.series_attendees.of_series(series_id))
            people = [one.contact_id for one in attendees if one.contact_id]
            ended = series.ended_on is not None
            return SeriesFile(
                series=series,
                attendees=attendees,
                items=tuple(transaction.series_items.of_series(series_id)),
                next_on=None
                if ended
                else next_day(transaction, series, self.context.clock.today()),
                organisations={one.id: one for one in transaction.organisations.all()},
                contacts=transaction.contacts.by_id(people),
            )

    def add(self, series: MeetingSeries) -> MeetingSeries:
        """Begin a series, with the core partners and the standing items of its kind.

        Raises:
            SeriesIncomplete: When name, rhythm or minutes are missing.
            EndsBeforeStart: When the end is not after the start.
        """
        series.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            return begun(transaction, series)

    def save(self, series: MeetingSeries) -> MeetingSeries:
        """Store a changed series; meetings that were planned stay as they are.

        Raises:
            SeriesIncomplete: When name, rhythm or minutes are missing.
            EndsBeforeStart: When the end is not after the start.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would end, or go on again, by this.
        """
        series.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            check_fixed(transaction.series.get(series.id), series, "ended_on")
            return transaction.series.save(series)

    def end(self, series_id: SeriesId) -> MeetingSeries:
        """Let no more meetings come out of a series; those that were planned stay."""
        with self.context.write(Permission.MEETINGS) as transaction:
            series = transaction.series.get(series_id)
            return transaction.series.save(replace(series, ended_on=self.context.clock.today()))

    def resume(self, series_id: SeriesId) -> MeetingSeries:
        """Let a series that was ended go on."""
        with self.context.write(Permission.MEETINGS) as transaction:
            series = transaction.series.get(series_id)
            return transaction.series.save(replace(series, ended_on=None))

    def make_from(
        self, meeting_id: MeetingId, name: str, every_weeks: int = USUAL_WEEKS
    ) -> MeetingSeries:
        """Begin a series out of a meeting: its place, people and standing items.

        The meeting itself becomes the first of the series.

        Raises:
            SeriesIncomplete: When name or rhythm is missing.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            meeting = transaction.meetings.get(meeting_id)
            series = series_of(meeting, name, every_weeks)
            series.check()
            stored = transaction.series.add(series)
            copy_into(transaction, meeting_id, stored)
            transaction.meetings.save(replace(meeting, series_id=stored.id))
            return stored

    def next_meeting(self, series_id: SeriesId) -> CaseMeeting:
        """Plan the next meeting of a series, with its people and its agenda so far.

        It comes on the next day of the rhythm after the last meeting of the series and after
        today, and goes on with that last meeting: what was not reached there stands on the
        agenda again, marked. So does every restricted case that was opened alone since.

        Raises:
            SeriesEnded: When the series was ended.
            EndsBeyondCalendar: When there is no such day in the calendar.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            series = transaction.series.get(series_id)
            return out_of_series(transaction, series, self.context.clock.today())

    def follow_up(self, meeting_id: MeetingId) -> CaseMeeting:
        """Plan the meeting that goes on with one that was held, in its series or without.

        One that was planned already and is still prepared is returned instead, with what the
        held meeting did not reach put on its agenda. Without a series it is three weeks later,
        or the same weekday after that on which people work, with the same people and standing
        items.

        Raises:
            MeetingNotHeld: When it is still to be held.
            EndsBeyondCalendar: When there is no such day in the calendar.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.MEETINGS) as transaction:
            last = transaction.meetings.get(meeting_id)
            if last.is_preparing:
                raise MeetingNotHeld
            planned = transaction.meetings.following(meeting_id)
            for meeting in planned:
                if meeting.is_preparing:
                    return gone_on_with(transaction, meeting, last)
            series = transaction.series.get(last.series_id) if last.series_id else None
            if series and series.ended_on is None:
                return out_of_series(transaction, series, today)
            return without_series(transaction, last, today)
