# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Necessity reviews, the closing checklist, and how long a closed file is kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.case import (
    Case,
    CaseClosed,
    CasePhase,
    ExtensionNotLater,
    RetentionEnded,
    RetentionReasonMissing,
)
from casuskluis.domain.closing import (
    ChecklistOpen,
    ClosingStep,
    SkipWithoutReason,
    StepIsAutomatic,
    StepState,
)
from casuskluis.domain.plan import ActionPlan, Goal, GoalOutcome, PlanStatus
from casuskluis.domain.request import Informing
from casuskluis.domain.review import NecessityReview, ReviewIncomplete, ReviewOutcome
from casuskluis.domain.setting import SettingKey, SettingNotANumber
from casuskluis.domain.terms import add_months
from casuskluis.services.casework.reviews import CannotScaleDown, ReviewBeforeOpening
from casuskluis.services.endings.closing import ClosesInFuture
from services.bureau import TODAY, Office


def review(
    case: Case, outcome: ReviewOutcome = ReviewOutcome.CONTINUE, on: date = TODAY
) -> NecessityReview:
    return NecessityReview(
        case_id=case.id,
        held_on=on,
        necessity="De zorgen zijn er nog.",
        proportionality="Lichter kan nu niet.",
        outcome=outcome,
    )


def overwrite(office: Office, key: SettingKey, value: str) -> None:
    """Put a value in the vault that no officer could type."""
    with office.workspace.context.write() as transaction:
        setting = transaction.settings.get(key)
        transaction.settings.save(replace(setting, value=value))


def state_of(office: Office, case: Case, step: ClosingStep) -> StepState:
    lines = office.workspace.closing.checklist(case.id)
    return next(line.state for line in lines if line.step is step)


def test_going_on_sets_the_next_review_from_the_setting(office: Office) -> None:
    case = office.case()
    after = office.workspace.reviews.record(review(case))

    state = office.workspace.reviews.of_case(case.id)
    assert after.next_review_on == add_months(TODAY, 6) == state.reviews[0].next_on
    assert state.reviews[0].author == office.workspace.officer
    assert not state.overdue


def test_a_review_written_down_late_leaves_the_date_of_the_newest(office: Office) -> None:
    case = office.case()
    with office.workspace.context.write() as transaction:
        earlier = replace(transaction.cases.get(case.id), opened_on=date(2026, 10, 1))
        transaction.cases.save(earlier)
    newest = office.workspace.reviews.record(review(case))

    after = office.workspace.reviews.record(review(case, on=TODAY - timedelta(days=10)))

    assert after.next_review_on == newest.next_review_on
    assert len(office.workspace.reviews.of_case(case.id).reviews) == 2


def test_an_overdue_case_takes_information_again_after_its_review(office: Office) -> None:
    case = office.case()
    with office.workspace.context.write() as transaction:
        late = replace(transaction.cases.get(case.id), next_review_on=TODAY - timedelta(days=1))
        transaction.cases.save(late)
    assert office.workspace.reviews.of_case(case.id).overdue

    office.workspace.reviews.record(review(case))

    assert not office.workspace.reviews.of_case(case.id).overdue
    office.inform(case, "Gaat weer naar school.")


def test_scaling_down_goes_step_by_step_and_ends_at_aftercare(office: Office) -> None:
    case, reviews = office.case(), office.workspace.reviews
    down = ReviewOutcome.SCALE_DOWN

    assert reviews.record(review(case, down)).phase is CasePhase.MONITORING
    assert reviews.record(review(case, down)).phase is CasePhase.AFTERCARE
    with pytest.raises(CannotScaleDown):
        reviews.record(review(case, down))
    assert len(reviews.of_case(case.id).reviews) == 2


def test_a_review_that_says_close_leaves_the_case_as_it_was(office: Office) -> None:
    case = office.case()
    assert office.workspace.reviews.record(review(case, ReviewOutcome.CLOSE)) == case
    assert office.workspace.reviews.of_case(case.id).reviews[0].next_on is None


@pytest.mark.parametrize("value", ["", "0", "nul", "-3", "4000"])
def test_a_setting_nobody_can_mean_stops_review_and_closing(office: Office, value: str) -> None:
    case = office.case()
    office.settle(case)
    overwrite(office, SettingKey.NECESSITY_REVIEW_TERM, value)
    overwrite(office, SettingKey.CASE_RETENTION, value)

    with pytest.raises(SettingNotANumber):
        office.workspace.reviews.record(review(case))
    with pytest.raises(SettingNotANumber):
        office.workspace.closing.close(case.id, on=TODAY, reason="goals_reached")

    assert state_of(office, case, ClosingStep.RETENTION) is StepState.OPEN
    assert office.workspace.reviews.of_case(case.id).reviews == ()
    assert office.workspace.cases.file(case.id).case == case


def test_a_review_needs_reasons_and_a_possible_day(office: Office) -> None:
    case, reviews = office.case(), office.workspace.reviews
    with pytest.raises(ReviewIncomplete):
        reviews.record(replace(review(case), necessity=" "))
    with pytest.raises(ReviewIncomplete):
        reviews.record(review(case, on=TODAY + timedelta(days=1)))
    with pytest.raises(ReviewBeforeOpening):
        reviews.record(review(case, on=TODAY - timedelta(days=1)))
    office.close(case)
    with pytest.raises(CaseClosed):
        reviews.record(review(case))


def test_a_case_closes_only_with_everything_settled(office: Office) -> None:
    case, closing = office.case(), office.workspace.closing
    with pytest.raises(ChecklistOpen):
        closing.close(case.id, on=TODAY, reason="goals_reached")

    office.settle(case)
    with pytest.raises(ClosesInFuture):
        closing.close(case.id, on=TODAY + timedelta(days=1), reason="goals_reached")
    closed = closing.close(case.id, on=TODAY, reason="goals_reached")

    assert closed.destroy_on == add_months(TODAY, 60)


def test_what_the_records_tell_needs_no_tick(office: Office) -> None:
    case = office.case()
    with office.workspace.context.write() as transaction:
        told = transaction.notifications.get(
            transaction.assessments.get(case.assessment_id).notification_id
        )
        transaction.notifications.save(replace(told, feedback_on=TODAY))
        transaction.informings.add(
            Informing(
                case_id=case.id,
                recorded_on=TODAY,
                informed=True,
                informed_on=TODAY,
                manner="gesprek",
            )
        )

    assert state_of(office, case, ClosingStep.FEEDBACK) is StepState.DONE
    assert state_of(office, case, ClosingStep.SUBJECT) is StepState.DONE
    assert state_of(office, case, ClosingStep.PARTNERS) is StepState.OPEN


def test_running_actions_and_open_goals_keep_a_case_open(office: Office) -> None:
    case = office.case()
    office.settle(case)
    with office.workspace.context.write() as transaction:
        action = transaction.actions.add(
            ActionItem(
                number="A-1",
                case_id=case.id,
                description="Bellen.",
                owner_id=office.school,
                recorded_on=TODAY,
            )
        )
        plan = transaction.plans.add(
            ActionPlan(case_id=case.id, recorded_on=TODAY, status=PlanStatus.ADOPTED)
        )
        goal = transaction.goals.add(Goal(plan_id=plan.id, case_id=case.id, text="Werk."))

    assert state_of(office, case, ClosingStep.ACTIONS) is StepState.OPEN
    assert state_of(office, case, ClosingStep.GOALS) is StepState.OPEN
    with pytest.raises(StepIsAutomatic):
        office.workspace.closing.mark(case.id, ClosingStep.ACTIONS)

    with office.workspace.context.write() as transaction:
        transaction.actions.save(replace(action, status=ActionStatus.DONE))
        transaction.goals.save(replace(goal, outcome=GoalOutcome.REACHED))
    office.workspace.closing.close(case.id, on=TODAY, reason="goals_reached")


def test_a_step_is_skipped_with_a_reason_and_unmarked_again(office: Office) -> None:
    case, closing = office.case(), office.workspace.closing
    with pytest.raises(SkipWithoutReason):
        closing.skip(case.id, ClosingStep.PARTNERS, " ")
    closing.skip(case.id, ClosingStep.PARTNERS, "Er deed geen partner mee.")
    assert state_of(office, case, ClosingStep.PARTNERS) is StepState.SKIPPED
    closing.mark(case.id, ClosingStep.PARTNERS)
    assert state_of(office, case, ClosingStep.PARTNERS) is StepState.DONE
    closing.unmark(case.id, ClosingStep.PARTNERS)
    assert state_of(office, case, ClosingStep.PARTNERS) is StepState.OPEN


def test_a_case_that_opens_again_starts_with_an_empty_checklist(office: Office) -> None:
    case = office.case()
    office.close(case)
    again = office.workspace.cases.move(case.id, CasePhase.CASE_MEETING)

    assert (again.destroy_on, again.extension_reason) == (None, "")
    assert state_of(office, case, ClosingStep.PARTNERS) is StepState.OPEN


def test_keeping_longer_needs_a_later_day_and_a_reason(office: Office) -> None:
    closed = office.close(office.case())
    retention, until = office.workspace.retention, closed.destroy_on
    assert until is not None
    with pytest.raises(ExtensionNotLater):
        retention.extend(closed.id, until, "Claim.")
    with pytest.raises(RetentionReasonMissing):
        retention.extend(closed.id, until + timedelta(days=1), " ")

    kept = retention.extend(closed.id, until + timedelta(days=1), "Claim bij de rechter.")

    card = retention.card(closed.id)
    assert (kept.destroy_on, card.is_due, card.is_held) == (
        until + timedelta(days=1),
        False,
        False,
    )


def test_a_hold_stops_and_its_release_lets_go(office: Office) -> None:
    closed, retention = office.close(office.case()), office.workspace.retention
    with pytest.raises(RetentionReasonMissing):
        retention.hold(closed.id, "")
    assert retention.hold(closed.id, "Klacht.").held_since == TODAY
    assert retention.card(closed.id).is_held
    assert not retention.release(closed.id).legal_hold


def test_a_case_past_its_day_does_not_open_again(office: Office) -> None:
    closed = office.close(office.case())
    with office.workspace.context.write() as transaction:
        transaction.cases.save(replace(closed, destroy_on=TODAY - timedelta(days=1)))
    with pytest.raises(RetentionEnded):
        office.workspace.cases.move(closed.id, CasePhase.CASE_MEETING)
