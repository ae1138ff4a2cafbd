# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Beginning a series, from nothing or out of a meeting, in an open transaction."""

from datetime import date, timedelta

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.series import MeetingSeries, SeriesAttendee, SeriesItem
from casuskluis.services.meetings.making import is_standing
from casuskluis.services.meetings.standing import standing_of
from casuskluis.storage.transaction import Transaction

USUAL_WEEKS = 3
"""How often a casusoverleg meets when nobody says otherwise."""


def series_of(meeting: CaseMeeting, name: str, every_weeks: int) -> MeetingSeries:
    """Return the series a meeting could be the first of."""
    return MeetingSeries(
        name=name.strip(),
        kind=meeting.kind,
        first_on=meeting.held_on,
        every_weeks=every_weeks,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        chair=meeting.chair,
        minute_taker=meeting.minute_taker,
    )


def first_series(today: date) -> MeetingSeries:
    """Return the series a new vault starts with: every three weeks on Tuesday."""
    tuesday = today + timedelta(days=(1 - today.weekday()) % 7 or 7)
    return MeetingSeries(name="Casusoverleg", first_on=tuesday, every_weeks=USUAL_WEEKS)


def begun(transaction: Transaction, series: MeetingSeries) -> MeetingSeries:
    """Store a new series, with the core partners and the standing items of its kind."""
    stored = transaction.series.add(series)
    for organisation in transaction.organisations.core():
        transaction.series_attendees.add(
            SeriesAttendee(series_id=stored.id, organisation_id=organisation.id)
        )
    for item in standing_of(stored.kind, stored.id):
        transaction.series_items.add(item)
    return stored


def copy_into(transaction: Transaction, meeting_id: MeetingId, series: MeetingSeries) -> None:
    """Let who was invited to a meeting, and its standing items, come in a new series."""
    for one in transaction.attendances.of_meeting(meeting_id):
        transaction.series_attendees.add(
            SeriesAttendee(
                series_id=series.id,
                organisation_id=one.organisation_id,
                contact_id=one.contact_id,
                stays=one.stays,
            )
        )
    agenda = transaction.agenda_items.of_meeting(meeting_id)
    standing = [one for one in agenda if is_standing(one)]
    # What comes after the last case closes the meeting; without cases that is the last item.
    subjects = [one.position for one in agenda if not is_standing(one)]
    body = max(subjects) if subjects else len(agenda) - 1
    for place, item in enumerate(standing, start=1):
        transaction.series_items.add(
            SeriesItem(
                series_id=series.id,
                position=place,
                kind=item.kind,
                title=item.title,
                minutes=item.minutes,
                purpose=item.purpose,
                at_end=item.position > body,
            )
        )
