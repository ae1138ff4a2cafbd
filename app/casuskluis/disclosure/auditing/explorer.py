# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How far unknowns can move: linear bounds first, then whole-number tables as proof."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.moves import FEW, Move, long_walk, wander
from casuskluis.disclosure.auditing.solver import Answer, Model
from casuskluis.disclosure.auditing.system import System, Whole

NEARLY = 1e-6
TRIES = 6
"""How often fractions are pushed before whole numbers are asked for."""
HEAVY = 1000
"""How much more the sum that is asked for weighs than such a push."""

Objective = dict[int, int]
Limits = dict[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class End:
    """How low a sum of unknowns can go.

    Attributes:
        attained: The lowest value of a table that was built and checked; None without one.
        bound: Nothing lower exists, says the solver; None when it found that nothing fits.
    """

    attained: int | None
    bound: int | None

    @property
    def is_closed(self) -> bool:
        """Whether the end is known for certain."""
        return self.attained == self.bound


class Explorer:
    """Asks for ends, and keeps every whole-number table met on the way.

    Args:
        system: The unknowns of one component.
    """

    def __init__(self, system: System) -> None:
        self._system = system
        self._linear = Model(system, whole=False)
        self._whole: Model | None = None
        self._pool = np.zeros((system.width, 64), dtype=np.int64)
        self._size = 0
        self._moves: list[Move] = []
        self.questions = 0
        self.nothing_fits = False

    @property
    def tables(self) -> Whole:
        """Every table found so far, one per line; each fits everything that is known."""
        return self._pool[:, : self._size].T

    def linear_end(self, objective: Objective, limits: Limits) -> End:
        """Find how low a sum can go when numbers may be fractions; cheap."""
        answer = self._ask(self._linear, objective, limits)
        if not self._end(answer, objective, limits).is_closed and answer.values is not None:
            self._look_beside(answer.values, objective, limits)
        return self._end(answer, objective, limits)

    def whole_end(self, objective: Objective, limits: Limits) -> End:
        """Find how low a sum can go in whole numbers."""
        if self._whole is None:
            self._whole = Model(self._system, whole=True)
        return self._end(self._ask(self._whole, objective, limits), objective, limits)

    def fitting(self, limits: Limits) -> NDArray[np.intp]:
        """Return which of the tables found so far keep within narrower bounds."""
        return np.flatnonzero(self._within(limits))

    def ends(self, columns: NDArray[np.intp], tables: NDArray[np.intp]) -> tuple[Whole, Whole]:
        """Return the smallest and the largest value of some unknowns in some of the tables."""
        values = self._pool[np.ix_(columns, tables)]
        return values.min(axis=1), values.max(axis=1)

    def sums(self, objective: Objective, limits: Limits) -> Whole:
        """Return what a sum comes to in the tables found so far that keep within bounds."""
        made = np.zeros(self._size, dtype=np.int64)
        for column, sign in objective.items():
            made += sign * self._pool[column, : self._size]
        return made[self._within(limits)] if limits else made

    def _within(self, limits: Limits) -> NDArray[np.bool_]:
        chosen = np.ones(self._size, dtype=bool)
        for column, (low, high) in limits.items():
            values = self._pool[column, : self._size]
            chosen &= (values >= low) & (values <= high)
        return chosen

    def meet(self, moves: list[Move]) -> None:
        """Meet many tables by small steps from one that is known."""
        self._moves = moves
        if not self._size:
            self.linear_end({}, {})
        if not self._size:
            self.whole_end({}, {})
        if self._size:
            self._wander(self.tables[0], {}, long_walk(self._system.width))

    def meet_with(self, column: int, lowest: int) -> None:
        """Meet a few more tables with a large number in one place, unless there are enough."""
        limits = {column: (lowest, int(self._system.upper[column]))}
        found = self.fitting(limits)
        if 0 < len(found) < FEW:
            self._wander(self.tables[found[0]], limits, FEW)

    def _wander(self, start: Whole, limits: Limits, tables: int) -> None:
        lower, upper = self._system.lower.copy(), self._system.upper.copy()
        for column, (low, high) in limits.items():
            lower[column], upper[column] = low, high
        self._keep(wander((lower, upper), start, self._moves, tables))

    def _ask(self, model: Model, objective: Objective, limits: Limits) -> Answer:
        self.questions += 1
        answer = model.lowest(objective, limits)
        self.nothing_fits |= answer.impossible and not limits
        if answer.values is not None:
            self._keep(_rounded(answer.values))
        return answer

    def _look_beside(
        self, point: NDArray[np.float64], objective: Objective, limits: Limits
    ) -> None:
        """Look for a whole table that is as good as a point in fractions.

        Every fraction is pushed up or down, so little that the sum stays as low as it is. No
        answer here is proof of an end; a table that comes of it is checked like any other.
        """
        chance, size = np.random.default_rng(self._size), self._size
        for _ in range(TRIES):
            broken = np.flatnonzero(np.abs(point - np.rint(point)) > NEARLY).tolist()
            pushes = chance.choice((-1, 1), len(broken)).tolist()
            heavy = {column: HEAVY * sign for column, sign in objective.items()}
            pushed = dict(zip(broken, pushes, strict=True)) | heavy
            values = self._linear.lowest(pushed, limits).values
            if values is None:
                return
            self._keep(_rounded(values))
            if self._size > size:
                return
            point = values

    def _end(self, answer: Answer, objective: Objective, limits: Limits) -> End:
        found = self.sums(objective, limits)
        attained = int(found.min()) if len(found) else None
        if answer.impossible:
            return End(attained, attained)
        if not math.isfinite(answer.bound):
            least = sum(self._least(column, sign, limits) for column, sign in objective.items())
            return End(attained, least)
        return End(attained, math.ceil(answer.bound - NEARLY))

    def _least(self, column: int, sign: int, limits: Limits) -> int:
        own = (int(self._system.lower[column]), int(self._system.upper[column]))
        low, high = limits.get(column, own)
        return sign * (low if sign > 0 else high)

    def _keep(self, tables: Whole) -> None:
        """Keep those of some tables that fit everything."""
        kept = tables[self._system.holding(tables)]
        size = self._size + len(kept)
        while size > self._pool.shape[1]:
            self._pool = np.concatenate([self._pool, np.zeros_like(self._pool)], axis=1)
        self._pool[:, self._size : size] = kept.T
        self._size = size


def _rounded(point: NDArray[np.float64]) -> Whole:
    """Return a point as one line of whole numbers, to be checked."""
    found: Whole = np.rint(point[np.newaxis]).astype(np.int64)
    return found
