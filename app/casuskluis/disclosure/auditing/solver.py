# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A typed shell around the solver, for the audit alone.

One thread and no clock: the same print gives the same report on every machine.
"""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.system import System

MOST_NODES = 20_000
PRIMAL = 4
"""How HiGHS calls the primal simplex method: mostly only the costs change between questions."""


@dataclass(frozen=True)
class Answer:
    """What the solver says; nothing of it is believed before it is checked.

    Attributes:
        values: A point, in fractions maybe; None when it has none.
        bound: No point has a smaller objective than this; minus infinity when unknown.
        impossible: Whether it says that nothing fits.
    """

    values: NDArray[np.float64] | None
    bound: float
    impossible: bool = False


class Model:
    """One system in the solver: lowest value of any sum of its unknowns.

    Args:
        system: Unknowns and sums.
        whole: Whether unknowns are whole numbers.
    """

    def __init__(self, system: System, *, whole: bool) -> None:
        self._whole = whole
        self._system = system
        self._width = system.width
        self._model = _model(system, whole=whole)

    def lowest(self, objective: dict[int, int], limits: dict[int, tuple[int, int]]) -> Answer:
        """Find the lowest value of a sum.

        Args:
            objective: Per unknown its sign in the sum.
            limits: Narrower bounds for some unknowns, for this question only.
        """
        for column, sign in objective.items():
            self._model.changeColCost(column, float(sign))
        for column, (low, high) in limits.items():
            self._model.changeColBounds(column, float(low), float(high))
        self._model.run()
        answer = self._answer()
        for column in objective:
            self._model.changeColCost(column, 0.0)
        for column in limits:
            low, high = int(self._system.lower[column]), int(self._system.upper[column])
            self._model.changeColBounds(column, float(low), float(high))
        return answer

    def _answer(self) -> Answer:
        status = self._model.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Answer(None, -np.inf, impossible=True)
        solution = self._model.getSolution()
        values = np.array(solution.col_value) if solution.value_valid else None
        if self._whole:
            return Answer(values, float(self._model.getInfo().mip_dual_bound))
        solved = status == highspy.HighsModelStatus.kOptimal
        return Answer(values, float(self._model.getObjectiveValue()) if solved else -np.inf)


def _model(system: System, *, whole: bool) -> highspy.Highs:
    model = highspy.Highs()  # type: ignore[no-untyped-call]  # its __init__ has no types
    model.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS takes it so
    model.setOptionValue("threads", 1)
    model.setOptionValue("simplex_strategy", PRIMAL)
    model.setOptionValue("mip_max_nodes", MOST_NODES)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.5)
    width = system.width
    model.addVars(width, system.lower.astype(float), system.upper.astype(float))
    for one in system.equations:
        columns = np.array(one.columns, dtype=np.int32)
        signs = np.array(one.signs, dtype=float)
        model.addRow(float(one.value), float(one.value), len(columns), columns, signs)
    if whole:
        kinds = np.full(width, int(highspy.HighsVarType.kInteger), dtype=np.uint8)
        model.changeColsIntegrality(width, np.arange(width, dtype=np.int32), kinds)
    return model
