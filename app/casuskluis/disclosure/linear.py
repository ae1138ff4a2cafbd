# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A typed shell around HiGHS for the part that chooses what to hide.

One thread and no clock: equal input then gives equal output on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Solution:
    """What a model answered.

    Attributes:
        values: Per column its value.
        duals: Per column its reduced cost; empty for whole-number models.
        proven: Whether nothing better exists.
    """

    values: Vector
    duals: Vector
    proven: bool


class LinearModel:
    """Columns with bounds and costs, rows with bounds, and a cheapest point.

    Args:
        lower: Per column its smallest value.
        upper: Per column its largest value.
        costs: Per column what one unit costs.
    """

    def __init__(self, lower: Vector, upper: Vector, costs: Vector) -> None:
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]  # its __init__ has no types
        self._highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS takes it so
        self._highs.setOptionValue("threads", 1)
        self._columns = np.arange(len(lower), dtype=np.int32)
        self._highs.addVars(len(lower), lower, upper)
        self._highs.changeColsCost(len(lower), self._columns, costs)

    def add_row(self, columns: Sequence[int], factors: Sequence[float], least: float) -> None:
        """Ask that the weighted sum of some columns is at least something."""
        self._add(columns, factors, least, highspy.kHighsInf)

    def add_balance(self, columns: Sequence[int], factors: Sequence[float]) -> None:
        """Ask that the weighted sum of some columns is zero."""
        self._add(columns, factors, 0.0, 0.0)

    def _add(
        self, columns: Sequence[int], factors: Sequence[float], least: float, most: float
    ) -> None:
        where = np.array(columns, dtype=np.int32)
        self._highs.addRow(least, most, len(where), where, np.array(factors, dtype=np.float64))

    def bound(self, lower: Vector, upper: Vector) -> None:
        """Replace the bounds of every column."""
        self._highs.changeColsBounds(len(self._columns), self._columns, lower, upper)

    def price(self, column: int, cost: float) -> None:
        """Replace the cost of one column."""
        self._highs.changeColCost(column, cost)

    def make_whole(self, *, gap: float, most_nodes: int) -> None:
        """From now on only whole numbers count as solutions.

        Args:
            gap: How far from the cheapest a solution may stay, as a fraction.
            most_nodes: How many branches may be tried: a limit that is no clock.
        """
        whole = np.full(len(self._columns), int(highspy.HighsVarType.kInteger), dtype=np.uint8)
        self._highs.changeColsIntegrality(len(self._columns), self._columns, whole)
        self._highs.setOptionValue("mip_rel_gap", gap)
        self._highs.setOptionValue("mip_max_nodes", most_nodes)

    def solve(self) -> Solution | None:
        """Return the cheapest point, or None when there is none."""
        self._highs.run()
        status = self._highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        found = self._highs.getSolution()
        if not found.value_valid:
            return None
        duals = np.array(found.col_dual) if found.dual_valid else np.empty(0)
        proven = status == highspy.HighsModelStatus.kOptimal
        return Solution(np.array(found.col_value), duals, proven)
