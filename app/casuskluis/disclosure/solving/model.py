# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Columns with bounds and costs, rows with bounds, and the cheapest point.

One thread and a fixed start: equal input then gives equal output on every machine, unless the
time limit was reached.
"""

from collections.abc import Sequence

import highspy
import numpy as np

from casuskluis.disclosure.solving.answers import Answer, Status, Vector
from casuskluis.disclosure.solving.limits import UNLIMITED, Limits, Progress

INFINITY: float = highspy.kHighsInf
PRIMAL = 4
"""How HiGHS calls the primal simplex method."""
FEASIBLE = 2
"""How HiGHS says that the point it holds obeys every row and bound."""
ENDINGS = {
    highspy.HighsModelStatus.kOptimal: Status.OPTIMAL,
    highspy.HighsModelStatus.kModelEmpty: Status.OPTIMAL,
    highspy.HighsModelStatus.kInfeasible: Status.INFEASIBLE,
    highspy.HighsModelStatus.kUnbounded: Status.UNBOUNDED,
    highspy.HighsModelStatus.kUnboundedOrInfeasible: Status.UNBOUNDED,
    highspy.HighsModelStatus.kTimeLimit: Status.OUT_OF_TIME,
    highspy.HighsModelStatus.kIterationLimit: Status.OUT_OF_TIME,
    highspy.HighsModelStatus.kSolutionLimit: Status.OUT_OF_TIME,
    highspy.HighsModelStatus.kInterrupt: Status.CANCELLED,
    highspy.HighsModelStatus.kMemoryLimit: Status.OUT_OF_MEMORY,
}


class Model:
    """A linear model, of whole numbers where asked, that can be changed and solved again.

    Args:
        lower: Per column its smallest value.
        upper: Per column its largest value.
        costs: Per column what one unit costs.
        whole: Whether only whole numbers count as answers.
        gap: How far from the cheapest an answer of whole numbers may stay, as a fraction.
    """

    def __init__(
        self,
        lower: Vector,
        upper: Vector,
        costs: Vector,
        *,
        whole: bool = False,
        gap: float = 0.0,
    ) -> None:
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]  # its __init__ has no types
        self._whole = False
        self._columns = np.arange(len(lower), dtype=np.int32)
        self._set("output_flag", value=False)
        self._set("threads", value=1)
        self._set("mip_abs_gap", value=1e-6)
        self._highs.addVars(len(lower), np.asarray(lower, float), np.asarray(upper, float))
        self.price_all(costs)
        if whole:
            self.make_whole(gap=gap)

    def add_row(
        self,
        columns: Sequence[int],
        factors: Sequence[float],
        *,
        least: float = -INFINITY,
        most: float = INFINITY,
    ) -> None:
        """Ask that the weighted sum of some columns lies between two numbers."""
        where = np.array(columns, dtype=np.int32)
        self._highs.addRow(least, most, len(where), where, np.array(factors, dtype=np.float64))

    def add_balance(self, columns: Sequence[int], factors: Sequence[float]) -> None:
        """Ask that the weighted sum of some columns is zero."""
        self.add_row(columns, factors, least=0.0, most=0.0)

    def bound(self, column: int, lower: float, upper: float) -> None:
        """Replace the bounds of one column."""
        self._highs.changeColBounds(column, lower, upper)

    def bound_all(self, lower: Vector, upper: Vector) -> None:
        """Replace the bounds of every column."""
        self._highs.changeColsBounds(len(self._columns), self._columns, lower, upper)

    def price(self, column: int, cost: float) -> None:
        """Replace the cost of one column."""
        self._highs.changeColCost(column, cost)

    def price_all(self, costs: Vector) -> None:
        """Replace the cost of every column."""
        self._highs.changeColsCost(len(self._columns), self._columns, np.asarray(costs, float))

    def make_whole(self, *, gap: float = 0.0) -> None:
        """From now on only whole numbers count as answers.

        Args:
            gap: How far from the cheapest an answer may stay, as a fraction.
        """
        self._whole = True
        kinds = np.full(len(self._columns), int(highspy.HighsVarType.kInteger), dtype=np.uint8)
        self._highs.changeColsIntegrality(len(self._columns), self._columns, kinds)
        self._set("mip_rel_gap", value=gap)

    def tolerate(self, gap: float) -> None:
        """Let an answer of whole numbers stay this far from the cheapest, as a fraction."""
        self._set("mip_rel_gap", value=gap)

    def start_feasible(self) -> None:
        """Use the primal simplex method: for a model of which the last answer stays allowed.

        Where only costs change between solves it takes an eighth of the time.
        """
        self._set("simplex_strategy", value=PRIMAL)

    def suggest(self, values: Vector) -> None:
        """Give a point to start from; it may turn out to break a row."""
        solution = highspy.HighsSolution()
        solution.col_value = [float(value) for value in values]
        self._highs.setSolution(solution)

    def solve(self, limits: Limits = UNLIMITED) -> Answer:
        """Return the cheapest point, or how far the search came."""
        if limits.cancelled is not None and limits.cancelled():
            return Answer(Status.CANCELLED)
        self._set("time_limit", value=INFINITY if limits.seconds is None else limits.seconds)
        watch = _Watch(self._highs, limits)
        try:
            watch.start()
            self._highs.run()
            return self._answer()
        except MemoryError:
            return Answer(Status.OUT_OF_MEMORY)
        except RuntimeError:
            return Answer(Status.FAILED)
        finally:
            watch.stop()

    def _set(self, option: str, *, value: float | bool | str) -> None:
        self._highs.setOptionValue(option, value)

    def _answer(self) -> Answer:
        status = ENDINGS.get(self._highs.getModelStatus(), Status.FAILED)
        info = self._highs.getInfo()
        proven = status is Status.OPTIMAL
        objective = info.objective_function_value
        bound = self._bound(info.mip_dual_bound, objective if proven else -INFINITY)
        if not proven and info.primal_solution_status != FEASIBLE:
            return Answer(status, bound=bound)
        found = self._highs.getSolution()
        duals = np.array(found.col_dual) if found.dual_valid else np.empty(0)
        return Answer(status, np.array(found.col_value), duals, objective, bound)

    def _bound(self, told: float, otherwise: float) -> float:
        return told if self._whole else otherwise


class _Watch:
    """Lets the officer stop a running search and hear how far it is."""

    def __init__(self, highs: highspy.Highs, limits: Limits) -> None:
        self._highs, self._limits = highs, limits
        self._told: Progress | None = None

    def start(self) -> None:
        if self._limits.cancelled is not None:
            for event in self._interrupts():
                event.subscribe(self._ask)
        if self._limits.progress is not None:
            self._highs.cbMipInterrupt.subscribe(self._tell)

    def stop(self) -> None:
        for event in self._interrupts():
            event.unsubscribe(self._ask)
        self._highs.cbMipInterrupt.unsubscribe(self._tell)

    def _interrupts(self) -> tuple[highspy.highs.HighsCallback, ...]:
        return (self._highs.cbSimplexInterrupt, self._highs.cbMipInterrupt)

    def _ask(self, event: highspy.highs.HighsCallbackEvent) -> None:
        if self._limits.cancelled is not None and self._limits.cancelled():
            event.interrupt()

    def _tell(self, event: highspy.highs.HighsCallbackEvent) -> None:
        best = float(event.data_out.mip_primal_bound)
        found = None if abs(best) >= INFINITY else best
        news = Progress(found, float(event.data_out.mip_dual_bound))
        if self._limits.progress is not None and news != self._told:
            self._told = news
            self._limits.progress(news)
