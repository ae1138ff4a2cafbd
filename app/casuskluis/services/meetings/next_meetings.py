# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The meeting after another one, in its series or without, in an open transaction."""

from datetime import date

from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.series import MeetingSeries, SeriesEnded
from casuskluis.services.meetings.carrying import undiscussed
from casuskluis.services.meetings.emergencies import bring_to_table
from casuskluis.services.meetings.making import (
    bring_back,
    copy_table,
    lay_table,
    meeting_after,
    meeting_of,
    numbered,
)
from casuskluis.services.meetings.placing import opened_for_change
from casuskluis.services.meetings.series_beginning import USUAL_WEEKS, series_of
from casuskluis.services.terms.working_days import DutchHolidays
from casuskluis.storage.transaction import Transaction


def next_day(transaction: Transaction, series: MeetingSeries, today: date) -> date:
    """Return the next day of the rhythm, after the last meeting of the series and after today.

    Raises:
        EndsBeyondCalendar: When there is no such day in the calendar.
    """
    last = transaction.meetings.last_of_series(series.id)
    return series.next_after(max(last.held_on, today) if last else today, DutchHolidays())


def out_of_series(transaction: Transaction, series: MeetingSeries, today: date) -> CaseMeeting:
    """Plan the next meeting of a series, going on with the last one.

    Raises:
        SeriesEnded: When the series was ended.
        EndsBeyondCalendar: When there is no day for it in the calendar.
    """
    if series.ended_on is not None:
        raise SeriesEnded
    last = transaction.meetings.last_of_series(series.id)
    day = next_day(transaction, series, today)
    stored = numbered(transaction, meeting_of(series, day, last))
    attendees = transaction.series_attendees.of_series(series.id)
    items = transaction.series_items.of_series(series.id)
    lay_table(transaction, stored, attendees, items, today)
    return stored


def without_series(transaction: Transaction, last: CaseMeeting, today: date) -> CaseMeeting:
    """Plan the meeting that goes on with one, in the usual rhythm and with the same people.

    Raises:
        EndsBeyondCalendar: When there is no day for it in the calendar.
    """
    rhythm = series_of(last, last.number, USUAL_WEEKS)
    day = rhythm.next_after(max(last.held_on, today), DutchHolidays())
    stored = numbered(transaction, meeting_after(last, day))
    copy_table(transaction, last, stored)
    bring_back(transaction, stored.id, undiscussed(transaction, last.id))
    bring_to_table(transaction, today)
    return stored


def gone_on_with(
    transaction: Transaction, meeting: CaseMeeting, last: CaseMeeting
) -> CaseMeeting:
    """Put what the table did not reach on the agenda of the meeting planned after it."""
    there = transaction.agenda_items.of_meeting(meeting.id)
    subjects = {(one.case_id, one.notification_id) for one in there} - {(None, None)}
    left = [
        one
        for one in undiscussed(transaction, last.id)
        if (one.case_id, one.notification_id) not in subjects
    ]
    if left:  # else what was made ready stays ready
        meeting = opened_for_change(transaction, meeting.id)
        bring_back(transaction, meeting.id, left)
    return meeting
