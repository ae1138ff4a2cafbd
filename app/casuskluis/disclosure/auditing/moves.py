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

TABLES = 240
"""How many tables a long walk gives."""
FEW = 16
"""How many a short one gives, and how many tables with a large number a cell should have."""
TURNS = 2
"""Between two tables of a walk every step is tried this often, on average."""


@dataclass(frozen=True)
class Move:
    """What changes by one when a person is added to an inner cell.

    Attributes:
        columns: The unknowns that go up by one.
    """

    columns: NDArray[np.intp]


def persons(shape: Shape) -> tuple[frozenset[int], ...]:
    """Return per inner cell that can hold somebody every cell in which he is counted."""
    above: dict[int, list[int]] = {}
    for one in shape.relations:
        for part in one.parts:
            above.setdefault(part, []).append(one.total)
    return tuple(_upwards(cell, above) for cell in shape.inner if cell not in shape.impossible)


def _upwards(cell: int, above: dict[int, list[int]]) -> frozenset[int]:
    found, waiting = {cell}, [cell]
    while waiting:
        for total in above.get(waiting.pop(), ()):
            if total not in found:
                found.add(total)
                waiting.append(total)
    return frozenset(found)


def possible(persons_in: tuple[frozenset[int], ...], cells: NDArray[np.intp]) -> list[Move]:
    """Return the steps that change nothing outside a part of the system."""
    place = {int(cell): column for column, cell in enumerate(cells)}
    return [
        Move(np.array(sorted(place[cell] for cell in one), dtype=np.intp))
        for one in persons_in
        if one <= place.keys()
    ]


def wander(
    bounds: tuple[Whole, Whole], start: Whole, moves: list[Move], tables: int
) -> list[Whole]:
    """Walk from a table by steps at random, and return some of the tables on the way.

    The draws are the same every time. What is returned is not checked here.

    Args:
        bounds: Per unknown its smallest and its largest value.
        start: A table within them.
        moves: The steps.
        tables: How many to return.
    """
    if not moves:
        return []
    chance = np.random.default_rng(len(moves))
    here = start.copy()
    found = []
    for _ in range(tables):
        size = TURNS * len(moves)
        which = chance.integers(len(moves), size=size).tolist()
        up = (chance.random(size) < chance.uniform(0.2, 0.8)).tolist()
        for number, plus in zip(which, up, strict=True):
            _step(bounds, here, moves[number].columns, plus=plus)
        found.append(here.copy())
    return found


def _step(
    bounds: tuple[Whole, Whole], here: Whole, columns: NDArray[np.intp], *, plus: bool
) -> None:
    values = here[columns]
    if plus:
        if (values < bounds[1][columns]).all():
            here[columns] = values + 1
    elif (values > bounds[0][columns]).all():
        here[columns] = values - 1
