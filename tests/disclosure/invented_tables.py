# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invented tables in the shape of case work: few large cells, many small ones."""

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.printed import PrintedPopulation, PrintedRelease
from casuskluis.disclosure.system import blank, join
from casuskluis.disclosure.tables import Detail, Population, TwoWayTable

SIZES = ((5, 5, 40), (7, 6, 120), (10, 8, 200), (20, 10, 600))


def table_of(*rows: tuple[int, ...], title: str = "t") -> TwoWayTable:
    return TwoWayTable(
        title,
        tuple(f"r{row}" for row in range(len(rows))),
        tuple(f"k{column}" for column in range(len(rows[0]) if rows else 0)),
        rows,
    )


def skewed(size: int, chance: np.random.Generator) -> NDArray[np.float64]:
    shares = 1 / np.arange(1, size + 1) ** 0.9
    chance.shuffle(shares)
    return np.asarray(shares / shares.sum(), dtype=np.float64)


def invented(rows: int, columns: int, persons: int, seed: int) -> TwoWayTable:
    chance = np.random.default_rng(seed)
    shares = np.outer(skewed(rows, chance), skewed(columns, chance))
    shares *= chance.gamma(1.2, 1, shares.shape)
    drawn = chance.multinomial(persons, (shares / shares.sum()).ravel())
    return _from_array(drawn.reshape(rows, columns), "invented")


def linked(tables: int, rows: int, columns: int, persons: int, seed: int) -> Population:
    chance = np.random.default_rng(seed)
    column_of = chance.choice(columns, persons, p=skewed(columns, chance))
    found = []
    for number in range(tables):
        counts = np.zeros((rows, columns), dtype=np.int64)
        np.add.at(counts, (chance.choice(rows, persons, p=skewed(rows, chance)), column_of), 1)
        found.append(_from_array(counts, f"t{number}"))
    return Population("linked", tuple(found))


def detailed(
    shape: tuple[int, int, int], details: int, persons: int, seed: int, *, of_row: int = 0
) -> Population:
    """Invent two linked tables, and details that split one row of the second.

    Args:
        shape: Rows of the tables, columns, and rows of the details.
        details: How many.
        persons: How many in all.
        seed: Of the draws.
        of_row: Which row is split.
    """
    rows, columns, parts = shape
    main = linked(2, rows, columns, persons, seed)
    chance = np.random.default_rng((seed, details))
    found = []
    for number in range(details):
        drawn = [
            chance.multinomial(count, skewed(parts, chance))
            for count in main.tables[1].counts[of_row]
        ]
        found.append(Detail(_from_array(np.array(drawn).T, f"d{number}"), 1, of_row))
    return Population("detailed", main.tables, tuple(found))


def naive(population: Population, policy: Policy) -> PrintedRelease:
    """Hide only what is small: what everyone does first, and what leaks."""
    table = join(population)
    small = [cell for cell, count in enumerate(table.counts) if policy.is_unsafe(count)]
    return PrintedRelease((blank(population, table, small),))


def alone(printed: PrintedPopulation) -> PrintedRelease:
    return PrintedRelease((printed,))


def _from_array(counts: NDArray[np.int64], title: str) -> TwoWayTable:
    return table_of(*(tuple(int(count) for count in row) for row in counts), title=title)
