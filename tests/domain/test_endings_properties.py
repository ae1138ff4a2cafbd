# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Any sequence of moving, reviewing, closing, keeping longer, holding and opening again.

With ``CASUSKLUIS_FULL=1`` there are 10,000 sequences; otherwise a small number.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import (
    OPEN_PHASES,
    TRANSITIONS,
    Case,
    CasePhase,
    ClosedCaseHasNoRetention,
    ClosingReasonMissing,
    RetentionEnded,
    TransitionNotAllowed,
)
from casuskluis.domain.closing import (
    AUTOMATIC,
    ChecklistLine,
    ChecklistOpen,
    ClosingStep,
    StepState,
    check_settled,
)
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseId,
    CaseNumber,
    NotificationId,
    SubjectId,
)
from casuskluis.domain.review import NecessityReview, ReviewOutcome
from casuskluis.domain.setting import Setting, SettingKey, SettingNotANumber, Unit
from casuskluis.domain.terms import deadline

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
SEQUENCES = 10_000 if FULL else 60
LONG_SEQUENCES = 100 if FULL else 5
"""From every state."""
LONG = 200
START = date(2026, 1, 5)
REASONS = st.sampled_from(["", "  ", "goals_reached", "Claim bij de rechter."])


@dataclass
class Model:
    """A case, and beside it what must hold, kept up in the simplest way there is."""

    case: Case
    today: date = START
    review: Setting = field(
        default_factory=lambda: Setting(
            key=SettingKey.NECESSITY_REVIEW_TERM, label="", value="6", unit=Unit.MONTHS
        )
    )
    retention: Setting = field(
        default_factory=lambda: Setting(
            key=SettingKey.CASE_RETENTION, label="", value="5", unit=Unit.YEARS
        )
    )
    steps: dict[ClosingStep, StepState] = field(
        default_factory=lambda: dict.fromkeys(ClosingStep, StepState.OPEN)
    )
    due: date | None = None
    extended: bool = False
    held: bool = False

    def passes(self, days: int) -> None:
        self.today += timedelta(days=days)

    def moves(self, phase: CasePhase) -> None:
        before = self.case
        moved = before.moved_to(phase, self.today)
        assert phase in TRANSITIONS[before.phase] & OPEN_PHASES
        if not before.is_open:
            assert before.destroy_on is None or before.destroy_on >= self.today
            # first, because an absurd term refuses and must leave everything as it was
            moved = replace(moved, next_review_on=deadline(self.today, self.review))
            self.steps = dict.fromkeys(ClosingStep, StepState.OPEN)
            self.due, self.extended = None, False
        self.case = moved

    def reviews(self, outcome: ReviewOutcome, words: str) -> None:
        held = NecessityReview(
            case_id=self.case.id,
            held_on=self.today,
            necessity=words,
            proportionality=words,
            outcome=outcome,
        )
        held.check(self.today)
        self.case.check_open()
        if outcome is not ReviewOutcome.CLOSE:
            self.review.check()
            self.case = replace(self.case, next_review_on=deadline(self.today, self.review))
            assert not self.case.review_overdue(self.today)

    def ticks(self, step: ClosingStep, state: StepState) -> None:
        self.steps[step] = state

    def closes(self, reason: str, back: int) -> None:
        self.retention.check()
        on = self.today - timedelta(days=back)
        due = deadline(on, self.retention)
        closed = self.case.closed(on=on, reason=reason, destroy_on=due)
        check_settled(
            ChecklistLine(step=step, state=state) for step, state in self.steps.items()
        )
        self.case, self.due, self.extended = closed, due, False

    def keeps(self, days: int, reason: str) -> None:
        start = self.due or self.today
        until = start + timedelta(days=days)
        self.case = self.case.kept_until(until, reason)
        assert days > 0
        assert reason.strip()
        self.due, self.extended = until, True

    def holds(self, reason: str) -> None:
        self.case = self.case.held(since=self.today, reason=reason)
        self.held = True

    def releases(self) -> None:
        self.case = self.case.released()
        self.held = False

    def sets(self, retention: str, review: str) -> None:
        self.retention = replace(self.retention, value=retention)
        self.review = replace(self.review, value=review)

    def invariants(self) -> None:
        case = self.case
        closed = case.phase is CasePhase.CLOSED
        assert closed == (case.closed_on is not None) == (case.destroy_on is not None)
        assert closed == bool(case.closing_reason.strip())
        assert case.destroy_on == self.due
        assert (case.next_review_on is None) == closed
        assert case.legal_hold == self.held == (case.held_since is not None)
        assert bool(case.hold_reason.strip()) == self.held
        assert bool(case.extension_reason) == self.extended
        assert case.closed_on is None or case.opened_on <= case.closed_on <= self.today
        self._may_go()
        self._takes_information()

    def _may_go(self) -> None:
        allowed = self.due is not None and not self.held and self.due <= self.today
        try:
            self.case.check_destructible(self.today)
        except RuleViolated:
            assert not allowed
        else:
            assert allowed

    def _takes_information(self) -> None:
        late = self.case.next_review_on is not None and self.case.next_review_on < self.today
        allowed = self.case.is_open and not late
        try:
            self.case.check_takes_information(self.today)
        except RuleViolated:
            assert not allowed
        else:
            assert allowed


TERMS = st.sampled_from(["5", "1", "30", "", "0", "-1", "vijf", "99999"])
STEPS = st.one_of(
    st.tuples(st.just("passes"), st.sampled_from([0, 1, 30, 200, 2000])),
    st.tuples(st.just("moves"), st.sampled_from(list(CasePhase))),
    st.tuples(st.just("reviews"), st.sampled_from(list(ReviewOutcome)), REASONS),
    st.tuples(
        st.just("ticks"), st.sampled_from(list(ClosingStep)), st.sampled_from(list(StepState))
    ),
    st.tuples(st.just("closes"), REASONS, st.sampled_from([0, 0, 1, 400])),
    st.tuples(st.just("keeps"), st.sampled_from([-1, 0, 1, 365]), REASONS),
    st.tuples(st.just("holds"), REASONS),
    st.tuples(st.just("releases")),
    st.tuples(st.just("sets"), TERMS, TERMS),
)
ENDINGS = st.one_of(
    st.tuples(st.just("passes"), st.sampled_from([0, 1, 200, 2000])),
    st.tuples(st.just("moves"), st.just(CasePhase.CASE_MEETING)),
    st.tuples(st.just("closes"), st.just("goals_reached"), st.sampled_from([0, 3])),
    st.tuples(st.just("keeps"), st.sampled_from([-5, 0, 1, 90]), st.just("Claim.")),
    st.tuples(st.just("holds"), st.just("Klacht.")),
    st.tuples(st.just("releases")),
    st.tuples(st.just("sets"), TERMS, st.just("6")),
)


CLOSED = (
    *(("ticks", step, StepState.DONE) for step in ClosingStep),
    ("closes", "goals_reached", 0),
)
STATES: Mapping[str, tuple[tuple[object, ...], ...]] = {
    "discussed": (),
    "monitored": (("moves", CasePhase.MONITORING),),
    "in aftercare": (("moves", CasePhase.MONITORING), ("moves", CasePhase.AFTERCARE)),
    "not reviewed in time": (("passes", 200),),
    "closed": CLOSED,
    "closed and held": (*CLOSED, ("holds", "Klacht.")),
    "closed and kept longer": (*CLOSED, ("keeps", 365, "Claim.")),
    "past its day": (*CLOSED, ("passes", 2000)),
    "opened again": (*CLOSED, ("moves", CasePhase.CASE_MEETING)),
}
"""How a case came where the sequence begins."""


def started() -> Model:
    assessment = Assessment(
        id=AssessmentId(1),
        notification_id=NotificationId(1),
        held_on=START,
        outcome=AssessmentOutcome.PERSON_CENTRED,
    )
    model = Model(
        Case.open(
            assessment,
            number=CaseNumber("2026-0001"),
            subject_id=SubjectId(1),
            on=START,
            next_review_on=START,
        )
    )
    model.case = replace(model.case, id=CaseId(1))
    return model


def run(model: Model, sequence: Sequence[tuple[object, ...]]) -> None:
    """Do what the rules allow; what they refuse must leave everything as it was."""
    for name, *arguments in sequence:
        before = model.case
        try:
            getattr(model, str(name))(*arguments)
        except (RuleViolated, SettingNotANumber):
            assert model.case == before
        model.invariants()


@pytest.mark.parametrize("state", STATES)
@settings(max_examples=LONG_SEQUENCES, deadline=None, suppress_health_check=list(HealthCheck))
@given(sequence=st.lists(STEPS, min_size=LONG, max_size=LONG))
def test_200_actions_in_any_order_from_every_state_keep_every_rule(
    state: str, sequence: list[tuple[object, ...]]
) -> None:
    model = started()
    run(model, STATES[state])
    run(model, sequence)


@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ENDINGS, min_size=1, max_size=25))
def test_opening_keeping_holding_and_closing_never_lose_the_day_of_destruction(
    sequence: list[tuple[object, ...]],
) -> None:
    model = started()
    model.steps = dict.fromkeys(ClosingStep, StepState.DONE)
    for step in sequence:
        run(model, [step])
        if model.case.is_open:  # the checklist is another rule
            model.steps = dict.fromkeys(ClosingStep, StepState.DONE)
        if model.due is not None:
            assert model.today - timedelta(days=20_000) < model.due
            assert model.due > (model.case.closed_on or date.max)


@given(st.sampled_from(list(ClosingStep)), st.sampled_from(list(StepState)))
def test_one_open_step_is_enough_to_keep_a_case_open(
    step: ClosingStep, state: StepState
) -> None:
    lines = [
        ChecklistLine(step=one, state=state if one is step else StepState.DONE)
        for one in ClosingStep
    ]
    try:
        check_settled(lines)
    except ChecklistOpen:
        assert state is StepState.OPEN
    else:
        assert state is not StepState.OPEN


def test_what_the_program_sees_itself_is_never_ticked() -> None:
    assert ClosingStep.PARTNERS not in AUTOMATIC
    assert len(AUTOMATIC) == 4


@pytest.mark.parametrize("phase", CasePhase)
def test_nothing_follows_destruction(phase: CasePhase) -> None:
    gone = replace(started().case, phase=CasePhase.DESTROYED)
    with pytest.raises(TransitionNotAllowed):
        gone.moved_to(phase, START)
    with pytest.raises(TransitionNotAllowed):
        gone.closed(on=START, reason="goals_reached", destroy_on=START)
    with pytest.raises(ClosedCaseHasNoRetention):
        gone.check_destructible(START)


@pytest.mark.parametrize("state", STATES)
def test_every_state_the_sequences_begin_in_is_reached(state: str) -> None:
    model = started()
    for name, *arguments in STATES[state]:
        getattr(model, str(name))(*arguments)
        model.invariants()


def test_a_blank_is_no_reason_to_close() -> None:
    with pytest.raises(ClosingReasonMissing):
        started().case.closed(on=START, reason="  ", destroy_on=START)


def test_a_case_past_its_day_never_opens_again() -> None:
    model = started()
    model.case = replace(model.case, phase=CasePhase.MONITORING)
    model.steps = dict.fromkeys(ClosingStep, StepState.SKIPPED)
    model.closes("goals_reached", 0)
    model.passes(365 * 6)
    try:
        model.moves(CasePhase.CASE_MEETING)
    except RetentionEnded:
        return
    raise AssertionError
