# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The phases of a case."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import (
    OPEN_PHASES,
    TRANSITIONS,
    Case,
    CasePhase,
    ClosesBeforeOpening,
    ClosingReasonMissing,
    NecessityMissing,
    NotTakenUp,
    RelatedPerson,
    TransitionNotAllowed,
)
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseId,
    CaseNumber,
    NotificationId,
    SubjectId,
)
from casuskluis.domain.naming import PersonName

OPENED = date(2026, 1, 12)
LATER = date(2031, 1, 12)


def a_case() -> Case:
    return Case(
        number=CaseNumber("2026-0147"),
        subject_id=SubjectId(1),
        assessment_id=AssessmentId(1),
        opened_on=OPENED,
        recorded_on=OPENED,
    )


def an_assessment(outcome: AssessmentOutcome) -> Assessment:
    return Assessment(notification_id=NotificationId(1), held_on=OPENED, outcome=outcome)


@pytest.mark.parametrize(
    "outcome",
    [
        outcome
        for outcome in AssessmentOutcome
        if outcome is not AssessmentOutcome.PERSON_CENTRED
    ],
)
def test_no_case_opens_without_an_assessment_that_says_so(outcome: AssessmentOutcome) -> None:
    with pytest.raises(NotTakenUp):
        Case.open(
            an_assessment(outcome),
            number=CaseNumber("2026-0001"),
            subject_id=SubjectId(1),
            on=OPENED,
            next_review_on=LATER,
        )


def test_a_new_case_starts_in_the_case_meeting() -> None:
    case = Case.open(
        an_assessment(AssessmentOutcome.PERSON_CENTRED),
        number=CaseNumber("2026-0001"),
        subject_id=SubjectId(1),
        on=OPENED,
        next_review_on=LATER,
    )

    assert case.phase is CasePhase.CASE_MEETING
    assert case.is_open


@given(st.lists(st.sampled_from(CasePhase), max_size=200))
def test_no_sequence_of_moves_leaves_the_allowed_paths(wishes: list[CasePhase]) -> None:
    case = a_case()
    path = [case.phase]
    for wish in wishes:
        try:
            if wish is CasePhase.CLOSED:
                case = case.closed(on=LATER, reason="goals_met", destroy_on=LATER)
            else:
                case = case.moved_to(wish, case.opened_on)
        except TransitionNotAllowed:
            continue
        path.append(case.phase)

    assert all(later in TRANSITIONS[earlier] for earlier, later in pairwise(path))
    assert case.is_open == (case.phase in OPEN_PHASES)
    assert (case.destroy_on is not None) == (case.phase is CasePhase.CLOSED)


def test_closing_needs_a_reason() -> None:
    with pytest.raises(ClosingReasonMissing):
        a_case().closed(on=LATER, reason="", destroy_on=LATER)


def test_a_case_never_closes_before_it_opened() -> None:
    with pytest.raises(ClosesBeforeOpening):
        a_case().closed(on=date(2025, 12, 31), reason="goals_met", destroy_on=LATER)


def test_reopening_forgets_the_date_of_destruction() -> None:
    closed = a_case().closed(on=LATER, reason="goals_met", destroy_on=LATER)

    reopened = closed.moved_to(CasePhase.CASE_MEETING, closed.opened_on)

    assert reopened.destroy_on is None
    assert reopened.closed_on is None


def test_a_related_person_needs_a_reason() -> None:
    person = RelatedPerson(case_id=CaseId(1), name=PersonName(family="Vos"), necessity="  ")

    with pytest.raises(NecessityMissing):
        person.check()
