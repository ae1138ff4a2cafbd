# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every rounded table adds up, stays near, keeps multiples, and cannot be bettered."""

import os
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.linking import link
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.table import Code, Relation, Table, adds_up, code
from casuskluis.disclosure.rounding.errors import RoundingImpossible, RoundingUnfinished
from casuskluis.disclosure.rounding.rounding import INERTIA, Pattern, Rounded, round_table
from casuskluis.disclosure.rounding.weights import SPREAD, weight
from casuskluis.domain.errors import Cancelled
from disclosure.table_kinds import DEEP, KINDS, WIDE, Kind, invent

POLICY = Policy()
MANY = 250 if os.environ.get("CASUSKLUIS_FULL") else 5
ROWS, COLUMNS = ("r1", "r2", "r3"), ("c1", "c2", "c3")


def _grid(counts: list[int], rows: int = 2) -> Table:
    columns = len(counts) // rows
    split = (
        Dimension.flat("rij", *ROWS[:rows]),
        Dimension.flat("kolom", *COLUMNS[:columns]),
    )
    return from_counts(
        split, dict(zip(product(split[0].leaves, split[1].leaves), counts, strict=True))
    )


def _values(rounded: Rounded) -> dict[Code, int]:
    return {
        name: figure.value
        for name, figure in zip(
            rounded.printed.shape.codes, rounded.printed.figures, strict=True
        )
        if figure.value is not None
    }


def _is_sound(table: Table, rounded: Rounded, base: int) -> bool:
    values = list(_values(rounded).values())
    near = all(
        value % base == 0
        and (value == count if count % base == 0 else abs(value - count) < base)
        for value, count in zip(values, table.counts, strict=True)
    )
    return near and all(adds_up(one, values) for one in table.relations)


def _cheapest(table: Table, base: int, seed: int, earlier: Pattern) -> float:
    """Try every rounding of the inner cells; the totals follow."""
    inner = table.shape.inner
    choices = [
        {table.counts[cell] // base * base, -(-table.counts[cell] // base) * base}
        for cell in inner
    ]
    costs = []
    for chosen in product(*choices):
        values = dict(zip(inner, chosen, strict=True))
        pending = list(table.relations)
        while pending:
            pending = [one for one in pending if not _add(values, one.total, one.parts)]
        if all(
            abs(values[cell] - count) < base and (count % base or values[cell] == count)
            for cell, count in enumerate(table.counts)
        ):
            costs.append(_cost(table, base, seed, earlier, values))
    return min(costs)


def _add(values: dict[int, int], total: int, parts: tuple[int, ...]) -> bool:
    if all(part in values for part in parts):
        values[total] = sum(values[part] for part in parts)
    return total in values


def _cost(
    table: Table, base: int, seed: int, earlier: Pattern, values: dict[int, int]
) -> float:
    cost = 0.0
    for cell, name in enumerate(table.codes):
        count, value = table.counts[cell], values[cell]
        way = "up" if value > count // base * base else "down"
        cost += weight(seed, name, way) * abs(value - count)
        was = earlier.get(name)
        cost += INERTIA * base * (was is not None and was != value and abs(was - count) < base)
    return cost


counts_of_four = st.lists(st.integers(0, 23), min_size=4, max_size=4)
counts_of_nine = st.lists(st.integers(0, 23), min_size=9, max_size=9)


@pytest.mark.parametrize(
    ("kind", "base"),
    [*product((*KINDS, WIDE), (3, 5, 10)), (DEEP, 5)],
    ids=lambda one: one.name if isinstance(one, Kind) else str(one),
)
def test_every_kind_of_table_adds_up_and_stays_near(kind: Kind, base: int) -> None:
    table = invent(kind, base)

    rounded = round_table(table, replace(POLICY, base=base, threshold=base), seed=7)

    assert _is_sound(table, rounded, base)
    assert rounded.proof.is_optimal
    assert rounded.proof.gap == 0


@settings(max_examples=60, deadline=None)
@given(counts=counts_of_nine, base=st.integers(2, 10), seed=st.integers())
def test_any_counts_any_base_and_any_seed_give_a_sound_rounding(
    counts: list[int], base: int, seed: int
) -> None:
    table = _grid(counts, rows=3)

    assert _is_sound(table, round_table(table, replace(POLICY, base=base), seed=seed), base)


@settings(max_examples=40, deadline=None)
@given(counts=counts_of_nine, seed=st.integers(0, 99), shift=st.integers(-6, 6))
def test_no_rounding_is_cheaper_than_the_one_that_is_given(
    counts: list[int], seed: int, shift: int
) -> None:
    table = _grid(counts, rows=3)
    earlier = {
        name: max(0, count + shift) // 5 * 5
        for name, count in zip(table.codes, table.counts, strict=True)
    }

    rounded = round_table(table, POLICY, seed=seed, earlier=earlier)

    assert rounded.proof.cost == pytest.approx(_cheapest(table, 5, seed, earlier))
    assert rounded.proof.bound == pytest.approx(rounded.proof.cost)


@settings(max_examples=30, deadline=None)
@given(counts=counts_of_four, seed=st.integers())
def test_the_same_table_and_seed_give_the_same_numbers(counts: list[int], seed: int) -> None:
    table = _grid(counts)

    assert _values(round_table(table, POLICY, seed=seed)) == _values(
        round_table(table, POLICY, seed=seed)
    )


def test_another_seed_can_give_other_numbers_for_the_same_table() -> None:
    table = invent(KINDS[0], 1)

    found = {
        tuple(_values(round_table(table, POLICY, seed=seed)).values()) for seed in range(20)
    }

    assert len(found) > 1


def test_weights_depend_on_seed_and_cell_only_and_stay_within_their_range() -> None:
    cell = code([("wijk", "Noord")])

    assert weight(1, cell, "up") == weight(1, cell, "up")
    assert weight(1, cell, "up") != weight(2, cell, "up")
    assert weight(1, cell, "up") != weight(1, cell, "down")
    assert all(1 <= weight(seed, cell, "up") <= 1 + SPREAD for seed in range(-50, 50))


def test_an_earlier_number_is_kept_where_it_costs_little() -> None:
    table = invent(KINDS[3], 3)
    first = _values(round_table(table, POLICY, seed=1))

    again = _values(round_table(table, POLICY, seed=2, earlier=first))
    fresh = _values(round_table(table, POLICY, seed=2))

    changed = sum(again[name] != first[name] for name in first)
    assert changed == 0
    assert changed < sum(fresh[name] != first[name] for name in first)


def test_an_earlier_number_that_lies_too_far_is_let_go() -> None:
    table = _grid([7, 20, 20, 20])
    cell = table.codes[table.counts.index(7)]

    rounded = round_table(table, POLICY, seed=1, earlier={cell: 15})

    assert _values(rounded)[cell] in {5, 10}


def test_a_forbidden_pattern_is_avoided_and_the_rest_still_adds_up() -> None:
    table = invent(KINDS[1], 5)
    forbidden: list[dict[Code, int]] = []

    for _ in range(5):
        rounded = round_table(table, POLICY, seed=1, forbidden=forbidden)
        assert _is_sound(table, rounded, 5)
        assert _values(rounded) not in forbidden
        forbidden.append(_values(rounded))

    assert len({tuple(one.values()) for one in forbidden}) == 5


def test_a_forbidden_part_of_a_pattern_is_avoided_in_that_part() -> None:
    table = _grid([7, 8, 12, 13])
    found = _values(round_table(table, POLICY, seed=1))
    part = {name: found[name] for name in list(found)[4:6]}

    other = _values(round_table(table, POLICY, seed=1, forbidden=[part]))

    assert any(other[name] != value for name, value in part.items())


def test_a_pattern_that_could_not_occur_forbids_nothing() -> None:
    table = _grid([7, 8, 12, 13])
    free = _values(round_table(table, POLICY, seed=1))

    with_rule = round_table(table, POLICY, seed=1, forbidden=[dict.fromkeys(free, 1000)])

    assert _values(with_rule) == free


def test_cells_of_other_tables_in_a_pattern_keep_their_value() -> None:
    table = _grid([7, 8, 12, 13])
    found = _values(round_table(table, POLICY, seed=1))
    elsewhere = {**found, code([("andere", "tabel")]): 5}

    other = _values(round_table(table, POLICY, seed=1, forbidden=[elsewhere]))

    assert other != found


def test_when_every_rounding_is_forbidden_the_table_must_be_coarser() -> None:
    table = _grid([5, 10, 15, 20])
    only = _values(round_table(table, POLICY, seed=1))

    with pytest.raises(RoundingImpossible):
        round_table(table, POLICY, seed=1, forbidden=[only])


def test_the_officer_can_stop_it() -> None:
    with pytest.raises(Cancelled):
        round_table(invent(KINDS[0], 1), POLICY, seed=1, cancelled=lambda: True)


def test_without_time_nothing_is_given_rather_than_something_unsound() -> None:
    table = invent(DEEP, 1)

    try:
        rounded = round_table(table, replace(POLICY, seconds=0.0), seed=1)
    except RoundingUnfinished:
        return
    assert _is_sound(table, rounded, 5)


@pytest.mark.parametrize("counts", [[0, 0, 0, 0], [1, 1, 1, 1], [4, 4, 4, 4], [0, 0, 1, 0]])
def test_tables_of_nothing_or_small_numbers_only_are_rounded_too(counts: list[int]) -> None:
    table = _grid(counts)

    assert _is_sound(table, round_table(table, POLICY, seed=1), 5)


def test_a_table_of_one_row_and_a_table_of_one_cell_are_rounded() -> None:
    row = from_counts([Dimension.flat("rij", "a", "b")], {("a",): 3, ("b",): 9})
    cell = from_counts([], {(): 13})

    assert _is_sound(row, round_table(row, POLICY, seed=1), 5)
    assert _is_sound(cell, round_table(cell, POLICY, seed=1), 5)


def test_the_true_counts_do_not_show_in_the_result() -> None:
    table = _grid([1237, 1238, 1239, 1241])

    shown = repr(round_table(table, POLICY, seed=1))

    assert "1237" not in shown
    assert "deviation" not in shown


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_many_tables_of_every_kind_add_up_and_stay_near_the_truth(kind: Kind) -> None:
    deviations = []
    for seed in range(1, MANY + 1):
        table = invent(kind, seed)
        rounded = round_table(table, POLICY, seed=seed)
        assert _is_sound(table, rounded, 5)
        deviations.append(rounded.proof.deviation / len(table.codes))

    assert sum(deviations) / len(deviations) <= 1.4


def test_linked_tables_are_rounded_as_one_and_print_a_shared_number_once() -> None:
    whole = invent(Kind("5x5x4", (5, 5, 4), 200), 1)
    tables = [_without(whole, name) for name in "abc"]

    linked = link(tables)
    rounded = round_table(linked, POLICY, seed=1)

    assert len(linked.codes) < sum(len(table.codes) for table in tables)
    assert _is_sound(linked, rounded, 5)


def _without(table: Table, dimension: str) -> Table:
    """Return the table with one dimension added up."""
    kept = [
        cell
        for cell, name in enumerate(table.codes)
        if dimension not in {one for one, _ in name}
    ]
    place = {cell: position for position, cell in enumerate(kept)}
    return Table(
        tuple(table.codes[cell] for cell in kept),
        tuple(table.counts[cell] for cell in kept),
        tuple(
            Relation(place[one.total], tuple(place[part] for part in one.parts))
            for one in table.relations
            if {one.total, *one.parts} <= set(kept)
        ),
    )


def test_the_officer_can_stop_while_it_runs() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Cancelled):
        round_table(invent(DEEP, 1), POLICY, seed=1, cancelled=cancelled)
    assert asked > 3
