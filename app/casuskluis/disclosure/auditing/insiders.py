# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Attackers who know one thing more than the print: that they count, or a cell of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.explorer import Limits
from casuskluis.disclosure.auditing.judging import Judge
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.auditing.moves import upwards
from casuskluis.disclosure.auditing.system import Whole
from casuskluis.disclosure.auditing.view import Part, View
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Attacker, Finding, Interval, Leak
from casuskluis.disclosure.model.table import Shape

SOME = 48
"""How many tables are enough to clear nearly all cells."""


@dataclass(frozen=True)
class Scenario:
    """One attacker.

    Attributes:
        attacker: Of which kind.
        cell: The cell he knows more about.
        lowest: What he knows to be its smallest value.
        highest: And its largest.
        within: Cells that hold everybody of that cell.
        own: How many in those he accounts for himself; he learns about the others in them.
    """

    attacker: Attacker
    cell: int
    lowest: int
    highest: int
    within: frozenset[int]
    own: int


def counted(printed: PrintedTable, view: View, judge: Judge) -> list[Finding]:
    """Find what people who know that they count can work out about others.

    Tried for every cell that can hold somebody and might hold nobody. Where somebody counts
    himself, what he learns is about the number without him.
    """
    scenarios = []
    for cell in range(len(printed.shape.codes)):
        reached = None if view.is_decided(cell) else view.known(cell)
        if reached is None or reached.known.lowest >= 1 or reached.known.highest < 1:
            continue
        within = containing(printed.shape, cell)
        highest = int(view.system.upper[cell])
        scenarios.append(Scenario(Attacker.COUNTED, cell, 1, highest, within, own=1))
    return _try_all(scenarios, printed, view, judge)


def partner(
    printed: PrintedTable, view: View, judge: Judge, knowledge: Sequence[Knowledge]
) -> list[Finding]:
    """Find what partners can work out, each from the one cell he knows.

    An exact small number is a leak, and so is what is left of it without the partner's own.
    That a rounded number is small is none: what he knows of a total is his own knowledge, and
    that somebody is there is what a rounded number may tell anybody.
    """
    scenarios = []
    findings = []
    for one in knowledge:
        cell = printed.shape.places.get(one.cell)
        if cell is None:
            continue
        low, high = int(view.system.lower[cell]), int(view.system.upper[cell])
        if not low <= one.value <= high:
            wrong = Finding(Leak.CONTRADICTION, Attacker.PARTNER, one.cell, one.cell)
            findings.append(wrong)
        elif not view.is_decided(cell):
            within = containing(printed.shape, cell)
            value = one.value
            scenarios.append(Scenario(Attacker.PARTNER, cell, value, value, within, value))
    return findings + _try_all(scenarios, printed, view, judge)


def containing(shape: Shape, cell: int) -> frozenset[int]:
    """Return the cells that hold everybody of a cell: itself, and what it adds up to."""
    names = shape.codes[cell]
    fewer = (some for size in range(len(names) + 1) for some in combinations(names, size))
    return upwards({shape.places[one] for one in fewer if one in shape.places}, shape)


def _try_all(
    scenarios: Sequence[Scenario], printed: PrintedTable, view: View, judge: Judge
) -> list[Finding]:
    if not scenarios:
        return []
    for part in view.parts:
        view.steps.step()
        for column in range(len(part.cells)):
            part.explorer.meet_with(column, judge.policy.threshold)
    targets = {part: _targets(part, printed) for part in view.parts}
    findings = []
    for one in scenarios:
        view.steps.step()
        within = targets[view.place(one.cell)[0]]
        findings += _Attack(one, printed, view, judge, within).findings()
    return findings


def _targets(part: Part, printed: PrintedTable) -> NDArray[np.intp]:
    """Return the columns of a part that are not padding and can hold somebody."""
    can = np.ones(len(printed.figures), dtype=bool)
    can[list(printed.shape.impossible)] = False
    inside = np.flatnonzero(part.cells < len(can))
    return inside[can[part.cells[inside]]]


class _Attack:
    """One scenario: first what tables met before rule out, then the solver for what is left."""

    def __init__(
        self,
        scenario: Scenario,
        printed: PrintedTable,
        view: View,
        judge: Judge,
        targets: NDArray[np.intp],
    ) -> None:
        self._scenario = scenario
        self._printed = printed
        self._view = view
        self._judge = judge
        self._part, self._column = view.place(scenario.cell)
        self._limits: Limits = {self._column: (scenario.lowest, scenario.highest)}
        self._own = np.zeros(len(view.system.lower), dtype=np.int64)
        self._own[list(scenario.within)] = scenario.own
        knows = scenario.attacker is Attacker.PARTNER
        self._targets = targets[targets != self._column] if knows else targets

    def findings(self) -> list[Finding]:
        found = []
        for cell in self._suspects():
            leak = self._leak(cell)
            if leak is not None:
                codes = self._printed.shape.codes
                known = codes[self._scenario.cell]
                found.append(Finding(leak, self._scenario.attacker, codes[cell], known))
        return found

    def _suspects(self) -> list[int]:
        """Return the targets that no pair of tables met before clears.

        A few tables clear nearly all of them; only the rest is looked up in every table.
        """
        targets = self._targets
        explorer = self._part.explorer
        tables = explorer.fitting(self._limits)
        if not len(tables):
            return [int(cell) for cell in self._part.cells[targets]]
        for some in (tables[:SOME], tables):
            targets = targets[self._is_suspect(targets, *explorer.ends(targets, some))]
        return [int(cell) for cell in self._part.cells[targets]]

    def _is_suspect(
        self, targets: NDArray[np.intp], lowest: Whole, highest: Whole
    ) -> NDArray[np.bool_]:
        own = self._own[self._part.cells[targets]]
        found = self._judge.suspects(lowest, highest, own)
        if self._scenario.attacker is Attacker.PARTNER:
            found |= self._judge.suspects(lowest, highest, 0 * own)
        return found

    def _leak(self, cell: int) -> Leak | None:
        def enough(known: Interval) -> bool:
            return not known.is_exact and self._judged(cell, known) is None

        limits = {self._scenario.cell: (self._scenario.lowest, self._scenario.highest)}
        found = self._view.reach({cell: 1}, limits, enough)
        if found is None:
            return Leak.UNDECIDED
        wrong = self._judged(cell, found.known)
        return wrong if wrong is None or found.closed else Leak.UNDECIDED

    def _judged(self, cell: int, known: Interval) -> Leak | None:
        leak = self._judge.leak(known, own=int(self._own[cell]))
        if self._scenario.attacker is Attacker.COUNTED:
            return leak
        if known.is_exact:
            return leak or self._judge.leak(known)
        return leak if self._printed.figures[cell].is_hidden else None
