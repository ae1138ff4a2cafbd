# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables that others published, with the patterns that other programs chose for them."""

import csv
from pathlib import Path

import pytest

from casuskluis.disclosure.model.table import Relation, Table, code
from casuskluis.disclosure.suppression.levels import interval_levels
from disclosure.suppression.instances import (
    Instance,
    Key,
    contributors,
    frequencies,
    hierarchy,
    not_exactly,
    up_to,
)
from disclosure.suppression.reader import interval
from disclosure.suppression.tabulated import ALL, Tree, flat, tabulate

FOLDER = Path(__file__).parents[3].parent / "shared" / "data" / "tables"
CENT = 100
needs_tables = pytest.mark.skipif(not FOLDER.is_dir(), reason="no published tables here")
SOURCES = flat(("annet", "arbeid", "soshjelp", "trygd"))


def secondary(instance: Instance) -> tuple[int, int]:
    """Return how many cells are hidden beside the primary ones, and their sum; proven."""
    outcome = instance.solved()
    assert outcome.proven
    extra = outcome.hidden - instance.primary
    return len(extra), sum(instance.table.counts[cell] for cell in extra)


@pytest.mark.gate
@needs_tables
def test_simple2d_needs_half_the_cells_of_the_published_pattern() -> None:
    folder = FOLDER / "simple2d"
    regions = hierarchy(folder / "region2.hrc", also=["99"])
    read = contributors(
        folder / "tau_testW.asc",
        {"a": flat(("2", "4", "5", "6", "7", "8", "9", "99")), "b": regions},
        lambda line: (line[9:11].strip(), line[11:13].strip()),
        lambda line: round(float(line[18:].split()[1]) * CENT),
    )

    instance = read.under(15)

    assert (len(instance.table.codes), len(instance.primary)) == (162, 9)
    cells, total = secondary(instance)
    assert cells <= 6
    assert total == 521_926 * CENT


@pytest.mark.gate
@needs_tables
def test_ex1_hides_the_published_cells() -> None:
    inner: dict[Key, int] = {}
    with (FOLDER / "ex1.tab").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if row and "Total" not in {row[0].strip(), row[1].strip()}:
                inner[row[0].strip(), row[1].strip()] = int(row[2])
    table = tabulate({"a": flat("ABCD"), "b": flat(("male", "female"))}, inner)
    unsafe = table.counts.index(137)

    instance = not_exactly(table, [unsafe])

    assert instance.names(instance.solved()) == {("A", "male"), ("C", "male"), ("C", "female")}


@pytest.mark.gate
@needs_tables
def test_counted_microdata_hide_as_few_cells_as_published() -> None:
    trees = {"a": flat("ABCD"), "b": flat(("male", "female"))}
    path = FOLDER / "sdctable_microdata1.csv"
    table = frequencies(path, ("region", "gender"), trees)

    instance = not_exactly(table, [table.shape.places[code((("a", "A"), ("b", "female")))]])

    assert len(instance.names(instance.solved())) == 3


@pytest.mark.gate
@needs_tables
def test_ssb_z1_hides_the_published_cells() -> None:
    table = frequencies(
        FOLDER / "ssb_z1.csv",
        ("region", "hovedint"),
        {"a": flat("ABCDEFGH"), "b": SOURCES},
        "ant",
    )
    instance = up_to(table, 3, zeros=True)
    wider = Instance(table, instance.primary, interval_levels(table, instance.primary, 4))

    assert instance.names(instance.solved()) == {(row, "annet") for row in "BDH"}
    assert wider.names(wider.solved()) == {(row, "annet") for row in "BDH"}


@pytest.mark.gate
@needs_tables
@pytest.mark.parametrize(("most", "published"), [(3, (12, 123)), (4, (10, 115))])
def test_ssb_z2_in_a_hierarchy_costs_what_was_published(
    most: int, published: tuple[int, int]
) -> None:
    groups: dict[str, list[str]] = {}
    with (FOLDER / "ssb_z2w.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            groups.setdefault(f"fylke {row['fylke']}", []).append(row["region"])
    regions: Tree = {ALL: list(groups), **groups}
    table = frequencies(
        FOLDER / "ssb_z2.csv", ("region", "hovedint"), {"a": regions, "b": SOURCES}, "ant"
    )

    assert len(table.codes) == 90
    assert secondary(up_to(table, most, zeros=False)) == published


def test_a_chain_of_hidden_cells_with_two_per_line_is_broken() -> None:
    # sdcTable's test of its simple heuristic: w|b can be computed although every line has at
    # least two hidden cells; one more cell makes it anything from 0 to 78.
    rows = {"w": (30, 47, 64, 89), "x": (90, 124, 5, 31), "y": (92, 100, 59, 85)}
    rows["z"] = (800, 991, 651, 685)
    inner: dict[Key, int] = {
        (row, column): counts[at]
        for row, counts in rows.items()
        for at, column in enumerate("abcd")
    }
    table = tabulate({"a": flat("wxyz"), "b": flat("abcd")}, inner)
    names = ("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd")
    primary = [table.shape.places[code((("a", each[0]), ("b", each[1])))] for each in names]
    instance = not_exactly(table, primary)

    outcome = instance.solved()

    exposed = table.shape.places[code((("a", "w"), ("b", "b")))]
    assert interval(table, frozenset(primary), exposed) == (47, 47)
    assert instance.names(outcome) == {("x", "d")}
    assert interval(table, outcome.hidden, exposed) == (0, 78)


def test_linked_tables_are_protected_as_one() -> None:
    # sdcTable's test of linked tables: the same regions by county and by size.
    counts = {"A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7}
    groups = {"county-1": "ABIJ", "county-2": "KLMN", "big": "LM", "small": "ABIJKN"}
    counts |= {name: sum(counts[each] for each in parts) for name, parts in groups.items()}
    places = {name: place for place, name in enumerate(("Total", *counts))}

    def relation(total: str, parts: str | tuple[str, str]) -> Relation:
        return Relation(places[total], tuple(places[each] for each in parts))

    table = Table(
        ((), *(code([("region", name)]) for name in counts)),
        (36, *counts.values()),
        (
            *(relation(name, parts) for name, parts in groups.items()),
            relation("Total", ("county-1", "county-2")),
            relation("Total", ("big", "small")),
        ),
    )
    instance = up_to(table, 3, zeros=False)

    assert instance.names(instance.solved()) == {("N",)}


def test_every_demand_is_met_by_the_pattern_of_a_magnitude_table() -> None:
    inner: dict[Key, int] = {
        ("a", "x"): 900_000_000,
        ("a", "y"): 70_000_000,
        ("b", "x"): 5_500,
        ("b", "y"): 12,
    }
    inner |= {("c", "x"): 123_456_789, ("c", "y"): 40_000}
    table = tabulate({"a": flat("abc"), "b": flat("xy")}, inner)
    cell = table.counts.index(12)
    instance = not_exactly(table, [cell])

    outcome = instance.solved()

    low, high = interval(table, outcome.hidden, cell)
    assert low <= 11
    assert high >= 13
    assert outcome.proven
