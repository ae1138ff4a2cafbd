# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import AgendaItemKind, AttendanceStatus, MeetingStatus
from demo_stories import every_story, story_of


@every_story
def test_the_last_meeting_is_still_to_come_with_a_full_agenda(
    seed: int, last_day: date
) -> None:
    story = story_of(seed, last_day)
    coming = story.meetings[-1]
    kinds = Counter(item.kind for item in story.agenda_items if item.meeting_id == coming.id)

    assert last_day < coming.held_on <= last_day + timedelta(days=14)
    assert coming.status is MeetingStatus.DRAFT
    assert kinds[AgendaItemKind.STANDING] >= 4
    assert kinds[AgendaItemKind.ACTIONS] == 1
    assert kinds[AgendaItemKind.NOTIFICATION] >= 3
    assert kinds[AgendaItemKind.CASE] >= 5
    assert not any(found.meeting_id == coming.id for found in story.decisions)
    assert all(found.held_on < last_day for found in story.meetings[:-1])
    assert all(found.status is not MeetingStatus.DRAFT for found in story.meetings[:-1])


@every_story
def test_agendas_are_numbered_and_fit_in_the_meeting(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)

    for meeting in story.meetings:
        items = [item for item in story.agenda_items if item.meeting_id == meeting.id]
        assert [item.position for item in items] == list(range(1, len(items) + 1))
        assert 0 <= meeting.minutes - sum(item.minutes for item in items) < 15
    assert all(one.held_on < other.held_on for one, other in pairwise(story.meetings))
    assert len({meeting.number for meeting in story.meetings}) == 14


@every_story
def test_whoever_takes_part_in_an_item_is_invited(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    invited: dict[MeetingId, set[int]] = {}
    for attendance in story.attendances:
        assert attendance.organisation_id not in invited.get(attendance.meeting_id, set())
        invited.setdefault(attendance.meeting_id, set()).add(attendance.organisation_id)

    core = {found.id for found in story.organisations if found.is_core}
    assert len(core) == 3
    for item in story.agenda_items:
        assert set(item.restricted_to) <= invited[item.meeting_id]
        assert core <= invited[item.meeting_id]
        if item.kind is AgendaItemKind.NOTIFICATION:
            assert set(item.restricted_to) == core
    for attendance in story.attendances:
        if attendance.meeting_id == story.meetings[-1].id:
            assert attendance.status is not AttendanceStatus.PRESENT


@every_story
def test_cases_are_discussed_while_they_run(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    held = {meeting.id: meeting.held_on for meeting in story.meetings}
    cases = {case.id: case for case in story.cases}

    for item in story.agenda_items:
        if item.case_id:
            case = cases[item.case_id]
            assert case.opened_on < held[item.meeting_id]
            assert case.closed_on is None or held[item.meeting_id] <= case.closed_on


@every_story
def test_actions_are_mostly_done_some_open_and_a_few_late(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    counts = Counter(action.status for action in story.actions)
    running = sum(action.is_running for action in story.actions)
    late = sum(action.is_late(last_day) for action in story.actions)

    assert counts[ActionStatus.DONE] >= 120
    assert running >= 12
    assert 2 <= late <= 25
    assert late < running


@every_story
def test_an_action_ends_after_it_came_up_and_with_its_case(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    cases = {case.id: case for case in story.cases}

    assert [found.recorded_on for found in story.actions] == sorted(
        found.recorded_on for found in story.actions
    )
    for action in story.actions:
        done = action.status is ActionStatus.DONE
        assert done is (action.done_on is not None)
        if action.done_on:
            assert action.recorded_on <= action.done_on <= last_day
            assert action.result
        if action.case_id and not cases[action.case_id].is_open:
            assert not action.is_running
