# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plan of a case: writing a version, adopting it, and what becomes of its goals.

A version that was adopted never changes: what the table agreed on stays readable as it was.
Only what becomes of a goal or an intervention is added to it. A case whose necessity review is
late may still have its plan changed: a plan is an agreement, no new information on somebody.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import CaseId, GoalId, InterventionId, MeetingId, PlanId
from casuskluis.domain.officer import Permission
from casuskluis.domain.plan import ActionPlan, Goal, GoalOutcome, Intervention, PlanStatus
from casuskluis.services.casework.actions import check_partner
from casuskluis.services.casework.plan_drafts import (
    carry_over,
    check_adopted_on,
    check_goal_of,
    take_all_away,
    take_goal_away,
)
from casuskluis.services.casework.plan_files import PlanFile, read_plans
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

_NEEDS = Permission.OWN_CASES
_PLAN = ("case_id", "number", "status", "recorded_on", "adopted_on", "meeting_id")
_GOAL = ("plan_id", "case_id", "earlier_id", "outcome", "outcome_on", "outcome_note")
_INTERVENTION = ("plan_id", "case_id", "result")


@dataclass(frozen=True, slots=True)
class PlanService:
    """The plans of the cases. Every change is refused with `CaseClosed` in a closed case."""

    context: Context

    def of_case(self, case_id: CaseId) -> PlanFile:
        """Return the draft, the version that holds and the earlier ones of one case."""
        with self.context.read(_NEEDS) as transaction:
            return read_plans(transaction, case_id)

    def draft(self, case_id: CaseId) -> ActionPlan:
        """Return the draft of a case; begins the next version when there is none.

        A new version starts with the summary, the goals still open and the running
        interventions of the version that holds.
        """
        with self._in_open_case(case_id) as transaction:
            newest = next(iter(transaction.plans.of_case(case_id)), None)
            if newest is not None and newest.status is PlanStatus.DRAFT:
                return newest
            today = self.context.clock.today()
            blank = ActionPlan(case_id=case_id, recorded_on=today)
            if newest is None:
                return transaction.plans.add(blank)
            following = replace(blank, number=newest.number + 1, summary=newest.summary)
            draft = transaction.plans.add(following)
            carry_over(transaction, newest, draft, today)
            return draft

    def save(self, plan: ActionPlan) -> ActionPlan:
        """Store the summary of a draft.

        Raises:
            PlanAdopted: When it is not a draft any more.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When anything but the summary differs.
        """
        with self._in_draft(plan.id) as (transaction, stored):
            check_fixed(stored, plan, *_PLAN)
            return transaction.plans.save(plan)

    def discard(self, plan_id: PlanId) -> None:
        """Throw a draft away.

        Raises:
            PlanAdopted: When it is not a draft any more.
        """
        with self._in_draft(plan_id) as (transaction, stored):
            take_all_away(transaction, stored)

    def adopt(
        self, plan_id: PlanId, *, on: date, meeting_id: MeetingId | None = None
    ) -> ActionPlan:
        """Make a draft the version that holds; the one before it is replaced.

        Args:
            plan_id: The draft.
            on: Day on which the table adopted it.
            meeting_id: The meeting that did.

        Raises:
            PlanAdopted: When it is not a draft any more.
            PlanWithoutGoals: When it has no goals.
            AdoptedInFuture: When the day has yet to come.
            AdoptedBeforeOpening: When the case opened later.
            AdoptedBeforeEarlier: When the version before was adopted later.
        """
        with self._in_draft(plan_id) as (transaction, stored):
            held = transaction.plans.adopted(stored.case_id)
            case = transaction.cases.get(stored.case_id)
            check_adopted_on(on, case, held, self.context.clock.today())
            goals = len(transaction.goals.of_plan(plan_id))
            adopted = stored.adopted(goals, on=on, meeting_id=meeting_id)
            if held is not None:
                transaction.plans.save(replace(held, status=PlanStatus.REPLACED))
            return transaction.plans.save(adopted)

    def save_goal(self, goal: Goal) -> Goal:
        """Store a new or changed goal of a draft.

        Raises:
            GoalIncomplete: When words, indicator or target date is missing.
            PlanAdopted: When its plan is not a draft any more.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move, or something is said of its outcome.
        """
        goal.check()
        with self._in_draft(goal.plan_id) as (transaction, plan):
            blank = Goal(plan_id=plan.id, case_id=plan.case_id, text="")
            check_fixed(transaction.goals.get(goal.id) if goal.id else blank, goal, *_GOAL)
            return transaction.goals.save(goal) if goal.id else transaction.goals.add(goal)

    def remove_goal(self, goal_id: GoalId) -> None:
        """Remove a goal from a draft; its actions and interventions stay.

        Raises:
            PlanAdopted: When its plan is not a draft any more.
        """
        with self.context.read(_NEEDS) as transaction:
            goal = transaction.goals.get(goal_id)
        with self._in_draft(goal.plan_id) as (transaction, _):
            take_goal_away(transaction, transaction.goals.get(goal_id))

    def save_intervention(self, intervention: Intervention) -> Intervention:
        """Store a new or changed intervention of a draft.

        Raises:
            InterventionIncomplete: When name, organisation or first day is missing.
            EndsBeforeItStarts: When it would end before it starts.
            OwnerEnded: When it is given to an organisation that is no partner any more.
            GoalOfOtherPlan: When its goal is not in its plan.
            PlanAdopted: When its plan is not a draft any more.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move, or its result differs.
        """
        intervention.check()
        with self._in_draft(intervention.plan_id) as (transaction, plan):
            known = transaction.interventions
            blank = Intervention(plan_id=plan.id, case_id=plan.case_id, name="")
            stored = known.get(intervention.id) if intervention.id else blank
            check_fixed(stored, intervention, *_INTERVENTION)
            check_goal_of(transaction, intervention)
            today = self.context.clock.today()
            check_partner(transaction, intervention.executor_id, stored.executor_id, today)
            return known.save(intervention) if intervention.id else known.add(intervention)

    def remove_intervention(self, intervention_id: InterventionId) -> None:
        """Remove an intervention from a draft.

        Raises:
            PlanAdopted: When its plan is not a draft any more.
        """
        with self.context.read(_NEEDS) as transaction:
            found = transaction.interventions.get(intervention_id)
        with self._in_draft(found.plan_id) as (transaction, _):
            transaction.interventions.remove(intervention_id)

    def end_goal(self, goal_id: GoalId, outcome: GoalOutcome, note: str) -> Goal:
        """Record what became of a goal of the version that holds.

        A goal that was ended by mistake is opened again with the outcome OPEN.

        Raises:
            PlanNotAdopted: When its plan is a draft, or was replaced.
            GoalOutcomeWithoutWords: When nothing is said about it.
        """
        with self.context.write(_NEEDS) as transaction:
            goal = transaction.goals.get(goal_id)
            _check_holds(transaction, goal.plan_id)
            ended = goal.ended(outcome, on=self.context.clock.today(), note=note.strip())
            if outcome is GoalOutcome.OPEN:
                ended = replace(ended, outcome_on=None)
            return transaction.goals.save(ended)

    def record_result(
        self, intervention_id: InterventionId, *, result: str, ends_on: date | None
    ) -> Intervention:
        """Record what came of an intervention of the version that holds, and its last day.

        Raises:
            PlanNotAdopted: When its plan is a draft, or was replaced.
            EndsBeforeItStarts: When it would end before it started.
        """
        with self.context.write(_NEEDS) as transaction:
            found = transaction.interventions.get(intervention_id)
            _check_holds(transaction, found.plan_id)
            changed = replace(found, result=result.strip(), ends_on=ends_on)
            changed.check()
            return transaction.interventions.save(changed)

    @contextmanager
    def _in_open_case(self, case_id: CaseId) -> Iterator[Transaction]:
        with self.context.write(_NEEDS) as transaction:
            transaction.cases.get(case_id).check_open()
            yield transaction

    @contextmanager
    def _in_draft(self, plan_id: PlanId) -> Iterator[tuple[Transaction, ActionPlan]]:
        with self.context.write(_NEEDS) as transaction:
            plan = transaction.plans.get(plan_id)
            transaction.cases.get(plan.case_id).check_open()
            plan.check_draft()
            yield transaction, plan


def _check_holds(transaction: Transaction, plan_id: PlanId) -> None:
    plan = transaction.plans.get(plan_id)
    transaction.cases.get(plan.case_id).check_open()
    plan.check_adopted()
