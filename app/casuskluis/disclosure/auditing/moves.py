# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small steps from one possible table to another, to meet many tables without the solver.

A step puts one person more, or one less, in an inner cell and in everything that cell is
counted in. Most pairs of questions about insiders are answered by some table met on such a
walk; only what is left goes to the solver. A step proves nothing by itself: every table is
checked like any other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.system import Whole
from casuskluis.disclosure.model.table import Shape

TABLES = 1024
"""How many tables long walks give at most."""
FEW = 16
"""How many a short one gives, and how many tables with a large number a cell should have."""
TURNS = 3
"""Between two tables of a walk every step is tried this often, on average."""
WALKS = 128
"""How many walks go at once."""
PER_ROUND = 90
"""For every so many unknowns the long walks go on for one round more."""
_FAR_DOWN = np.iinfo(np.int64).min // 4


@dataclass(frozen=True)
class Move:
    """What changes by one when a person is added to an inner cell.

    Attributes:
        columns: The unknowns that go up by one.
    """

    columns: NDArray[np.intp]


def persons(shape: Shape) -> tuple[frozenset[int], ...]:
    """Return per inner cell that can hold somebody every cell in which he is counted."""
    return tuple(upwards({cell}, shape) for cell in shape.inner if cell not in shape.impossible)


def upwards(cells: set[int], shape: Shape) -> frozenset[int]:
    """Return some cells, and every cell that they are added up to."""
    found, waiting = set(cells), list(cells)
    while waiting:
        new = [total for total in shape.above.get(waiting.pop(), ()) if total not in found]
        found.update(new)
        waiting += new
    return frozenset(found)


def possible(persons_in: tuple[frozenset[int], ...], cells: NDArray[np.intp]) -> list[Move]:
    """Return the steps that change nothing outside a part of the system."""
    place = {int(cell): column for column, cell in enumerate(cells)}
    return [
        Move(np.array(sorted(place[cell] for cell in one), dtype=np.intp))
        for one in persons_in
        if one <= place.keys()
    ]


def long_walk(width: int) -> int:
    """Return how many tables suit so many unknowns."""
    return min(TABLES, WALKS * (1 + width // PER_ROUND))


def wander(bounds: tuple[Whole, Whole], start: Whole, moves: list[Move], tables: int) -> Whole:
    """Walk from a table by steps at random, many walks at once, and return what was met.

    The draws are the same every time. What is returned is not checked here.

    Args:
        bounds: Per unknown its smallest and its largest value.
        start: A table within them.
        moves: The steps.
        tables: How many to return, one per line.
    """
    if not moves:
        return np.empty((0, len(start)), dtype=np.int64)
    walks = _Walks(bounds, start, moves, min(tables, WALKS))
    found = [walks.walked() for _ in range(-(-tables // WALKS))]
    return np.concatenate(found)[:tables]


class _Walks:
    """Tables that each take steps of their own, all at the same time."""

    def __init__(
        self, bounds: tuple[Whole, Whole], start: Whole, moves: list[Move], walks: int
    ) -> None:
        self._chance = np.random.default_rng(len(moves))
        self._columns = _even([one.columns for one in moves], beyond=len(start))
        # One unknown more, without bounds, is what fills up the shorter steps.
        self._lower = np.append(bounds[0], _FAR_DOWN)
        self._upper = np.append(bounds[1], -_FAR_DOWN)
        self._here = np.tile(np.append(start, 0), (walks, 1))
        self._starts = np.arange(walks) * self._here.shape[1]

    def walked(self) -> Whole:
        """Let every walk try each step a few times, and return where they came."""
        steps = self._columns.shape[1]
        size = (TURNS * steps, len(self._here))
        which = self._chance.integers(steps, size=size)
        for chosen, share in zip(which, self._chance.random(size), strict=True):
            self._step(self._columns[:, chosen], share)
        return self._here[:, :-1].copy()

    def _step(self, columns: NDArray[np.intp], share: NDArray[np.float64]) -> None:
        """Take one step in every walk, up or down, by a share of what the bounds leave."""
        flat, places = self._here.reshape(-1), self._starts + columns
        old = flat[places]
        down = np.minimum.reduce(old - self._lower[columns])
        up = np.minimum.reduce(self._upper[columns] - old)
        by = (share * (up + down + 1)).astype(np.int64) - down
        flat[places] = old + by


def _even(rows: list[NDArray[np.intp]], *, beyond: int) -> NDArray[np.intp]:
    """Return rows as columns of one block; what they are short is a place beyond."""
    block = np.full((max(map(len, rows)), len(rows)), beyond, dtype=np.intp)
    for place, row in enumerate(rows):
        block[: len(row), place] = row
    return block
