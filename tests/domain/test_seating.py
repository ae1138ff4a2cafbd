# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The order of an agenda in which guests sit the fewest minutes, held against all orders.

With ``CASUSKLUIS_FULL=1`` there are many more agendas.
"""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.seating.problem import (
    ItemsWaitForEachOther,
    PlacesBreakOrder,
    SeatingItem,
    SeatingProblem,
    person_minutes,
    spans,
)
from casuskluis.domain.seating.solver import EXACT_ITEMS, best_order
from domain.seating_agendas import agenda, arranged, by_brute_force, keeps_rules

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
SMALL, EIGHTS = (2_000, 100) if FULL else (100, 3)
LONGEST = 40


def items(*guests: str, minutes: int = 10) -> tuple[SeatingItem, ...]:
    """Return items by the letters of their guests; a capital has a fixed place."""
    return tuple(
        SeatingItem(
            key=place,
            minutes=minutes,
            guests=frozenset(ord(letter) for letter in letters.lower() if letter != "-"),
            pinned=letters != letters.lower(),
        )
        for place, letters in enumerate(guests)
    )


@settings(max_examples=SMALL)
@given(
    seed=st.integers(0, 2**32),
    count=st.integers(0, 6),
    guests=st.integers(0, 5),
    pins=st.sampled_from([0.0, 0.2, 0.5]),
    pairs=st.integers(0, 3),
)
def test_no_order_is_better_and_none_as_good_is_closer_to_the_entry(
    seed: int, count: int, guests: int, pins: float, pairs: int
) -> None:
    problem = agenda(seed, count, guests, 0.35, pins=pins, pairs=pairs)
    best = by_brute_force(problem)
    if best is None:
        with pytest.raises(RuleViolated):
            best_order(problem)
        return
    found = best_order(problem)
    assert found.order == best[2]
    assert found.seated == found.bound == best[0]
    assert found.is_optimal
    assert found.gap == 0


@pytest.mark.parametrize("seed", range(EIGHTS))
def test_eight_items_come_out_as_the_best_of_all_orders(seed: int) -> None:
    problem = agenda(seed, 8, 6, 0.3, pairs=seed % 3)
    best = by_brute_force(problem)
    if best is not None:
        assert best_order(problem).order == best[2]


def test_a_guest_waits_for_nothing_when_its_items_can_stand_together() -> None:
    problem = SeatingProblem(items=items("a", "b", "a", "b"), people={ord("a"): 3})
    found = best_order(problem)
    assert found.order == (0, 2, 1, 3)
    assert (found.entered, found.seated, found.saved) == (120, 80, 40)


def test_an_order_that_is_best_already_stays_as_it_was_entered() -> None:
    problem = SeatingProblem(items=items("b", "-", "a", "ac", "-", "d"))
    assert best_order(problem).order == tuple(range(6))


def test_who_is_invited_nowhere_by_name_sits_nowhere() -> None:
    assert best_order(SeatingProblem(items=items("-", "-"), people={1: 4})).seated == 0


def test_an_agenda_without_items_is_in_order() -> None:
    found = best_order(SeatingProblem(items=()))
    assert found.order == ()
    assert found.is_optimal


def test_a_guest_of_fixed_items_sits_from_the_first_to_the_last() -> None:
    problem = SeatingProblem(items=items("A", "b", "a", "B"))
    found = best_order(problem)
    assert found.order == (0, 2, 1, 3)
    assert spans(arranged(problem, found.order)) == {ord("a"): (0, 20), ord("b"): (20, 40)}


def test_items_that_must_follow_each_other_in_a_circle_are_refused() -> None:
    with pytest.raises(ItemsWaitForEachOther):
        best_order(SeatingProblem(items=items("a", "b", "c"), before=((0, 1), (1, 2), (2, 0))))


@pytest.mark.parametrize(
    ("guests", "before"),
    [
        pytest.param(("A", "B"), (1, 0), id="two fixed items the other way round"),
        pytest.param(("A", "b"), (1, 0), id="something before the first item"),
        pytest.param(("b", "A"), (1, 0), id="something after the last item"),
    ],
)
def test_fixed_places_that_leave_no_room_are_refused(
    guests: tuple[str, ...], before: tuple[int, int]
) -> None:
    with pytest.raises(PlacesBreakOrder):
        best_order(SeatingProblem(items=items(*guests), before=(before,)))


def test_two_items_do_not_fit_in_the_one_place_before_a_fixed_one() -> None:
    problem = SeatingProblem(items=items("a", "B", "c", "d"), before=((2, 1), (3, 1)))
    with pytest.raises(PlacesBreakOrder):
        best_order(problem)


def test_the_order_asked_holds_through_a_fixed_item() -> None:
    problem = SeatingProblem(items=items("a", "B", "c", "-"), before=((3, 1), (1, 2)))
    assert best_order(problem).order[:2] == (3, 1)


def test_fifteen_items_take_no_more_states_than_there_are_sets() -> None:
    found = best_order(agenda(15, EXACT_ITEMS, 12, 0.3))
    assert found.is_optimal
    assert found.states <= 2**EXACT_ITEMS


def test_items_that_differ_in_nothing_are_weighed_once() -> None:
    alike = items(*["ab"] * 5, *["cd"] * 5, *["bc"] * 5)
    assert best_order(SeatingProblem(items=alike)).states == 6**3


@settings(max_examples=60 if FULL else 12, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    count=st.integers(EXACT_ITEMS + 1, LONGEST if FULL else 24),
    density=st.sampled_from([0.1, 0.2, 0.3]),
    pins=st.sampled_from([0.0, 0.15]),
    pairs=st.integers(0, 3),
)
def test_a_long_agenda_is_never_worse_than_entered_nor_better_than_its_bound(
    seed: int, count: int, density: float, pins: float, pairs: int
) -> None:
    problem = agenda(seed, count, 9, density, pins=pins, pairs=pairs)
    try:
        found = best_order(problem)
    except RuleViolated:
        return
    entered = [item.key for item in problem.items]
    assert keeps_rules(problem, found.order)
    assert found.seated == person_minutes(arranged(problem, found.order), problem.people)
    assert found.seated >= found.bound
    if keeps_rules(problem, entered):
        assert found.seated <= found.entered
    assert 0 <= found.gap < 1


def test_a_long_agenda_gives_the_same_order_every_time() -> None:
    problem = agenda(3, 20, 9, 0.25)
    assert best_order(problem) == best_order(problem)


def test_a_long_agenda_that_falls_apart_is_solved_for_certain() -> None:
    letters = ["-", "a", "ab", "c", "cd", "d", "e", "f", "ef", "-"] * 4
    found = best_order(SeatingProblem(items=items("-A", *letters, "-A")[1:-1]))
    assert found.is_optimal
    assert found.saved > 0
