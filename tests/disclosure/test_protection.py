# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves is true, adds up, and keeps its secrets."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.disclosure.attack import demands
from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.pattern import PatternSearch, weights
from casuskluis.disclosure.policy import Policy, PolicyImpossible
from casuskluis.disclosure.printed import Method, PrintedRelease, PrintedTable, Release
from casuskluis.disclosure.protection import (
    CannotProtect,
    NothingToPublish,
    PopulationTooSmall,
    UnsafeRelease,
    certify,
    protect,
)
from casuskluis.disclosure.report import CellName
from casuskluis.disclosure.system import Table, join
from casuskluis.disclosure.tables import Population, TablesDisagree, TwoWayTable
from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.explanations.disclosure import SENTENCES
from disclosure import brute_force
from disclosure.invented_tables import alone, invented, linked, naive, table_of

POLICY = Policy()
LEAKY = table_of((6, 3, 7, 5), (8, 5, 2, 6), (7, 9, 6, 1))

tables = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.tuples(*[st.sampled_from((0, 0, 1, 2, 3, 4, 5, 8, 21))] * width),
        min_size=1,
        max_size=5,
    ).map(lambda rows: table_of(*rows))
)
policies = st.builds(Policy, threshold=st.integers(3, 7), protect_zeros=st.booleans())


def _protect(table: TwoWayTable, policy: Policy) -> Release | None:
    try:
        return protect([table], policy)
    except (NothingToPublish, PopulationTooSmall, CannotProtect):
        return None


def _unsafe(population: Population, policy: Policy) -> set[CellName]:
    table = join(population)
    return {
        CellName(0, *code)
        for code, count in zip(table.codes, table.counts, strict=True)
        if policy.is_unsafe(count)
    }


def _cost(table: Table, policy: Policy) -> float | None:
    unsafe = [cell for cell, count in enumerate(table.counts) if policy.is_unsafe(count)]
    price = weights(table, None)
    search = PatternSearch(table, unsafe, demands(table, policy), price, lambda: None)
    pattern = search.cheapest()
    return None if pattern is None else math.fsum(price[list(pattern.hidden)])


def _sentence(error: CasuskluisError) -> str:
    return SENTENCES[type(error)].format_map(error.details)


def test_the_toy_table_that_leaks_is_protected() -> None:
    release = protect([LEAKY], POLICY)

    report = audit(release.printed, POLICY)
    population = Population("p", (LEAKY,))
    for cell in _unsafe(population, POLICY):
        assert report.intervals[cell].lowest == 0
        assert report.intervals[cell].highest >= 5
    assert release.tables[0].total == 65
    assert release.certificate.primary == 3
    assert release.certificate.method is Method.FEWEST_HIDDEN


def test_the_naive_version_of_a_table_never_gets_a_certificate() -> None:
    with pytest.raises(UnsafeRelease) as refusal:
        certify(naive(Population("p", (LEAKY,)), POLICY), POLICY)

    assert "3" in _sentence(refusal.value)


@settings(deadline=None)
@given(tables, policies)
def test_what_is_printed_is_true_and_never_unsafe(table: TwoWayTable, policy: Policy) -> None:
    release = _protect(table, policy)
    if release is None:
        return
    (printed,) = release.tables

    pairs = [
        *zip(printed.row_totals, table.row_totals, strict=True),
        *zip(printed.column_totals, table.column_totals, strict=True),
    ]
    for shown_row, true_row in zip(printed.cells, table.counts, strict=True):
        pairs += zip(shown_row, true_row, strict=True)
    assert all(shown in (None, true) for shown, true in pairs)
    assert not any(policy.is_unsafe(shown) for shown, _ in pairs if shown is not None)
    assert printed.total == table.total


@settings(deadline=None)
@given(tables, policies)
def test_printed_lines_add_up(table: TwoWayTable, policy: Policy) -> None:
    release = _protect(table, policy)
    if release is None:
        return
    (printed,) = release.tables

    for cells, total in _lines(printed):
        shown = [cell for cell in cells if cell is not None]
        if total is not None and len(shown) == len(cells):
            assert sum(shown) == total


def _lines(printed: PrintedTable) -> list[tuple[tuple[int | None, ...], int | None]]:
    columns = zip(*printed.cells, strict=True)
    return [
        *zip(printed.cells, printed.row_totals, strict=True),
        *zip(columns, printed.column_totals, strict=True),
        (printed.row_totals, printed.total),
        (printed.column_totals, printed.total),
    ]


@settings(deadline=None)
@given(tables, policies)
def test_every_unsafe_number_could_be_anything_up_to_the_threshold(
    table: TwoWayTable, policy: Policy
) -> None:
    release = _protect(table, policy)
    if release is None:
        return
    intervals = audit(release.printed, policy).intervals

    assert _unsafe(Population("p", (table,)), policy) <= set(intervals)
    for cell in _unsafe(Population("p", (table,)), policy):
        assert intervals[cell].lowest == 0
        assert intervals[cell].highest >= policy.threshold
    for known in intervals.values():
        assert known.lowest < known.highest >= policy.threshold


@settings(deadline=None)
@given(tables)
def test_a_higher_threshold_never_hides_less(table: TwoWayTable) -> None:
    if table.total < POLICY.minimum_total:
        return
    system = join(Population("p", (table,)))
    costs = [_cost(system, Policy(threshold=threshold)) for threshold in (3, 5, 7)]

    found = [cost for cost in costs if cost is not None]
    assert found == pytest.approx(sorted(found))


@settings(deadline=None)
@given(tables, st.integers(0, 2**32))
def test_equal_input_and_seed_give_equal_output(table: TwoWayTable, seed: int) -> None:
    try:
        first = protect([table], POLICY, seed=seed)
    except (NothingToPublish, PopulationTooSmall, CannotProtect):
        return

    assert protect([table], POLICY, seed=seed) == first


def test_a_secret_seed_can_change_which_of_equal_patterns_is_chosen() -> None:
    table = table_of((1, 20, 20, 20), (20, 20, 20, 20), (20, 20, 20, 20), (20, 20, 20, 20))

    patterns = {protect([table], POLICY, seed=seed).printed for seed in range(12)}

    assert len(patterns) > 1


@pytest.mark.parametrize("seed", range(12))
def test_linked_tables_keep_their_secrets_together(seed: int) -> None:
    population = linked(3, 5, 4, 80, seed)

    release = protect([population], POLICY)

    intervals = audit(release.printed, POLICY).intervals
    for cell in _unsafe(population, POLICY):
        assert intervals[cell].lowest == 0
        assert intervals[cell].highest >= 5
    assert len({one.column_totals for one in release.tables}) == 1


def test_tables_protected_apart_leak_where_tables_protected_together_do_not() -> None:
    leaks = 0
    for seed in range(15):
        population = linked(3, 2, 4, 25, seed)
        try:
            apart = [
                protect([table], POLICY).printed.populations[0] for table in population.tables
            ]
        except CannotProtect:
            continue
        together = replace(apart[0], tables=tuple(one.tables[0] for one in apart))
        leaks += not audit(alone(together), POLICY).is_safe

    assert leaks > 0


@pytest.mark.parametrize("seed", range(15))
def test_a_reader_who_tries_every_table_learns_no_hidden_number(seed: int) -> None:
    release = _protect(invented(3, 3, 18, seed), Policy(threshold=3))
    if release is None:
        return

    for low, high in brute_force.intervals(release.printed.populations[0]).values():
        assert low < high
        assert high >= 3


def test_bare_tables_are_one_population_and_named_ones_stay_apart() -> None:
    other = table_of((6, 6), (7, 7))

    together = protect([Population("a", (LEAKY,)), Population("b", (other,))], POLICY)

    assert [one.name for one in together.printed.populations] == ["a", "b"]
    assert len(protect([other, other], POLICY).printed.populations) == 1
    with pytest.raises(TablesDisagree):
        protect([LEAKY, other], POLICY)


def test_a_table_without_small_numbers_leaves_whole() -> None:
    release = protect([table_of((6, 6), (7, 7))], POLICY)

    assert release.tables[0].cells == ((6, 6), (7, 7))
    assert release.certificate.method is Method.NOTHING_HIDDEN
    assert "Er hoefde niets verborgen te worden." in release.certificate.for_officer()


@pytest.mark.parametrize("tables", [[], [table_of((0, 0), (0, 0))], [table_of()]])
def test_nothing_to_count_is_refused(tables: list[TwoWayTable]) -> None:
    with pytest.raises(NothingToPublish):
        protect(tables, POLICY)


def test_a_small_population_is_refused_with_the_minimum_in_the_sentence() -> None:
    with pytest.raises(PopulationTooSmall) as refusal:
        protect([table_of((5, 4), (0, 0))], POLICY)

    assert "10" in _sentence(refusal.value)


def test_a_table_of_which_only_the_total_could_stay_is_refused() -> None:
    with pytest.raises(CannotProtect):
        protect([table_of((1, 2), (3, 4))], POLICY)


def test_one_small_population_stops_the_whole_release() -> None:
    small = Population("small", (table_of((1, 2)),))

    with pytest.raises(PopulationTooSmall) as refusal:
        protect([Population("large", (LEAKY,)), small], POLICY)

    assert refusal.value.details["position"] == 2


def test_the_officer_can_stop_the_work() -> None:
    with pytest.raises(Cancelled):
        protect([LEAKY], POLICY, cancelled=lambda: True)


def test_progress_counts_populations() -> None:
    seen: list[tuple[int, int]] = []

    protect(
        [Population("a", (LEAKY,)), Population("b", (LEAKY,))],
        POLICY,
        progress=lambda done, whole: seen.append((done, whole)),
    )

    assert seen == [(1, 2), (2, 2)]


def test_the_officer_reads_how_many_numbers_are_hidden_and_why() -> None:
    said = protect([LEAKY], POLICY).certificate.for_officer()

    assert "3 verborgen omdat" in said
    assert "kleiner is dan 5" in said


def test_counts_do_not_show_in_a_representation() -> None:
    assert "counts" not in repr(LEAKY)
    assert "counts" not in repr(join(Population("p", (LEAKY,))))


@pytest.mark.parametrize("threshold", [1, 12])
def test_thresholds_that_cannot_protect_are_refused(threshold: int) -> None:
    with pytest.raises(PolicyImpossible):
        Policy(threshold=threshold)


def test_an_empty_release_has_nothing_to_leak() -> None:
    assert audit(PrintedRelease(()), POLICY).is_safe
