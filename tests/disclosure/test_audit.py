# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The auditor knows what a reader knows, and finds what a reader finds."""

import random
from dataclasses import replace

import pytest

from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.explorer import explore
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.printed import PrintedPopulation, PrintedRelease, PrintedTable
from casuskluis.disclosure.reader import Component, Equation
from casuskluis.disclosure.report import CellName, Interval, Leak
from casuskluis.disclosure.system import blank, join
from casuskluis.disclosure.tables import Population
from disclosure import brute_force
from disclosure.invented_tables import SIZES, alone, invented, linked, naive, table_of

POLICY = Policy()
X = None


def _printed(
    cells: tuple[tuple[int | None, ...], ...],
    rows: tuple[int | None, ...],
    columns: tuple[int | None, ...],
    total: int,
) -> PrintedTable:
    row_labels = tuple(f"r{row}" for row in range(len(rows)))
    column_labels = tuple(f"k{column}" for column in range(len(columns)))
    return PrintedTable("t", row_labels, column_labels, cells, rows, columns, total)


def _release(*tables: PrintedTable) -> PrintedRelease:
    return alone(PrintedPopulation("p", tables))


def test_hiding_only_small_numbers_lets_a_reader_subtract() -> None:
    cells = ((6, X, 7, 5), (8, 5, X, 6), (7, 9, 6, X))

    report = audit(_release(_printed(cells, (21, 21, 23), (21, 17, 15, 12), 65)), POLICY)

    assert not report.is_safe
    assert {finding.leak for finding in report.findings} == {Leak.EXACT}
    assert report.intervals == {
        CellName(0, 0, 0, 1): Interval(3, 3),
        CellName(0, 0, 1, 2): Interval(2, 2),
        CellName(0, 0, 2, 3): Interval(1, 1),
    }


def test_two_hidden_numbers_in_every_line_can_still_be_computed() -> None:
    """Rows and columns minus each other leave one number: 47, the trap of sdcTable's tests."""
    cells = ((X, X, 20, 30, 8), (X, X, X, 10, 9), (11, 12, X, X, 7), (13, 14, X, X, 6))
    truth = ((5, 9, 20, 30, 8), (7, 6, 47, 10, 9), (11, 12, 4, 8, 7), (13, 14, 9, 3, 6))
    rows = tuple(sum(row) for row in truth)
    columns = tuple(sum(row[column] for row in truth) for column in range(5))

    report = audit(_release(_printed(cells, rows, columns, sum(rows))), POLICY)

    assert report.intervals[CellName(0, 0, 1, 2)] == Interval(47, 47)
    assert [finding.cell for finding in report.findings if finding.leak is Leak.EXACT] == [
        CellName(0, 0, 1, 2)
    ]


def test_a_number_that_can_only_be_small_is_a_leak_even_when_not_exact() -> None:
    printed = _printed(((X, X, 9), (X, X, 9), (9, 9, 9)), (12, 12, 27), (12, 12, 27), 51)

    report = audit(_release(printed), POLICY)

    assert {finding.leak for finding in report.findings} == {Leak.SMALL}
    assert set(report.intervals.values()) == {Interval(0, 3)}


def test_a_margin_hidden_in_one_table_and_printed_in_its_twin_is_no_secret() -> None:
    first = _printed(((X, X, 10), (30, 40, 10)), (X, 80), (X, X, 20), 100)
    second = _printed(((X, X, 20),), (100,), (40, X, 20), 100)

    report = audit(_release(first, second), POLICY)

    assert report.intervals[CellName(0, 0, 0, 0)] == Interval(10, 10)
    assert audit(_release(first), POLICY).intervals[CellName(0, 0, 0, 0)] == Interval(0, 10)


@pytest.mark.parametrize(
    "printed",
    [
        _printed(((1, 2), (3, 4)), (3, 7), (4, 6), 11),
        _printed(((X, 20), (X, 4)), (3, 7), (4, 24), 10),
    ],
    ids=["sums", "negative"],
)
def test_numbers_that_do_not_add_up_are_never_called_safe(printed: PrintedTable) -> None:
    assert not audit(_release(printed), POLICY).is_safe


def test_twins_with_different_totals_are_never_called_safe() -> None:
    first = _printed(((10, 20), (30, 40)), (30, 70), (40, 60), 100)
    second = replace(first, column_totals=(41, 59), cells=((11, 19), (30, 40)))

    report = audit(_release(first, second), POLICY)

    assert report.findings[0].leak is Leak.CONTRADICTION


def test_half_persons_do_not_count() -> None:
    """Five pairs in a ring share a person each: five halves on paper, two in truth."""
    *ring, a, b, c, d, e, whole = (CellName(0, 0, 0, column) for column in range(11))
    slack = [a, b, c, d, e]
    pairs = [Equation({ring[i]: 1, ring[(i + 1) % 5]: 1, slack[i]: 1}, 1) for i in range(5)]
    tied = Equation({**dict.fromkeys(ring, 1), whole: -1}, 0)

    explored = explore(Component((whole, *ring, *slack), (*pairs, tied), ceiling=9))

    assert explored.intervals[whole] == Interval(0, 2)


@pytest.mark.parametrize("seed", range(40))
def test_the_audit_agrees_with_trying_every_table(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - draws that repeat, no secret
    counts = [[chance.choice((0, 1, 2, 3, 5)) for _ in range(3)] for _ in range(3)]
    population = Population("p", (table_of(*map(tuple, counts)),))
    table = join(population)
    hideable = [cell for cell in range(len(table.codes)) if cell != table.grand_total]
    printed = blank(population, table, chance.sample(hideable, chance.randint(3, 8)))

    found = audit(alone(printed), POLICY).intervals

    assert {
        cell: (known.lowest, known.highest) for cell, known in found.items()
    } == brute_force.intervals(printed)


@pytest.mark.parametrize("seed", range(20))
def test_the_audit_of_linked_tables_agrees_with_trying_every_table(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - draws that repeat, no secret
    population = linked(3, 2, 3, 12, seed)
    table = join(population)
    hideable = [cell for cell in range(len(table.codes)) if cell != table.grand_total]
    printed = blank(population, table, chance.sample(hideable, chance.randint(6, 14)))

    found = audit(alone(printed), POLICY).intervals

    assert {
        cell: (known.lowest, known.highest) for cell, known in found.items()
    } == brute_force.intervals(printed)


@pytest.mark.parametrize(("rows", "columns", "persons"), SIZES)
def test_naive_tables_fail_in_at_least_seven_of_ten(
    rows: int, columns: int, persons: int
) -> None:
    failed = 0
    for seed in range(1, 11):
        population = Population("p", (invented(rows, columns, persons, seed),))
        failed += not audit(naive(population, POLICY), POLICY).is_safe

    assert failed >= 7
