# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Readers who know one whole cell beside what is printed, because those are their own cases."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np

from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.suppression.attack import Attack, Push, Pushes
from casuskluis.disclosure.suppression.errors import NoSafePatternInTime
from casuskluis.disclosure.suppression.levels import Demand

STILL = 1e-7


@dataclass(frozen=True)
class Doubt:
    """What a partner must be left in doubt about: is anybody in a cell, or is it not small?

    Attributes:
        cell: Position of a cell with a small count.
        to_zero: How far it must be able to go down, so that it may be empty.
        to_large: Or else how far up, so that it need not be small.
        within: The cells that are part of it; a partner who knows one takes those cases off.
    """

    cell: int
    to_zero: Demand
    to_large: Demand
    within: frozenset[int]

    def for_partner(self, table: Table, known: int | None) -> tuple[Demand, ...]:
        """Return the demands of which one must be met; none when nothing is left to guess."""
        if known not in self.within or known is None:
            return (self.to_zero, self.to_large)
        others = self.to_zero.distance - table.counts[known]
        if others <= 0:
            return ()
        return (replace(self.to_zero, distance=others), self.to_large)


def doubts(table: Table, primary: Collection[int], threshold: int) -> tuple[Doubt, ...]:
    """Return what partners must be left in doubt about: every small count that is not zero."""
    below: dict[int, set[int]] = {}
    for relation in table.relations:
        below.setdefault(relation.total, set()).update(relation.parts)
    return tuple(
        Doubt(
            cell,
            Demand(cell, -1, float(table.counts[cell])),
            Demand(cell, 1, float(threshold - table.counts[cell])),
            _within(below, cell),
        )
        for cell in sorted(primary)
        if 0 < table.counts[cell] < threshold
    )


def _within(below: dict[int, set[int]], cell: int) -> frozenset[int]:
    found: set[int] = set()
    waiting = [cell]
    while waiting:
        new = below.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found)


class Insiders:
    """Tries, per hidden cell, what a partner who knows that cell can work out about others.

    Args:
        table: The cells.
        attack: The reader.
        wanted: What partners must be left in doubt about.
        end: When to give up, on the clock of `time.perf_counter`.
    """

    def __init__(
        self, table: Table, attack: Attack, wanted: Sequence[Doubt], end: float
    ) -> None:
        self._table, self._attack, self._wanted = table, attack, wanted
        self._end = end

    def broken(self, hiding: Vector, tolerance: float) -> Iterator[Pushes]:
        """Yield what was seen where a partner is left without a doubt.

        Args:
            hiding: Per cell 1 if it is hidden.
            tolerance: How far a demand may fall short, as a fraction of it.

        Raises:
            NoSafePatternInTime: There are too many partners and cells to try.
        """
        self._attack.hide(hiding)
        for doubt in self._wanted:
            if perf_counter() > self._end:
                raise NoSafePatternInTime("too many partners to try them all")
            yield from self._broken_by(doubt, hiding, tolerance)

    def _broken_by(self, doubt: Doubt, hiding: Vector, tolerance: float) -> Iterator[Pushes]:
        """A way to move that leaves a cell as it is works for whoever knows that cell."""
        partners = set(np.flatnonzero(hiding).tolist()) - {doubt.cell}
        known: int | None = None
        while partners:
            seen: list[Push] = []
            is_met = False
            for demand in doubt.for_partner(self._table, known):
                push = self._attack.push(demand, known)
                if self._attack.is_met(demand, push.moves, tolerance):
                    partners &= set(np.flatnonzero(np.abs(push.moves) > STILL).tolist())
                    is_met = True
                    break
                seen.append(push)
            if seen and not is_met:
                yield tuple(seen)
            if known is not None:
                partners.discard(known)
            if partners:
                known = min(partners)
