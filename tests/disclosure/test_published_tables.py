# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables that others published, with the answers of other programs."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from casuskluis.disclosure.attack import Demand, demands
from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.pattern import PatternSearch
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.protection import protect
from casuskluis.disclosure.system import Table, join
from casuskluis.disclosure.tables import Population, TwoWayTable, count_by

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "tables"

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="no published tables here"),
]


def _wide(name: str) -> TwoWayTable:
    """Read a table with a row per region and a column per source of income."""
    columns = ("annet", "arbeid", "soshjelp", "trygd")
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts = tuple(tuple(int(row[column]) for column in columns) for row in rows)
    return TwoWayTable(name, tuple(row["region"] for row in rows), columns, counts)


def _hidden_labels(
    table: TwoWayTable, unsafe: Callable[[int], bool], wanted: tuple[Demand, ...]
) -> set[tuple[str, str]]:
    """Return what is hidden when hiding costs what the hidden numbers count."""
    system = join(Population("p", (table,)))
    price = np.array(system.counts, dtype=np.float64) + 1e-3
    cells = [cell for cell, count in enumerate(system.counts) if unsafe(count)]
    pattern = PatternSearch(system, cells, wanted, price, lambda: None).cheapest()
    assert pattern is not None
    return {_label(table, system, cell) for cell in pattern.hidden}


def _label(table: TwoWayTable, system: Table, cell: int) -> tuple[str, str]:
    _, row, column = system.codes[cell]
    return (
        "Total" if row is None else table.row_labels[row],
        "Total" if column is None else table.column_labels[column],
    )


def test_ssb_z1_hides_the_same_cells_as_published() -> None:
    table = _wide("ssb_z1w.csv")
    policy = Policy(threshold=4)

    hidden = _hidden_labels(
        table, policy.is_unsafe, demands(join(Population("p", (table,))), policy)
    )

    assert hidden == {(row, column) for row in "BDH" for column in ("annet", "arbeid")}


def test_ex1_hides_the_same_cells_as_published() -> None:
    with (FOLDER / "ex1.tab").open(encoding="utf-8", newline="") as file:
        counts = {(r[0].strip(), r[1].strip()): int(r[2]) for r in csv.reader(file) if r}
    rows, columns = tuple("ABCD"), ("male", "female")
    table = TwoWayTable(
        "ex1", rows, columns, tuple(tuple(counts[r, c] for c in columns) for r in rows)
    )
    system = join(Population("p", (table,)))
    unsafe = system.counts.index(137)

    hidden = _hidden_labels(
        table, lambda count: count == 137, (Demand(unsafe, 1, 14), Demand(unsafe, -1, 14))
    )

    assert hidden == {(row, column) for row in "AC" for column in columns}


@pytest.mark.parametrize("name", ["ssb_z1w.csv", "ssb_z2w.csv"])
@pytest.mark.parametrize("threshold", [3, 4, 5, 10])
@pytest.mark.parametrize("protect_zeros", [False, True])
def test_published_tables_leave_safely(name: str, threshold: int, protect_zeros: bool) -> None:  # noqa: FBT001 - a parameter of the test
    policy = Policy(threshold=threshold, protect_zeros=protect_zeros)

    release = protect([_wide(name)], policy)

    assert audit(release.printed, policy).is_safe


@pytest.mark.parametrize("threshold", [5, 10, 15])
def test_counted_microdata_leave_safely(threshold: int) -> None:
    with (FOLDER / "sdctable_microdata1.csv").open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    policy = Policy(threshold=threshold, minimum_total=threshold)
    table = count_by(
        people, lambda p: p["region"], lambda p: p["gender"], "ABCD", ("male", "female")
    )

    release = protect([table], policy)

    assert table.total == len(people) == sum(Counter(p["region"] for p in people).values())
    assert audit(release.printed, policy).is_safe
