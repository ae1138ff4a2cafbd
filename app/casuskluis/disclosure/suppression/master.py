# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The programme that chooses the cheapest cells to hide, given all that was learnt so far."""

from collections.abc import Collection, Iterable

import numpy as np

from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.solving.answers import Answer, Vector
from casuskluis.disclosure.solving.limits import Limits
from casuskluis.disclosure.solving.model import Model
from casuskluis.disclosure.suppression.cuts import Cut, one_of


class Master:
    """One column per cell: 1 hidden, 0 printed; in between while it is not yet whole.

    Args:
        table: The cells.
        primary: Positions that must be hidden.
        may: Per cell 1 if it may be hidden.
        weights: Per cell what hiding it costs, more than zero.
    """

    def __init__(
        self, table: Table, primary: Collection[int], may: Vector, weights: Vector
    ) -> None:
        self.must = np.zeros(len(table.codes))
        self.must[list(primary)] = 1.0
        self.may = may
        self.weights = weights
        self._model = Model(self.must, self.may, weights)
        self._forbid_lonely_cells(table)

    def learn(self, cuts: Iterable[Cut]) -> None:
        """Add rules that every safe pattern obeys."""
        for cut in cuts:
            if cut.target is None:
                self._model.add_row(cut.cells, cut.factors, least=1.0)
            else:
                factors = dict(zip(cut.cells, cut.factors, strict=True))
                factors[cut.target] = factors.get(cut.target, 0.0) - 1.0
                self._model.add_row(tuple(factors), tuple(factors.values()), least=0.0)

    def make_whole(self) -> None:
        """From now on a cell is hidden or it is not."""
        self._model.make_whole()

    def solve(self, limits: Limits, *, start: Vector | None = None, gap: float = 0.0) -> Answer:
        """Return the cheapest pattern under the rules learnt.

        Args:
            limits: How long, and who may stop it.
            start: A pattern that obeys the rules, to begin from.
            gap: How far from the cheapest the answer may stay, as a fraction.
        """
        self._model.tolerate(gap)
        if start is not None:
            self._model.suggest(start)
        return self._model.solve(limits).or_stop()

    def _forbid_lonely_cells(self, table: Table) -> None:
        """A number hidden alone in a sum is no secret; known zeros do not help."""
        for relation in table.relations:
            members = [
                each
                for each in (relation.total, *relation.parts)
                if each not in table.impossible
            ]
            for cell in members:
                others = tuple(other for other in members if other != cell)
                self.learn([one_of(others, cell)])
