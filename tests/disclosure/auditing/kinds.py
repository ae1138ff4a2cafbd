# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invented tables in the shape of case work: few large cells, many small ones."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from casuskluis.disclosure.building.dimensions import Category, Dimension
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.table import Table


@dataclass(frozen=True)
class Kind:
    """Sizes of the dimensions, how many records, and per dimension groups above its leaves."""

    sizes: tuple[int, ...]
    records: int
    groups: tuple[int, ...] = ()

    @override
    def __str__(self) -> str:
        return f"{'x'.join(map(str, self.sizes))}g{''.join(map(str, self.groups))}"


KINDS = (
    Kind((5, 5), 40),
    Kind((7, 6), 120),
    Kind((10, 8), 200),
    Kind((20, 10), 600),
    Kind((12, 7), 300, (4,)),
    Kind((12, 7), 300, (4, 3)),
    Kind((4, 3, 4), 150),
    Kind((7, 5, 4), 400),
)
TINY = (Kind((2, 3), 9), Kind((3, 3), 12), Kind((4, 2), 12, (2,)), Kind((2, 2, 2), 12))


def invented(kind: Kind, seed: int) -> Table:
    chance = np.random.default_rng(seed)
    shares = np.ones(())
    for size in kind.sizes:
        shares = np.multiply.outer(shares, skewed(size, chance))
    shares = shares * chance.gamma(1.2, 1, kind.sizes)
    drawn = chance.multinomial(kind.records, (shares / shares.sum()).ravel())
    dimensions = dimensions_of(kind)
    cells = product(*(one.leaves for one in dimensions))
    return from_counts(dimensions, dict(zip(cells, map(int, drawn), strict=True)))


def dimensions_of(kind: Kind) -> list[Dimension]:
    dimensions = []
    for place, size in enumerate(kind.sizes):
        name = "abc"[place]
        leaves = [Category(f"{name}{number:02d}") for number in range(size)]
        parts = tuple(leaves)
        if place < len(kind.groups):
            cuts = np.array_split(np.arange(size), kind.groups[place])
            parts = tuple(
                Category(f"{name}g{number}", tuple(leaves[int(each)] for each in cut))
                for number, cut in enumerate(cuts)
            )
        dimensions.append(Dimension(name, parts))
    return dimensions


def skewed(size: int, chance: np.random.Generator) -> NDArray[np.float64]:
    shares = 1 / np.arange(1, size + 1) ** 0.9
    chance.shuffle(shares)
    return np.asarray(shares / shares.sum(), dtype=np.float64)


def hide(table: Table, hidden: Collection[int]) -> PrintedTable:
    figures = tuple(
        HIDDEN if cell in hidden else Figure(count) for cell, count in enumerate(table.counts)
    )
    return PrintedTable(table.shape, figures)


def naive(table: Table, threshold: int = 5) -> PrintedTable:
    """Hide only what is small: what everyone does first, and what leaks."""
    small = [cell for cell, count in enumerate(table.counts) if 0 < count < threshold]
    return hide(table, small)
