# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import CaseId, MeetingId
from casuskluis.domain.meeting import AgendaItemKind, AttendanceStatus, MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.subject import AgeBand, SubjectKind
from casuskluis.services.defaults import default_codes
from casuskluis.services.demonstration.stock import read_stock
from casuskluis.services.demonstration.story import DemoStory, draw

LAST_DAYS = [date(2026, 11, 20), date(2026, 1, 3), date(2027, 6, 30), date(2028, 7, 1)]
STORIES = [(seed, last_day) for seed, last_day in enumerate(LAST_DAYS, start=1)]
every_story = pytest.mark.parametrize(("seed", "last_day"), STORIES)


@cache
def story_of(seed: int, last_day: date) -> DemoStory:
    return draw(seed, last_day)


def texts_in(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts_in(part)
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts_in(getattr(thing, part.name))


@every_story
def test_the_same_seed_tells_the_same_story(seed: int, last_day: date) -> None:
    assert draw(seed, last_day) == story_of(seed, last_day)


def test_another_seed_tells_another_story() -> None:
    one, other = story_of(1, LAST_DAYS[0]), story_of(2, LAST_DAYS[0])

    assert one.subjects != other.subjects
    assert [found.number for found in one.cases] != [found.number for found in other.cases]


@every_story
def test_there_is_as_much_as_promised(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)

    assert len(story.notifications) == 60
    assert len(story.cases) == 25
    assert len(story.meetings) == 14
    assert len(story.organisations) == 40
    assert len(story.contacts) == 90
    assert len(story.actions) == 200
    assert len(story.activities) == 30
    assert len(story.information) >= 100
    assert len(story.life_domain_notes) >= 75
    assert len(story.related_persons) >= 8
    assert len(story.decisions) >= 60


@every_story
def test_local_identifiers_are_unique_and_start_at_one(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)

    for part in fields(story):
        things = getattr(story, part.name)
        if isinstance(things, tuple):
            numbers = [thing.id for thing in things]
            assert len(set(numbers)) == len(numbers)
            assert min(numbers) >= 1


@every_story
def test_every_reference_leads_somewhere(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    known: dict[str, set[int]] = {
        "organisation": {found.id for found in story.organisations},
        "contact": {found.id for found in story.contacts},
        "subject": {found.id for found in story.subjects},
        "notification": {found.id for found in story.notifications},
        "assessment": {found.id for found in story.assessments},
        "case": {found.id for found in story.cases},
        "meeting": {found.id for found in story.meetings},
        "agenda_item": {found.id for found in story.agenda_items},
    }
    kinds = {
        "source_id": "organisation",
        "owner_id": "organisation",
        "shared_with": "organisation",
        "present": "organisation",
        "restricted_to": "organisation",
        "notifier_organisation_id": "organisation",
        "owner_contact_id": "contact",
        "reentry_of": "case",
        **{f"{kind}_id": kind for kind in known},
    }
    for part in fields(story):
        for thing in getattr(story, part.name) if part.name.endswith("s") else ():
            for name, kind in kinds.items():
                value = getattr(thing, name, None)
                values = value if isinstance(value, tuple) else (value,)
                assert {number for number in values if number is not None} <= known[kind]


@every_story
def test_every_rule_of_the_work_is_kept(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    roles = {found.id: found.core_role for found in story.organisations}

    for notification in story.notifications:
        notification.check(last_day)
    for assessment in story.assessments:
        assessment.check({roles[number] for number in assessment.present})
    for item in story.information:
        item.check()
    for person in story.related_persons:
        person.check()
    for action in story.actions:
        action.check()
    for meeting in story.meetings:
        meeting.check()


@every_story
def test_every_case_follows_from_an_assessment_of_its_subject(
    seed: int, last_day: date
) -> None:
    story = story_of(seed, last_day)
    assessments = {found.id: found for found in story.assessments}
    notifications = {found.id: found for found in story.notifications}

    assert len({case.assessment_id for case in story.cases}) == len(story.cases)
    for case in story.cases:
        assessment = assessments[case.assessment_id]
        assert assessment.outcome is AssessmentOutcome.PERSON_CENTRED
        assert notifications[assessment.notification_id].subject_id == case.subject_id
        assert notifications[assessment.notification_id].ideology == case.ideology


@every_story
def test_cases_stand_in_every_phase_that_keeps_a_subject(seed: int, last_day: date) -> None:
    phases = Counter(case.phase for case in story_of(seed, last_day).cases)

    assert set(phases) == OPEN_PHASES | {CasePhase.CLOSED}
    assert min(phases.values()) >= 3


@every_story
def test_nothing_happens_before_what_it_follows_from(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    received = {found.id: found.received_on for found in story.notifications}
    held = {found.id: found.held_on for found in story.assessments}
    cases = {found.id: found for found in story.cases}

    for notification in story.notifications:
        days = [notification.received_on, notification.recorded_on, notification.feedback_on]
        known = [day for day in days if day]
        assert known == sorted(known)
        assert known[-1] <= last_day
        if notification.incident_on:
            assert notification.incident_on.earliest <= notification.received_on
    for assessment in story.assessments:
        assert received[assessment.notification_id] <= assessment.held_on <= last_day
    for case in story.cases:
        assert held[case.assessment_id] <= case.opened_on == case.recorded_on <= last_day
        if case.closed_on:
            assert case.opened_on < case.closed_on <= last_day
            assert case.destroy_on
            assert case.destroy_on > last_day
    for item in story.information:
        case = cases[item.case_id]
        assert case.opened_on <= item.recorded_on <= (case.closed_on or last_day)
    for note in story.life_domain_notes:
        case = cases[note.case_id]
        assert case.opened_on <= note.noted_on <= (case.closed_on or last_day)


@every_story
def test_three_years_end_at_the_last_day(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    days = [found.received_on for found in story.notifications]

    assert days == sorted(days)
    assert days[0].month <= 3
    assert timedelta(days=850) <= last_day - days[0] <= timedelta(days=1280)
    assert last_day - timedelta(days=14) <= days[-1] <= last_day
    assert all(found.held_on <= last_day for found in story.activities)


@every_story
def test_the_last_whole_year_is_large_enough_to_print(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    first = date(last_day.year - 1, 1, 1)
    until = date(last_day.year - 1, 12, 31)

    assert sum(first <= found.received_on <= until for found in story.notifications) >= 10
    running = [
        case
        for case in story.cases
        if case.opened_on <= until and (case.closed_on is None or case.closed_on >= first)
    ]
    assert len(running) >= 10


@every_story
def test_only_open_cases_have_a_next_review_and_two_are_late(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)

    assert all(bool(case.next_review_on) is case.is_open for case in story.cases)
    assert sum(case.review_overdue(last_day) for case in story.cases) == 2


@every_story
def test_one_person_comes_back_after_an_earlier_case(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    cases = {found.id: found for found in story.cases}
    again = [case for case in story.cases if case.reentry_of]

    assert len(again) == 1
    earlier = cases[CaseId(again[0].reentry_of or 0)]
    assert earlier.subject_id == again[0].subject_id
    assert earlier.id < again[0].id
    assert earlier.closed_on
    assert earlier.closed_on < again[0].opened_on


@every_story
def test_names_of_rejected_notifications_have_left_in_time(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    taken_up = {
        found.notification_id
        for found in story.assessments
        if found.outcome is AssessmentOutcome.PERSON_CENTRED
    }
    year_ago = last_day - timedelta(days=365)
    old = [
        found
        for found in story.notifications
        if found.id not in taken_up and found.received_on < year_ago
    ]

    assert old
    assert not any(found.subject_id or found.notifier_name for found in old)
    used = {found.subject_id for found in story.notifications}
    assert {subject.id for subject in story.subjects} <= used


@every_story
def test_related_persons_have_left_closed_cases(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    running = {case.id for case in story.cases if case.is_open}

    assert {person.case_id for person in story.related_persons} <= running


@every_story
def test_statuses_fit_the_assessments(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    last_outcome = {found.notification_id: found.outcome for found in story.assessments}

    for notification in story.notifications:
        outcome = last_outcome.get(notification.id)
        if outcome is None:
            assert notification.status is NotificationStatus.NEW
        elif outcome is AssessmentOutcome.MORE_INFORMATION:
            assert notification.status is NotificationStatus.IN_ASSESSMENT
        else:
            assert notification.status is NotificationStatus.HANDLED
    statuses = Counter(found.status for found in story.notifications)
    assert statuses[NotificationStatus.NEW] == 4
    assert statuses[NotificationStatus.IN_ASSESSMENT] == 3


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


@every_story
def test_information_is_shared_with_the_core_and_its_source(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    core = {found.id for found in story.organisations if found.is_core}

    for item in story.information:
        assert core <= set(item.shared_with)
        assert item.source_id in item.shared_with


@every_story
def test_every_code_is_on_its_list(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    known = {(code.list, code.code) for code in default_codes()}
    used = {(CodeList.IDEOLOGY, found.ideology) for found in story.notifications}
    used |= {(CodeList.CHANNEL, found.channel) for found in story.notifications}
    used |= {(CodeList.SOURCE_DOMAIN, found.source_domain) for found in story.notifications}
    used |= {(CodeList.SOURCE_DOMAIN, found.source_domain) for found in story.organisations}
    used |= {(CodeList.ORGANISATION_KIND, found.kind) for found in story.organisations}
    used |= {(CodeList.LIFE_DOMAIN, found.life_domain) for found in story.life_domain_notes}
    used |= {(CodeList.RELATION, found.relation) for found in story.related_persons}
    used |= {(CodeList.PILLAR, found.pillar) for found in story.activities}
    used |= {(CodeList.ACTIVITY_KIND, found.kind) for found in story.activities}
    used |= {
        (CodeList.CLOSING_REASON, case.closing_reason)
        for case in story.cases
        if case.closing_reason
    }

    assert used <= known


@every_story
def test_no_slot_stays_open_and_no_text_is_empty(seed: int, last_day: date) -> None:
    texts = list(texts_in(story_of(seed, last_day)))

    assert not [text for text in texts if re.search(r"[{}]|\bNone\b|  ", text)]
    assert all(text == text.strip() for text in texts)


@every_story
def test_notifications_do_not_read_as_copies(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)

    assert len({found.observed_behaviour for found in story.notifications}) == 60
    assert len({case.reason for case in story.cases}) == 25
    assert max(Counter(found.text for found in story.information).values()) <= 6
    assert max(Counter(found.description for found in story.actions).values()) <= 14


@every_story
def test_no_title_and_no_text_outside_the_person_names_the_person(
    seed: int, last_day: date
) -> None:
    story = story_of(seed, last_day)
    given = {
        subject.name.given for subject in story.subjects if subject.kind is SubjectKind.NATURAL
    }
    said = " ".join(
        [item.title + " " + item.question for item in story.agenda_items]
        + [found.observed_behaviour for found in story.notifications]
        + [case.reason for case in story.cases]
        + [found.text for found in story.decisions]
        + [found.description + " " + found.result for found in story.actions]
    )

    assert not given & set(re.findall(r"\w+", said))


@every_story
def test_every_reach_is_invented(seed: int, last_day: date) -> None:
    texts = list(texts_in(story_of(seed, last_day)))
    phones = [text for text in texts if re.fullmatch(r"0\d\d?-?\d{6,}", text)]

    assert all(text.startswith(("088-0000", "088-0001", "088-0002", "088-0003", "06-00000"))
               for text in phones)  # fmt: skip
    assert all(text.endswith(".example") for text in texts if "@" in text)
    postcodes = [text for text in texts if re.fullmatch(r"\d{4} [A-Z]{2}", text)]
    assert postcodes
    assert all(text.startswith("0") for text in postcodes)


@every_story
def test_minors_have_a_representative_and_every_age_occurs(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    bands = Counter(subject.age_band(last_day) for subject in story.subjects)

    assert set(bands) >= {AgeBand.YOUNG_ADULT, AgeBand.ADULT, AgeBand.OLDER}
    for subject in story.subjects:
        if subject.birth_date and subject.age_band(last_day) is AgeBand.MINOR:
            assert subject.representative
        assert subject.bsn == ""


def test_names_come_in_many_shapes() -> None:
    story = story_of(1, LAST_DAYS[0])
    names: list[PersonName] = [found.name for found in story.contacts]

    assert sum(bool(name.prefix) for name in names) >= 15
    assert any(not name.display.isascii() for name in names)


def test_religion_and_origin_are_never_a_signal() -> None:
    words = re.compile(
        r"moskee|kerk\b|islam|moslim|jood|christen|gebed|bidd|koran|bijbel|baard|hoofddoek|"
        r"djellaba|afkomst|allochtoon|nationaliteit",
        re.IGNORECASE,
    )
    said = [f"{text.observed} {text.opinion}" for text in read_stock().notifications]

    assert not [text for text in said if words.search(text)]


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(), last_day=st.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_any_seed_and_any_day_give_a_story(seed: int, last_day: date) -> None:
    story = draw(seed, last_day)

    assert len(story.actions) == 200
    assert last_day < story.meetings[-1].held_on <= last_day + timedelta(days=14)
    assert sum(case.review_overdue(last_day) for case in story.cases) == 2
