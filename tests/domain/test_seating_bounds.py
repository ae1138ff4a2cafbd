# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The bound and the reductions for a long agenda, held against what is exact."""

from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.seating.board import Board
from casuskluis.domain.seating.bounds import least_by_group, least_waiting
from casuskluis.domain.seating.ends import search_ends
from casuskluis.domain.seating.exact import lay_best
from casuskluis.domain.seating.reduction import parts_of
from casuskluis.domain.seating.rules import board_of
from casuskluis.domain.seating.search import lay_well
from domain.seating_agendas import agenda

SEEDS = st.integers(0, 2**32)
SIZES = st.integers(1, 10)


def board(seed: int, size: int, *, pins: float = 0.0, pairs: int = 0) -> Board | None:
    problem = agenda(seed, size, 7, 0.3, pins=pins, pairs=pairs)
    try:
        return board_of(problem)
    except RuleViolated:
        return None


@settings(max_examples=80, deadline=None)
@given(seed=SEEDS, size=SIZES, pins=st.sampled_from([0.0, 0.2]), pairs=st.integers(0, 2))
def test_the_bound_is_never_above_the_best_order(
    seed: int, size: int, pins: float, pairs: int
) -> None:
    found = board(seed, size, pins=pins, pairs=pairs)
    if found is not None:
        # Nothing may be laid exactly: only the groups of guests are left.
        best = found.waiting(lay_best(found).order)
        assert least_waiting(found, 0, best) <= best
        assert least_by_group(found) <= best


@settings(max_examples=80, deadline=None)
@given(seed=SEEDS, size=SIZES, pairs=st.integers(0, 2))
def test_the_parts_of_an_agenda_together_are_as_good_as_the_whole(
    seed: int, size: int, pairs: int
) -> None:
    found = board(seed, size, pairs=pairs)
    if found is None:
        return
    order: list[int] = []
    for part in parts_of(found):
        order += part.expanded(lay_best(part.board).order)
    assert found.allows(order)
    assert found.cost(order) == found.cost(lay_best(found).order)


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS, size=SIZES, pins=st.sampled_from([0.0, 0.2]), pairs=st.integers(0, 2))
def test_the_search_keeps_the_rules_and_stays_above_the_best_order(
    seed: int, size: int, pins: float, pairs: int
) -> None:
    found = board(seed, size, pins=pins, pairs=pairs)
    if found is None:
        return
    order = lay_well(found).order
    assert found.allows(order)
    assert found.cost(order) >= found.cost(lay_best(found).order)


@settings(max_examples=80, deadline=None)
@given(seed=SEEDS, size=SIZES, slack=st.integers(0, 40))
def test_the_search_from_both_ends_finds_the_best_order_when_the_ends_meet(
    seed: int, size: int, slack: int
) -> None:
    found = board(seed, size)
    assert found is not None
    best = found.waiting(lay_best(found).order)
    ends = search_ends(found, best + slack)
    assert ends.waiting <= best
    if ends.order:
        assert found.allows(ends.order)
        assert found.waiting(ends.order) >= best
    if slack:  # twice the waiting reached is beyond the best: nothing can be missed
        assert ends.waiting == best == found.waiting(ends.order)


def test_no_more_is_searched_than_what_is_known_to_be_enough() -> None:
    found = board(5, 10)
    assert found is not None
    assert search_ends(found, 0).waiting == 0
