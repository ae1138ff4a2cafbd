# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How far hidden numbers can move: linear bounds, then whole-number tables as proof."""

import math
from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.reader import Component
from casuskluis.disclosure.report import CellName, Interval

MOST_NODES = 20_000
NEARLY = 1e-6


@dataclass(frozen=True)
class Explored:
    """What was found about the unknowns of one component.

    Attributes:
        intervals: Per unknown the smallest and largest value met; empty when no table fits.
        witnesses: How many tables were built and checked.
    """

    intervals: dict[CellName, Interval] = field(default_factory=dict)
    witnesses: int = 0


def explore(component: Component) -> Explored:
    """Find how small and how large each unknown of a component can be.

    Every end of every interval is attained by a table of whole numbers that was checked
    against the equations in exact arithmetic.
    """
    return _Explorer(component).run()


class _Explorer:
    """Pushes one unknown at a time down and up, and keeps every table met on the way."""

    def __init__(self, component: Component) -> None:
        self._component = component
        place = {cell: column for column, cell in enumerate(component.unknowns)}
        self._matrix = np.zeros((len(component.equations), len(place)), dtype=np.int64)
        for row, equation in enumerate(component.equations):
            for cell, sign in equation.signs.items():
                self._matrix[row, place[cell]] = sign
        self._values = np.array([e.value for e in component.equations], dtype=np.int64)
        self._linear = self._model(whole=False)
        self._whole: highspy.Highs | None = None
        self._lowest: NDArray[np.int64] | None = None
        self._highest: NDArray[np.int64] | None = None
        self._witnesses = 0

    def run(self) -> Explored:
        for column in range(len(self._component.unknowns)):
            self._push(column, 1)
            self._push(column, -1)
        if self._lowest is None or self._highest is None:
            return Explored()
        ends = zip(self._component.unknowns, self._lowest, self._highest, strict=True)
        intervals = {cell: Interval(int(low), int(high)) for cell, low, high in ends}
        return Explored(intervals, self._witnesses)

    def _push(self, column: int, sense: int) -> None:
        """Minimise (sense 1) or maximise (sense -1) one unknown."""
        best = self._solve(self._linear, column, sense)
        if best is None or self._attained(column, sense, best):
            return
        if self._whole is None:
            self._whole = self._model(whole=True)
        self._solve(self._whole, column, sense)

    def _attained(self, column: int, sense: int, best: float) -> bool:
        """Tell whether a checked table reaches the linear bound, rounded inwards."""
        if self._lowest is None or self._highest is None:
            return False
        if sense == 1:
            return int(self._lowest[column]) <= math.ceil(best - NEARLY)
        return int(self._highest[column]) >= math.floor(best + NEARLY)

    def _solve(self, model: highspy.Highs, column: int, sense: int) -> float | None:
        model.changeColCost(column, float(sense))
        model.run()
        solution = model.getSolution()
        found = np.array(solution.col_value) if solution.value_valid else None
        model.changeColCost(column, 0.0)  # invalidates the solution, so only after the copy
        if found is None:
            return None
        self._keep(found)
        return float(found[column])

    def _keep(self, found: NDArray[np.float64]) -> None:
        """Keep a table as proof, if rounded to whole numbers it satisfies every sum."""
        table = np.rint(found).astype(np.int64)
        if (table < 0).any() or not np.array_equal(self._matrix @ table, self._values):
            return
        self._witnesses += 1
        lowest, highest = self._lowest, self._highest
        self._lowest = table if lowest is None else np.minimum(lowest, table)
        self._highest = table if highest is None else np.maximum(highest, table)

    def _model(self, *, whole: bool) -> highspy.Highs:
        model = highspy.Highs()  # type: ignore[no-untyped-call]  # its __init__ has no types
        model.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS takes it so
        model.setOptionValue("threads", 1)
        model.setOptionValue("mip_max_nodes", MOST_NODES)
        model.setOptionValue("mip_rel_gap", 0.0)
        width = len(self._component.unknowns)
        ceiling = np.full(width, float(self._component.ceiling))
        model.addVars(width, np.zeros(width), ceiling)
        for row, value in zip(self._matrix, self._values, strict=True):
            used = np.flatnonzero(row).astype(np.int32)
            model.addRow(float(value), float(value), len(used), used, row[used].astype(float))
        if whole:
            columns = np.arange(width, dtype=np.int32)
            kinds = np.full(width, int(highspy.HighsVarType.kInteger), dtype=np.uint8)
            model.changeColsIntegrality(width, columns, kinds)
        return model
