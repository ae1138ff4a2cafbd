# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from dataclasses import fields
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.subject import AgeBand
from casuskluis.services.demonstration.story import draw
from demo_stories import LAST_DAYS, every_story, story_of


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
    bare = {found.id for found in story.notifications if found.minimised_on}
    for assessment in story.assessments:
        present = {roles[number] for number in assessment.present}
        if assessment.notification_id not in bare:
            assessment.check(present)
        else:
            assert assessment.motivation == ""
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
            assert case.destroy_on > case.closed_on
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
def test_information_is_shared_with_the_core_and_its_source(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    core = {found.id for found in story.organisations if found.is_core}

    for item in story.information:
        assert core <= set(item.shared_with)
        assert item.source_id in item.shared_with


@every_story
def test_minors_have_a_representative_and_every_age_occurs(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    bands = Counter(subject.age_band(last_day) for subject in story.subjects)
    kept = {found.subject_id for found in story.notifications if not found.minimised_on}

    assert set(bands) >= {AgeBand.YOUNG_ADULT, AgeBand.ADULT, AgeBand.OLDER}
    for subject in story.subjects:
        minor = subject.birth_date and subject.age_band(last_day) is AgeBand.MINOR
        if minor and subject.id in kept:
            assert subject.representative
        if subject.id not in kept:
            assert subject.representative == subject.address == ""
        assert subject.bsn == ""


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(), last_day=st.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_any_seed_and_any_day_give_a_story(seed: int, last_day: date) -> None:
    story = draw(seed, last_day)

    assert len(story.actions) == 200
    assert last_day < story.meetings[-1].held_on <= last_day + timedelta(days=14)
    assert sum(case.review_overdue(last_day) for case in story.cases) == 2


@every_story
def test_one_file_must_be_destroyed_and_one_is_held(seed: int, last_day: date) -> None:
    past = [
        case
        for case in story_of(seed, last_day).cases
        if case.destroy_on and case.destroy_on <= last_day
    ]
    assert sorted(case.legal_hold for case in past) == [False, True]


@every_story
def test_every_review_lies_within_its_case(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    cases = {case.id: case for case in story.cases}
    for review in story.necessity_reviews:
        case = cases[review.case_id]
        review.check(last_day)
        assert case.opened_on < review.held_on <= (case.closed_on or last_day)
        assert review.next_on is None or review.held_on < review.next_on
    closed = {case.id for case in story.cases if not case.is_open}
    assert {mark.case_id for mark in story.closing_marks} == closed
