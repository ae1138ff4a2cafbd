# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, time, timedelta

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.deadline import DeadlineKind
from casuskluis.domain.meeting import MeetingFrozen, MeetingStatus
from casuskluis.domain.series import MeetingSeries
from casuskluis.services.workspace import Workspace
from services.bureau import TODAY, Office

FIRST, LAST = date(2026, 11, 1), date(2026, 12, 31)


def test_meetings_terms_and_holidays_of_a_span(office: Office) -> None:
    meeting = office.meeting()
    office.workspace.actions.add(
        ActionItem(
            number="",
            description="Belt.",
            owner_id=office.school,
            recorded_on=TODAY,
            due_on=date(2026, 12, 4),
        )
    )
    found = office.workspace.calendar.between(FIRST, LAST)
    assert [one.id for one in found.meetings] == [meeting.id]
    due = [one.due_on for one in found.deadlines if one.kind is DeadlineKind.ACTION]
    assert due == [date(2026, 12, 4)]
    assert found.holidays == {
        date(2026, 12, 25): "Eerste kerstdag",
        date(2026, 12, 26): "Tweede kerstdag",
    }
    assert not office.workspace.calendar.between(FIRST, date(2026, 12, 2)).meetings


def test_what_a_series_will_give_stands_there_until_it_is_made(office: Office) -> None:
    workspace = office.workspace
    series = workspace.series.add(
        MeetingSeries(
            name="Drie weken", first_on=date(2026, 11, 3), starts_at=time(9), ends_at=time(10)
        )
    )
    found = workspace.calendar.between(FIRST, LAST).coming
    days = [one.on for one in found if one.series.id == series.id]
    assert days == [date(2026, 11, 24), date(2026, 12, 15)]
    workspace.series.end(series.id)
    left = workspace.calendar.between(FIRST, LAST).coming
    assert series.id not in {one.series.id for one in left}


def test_a_meeting_moves_to_another_day_and_back(office: Office) -> None:
    calendar, meeting = office.workspace.calendar, office.meeting()
    before = calendar.move(meeting.id, meeting.held_on + timedelta(days=1))
    assert before == meeting
    moved = office.workspace.meetings.file(meeting.id).meeting
    assert moved.held_on == date(2026, 12, 4)
    calendar.move(meeting.id, before.held_on)
    assert office.workspace.meetings.file(meeting.id).meeting.held_on == meeting.held_on


def test_a_meeting_with_adopted_minutes_stays_on_its_day(office: Office) -> None:
    workspace: Workspace = office.workspace
    meeting = office.meeting(TODAY)
    with workspace.context.write() as transaction:
        stored = transaction.meetings.get(meeting.id)
        for status in (MeetingStatus.HELD, MeetingStatus.ADOPTED):
            stored = transaction.meetings.save(stored.step(status))
    with pytest.raises(MeetingFrozen):
        workspace.calendar.move(meeting.id, TODAY + timedelta(days=1))
