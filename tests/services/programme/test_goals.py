# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.programme import GoalProgress, ProgrammeGoal, ProgrammeGoalIncomplete
from casuskluis.services.programme.goals import GoalService, NothingToCopy, SameYear
from services.bureau import Office


@pytest.fixture
def goals(office: Office) -> GoalService:
    return office.workspace.programme.goals


def aims(goals: GoalService, year: int = 2026) -> list[str]:
    return [goal.aim for goal in goals.of_year(year)]


def put(goals: GoalService, *wanted: str, pillar: str = "prevention") -> list[ProgrammeGoal]:
    return [goals.save(ProgrammeGoal(pillar=pillar, year=2026, aim=aim)) for aim in wanted]


def test_a_new_goal_comes_last_in_its_pillar(goals: GoalService) -> None:
    put(goals, "eerst", "daarna")
    put(goals, "elders", pillar="signalling")

    assert [(one.aim, one.position) for one in goals.of_year(2026)] == [
        ("eerst", 1),
        ("daarna", 2),
        ("elders", 1),
    ]
    assert goals.years() == (2026,)


def test_a_goal_that_says_nothing_is_refused(goals: GoalService) -> None:
    with pytest.raises(ProgrammeGoalIncomplete):
        goals.save(ProgrammeGoal(pillar="prevention", year=2026, aim="  "))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(-5, 5)), max_size=6))
def test_however_goals_are_moved_they_stay_numbered_without_gaps(
    goals: GoalService, moves: list[tuple[int, int]]
) -> None:
    for goal in goals.of_year(2026):
        goals.remove(goal.id)
    made = put(goals, "a", "b", "c", "d")
    order = ["a", "b", "c", "d"]
    for which, by in moves:
        goals.move(made[which].id, by)
        name = made[which].aim
        place = min(max(order.index(name) + by, 0), 3)
        order.remove(name)
        order.insert(place, name)

    assert aims(goals) == order
    assert [one.position for one in goals.of_year(2026)] == [1, 2, 3, 4]


def test_a_removed_goal_comes_back_at_its_place(goals: GoalService) -> None:
    made = put(goals, "a", "b", "c")
    gone = goals.remove(made[1].id)
    assert aims(goals) == ["a", "c"]

    goals.put_back(gone)

    assert aims(goals) == ["a", "b", "c"]


def test_a_goal_that_goes_to_another_pillar_comes_last_there(goals: GoalService) -> None:
    first, _ = put(goals, "a", "b")
    put(goals, "x", pillar="signalling")
    moved = goals.save(
        ProgrammeGoal(
            id=first.id, version=first.version, pillar="signalling", year=2026, aim="a"
        )
    )
    assert moved.position == 2


def test_what_ended_stays_behind_and_what_was_done_is_where_things_stand(
    goals: GoalService,
) -> None:
    common: dict[str, Any] = {"pillar": "prevention", "year": 2026}
    goals.save(ProgrammeGoal(**common, aim="loopt", situation="toen", result="gedaan"))
    goals.save(ProgrammeGoal(**common, aim="stil", situation="nog zo"))
    for progress in (GoalProgress.REACHED, GoalProgress.DROPPED):
        goals.save(ProgrammeGoal(**common, aim=progress.value, progress=progress))

    assert goals.copy_year(2026, 2027) == 2

    copied = goals.of_year(2027)
    assert [(one.aim, one.situation, one.result) for one in copied] == [
        ("loopt", "gedaan", ""),
        ("stil", "nog zo", ""),
    ]
    assert {one.progress for one in copied} == {GoalProgress.NOT_STARTED}
    with pytest.raises(NothingToCopy):
        goals.copy_year(2026, 2027)
    with pytest.raises(SameYear):
        goals.copy_year(2026, 2026)
