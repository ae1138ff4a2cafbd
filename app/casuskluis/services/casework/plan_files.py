# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plans of one case as the officer sees them: goals with what is done for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId, GoalId, PlanId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.partner import Organisation
from casuskluis.domain.plan import ActionPlan, Goal, Intervention, PlanStatus
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class GoalFile:
    """A goal with what is done to reach it.

    Attributes:
        actions: Those for this goal, and those for the goals of earlier versions it goes on
            with; what is due first comes first.
    """

    goal: Goal
    actions: tuple[ActionItem, ...]
    interventions: tuple[Intervention, ...]


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """One version of the plan.

    Attributes:
        goals: In the order in which they were added.
        interventions: All of them, those for a goal included.
        meeting: Where it was adopted.
    """

    plan: ActionPlan
    goals: tuple[GoalFile, ...]
    interventions: tuple[Intervention, ...]
    meeting: CaseMeeting | None = None

    @property
    def loose_interventions(self) -> tuple[Intervention, ...]:
        """The interventions that serve the plan as a whole."""
        return tuple(one for one in self.interventions if one.goal_id is None)


@dataclass(frozen=True, slots=True)
class PlanFile:
    """The plan of one case: the draft at work, the version that holds, and the earlier ones.

    Attributes:
        versions: Newest first.
        actions: Every action of the case; what is due first comes first.
        organisations: Every organisation, by identifier, to name executors and owners.
    """

    case: Case
    versions: tuple[PlanVersion, ...]
    actions: tuple[ActionItem, ...]
    organisations: dict[int, Organisation]

    @property
    def draft(self) -> PlanVersion | None:
        """The version that is being written."""
        return self._with_status(PlanStatus.DRAFT)

    @property
    def adopted(self) -> PlanVersion | None:
        """The version that holds."""
        return self._with_status(PlanStatus.ADOPTED)

    @property
    def earlier(self) -> tuple[PlanVersion, ...]:
        """The versions that were replaced, newest first."""
        return tuple(one for one in self.versions if one.plan.status is PlanStatus.REPLACED)

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals an action can be for: of the version that holds, and new in the draft."""
        holding = [one.goal for one in self.adopted.goals] if self.adopted else []
        known = {goal.id for goal in holding}
        drafted = [one.goal for one in self.draft.goals] if self.draft else []
        return (*holding, *(goal for goal in drafted if goal.earlier_id not in known))

    def goal_now(self, goal_id: GoalId | None) -> Goal | None:
        """Return the goal of today that goes on with the goal of an action."""
        lines = {goal.id: self._line(goal) for goal in self.goals}
        return next((goal for goal in self.goals if goal_id in lines[goal.id]), None)

    def version(self, plan_id: PlanId) -> PlanVersion | None:
        """Return one version, if it is there."""
        return next((one for one in self.versions if one.plan.id == plan_id), None)

    def organisation_name(self, organisation_id: int | None) -> str:
        """Return the name of an organisation, or an empty text."""
        found = self.organisations.get(organisation_id or 0)
        return found.name if found else ""

    def _with_status(self, status: PlanStatus) -> PlanVersion | None:
        return next((one for one in self.versions if one.plan.status is status), None)

    def _line(self, goal: Goal) -> frozenset[GoalId]:
        known = {one.goal.id: one.goal for version in self.versions for one in version.goals}
        return line_of(goal, known)


def line_of(goal: Goal, known: dict[GoalId, Goal]) -> frozenset[GoalId]:
    """Return the identifiers of a goal and of the earlier ones it goes on with."""
    found = {goal.id}
    while goal.earlier_id is not None and goal.earlier_id not in found:
        found.add(goal.earlier_id)
        if goal.earlier_id not in known:
            break
        goal = known[goal.earlier_id]
    return frozenset(found)


def read_plans(transaction: Transaction, case_id: CaseId) -> PlanFile:
    """Return the plans of one case with everything that hangs on them.

    Raises:
        NotFound: When there is no such case.
    """
    plans = transaction.plans.of_case(case_id)
    actions = tuple(transaction.actions.of_case(case_id))
    goals = transaction.goals.of_case(case_id)
    interventions = transaction.interventions.of_case(case_id)
    meetings = transaction.meetings.by_id(one.meeting_id for one in plans if one.meeting_id)
    return PlanFile(
        case=transaction.cases.get(case_id),
        versions=tuple(
            PlanVersion(
                plan,
                _goal_files(plan.id, goals, interventions, actions),
                tuple(one for one in interventions if one.plan_id == plan.id),
                meetings.get(plan.meeting_id or 0),
            )
            for plan in plans
        ),
        actions=actions,
        organisations={found.id: found for found in transaction.organisations.all()},
    )


def _goal_files(
    plan_id: PlanId,
    goals: Sequence[Goal],
    interventions: Sequence[Intervention],
    actions: Sequence[ActionItem],
) -> tuple[GoalFile, ...]:
    known = {goal.id: goal for goal in goals}
    files = []
    for goal in goals:
        if goal.plan_id != plan_id:
            continue
        line = line_of(goal, known)
        files.append(
            GoalFile(
                goal,
                tuple(action for action in actions if action.goal_id in line),
                tuple(one for one in interventions if one.goal_id == goal.id),
            )
        )
    return tuple(files)
