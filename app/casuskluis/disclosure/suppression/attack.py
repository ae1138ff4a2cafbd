# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The reader's linear programme: how far he can be kept guessing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.solving.errors import SolverFailed
from casuskluis.disclosure.solving.limits import Limits
from casuskluis.disclosure.solving.model import Model
from casuskluis.disclosure.suppression.levels import Demand

NOT_HIDDEN = 1e-6


@dataclass(frozen=True, slots=True)
class Push:
    """What moving one number as far as it goes showed.

    Attributes:
        demand: Which number and which way.
        moves: Per cell how far it moved along.
        gains: Per cell how much further the number could go if that cell were wholly hidden.
        known: The cell this reader knows beside what is printed, if any.
    """

    demand: Demand
    moves: Vector
    gains: Vector
    known: int | None = None

    @property
    def moved(self) -> float:
        """How far the number went in the direction that was asked."""
        return self.demand.moved(self.moves)


class Measured:
    """Many demands at once, to see which of them one way to move the numbers meets.

    Args:
        wanted: The demands.

    Attributes:
        cells: Per demand its cell.
        distances: How far it must move.
        always: Whether it counts also when the cell is printed.
    """

    def __init__(self, wanted: Sequence[Demand]) -> None:
        self.cells = np.array([one.cell for one in wanted], dtype=np.intp)
        self.distances = np.array([one.distance for one in wanted], dtype=np.float64)
        self.always = np.array([one.always for one in wanted], dtype=bool)
        self._directions = np.array([one.direction for one in wanted], dtype=np.float64)
        less = [(at, one.less) for at, one in enumerate(wanted) if one.less is not None]
        self._places = np.array([at for at, _ in less], dtype=np.intp)
        self._less = np.array([cell for _, cell in less], dtype=np.intp)

    def moved(self, moves: Vector) -> Vector:
        """Return per demand how far its number went in the direction that is asked."""
        found: Vector = moves[self.cells]
        found[self._places] -= moves[self._less]
        return self._directions * found


Pushes = tuple[Push, ...]
"""Attempts of which one would have been enough, all in vain."""


class Attack:
    """Moves one number as far as it goes while every sum stays right.

    A reader knows what is printed, that no count is below zero or above the grand total, and
    which cells can hold nobody.

    Args:
        table: The cells.
        limits: Who may stop the work.
    """

    def __init__(self, table: Table, limits: Limits) -> None:
        counts = np.array(table.counts, dtype=np.float64)
        self.rise = table.total - counts
        self.rise[sorted(table.impossible)] = 0.0
        self.fall = counts
        self._limits = Limits(cancelled=limits.cancelled)
        nothing = np.zeros(len(counts))
        self._hiding = nothing
        self._model = Model(nothing, nothing, nothing)
        self._model.start_feasible()
        for relation in table.relations:
            factors = [-1.0, *[1.0] * len(relation.parts)]
            self._model.add_balance((relation.total, *relation.parts), factors)

    def hide(self, hiding: Vector) -> None:
        """Set per cell how far it is hidden, between 0 and 1."""
        self._hiding = hiding
        self._model.bound_all(-self.fall * hiding, self.rise * hiding)

    def push(self, demand: Demand, known: int | None = None) -> Push:
        """Move one number as far as it goes.

        Args:
            demand: Which number, and which way.
            known: A cell that this reader knows beside what is printed.

        Raises:
            Cancelled: The officer stopped the work.
            SolverFailed: The solver gave up.
        """
        self._hold(known, 0.0)
        self._price(demand, -float(demand.direction))
        answer = self._model.solve(self._limits).or_stop()
        self._price(demand, 0.0)
        if known is not None:
            self._hold(known, float(self._hiding[known]))
        if not answer.is_proven:
            raise SolverFailed("moving nothing is always possible")
        gains = np.maximum(-answer.duals * self.rise, answer.duals * self.fall)
        if demand.less is None:
            gains[demand.cell] = 0.0
        if known is not None:
            gains[known] = 0.0
        return Push(demand, answer.values, gains, known)

    def broken(self, wanted: Sequence[Demand], tolerance: float) -> Iterator[Push]:
        """Yield what was seen of every demand that the pattern does not meet.

        Args:
            wanted: The demands; those that count only when hidden do so as far as hidden.
            tolerance: How far a demand may fall short, as a fraction of it.
        """
        active = [one for one in wanted if one.always or self._hiding[one.cell] > NOT_HIDDEN]
        measured = Measured(active)
        met = np.zeros(len(active), dtype=bool)
        for place, demand in enumerate(active):
            if met[place]:
                continue
            push = self.push(demand)
            met |= self.met(measured, push.moves, tolerance)
            if not met[place]:
                yield push

    def met(self, wanted: Measured, moves: Vector, tolerance: float) -> NDArray[np.bool_]:
        """Tell of every demand whether this way to move the numbers meets it."""
        share = np.where(wanted.always, 1.0, self._hiding[wanted.cells])
        found: NDArray[np.bool_] = wanted.moved(moves) >= wanted.distances * (share - tolerance)
        return found

    def is_met(self, demand: Demand, moves: Vector, tolerance: float) -> bool:
        """Tell whether this way to move the numbers meets one demand."""
        share = 1.0 if demand.always else float(self._hiding[demand.cell])
        return demand.moved(moves) >= demand.distance * (share - tolerance)

    def _price(self, demand: Demand, cost: float) -> None:
        self._model.price(demand.cell, cost)
        if demand.less is not None:
            self._model.price(demand.less, -cost)

    def _hold(self, cell: int | None, hiding: float) -> None:
        if cell is not None:
            fall, rise = float(self.fall[cell]), float(self.rise[cell])
            self._model.bound(cell, -fall * hiding, rise * hiding)
