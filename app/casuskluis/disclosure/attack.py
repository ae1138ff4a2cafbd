# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How far a reader can be kept guessing, and which cells would have to go for more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from casuskluis.disclosure.linear import LinearModel, Vector
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.system import Table

NEGLIGIBLE = 1e-9


@dataclass(frozen=True)
class Demand:
    """A number that, once hidden, must be able to move this far for all the reader knows.

    Attributes:
        cell: Position of the number.
        direction: 1 for up, -1 for down.
        distance: How far, in persons or cases; more than zero.
    """

    cell: int
    direction: int
    distance: int


@dataclass(frozen=True)
class Cut:
    """A rule every safe pattern obeys: hidden weights sum to the weight of the hidden target.

    Attributes:
        target: The cell that is not free enough.
        cells: Cells of which some must be hidden too if the target is.
        factors: What each of them contributes; one is enough.
    """

    target: int
    cells: tuple[int, ...]
    factors: tuple[float, ...]


def demands(table: Table, policy: Policy) -> tuple[Demand, ...]:
    """Return what must hold for every number below the threshold, if it is hidden.

    Unsafe numbers must reach down to zero and up to the threshold. A hidden zero that is not
    unsafe itself must reach the threshold too, else a reader could prove that it is small.
    """
    found: list[Demand] = []
    for cell, count in enumerate(table.counts):
        if count < policy.threshold:
            found.append(Demand(cell, 1, policy.threshold - count))
        if 0 < count < policy.threshold:
            found.append(Demand(cell, -1, count))
    return tuple(found)


class Attack:
    """The reader's linear programme: move one number while every sum stays right.

    Args:
        table: The system of numbers and sums.
    """

    def __init__(self, table: Table) -> None:
        counts = np.array(table.counts, dtype=np.float64)
        self._rise = counts[table.grand_total] - counts
        self._fall = counts
        nothing = np.zeros(len(counts))
        self._model = LinearModel(nothing, nothing, nothing)
        for relation in table.relations:
            factors = [-1.0, *[1.0] * len(relation.parts)]
            self._model.add_balance(relation.members, factors)

    def cuts(self, hiding: Vector, wanted: Sequence[Demand], tolerance: float) -> Iterable[Cut]:
        """Yield a broken rule per demand that the pattern does not meet.

        Args:
            hiding: Per number how far it is hidden, between 0 and 1.
            wanted: The demands; those on numbers not hidden at all are met.
            tolerance: How much a demand may fall short without counting as broken.
        """
        self._model.bound(-self._fall * hiding, self._rise * hiding)
        met: set[Demand] = set()
        active = [demand for demand in wanted if hiding[demand.cell] > tolerance]
        for demand in active:
            if demand in met:
                continue
            moves, gains = self._push(demand)
            met |= {one for one in active if _is_met(one, moves, hiding, tolerance)}
            if demand not in met:
                yield self._cut(demand, gains)

    def _push(self, demand: Demand) -> tuple[Vector, Vector]:
        """Move one number as far as it goes; return every move and what freedom would gain."""
        self._model.price(demand.cell, -float(demand.direction))
        solution = self._model.solve()
        self._model.price(demand.cell, 0.0)
        if solution is None or not solution.proven:
            raise ArithmeticError("moving nothing is always possible")
        return solution.values, -solution.duals

    def _cut(self, demand: Demand, gains: Vector) -> Cut:
        reach = np.maximum(gains * self._rise, -gains * self._fall)
        factors = np.minimum(reach, demand.distance) / demand.distance
        factors[demand.cell] = 0.0
        cells = np.flatnonzero(factors > NEGLIGIBLE)
        return Cut(demand.cell, tuple(cells.tolist()), tuple(factors[cells].tolist()))


def _is_met(demand: Demand, moves: Vector, hiding: Vector, tolerance: float) -> bool:
    moved = demand.direction * float(moves[demand.cell])
    return moved >= demand.distance * float(hiding[demand.cell]) - tolerance
