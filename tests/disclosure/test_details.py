# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables that split one row of another: protected with it, and never apart from it."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.printed import PrintedDetail, PrintedPopulation, Release
from casuskluis.disclosure.protection import (
    CannotProtect,
    PopulationTooSmall,
    UnsafeRelease,
    certify,
    protect,
)
from casuskluis.disclosure.report import CellName, Interval, Leak
from casuskluis.disclosure.system import blank, join
from casuskluis.disclosure.tables import Detail, Population, TablesDisagree
from disclosure import brute_force
from disclosure.invented_tables import alone, detailed, naive, table_of

POLICY = Policy()
MAIN = table_of((20, 30), (14, 11))
SPLIT = table_of((8, 6), (6, 5))

populations = st.builds(
    detailed,
    st.tuples(st.integers(2, 5), st.integers(1, 4), st.integers(1, 5)),
    st.integers(1, 3),
    st.integers(10, 120),
    st.integers(0, 10_000),
)
policies = st.builds(Policy, threshold=st.integers(3, 7), protect_zeros=st.booleans())


def _protect(population: Population, policy: Policy) -> Release | None:
    try:
        return protect([population], policy)
    except (PopulationTooSmall, CannotProtect):
        return None


def _true_counts(population: Population) -> dict[CellName, int]:
    table = join(population)
    return {
        CellName(0, *code): count for code, count in zip(table.codes, table.counts, strict=True)
    }


def _printed_numbers(printed: PrintedPopulation) -> dict[CellName, set[int | None]]:
    """Return everything printed at a place; a place printed twice may tell two things."""
    found: dict[CellName, set[int | None]] = {}
    above: list[tuple[int | None, int | None]] = [(None, None)] * len(printed.tables)
    above += [(detail.of_table, detail.of_row) for detail in printed.details]
    for number, table in enumerate(printed.all_tables):
        lines = [(number, row) for row in range(len(table.cells))]
        numbers = [*zip(table.cells, table.row_totals, strict=True)]
        numbers.append((table.column_totals, table.total))
        for line, (cells, total) in zip((*lines, above[number]), numbers, strict=True):
            for column, count in enumerate(cells):
                found.setdefault(CellName(0, *line, column), set()).add(count)
            found.setdefault(CellName(0, *line, None), set()).add(total)
    return found


def _detailed_print(*, shown: bool) -> PrintedPopulation:
    """Hide a row of the main table; its detail shows the totals, or hides them too."""
    population = Population("p", (MAIN,), (Detail(SPLIT, 0, 1),))
    table = join(population)
    places = [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]
    printed = blank(population, table, [table.codes.index(place) for place in places])
    if not shown:
        return printed
    (detail,) = printed.details
    whole = replace(detail.table, column_totals=SPLIT.column_totals)
    return replace(printed, details=(replace(detail, table=whole),))


def test_the_totals_of_a_detail_and_the_row_it_splits_are_the_same_numbers() -> None:
    table = join(Population("p", (MAIN,), (Detail(SPLIT, 0, 1),)))

    assert len(table.codes) == len(set(table.codes)) == 9 + 6
    row = table.codes.index((0, 1, 0))
    assert table.counts[row] == 14
    assert sum(row in relation.members for relation in table.relations) == 3


def test_everything_shown_in_a_detail_is_known_of_the_row_it_splits() -> None:
    hidden = audit(alone(_detailed_print(shown=False)), POLICY)
    shown = audit(alone(_detailed_print(shown=True)), POLICY)

    assert CellName(0, 0, 1, 0) in hidden.intervals
    assert shown.intervals[CellName(0, 0, 0, 0)] == Interval(20, 20)
    assert {finding.leak for finding in shown.findings} == {Leak.EXACT}


def test_a_small_detail_cannot_be_subtracted_from_the_row_it_splits() -> None:
    population = Population("p", (MAIN,), (Detail(table_of((12, 8), (2, 3)), 0, 1),))

    release = protect([population], POLICY)
    apart = naive(population, POLICY)

    with pytest.raises(UnsafeRelease):
        certify(apart, POLICY)
    assert audit(release.printed, POLICY).is_safe
    assert [table.title for table in release.tables] == ["t", "t"]


def test_tables_protected_without_their_link_leak_where_linked_tables_do_not() -> None:
    leaks = 0
    for seed in range(20):
        population = detailed((3, 3, 3), 2, 60, seed)
        try:
            main = protect([Population("p", population.tables)], POLICY).printed.populations[0]
            split = [protect([one.table], POLICY).tables[0] for one in population.details]
        except (CannotProtect, PopulationTooSmall):
            continue
        details = tuple(PrintedDetail(table, 1, 0) for table in split)
        leaks += not audit(alone(replace(main, details=details)), POLICY).is_safe

    assert leaks > 0


@settings(deadline=None, max_examples=60)
@given(populations, policies)
def test_what_is_printed_is_true_and_the_same_in_both_places(
    population: Population, policy: Policy
) -> None:
    release = _protect(population, policy)
    if release is None:
        return
    counts = _true_counts(population)

    for place, numbers in _printed_numbers(release.printed.populations[0]).items():
        (number,) = numbers
        assert number in (None, counts[place])
        assert number is None or not policy.is_unsafe(number)


@settings(deadline=None, max_examples=60)
@given(populations, policies)
def test_every_unsafe_number_of_a_detail_could_be_anything_up_to_the_threshold(
    population: Population, policy: Policy
) -> None:
    release = _protect(population, policy)
    if release is None:
        return
    intervals = audit(release.printed, policy).intervals

    for place, count in _true_counts(population).items():
        if policy.is_unsafe(count):
            assert intervals[place].lowest == 0
            assert intervals[place].highest >= policy.threshold
    for known in intervals.values():
        assert known.lowest < known.highest >= policy.threshold


@settings(deadline=None, max_examples=40)
@given(populations)
def test_the_certificate_counts_a_number_printed_twice_once(population: Population) -> None:
    release = _protect(population, POLICY)
    if release is None:
        return
    numbers = _printed_numbers(release.printed.populations[0])
    unsafe = [count for count in _true_counts(population).values() if POLICY.is_unsafe(count)]

    assert release.certificate.cells == len(numbers)
    assert release.certificate.primary == len(unsafe)
    assert release.certificate.primary + release.certificate.secondary == sum(
        None in found for found in numbers.values()
    )


@pytest.mark.parametrize("seed", range(25))
def test_the_audit_of_details_agrees_with_trying_every_table(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - draws that repeat, no secret
    population = detailed((2, 2, 2), 2, 9, seed)
    table = join(population)
    hideable = [cell for cell in range(len(table.codes)) if cell != table.grand_total]
    printed = blank(population, table, chance.sample(hideable, chance.randint(6, 18)))

    found = audit(alone(printed), POLICY).intervals

    assert {
        cell: (known.lowest, known.highest) for cell, known in found.items()
    } == brute_force.intervals(printed)


@pytest.mark.parametrize("seed", range(20))
def test_a_reader_who_tries_every_table_learns_no_number_of_a_detail(seed: int) -> None:
    release = _protect(detailed((2, 2, 2), 1, 14, seed), Policy(threshold=3))
    if release is None:
        return

    for low, high in brute_force.intervals(release.printed.populations[0]).values():
        assert low < high
        assert high >= 3


def test_hiding_only_small_numbers_fails_in_at_least_seven_of_ten() -> None:
    failed = sum(
        not audit(naive(detailed((5, 3, 6), 3, 80, seed), POLICY), POLICY).is_safe
        for seed in range(10)
    )

    assert failed >= 7


def test_a_row_too_small_to_show_hides_the_total_of_its_detail() -> None:
    main = table_of((20, 30), (2, 1), (9, 9), (8, 9))
    population = Population("p", (main,), (Detail(table_of((1, 0), (1, 1)), 0, 1),))

    release = protect([population], POLICY)

    assert release.tables[1].total is None
    assert audit(release.printed, POLICY).is_safe


@pytest.mark.parametrize(
    "detail",
    [
        Detail(SPLIT, 0, 0),
        Detail(SPLIT, 0, 2),
        Detail(SPLIT, 1, 1),
        Detail(SPLIT, -1, 1),
        Detail(table_of((14, 11, 0)), 0, 1),
    ],
    ids=["other row", "no such row", "no such table", "negative", "other columns"],
)
def test_a_detail_that_does_not_add_up_to_its_row_is_refused(detail: Detail) -> None:
    with pytest.raises(TablesDisagree):
        Population("p", (MAIN,), (detail,))


def test_a_print_of_which_the_link_leads_nowhere_is_never_called_safe() -> None:
    printed = _detailed_print(shown=False)
    (detail,) = printed.details
    broken = (
        replace(detail, of_table=1),
        replace(detail, of_row=2),
        replace(detail, table=replace(detail.table, column_labels=("x", "y"))),
        replace(detail, table=replace(detail.table, total=26)),
    )

    for one in broken:
        report = audit(alone(replace(printed, details=(one,))), POLICY)
        assert [finding.leak for finding in report.findings] == [Leak.CONTRADICTION]


def test_a_grand_total_left_out_is_never_called_safe() -> None:
    printed = _detailed_print(shown=False)
    tables = (replace(printed.tables[0], total=None),)

    report = audit(alone(replace(printed, tables=tables)), POLICY)

    assert [finding.leak for finding in report.findings] == [Leak.CONTRADICTION]
