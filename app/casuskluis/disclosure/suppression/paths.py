# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A safe pattern at once, by hiding the cheapest way for every number to move."""

from collections.abc import Iterator, Sequence

import numpy as np

from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.solving.limits import Limits
from casuskluis.disclosure.solving.model import INFINITY, Model
from casuskluis.disclosure.suppression.attack import Attack, Measured, Push, Pushes
from casuskluis.disclosure.suppression.insiders import Insiders
from casuskluis.disclosure.suppression.levels import Demand

MOVED = 1e-7
TIGHT = 1e-6


class PathHider:
    """Completes any pattern to a safe one, demand by demand.

    Args:
        table: The cells.
        may: Per cell 1 if it may be hidden.
        attack: The reader.
        wanted: What safe means.
        insiders: Partners to be kept guessing too; None when there are none.
        limits: Who may stop the work.
    """

    def __init__(
        self,
        table: Table,
        may: Vector,
        attack: Attack,
        wanted: Sequence[Demand],
        insiders: Insiders | None,
        limits: Limits,
    ) -> None:
        self._size, self._attack, self._insiders = len(table.codes), attack, insiders
        self._wanted = sorted(wanted, key=lambda one: -one.distance)
        self._measured = Measured(self._wanted)
        self._limits = Limits(cancelled=limits.cancelled)
        differences = [one for one in wanted if one.less is not None]
        self._places = {one: 2 * self._size + at for at, one in enumerate(differences)}
        free = np.full(len(differences), INFINITY)
        self._least = np.concatenate([np.zeros(2 * self._size), -free])
        self._room = np.concatenate([attack.rise * may, attack.fall * may, free])
        self._model = Model(self._least, self._room, np.zeros(len(self._room)))
        self._model.start_feasible()
        for relation in table.relations:
            cells = (relation.total, *relation.parts)
            factors = [-1.0, *[1.0] * len(relation.parts)]
            both = (*cells, *(cell + self._size for cell in cells))
            self._model.add_balance(both, [*factors, *(-factor for factor in factors)])
        for demand, column in self._places.items():
            self._add_difference(demand, column)

    def complete(self, hiding: Vector, prices: Vector) -> Vector | None:
        """Return a safe pattern that hides at least this one, or None if there is none.

        Args:
            hiding: Per cell 1 if it is hidden already, else 0.
            prices: Per cell what hiding it would cost.
        """
        found = hiding.copy()
        while True:
            before = float(found.sum())
            for pushes in self._unmet(found):
                open_ = np.where(found > 0, 0.0, prices)
                paths = [self._cheapest(push, open_) for push in pushes]
                moved = [path > MOVED for path in paths if path is not None]
                if not moved:
                    return None
                found[min(moved, key=lambda each: float(open_ @ each))] = 1.0
            if float(found.sum()) == before:
                return found

    def _unmet(self, found: Vector) -> Iterator[Pushes]:
        """Yield what is not met yet, while the pattern grows."""
        met = np.zeros(len(self._wanted), dtype=bool)
        for place, demand in enumerate(self._wanted):
            if met[place] or not (demand.always or found[demand.cell]):
                continue
            self._attack.hide(found)
            push = self._attack.push(demand)
            met |= self._attack.met(self._measured, push.moves, MOVED)
            if not met[place]:
                yield (push,)
        if self._insiders is not None:
            yield from list(self._insiders.broken(found, TIGHT))

    def _cheapest(self, push: Push, prices: Vector) -> Vector | None:
        """Return per cell how much it moves when one number moves as far as asked."""
        demand, size = push.demand, self._size
        along, still = self._columns(demand)
        if push.known is not None:
            still += [push.known, push.known + size]
        nothing = np.zeros(len(self._places))
        self._model.price_all(np.concatenate([prices, prices, nothing]))
        self._model.bound(along, demand.distance, float(self._room[along]))
        for column in still:
            self._model.bound(column, 0.0, 0.0)
        answer = self._model.solve(self._limits).or_stop()
        for column in (along, *still):
            self._model.bound(column, float(self._least[column]), float(self._room[column]))
        if not answer.is_proven:
            return None
        moves: Vector = answer.values[:size] + answer.values[size : 2 * size]
        return moves

    def _columns(self, demand: Demand) -> tuple[int, list[int]]:
        """Return the column that must move, and those that must not."""
        if demand.less is not None:
            return self._places[demand], []
        rise, fall = demand.cell, demand.cell + self._size
        return (rise, [fall]) if demand.direction > 0 else (fall, [rise])

    def _add_difference(self, demand: Demand, column: int) -> None:
        """Let a column say how far the difference of two numbers moves as demanded."""
        if demand.less is not None:
            sign, size = float(demand.direction), self._size
            cells = (demand.cell, demand.cell + size, demand.less, demand.less + size, column)
            self._model.add_balance(cells, (sign, -sign, -sign, sign, -1.0))
