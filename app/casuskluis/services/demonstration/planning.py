# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plans of the demonstration: their versions, goals and interventions."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import GoalId, InterventionId, PlanId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.partner import Organisation
from casuskluis.domain.plan import (
    ActionPlan,
    Goal,
    GoalOutcome,
    Intervention,
    InterventionKind,
    PlanStatus,
    Voluntariness,
)
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.chance import workday
from casuskluis.services.demonstration.dossier import voices
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import GoalText, InterventionText

_FIRST_TARGET = timedelta(days=120)
_SECOND_VERSION = timedelta(days=100)
_GOALS = (2, 3)
_REACHED, _PARTLY = 0.7, 0.2
_NEW_DRAFTS = 2
_REASON_REACHED = "goals_reached"


@dataclass(slots=True)
class Plans:
    """The plans as they grow."""

    plans: list[ActionPlan] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    interventions: list[Intervention] = field(default_factory=list)
    texts: dict[GoalId, GoalText] = field(default_factory=dict)


def draw_plans(
    stage: Stage, dockets: Sequence[Docket], discussed: Sequence[tuple[Docket, CaseMeeting]]
) -> Plans:
    """Return the plan of every case that was discussed; two have a new version under way.

    Args:
        stage: With a chance of its own, so that the rest of the story stays as it is.
        dockets: The cases.
        discussed: Which case was on the agenda of which held meeting, in order.
    """
    made = Plans()
    drafts = 0
    for docket in dockets:
        tables = [meeting for other, meeting in discussed if other.case.id == docket.case.id]
        if not tables:
            if docket.case.is_open:
                _Writer(stage, made, docket).draft(None)
            continue
        writer = _Writer(stage, made, docket)
        held = writer.version(tables[0], None)
        again = [one for one in tables if one.held_on >= tables[0].held_on + _SECOND_VERSION]
        if again:
            held = writer.version(again[0], held)
        writer.finish(held)
        if docket.case.is_open and again and drafts < _NEW_DRAFTS:
            writer.draft(held)
            drafts += 1
    return made


def with_goals(
    stage: Stage, plans: Plans, actions: Sequence[ActionItem]
) -> tuple[ActionItem, ...]:
    """Return the actions, those that serve a goal of the plan then in force with that goal."""
    owners = {found.id: voices(found) for found in stage.partners.organisations}
    found = []
    for action in actions:
        fitting = [
            goal.id
            for goal in plans.goals
            if goal.case_id == action.case_id
            and action.owner_id is not None
            and not owners[action.owner_id].isdisjoint(plans.texts[goal.id].owners)
        ]
        found.append(replace(action, goal_id=fitting[0]) if fitting else action)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the plan of one case."""

    stage: Stage
    made: Plans
    docket: Docket

    def version(self, meeting: CaseMeeting, before: ActionPlan | None) -> ActionPlan:
        """Return the next version, adopted in a meeting."""
        day = meeting.held_on
        plan = self._plan(before, workday(max(self.docket.case.opened_on, day - _week())))
        plan = replace(
            plan,
            status=PlanStatus.ADOPTED,
            recorded_on=min(plan.recorded_on, day),
            adopted_on=day,
            meeting_id=meeting.id,
        )
        if before is not None:
            self._end_some(before, day)
            self.made.plans[before.id - 1] = replace(before, status=PlanStatus.REPLACED)
        self.made.plans.append(plan)
        self._carry(before, plan)
        self._add_goals(plan, day)
        return plan

    def draft(self, before: ActionPlan | None) -> None:
        """Begin a version that is still to be adopted."""
        plan = self._plan(before, self.stage.last_day)
        self.made.plans.append(plan)
        self._carry(before, plan)
        self._add_goals(plan, self.stage.last_day)

    def finish(self, plan: ActionPlan) -> None:
        """Record what became of the goals when the case closed."""
        case = self.docket.case
        if case.closed_on is None:
            self._end_some(plan, self.stage.last_day)
            return
        well = case.closing_reason == _REASON_REACHED
        for goal in self._goals_of(plan):
            reached = GoalOutcome.REACHED if well else self._outcome()
            self._end(goal, reached, case.closed_on)
        for one in list(self.made.interventions):
            if one.plan_id == plan.id and one.ends_on is None:
                last = max(case.closed_on, one.starts_on or case.closed_on)
                self.made.interventions[one.id - 1] = replace(one, ends_on=last)

    def _plan(self, before: ActionPlan | None, day: date) -> ActionPlan:
        texts = self.stage.stock.lists["summaries"]
        return ActionPlan(
            id=PlanId(len(self.made.plans) + 1),
            case_id=self.docket.case.id,
            number=before.number + 1 if before else 1,
            recorded_on=day,
            summary=before.summary if before else self.stage.chance.deal(texts),
        )

    def _goals_of(self, plan: ActionPlan) -> list[Goal]:
        return [one for one in self.made.goals if one.plan_id == plan.id]

    def _carry(self, before: ActionPlan | None, plan: ActionPlan) -> None:
        """Go on with the goals that are open and the interventions that run."""
        known: dict[GoalId | None, GoalId] = {}
        for goal in self._goals_of(before) if before else ():
            if goal.outcome is GoalOutcome.OPEN:
                copied = replace(
                    goal, id=self._next_goal(), plan_id=plan.id, earlier_id=goal.id
                )
                known[goal.id] = copied.id
                self.made.texts[copied.id] = self.made.texts[goal.id]
                self.made.goals.append(copied)
        for one in list(self.made.interventions) if before else ():
            if before and one.plan_id == before.id and one.ends_on is None:
                number = InterventionId(len(self.made.interventions) + 1)
                copy = replace(one, id=number, plan_id=plan.id, goal_id=known.get(one.goal_id))
                self.made.interventions.append(copy)

    def _add_goals(self, plan: ActionPlan, day: date) -> None:
        chance = self.stage.chance
        wanted = chance.number(*_GOALS) - len(self._goals_of(plan))
        used = {
            self.made.texts[one.id] for one in self.made.goals if one.case_id == plan.case_id
        }
        for _ in range(max(wanted, 0)):
            fitting = [
                text
                for text in self.stage.stock.goals
                if text not in used and text.band in {"", self.docket.band}
            ]
            text = chance.rarest(fitting)
            used.add(text)
            self._add_intervention(plan, self._add_goal(plan, text, day), text, day)

    def _add_goal(self, plan: ActionPlan, text: GoalText, day: date) -> Goal:
        chance, gender = self.stage.chance, self.docket.gender
        goal = Goal(
            id=self._next_goal(),
            plan_id=plan.id,
            case_id=plan.case_id,
            text=chance.fill(text.text, gender),
            life_domain=text.life_domain,
            indicator=chance.fill(text.indicator, gender),
            target_on=workday(day + _FIRST_TARGET + timedelta(days=chance.number(0, 90))),
        )
        self.made.texts[goal.id] = text
        self.made.goals.append(goal)
        return goal

    def _add_intervention(
        self, plan: ActionPlan, goal: Goal, text: GoalText, day: date
    ) -> None:
        table = [self.stage.partners.organisations[one - 1] for one in self.docket.participants]
        fitting = [
            (able, what)
            for able in table
            for what in self.stage.stock.interventions
            if what.owner in voices(able) & set(text.owners)
        ]
        if fitting:
            self._put(plan, goal, *self.stage.chance.pick(fitting), day)

    def _put(
        self,
        plan: ActionPlan,
        goal: Goal,
        executor: Organisation,
        what: InterventionText,
        day: date,
    ) -> None:
        starts = workday(day + timedelta(days=self.stage.chance.number(3, 21)))
        told = self._told(what, starts)
        self.made.interventions.append(
            Intervention(
                id=InterventionId(len(self.made.interventions) + 1),
                plan_id=plan.id,
                case_id=plan.case_id,
                goal_id=goal.id,
                kind=InterventionKind(what.kind),
                name=what.name,
                executor_id=executor.id,
                voluntariness=Voluntariness(what.voluntariness),
                starts_on=starts,
                ends_on=starts + _FIRST_TARGET if told else None,
                result=told,
            )
        )

    def _told(self, what: InterventionText, starts: date) -> str:
        if starts + _FIRST_TARGET > self.docket.ends_on:
            return ""
        return self.stage.line(what.results, self.docket.gender)

    def _end_some(self, plan: ActionPlan, day: date) -> None:
        """End the goals whose target date lies well before a day, but for the last one."""
        ripe = [one for one in self._goals_of(plan) if one.outcome is GoalOutcome.OPEN]
        for goal in ripe[:-1]:
            if goal.target_on is not None and goal.target_on <= day:
                self._end(goal, self._outcome(), goal.target_on)

    def _end(self, goal: Goal, outcome: GoalOutcome, day: date) -> None:
        if goal.outcome is not GoalOutcome.OPEN:
            return
        text = self.made.texts[goal.id]
        notes = {
            GoalOutcome.REACHED: text.reached,
            GoalOutcome.PARTLY: text.partly,
            GoalOutcome.LET_GO: text.let_go,
        }
        note = self.stage.chance.fill(notes[outcome], self.docket.gender)
        self.made.goals[goal.id - 1] = goal.ended(outcome, on=day, note=note)

    def _outcome(self) -> GoalOutcome:
        share = self.stage.chance.random.random()
        if share < _REACHED:
            return GoalOutcome.REACHED
        return GoalOutcome.PARTLY if share < _REACHED + _PARTLY else GoalOutcome.LET_GO

    def _next_goal(self) -> GoalId:
        return GoalId(len(self.made.goals) + 1)


def _week() -> timedelta:
    return timedelta(days=7)
