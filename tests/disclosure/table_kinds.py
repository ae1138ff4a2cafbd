# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invented tables of the kinds that a municipality publishes: skewed, mostly small counts."""

from dataclasses import dataclass, field
from itertools import product

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.building.dimensions import Category, Dimension
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.table import Table


@dataclass(frozen=True)
class Kind:
    """A kind of table: its size, how many it counts, and which dimensions have groups."""

    name: str
    shape: tuple[int, ...]
    records: int
    groups: dict[int, int] = field(default_factory=dict)


KINDS = (
    Kind("5x5", (5, 5), 40),
    Kind("7x6", (7, 6), 120),
    Kind("10x8", (10, 8), 200),
    Kind("20x10", (20, 10), 600),
    Kind("12 in 4 groups x 7", (12, 7), 300, {0: 4}),
    Kind("12 in 4 groups x 7 in 3 groups", (12, 7), 300, {0: 4, 1: 3}),
    Kind("4x3x4", (4, 3, 4), 150),
    Kind("7x5x4", (7, 5, 4), 400),
)
WIDE = Kind("50x20", (50, 20), 2000)
DEEP = Kind("10x6x8", (10, 6, 8), 2000)


def dimensions(kind: Kind) -> tuple[Dimension, ...]:
    return tuple(
        _dimension("abc"[place], size, kind.groups.get(place))
        for place, size in enumerate(kind.shape)
    )


def invent(kind: Kind, seed: int) -> Table:
    """Return a table of a kind; equal seeds give equal tables."""
    drawn = np.random.default_rng(seed)
    split = dimensions(kind)
    shares = [_skewed(size, drawn) for size in kind.shape]
    cells = list(product(*map(range, kind.shape)))
    chances = np.array(
        [np.prod([s[c] for s, c in zip(shares, cell, strict=True)]) for cell in cells]
    )
    chances *= drawn.gamma(1.2, 1, len(cells))
    counts = drawn.multinomial(kind.records, chances / chances.sum())
    return from_counts(
        split,
        {
            tuple(one.leaves[at] for one, at in zip(split, cell, strict=True)): int(count)
            for cell, count in zip(cells, counts, strict=True)
        },
    )


def _dimension(name: str, size: int, groups: int | None) -> Dimension:
    leaves = [f"{name}{number:02d}" for number in range(size)]
    if groups is None:
        return Dimension.flat(name, *leaves)
    parts = [list(map(str, part)) for part in np.array_split(leaves, groups)]
    return Dimension(
        name,
        tuple(
            Category(f"{name} groep {number}", tuple(map(Category, part)))
            for number, part in enumerate(parts)
        ),
    )


def _skewed(size: int, drawn: np.random.Generator) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = 1 / np.arange(1, size + 1) ** 0.9
    shares /= shares.sum()
    drawn.shuffle(shares)
    return shares
