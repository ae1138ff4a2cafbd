# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plans of the cases, their goals and interventions."""

from datetime import date

from sqlalchemy import select

from casuskluis.domain.identifiers import CaseId, GoalId, InterventionId, PlanId
from casuskluis.domain.plan import ActionPlan, Goal, GoalOutcome, Intervention, PlanStatus
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.plans import action_plans, goals, interventions


class PlanRepository(Repository[ActionPlan, PlanId]):
    """The versions of the plans in one transaction."""

    kind = "action_plan"
    steps = frozenset({"number", "status", "adopted_on", "meeting_id"})
    shape = Shape(ActionPlan, action_plans)
    tracked = True

    def of_case(self, case: CaseId) -> list[ActionPlan]:
        """Return the versions of the plan of one case, newest first."""
        in_it = action_plans.c.case_id == case
        return self._where(in_it, order=[action_plans.c.number.desc()])

    def adopted(self, case: CaseId) -> ActionPlan | None:
        """Return the version that holds, if there is one."""
        columns = action_plans.c
        in_force = columns.status == PlanStatus.ADOPTED
        return self._first(columns.case_id == case, in_force, order=[columns.number.desc()])


class GoalRepository(Repository[Goal, GoalId]):
    """The goals in one transaction."""

    kind = "goal"
    shape = Shape(Goal, goals)
    tracked = True

    def of_plan(self, plan: PlanId) -> list[Goal]:
        """Return the goals of one version, in the order in which they were added."""
        return self._where(goals.c.plan_id == plan)

    def after(self, goal: GoalId) -> list[Goal]:
        """Return the goals of later versions that go on with this one."""
        return self._where(goals.c.earlier_id == goal)

    def of_case(self, case: CaseId) -> list[Goal]:
        """Return the goals of all versions of one case."""
        return self._where(goals.c.case_id == case)

    def due(self, until: date) -> list[Goal]:
        """Return the open goals of adopted plans with a target date up to a day."""
        in_force = select(action_plans.c.id).where(action_plans.c.status == PlanStatus.ADOPTED)
        return self._where(
            goals.c.outcome == GoalOutcome.OPEN,
            goals.c.target_on <= until,
            goals.c.plan_id.in_(in_force),
            order=[goals.c.target_on],
        )


class InterventionRepository(Repository[Intervention, InterventionId]):
    """The interventions in one transaction."""

    kind = "intervention"
    shape = Shape(Intervention, interventions)
    tracked = True

    def of_plan(self, plan: PlanId) -> list[Intervention]:
        """Return the interventions of one version, in the order in which they were added."""
        return self._where(interventions.c.plan_id == plan)

    def of_goal(self, goal: GoalId) -> list[Intervention]:
        """Return the interventions for one goal."""
        return self._where(interventions.c.goal_id == goal)

    def of_case(self, case: CaseId) -> list[Intervention]:
        """Return the interventions of all versions of one case."""
        return self._where(interventions.c.case_id == case)
