# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cheapest set of cells to hide, by cutting planes (Fischetti and Salazar, 2001)."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np

from casuskluis.disclosure.attack import Attack, Cut, Demand
from casuskluis.disclosure.linear import LinearModel, Vector
from casuskluis.disclosure.system import Table

MOST_ROUNDS = 200
MOST_NODES = 5_000
LARGE_SYSTEM = 1_500
GAP, GAP_OF_LARGE_SYSTEM = 1e-6, 0.02
LOOSE, TIGHT = 1e-4, 1e-6


@dataclass(frozen=True)
class Pattern:
    """Which numbers to hide.

    Attributes:
        hidden: Their positions.
        is_cheapest: Whether no cheaper safe pattern exists.
    """

    hidden: frozenset[int]
    is_cheapest: bool


class PatternSearch:
    """A whole-number programme that learns, cut by cut, what a reader could compute.

    Args:
        table: The system of numbers and sums.
        unsafe: Positions that must be hidden.
        wanted: How far hidden numbers must be able to move.
        weights: Per number what hiding it costs, more than zero.
        checkpoint: Called between steps; raises when the officer stopped the work.
    """

    def __init__(
        self,
        table: Table,
        unsafe: Collection[int],
        wanted: Sequence[Demand],
        weights: Vector,
        checkpoint: Callable[[], None],
    ) -> None:
        self._wanted = wanted
        self._checkpoint = checkpoint
        self._attack = Attack(table)
        must = np.zeros(len(table.counts))
        must[list(unsafe)] = 1.0
        may = np.ones(len(table.counts))
        may[table.grand_total] = 0.0
        self._size = len(may)
        self._model = LinearModel(must, may, weights)
        self._forbid_lonely_cells(table)
        self._is_whole = False

    def cheapest(self) -> Pattern | None:
        """Return the cheapest pattern that meets every demand, or None if there is none."""
        if not self._is_whole:
            self._tighten()
            gap = GAP if self._size <= LARGE_SYSTEM else GAP_OF_LARGE_SYSTEM
            self._model.make_whole(gap=gap, most_nodes=MOST_NODES)
            self._is_whole = True
        for _ in range(MOST_ROUNDS):
            self._checkpoint()
            solution = self._model.solve()
            if solution is None:
                return None
            hiding = np.rint(solution.values)
            if not self._learn(hiding, TIGHT):
                proven = solution.proven and self._size <= LARGE_SYSTEM
                return Pattern(frozenset(np.flatnonzero(hiding).tolist()), proven)
        return None

    def forbid(self, cell: int, hidden: Collection[int]) -> None:
        """Learn that a cell is not safe under a pattern, so neither under a smaller one."""
        others = tuple(other for other in range(self._size) if other not in hidden)
        self._add(Cut(cell, others, (1.0,) * len(others)))

    def _tighten(self) -> None:
        """Learn from fractions of cells first: quick, and most cuts are found here."""
        for _ in range(MOST_ROUNDS):
            self._checkpoint()
            solution = self._model.solve()
            if solution is None or not self._learn(np.clip(solution.values, 0, 1), LOOSE):
                return

    def _learn(self, hiding: Vector, tolerance: float) -> bool:
        cuts = list(self._attack.cuts(hiding, self._wanted, tolerance))
        for cut in cuts:
            self._add(cut)
        return bool(cuts)

    def _add(self, cut: Cut) -> None:
        self._model.add_row((*cut.cells, cut.target), (*cut.factors, -1.0), 0.0)

    def _forbid_lonely_cells(self, table: Table) -> None:
        """A number hidden alone in a sum is no secret."""
        for relation in table.relations:
            for cell in relation.members:
                others = tuple(other for other in relation.members if other != cell)
                self._add(Cut(cell, others, (1.0,) * len(others)))


def weights(table: Table, seed: int | None) -> Vector:
    """Return what hiding each number costs: larger numbers and margins inform more.

    A cell that a detail splits is the margin of that detail.

    Args:
        table: The system.
        seed: Varies every weight by up to a fifth, so that a reader who knows this formula
            does not know which of nearly equal patterns it prefers.
    """
    size = 1.0 + np.log2(1.0 + np.array(table.counts, dtype=np.float64))
    totals = {relation.total for relation in table.relations}
    levels = [
        max(sum(part is None for part in code[1:]), cell in totals)
        for cell, code in enumerate(table.codes)
    ]
    found: Vector = size * 3.0 ** np.array(levels)
    if seed is not None:
        found = found * np.random.default_rng(seed).uniform(1.0, 1.2, len(found))
    return found
