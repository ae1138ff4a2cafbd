# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every count to a neighbouring multiple of the base, such that everything still adds up.

A multiple stays itself, so a reader knows of every number that it lies less than the base away
from what is printed. Among all roundings that add up, the one that deviates least is taken;
the weights are secret, and what was printed before is kept where that costs little.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.rounding.errors import RoundingImpossible, RoundingUnfinished
from casuskluis.disclosure.rounding.weights import weight
from casuskluis.disclosure.solving.answers import Answer, Status, memory_guarded
from casuskluis.disclosure.solving.limits import Limits, Progress
from casuskluis.disclosure.solving.model import Model

INERTIA = 0.4
"""What it costs to print another number than before, as a part of the base.

A choice between two evils, measured over thirty quarters of an invented register at base 5.
Without it 19% of the printed numbers change per quarter, most while nothing happened. At the
full base 6% change, but then a change nearly tells that a border was crossed, and the numbers
lie further from the truth. At 0.4 it is 8%, three of four changes could have been left out,
and the mean deviation stays below 1.4.
"""

Pattern = Mapping[Code, int]
"""Rounded values, of some or all cells."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How good a rounding is.

    Attributes:
        cost: Weighted sum of the deviations, and of what changed needlessly.
        bound: No rounding can cost less.
        is_optimal: Whether that was proven; otherwise the time was over. A rounding that is
            not the best one is just as safe.
        deviation: Plain sum of the deviations, in what is counted. Not for publication.
    """

    cost: float
    bound: float
    is_optimal: bool
    deviation: int = field(repr=False)

    @property
    def gap(self) -> float:
        """How much cheaper a rounding could still be, as a fraction."""
        return 0.0 if self.is_optimal else max(0.0, self.cost - self.bound) / max(self.cost, 1)


@dataclass(frozen=True)
class Rounded:
    """A rounded table with the proof that it is a good one."""

    printed: PrintedTable
    proof: Proof


def round_table(
    table: Table,
    policy: Policy,
    *,
    seed: int,
    earlier: Pattern | None = None,
    forbidden: Sequence[Pattern] = (),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Rounded:
    """Round every count to a multiple of the base, additive and with the least deviation.

    Equal input gives equal output, unless the time limit of the policy was reached.

    Args:
        table: The true counts.
        policy: The base, and how long to search.
        seed: Secret; varies which of nearly equal roundings is taken.
        earlier: What was printed before for the same cells, for instance a quarter ago.
        forbidden: Roundings that an audit objected to: not all cells of such a pattern get the
            value named there at once.
        cancelled: Asked often, also while the solver runs.
        progress: Told now and then how far the search is.

    Raises:
        RoundingImpossible: No rounding is left; make the table coarser.
        RoundingUnfinished: The time was over before any rounding was found.
        Cancelled: The officer stopped.
        SolverOutOfMemory: The table is too large for this computer.
    """
    limits = Limits(policy.seconds, cancelled, progress)
    limits.checkpoint()
    task = _Task(table, policy.base, seed, earlier or {})
    with memory_guarded():
        model = task.model()
        for pattern in forbidden:
            task.forbid(model, pattern)
        return task.result(model.solve(limits).or_stop())


@dataclass(frozen=True)
class _Task:
    """One column per cell: 0 to round down, 1 to round up; a multiple only has 0."""

    table: Table
    base: int
    seed: int
    earlier: Pattern

    def model(self) -> Model:
        size = len(self.table.codes)
        ups = np.array([float(count % self.base > 0) for count in self.table.counts])
        costs = np.array(
            [self._cost(cell, up=1) - self._cost(cell, up=0) for cell in range(size)]
        )
        model = Model(np.zeros(size), ups, costs * ups, whole=True)
        for one in self.table.relations:
            steps = self._down(one.total) - sum(map(self._down, one.parts))
            factors = [1.0] * len(one.parts) + [-1.0]
            model.add_row([*one.parts, one.total], factors, least=steps, most=steps)
        return model

    def forbid(self, model: Model, pattern: Pattern) -> None:
        """Ask that at least one cell of a pattern gets another value.

        Cells that this table does not have are printed elsewhere and keep their value.
        """
        places = self.table.shape.places
        wanted = {places[name]: value for name, value in pattern.items() if name in places}
        ups = {cell: value / self.base - self._down(cell) for cell, value in wanted.items()}
        if all(up in self._choices(cell) for cell, up in ups.items()):
            factors = [-1.0 if up else 1.0 for up in ups.values()]
            model.add_row(list(ups), factors, least=1.0 - sum(ups.values()))

    def result(self, answer: Answer) -> Rounded:
        if answer.status is Status.INFEASIBLE:
            raise RoundingImpossible("no rounding adds up and is allowed")
        if not answer.has_values:
            raise RoundingUnfinished("no rounding was found in time")
        ups = answer.whole
        values = [self._value(cell, up) for cell, up in enumerate(ups)]
        fixed = sum(self._cost(cell, up=0) for cell in range(len(ups)))
        cost = sum(self._cost(cell, up=up) for cell, up in enumerate(ups))
        proof = Proof(
            cost=cost,
            bound=min(cost, answer.bound + fixed),
            is_optimal=answer.is_proven,
            deviation=sum(
                abs(value - count)
                for value, count in zip(values, self.table.counts, strict=True)
            ),
        )
        figures = tuple(Figure(value, self.base) for value in values)
        return Rounded(PrintedTable(self.table.shape, figures), proof)

    def _choices(self, cell: int) -> range:
        """Return the steps up a cell may take: a multiple stays itself."""
        return range(2 if self.table.counts[cell] % self.base else 1)

    def _down(self, cell: int) -> int:
        return self.table.counts[cell] // self.base

    def _value(self, cell: int, up: int) -> int:
        return self.base * (self._down(cell) + up)

    def _cost(self, cell: int, *, up: int) -> float:
        """Return what it costs to round a cell down or up."""
        name, value = self.table.codes[cell], self._value(cell, up)
        deviation = abs(value - self.table.counts[cell])
        cost = weight(self.seed, name, "up" if up else "down") * deviation
        was = self.earlier.get(name, value)
        stays = was == value or abs(was - self.table.counts[cell]) >= self.base
        return cost if stays else cost + INERTIA * self.base
