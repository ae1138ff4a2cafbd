# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happens inside the draft of a plan: taking over, taking away, checking."""

from dataclasses import replace
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import GoalId, InterventionId
from casuskluis.domain.plan import (
    ActionPlan,
    AdoptedBeforeEarlier,
    AdoptedBeforeOpening,
    AdoptedInFuture,
    Goal,
    GoalOutcome,
    Intervention,
)
from casuskluis.storage.transaction import Transaction


class GoalOfOtherPlan(RuleViolated):
    """An intervention serves a goal of its own version of the plan."""


def carry_over(
    transaction: Transaction, held: ActionPlan, draft: ActionPlan, today: date
) -> None:
    """Put in a new draft what still runs in the version that holds."""
    known: dict[GoalId, GoalId] = {}
    for goal in transaction.goals.of_plan(held.id):
        if goal.outcome is GoalOutcome.OPEN:
            copied = replace(
                goal, id=GoalId(0), plan_id=draft.id, earlier_id=goal.id, outcome_note=""
            )
            known[goal.id] = transaction.goals.add(copied).id
    for one in transaction.interventions.of_plan(held.id):
        if one.is_running(today):
            serves = known.get(one.goal_id) if one.goal_id else None
            copy = replace(one, id=InterventionId(0), plan_id=draft.id, goal_id=serves)
            transaction.interventions.add(copy)


def take_goal_away(transaction: Transaction, goal: Goal) -> None:
    """Remove a goal; its actions go back to the earlier goal, or stand by themselves."""
    for one in transaction.interventions.of_goal(goal.id):
        transaction.interventions.save(replace(one, goal_id=None))
    for action in transaction.actions.of_goal(goal.id):
        transaction.actions.save(replace(action, goal_id=goal.earlier_id))
    transaction.goals.remove(goal.id)


def take_all_away(transaction: Transaction, plan: ActionPlan) -> None:
    """Remove a draft with everything in it."""
    for one in transaction.interventions.of_plan(plan.id):
        transaction.interventions.remove(one.id)
    for goal in transaction.goals.of_plan(plan.id):
        take_goal_away(transaction, goal)
    transaction.plans.remove(plan.id)


def check_goal_of(transaction: Transaction, intervention: Intervention) -> None:
    """Refuse an intervention for a goal of another version.

    Raises:
        GoalOfOtherPlan: When its goal is not in its plan.
    """
    if intervention.goal_id is None:
        return
    if transaction.goals.get(intervention.goal_id).plan_id != intervention.plan_id:
        raise GoalOfOtherPlan


def check_adopted_on(on: date, case: Case, held: ActionPlan | None, today: date) -> None:
    """Refuse a day on which the plan cannot have been adopted.

    Args:
        on: The day.
        case: The case the plan is for.
        held: The version that holds until now.
        today: The day it is.

    Raises:
        AdoptedInFuture: When the day has yet to come.
        AdoptedBeforeOpening: When the case opened later.
        AdoptedBeforeEarlier: When the version before was adopted later.
    """
    if on > today:
        raise AdoptedInFuture
    if on < case.opened_on:
        raise AdoptedBeforeOpening
    if held is not None and held.adopted_on is not None and on < held.adopted_on:
        raise AdoptedBeforeEarlier
