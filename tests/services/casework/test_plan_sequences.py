# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever the officer does with plans, in whatever order, what was agreed on stays."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.plan import ActionPlan, Goal, GoalOutcome, Intervention, PlanStatus
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion
from services.bureau import TODAY, Office, open_office

ACTS = (
    "draft", "summary", "goal", "change", "remove", "intervention", "loosen", "adopt",
    "end", "result", "discard",
)  # fmt: skip


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    opened = open_office(tmp_path_factory.mktemp("reeks"))
    yield opened
    opened.workspace.abandon()


@dataclass
class Play:
    """One case, and what was agreed on in it."""

    office: Office
    case: Case
    agreed: dict[int, tuple[object, ...]] = field(default_factory=dict)

    @property
    def file(self) -> PlanFile:
        return self.office.workspace.plans.of_case(self.case.id)

    def act(self, name: str, pick: int) -> None:
        """Do one thing; on the newest version, whatever its state."""
        plans = self.office.workspace.plans
        versions = self.file.versions
        if name == "draft" or not versions:
            plans.draft(self.case.id)
            return
        version = versions[pick % len(versions)]
        if name in {"summary", "goal", "intervention", "adopt", "discard"}:
            self._on_plan(name, version.plan)
        elif name in {"change", "remove", "end"} and version.goals:
            self._on_goal(name, version.goals[pick % len(version.goals)].goal)
        elif name in {"loosen", "result"} and version.interventions:
            one = version.interventions[pick % len(version.interventions)]
            if name == "loosen":
                plans.remove_intervention(one.id)
            else:
                plans.record_result(one.id, result=f"Na {pick}", ends_on=TODAY)

    def _on_plan(self, name: str, plan: ActionPlan) -> None:
        plans = self.office.workspace.plans
        case_id = self.case.id
        if name == "summary":
            plans.save(replace(plan, summary=f"{plan.summary} en verder"))
        elif name == "goal":
            plans.save_goal(
                Goal(plan_id=plan.id, case_id=case_id, text="Werk", indicator="Loon",
                     target_on=TODAY)
            )  # fmt: skip
        elif name == "intervention":
            plans.save_intervention(
                Intervention(plan_id=plan.id, case_id=case_id, name="Coach",
                             executor_id=self.office.school, starts_on=TODAY)
            )  # fmt: skip
        elif name == "adopt":
            plans.adopt(plan.id, on=TODAY)
        else:
            plans.discard(plan.id)

    def _on_goal(self, name: str, goal: Goal) -> None:
        plans = self.office.workspace.plans
        if name == "change":
            plans.save_goal(replace(goal, text=f"{goal.text} erbij"))
        elif name == "remove":
            plans.remove_goal(goal.id)
        else:
            plans.end_goal(goal.id, GoalOutcome.PARTLY, "Half.")

    def check(self) -> None:
        """See that every rule holds."""
        file = self.file
        numbers = [one.plan.number for one in file.versions]
        assert numbers == list(range(len(numbers), 0, -1))
        statuses = [one.plan.status for one in file.versions]
        assert statuses.count(PlanStatus.ADOPTED) <= 1
        assert PlanStatus.DRAFT not in statuses[1:], "only the newest is a draft"
        for version in file.versions:
            if version.plan.status is PlanStatus.DRAFT:
                continue
            told = agreed_on(version)
            assert self.agreed.setdefault(version.plan.id, told) == told
        held = {one.plan.id for one in file.versions}
        assert self.agreed.keys() <= held, "what was adopted does not go away"


def agreed_on(version: PlanVersion) -> tuple[object, ...]:
    """Return what may never change: all but status, outcomes and results."""
    plan = version.plan
    return (
        (plan.number, plan.summary, plan.adopted_on),
        tuple(
            (one.goal.id, one.goal.text, one.goal.indicator, one.goal.target_on)
            for one in version.goals
        ),
        tuple((one.id, one.name, one.starts_on) for one in version.interventions),
    )


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 5)), max_size=25))
def test_no_order_of_work_breaks_a_rule_of_plans(
    shared: Office, acts: list[tuple[str, int]]
) -> None:
    play = Play(shared, shared.case())
    for name, pick in acts:
        with suppress(RuleViolated):
            play.act(name, pick)
        play.check()
