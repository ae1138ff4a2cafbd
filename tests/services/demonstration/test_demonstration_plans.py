# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter, defaultdict
from datetime import date

from casuskluis.domain.plan import GoalOutcome, PlanStatus, sounds_negative
from demo_stories import every_story, story_of


@every_story
def test_every_rule_of_plans_is_kept(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    cases = {case.id: case for case in story.cases}
    numbers = defaultdict(list)

    for plan in story.plans:
        numbers[plan.case_id].append(plan.number)
        if plan.adopted_on:
            assert cases[plan.case_id].opened_on <= plan.adopted_on <= last_day
            assert plan.recorded_on <= plan.adopted_on
        assert (plan.adopted_on is None) is (plan.status is PlanStatus.DRAFT)
    for found in numbers.values():
        assert sorted(found) == list(range(1, len(found) + 1))
    for goal in story.goals:
        goal.check()
        assert not sounds_negative(goal.text)
        assert (goal.outcome is GoalOutcome.OPEN) is (goal.outcome_on is None)
    for intervention in story.interventions:
        intervention.check()


@every_story
def test_at_most_one_version_holds_in_every_case(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    held = Counter(plan.case_id for plan in story.plans if plan.status is PlanStatus.ADOPTED)

    assert max(held.values()) == 1
    assert len(held) >= 15


@every_story
def test_plans_show_what_there_is_to_see(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    outcomes = Counter(goal.outcome for goal in story.goals)
    statuses = Counter(plan.status for plan in story.plans)

    assert statuses[PlanStatus.REPLACED] >= 3
    assert statuses[PlanStatus.DRAFT] >= 1
    assert outcomes[GoalOutcome.REACHED] >= 5
    assert outcomes[GoalOutcome.OPEN] >= 5
    assert any(goal.earlier_id for goal in story.goals)
    assert sum(action.goal_id is not None for action in story.actions) >= 40


@every_story
def test_goals_and_interventions_belong_to_a_plan_of_their_case(
    seed: int, last_day: date
) -> None:
    story = story_of(seed, last_day)
    plans = {plan.id: plan for plan in story.plans}
    goals = {goal.id: goal for goal in story.goals}

    for goal in story.goals:
        assert plans[goal.plan_id].case_id == goal.case_id
    for intervention in story.interventions:
        assert plans[intervention.plan_id].case_id == intervention.case_id
        if intervention.goal_id is not None:
            assert goals[intervention.goal_id].plan_id == intervention.plan_id
    for action in story.actions:
        if action.goal_id is not None:
            assert goals[action.goal_id].case_id == action.case_id
