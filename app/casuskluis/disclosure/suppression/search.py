# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cheapest safe pattern, by cutting planes; when time is short a safe one all the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from casuskluis.disclosure.solving.answers import Answer, Status, Vector
from casuskluis.disclosure.solving.limits import Limits, Progress, relative_gap
from casuskluis.disclosure.suppression.attack import Pushes
from casuskluis.disclosure.suppression.cuts import capacity_cut
from casuskluis.disclosure.suppression.errors import NoSafePatternInTime, NothingSafeToHide
from casuskluis.disclosure.suppression.guarding import Guard
from casuskluis.disclosure.suppression.master import Master

LOOSE, TIGHT = 1e-4, 1e-6
PROVEN = 1e-6
FIRST_GAP = 0.01
"""Early rounds need no proof: their answer only shows which rules are still missing."""
STALLED = 1e-4
PATIENCE = 4
SHARE_OF_TIME, COVER_SECONDS = 0.3, 1.5
"""Of all time, what may go into rules from fractions of cells."""
FEW = 3
LEAST_SECONDS = 0.01
MOST_COVERS = 60
"""Per round; of partners there can be thousands of complaints."""


@dataclass(frozen=True)
class Pattern:
    """Which numbers to hide.

    Attributes:
        hiding: Per cell 1 if it is hidden, else 0.
        cost: Summed weight of what is hidden.
        bound: No safe pattern costs less.
    """

    hiding: Vector
    cost: float
    bound: float

    @property
    def hidden(self) -> frozenset[int]:
        """Positions of what is hidden."""
        return frozenset(np.flatnonzero(self.hiding).tolist())


class PatternSearch:
    """Solves, attacks and learns until nothing is left to learn or the time is over.

    Args:
        guard: Which patterns are safe.
        master: The choice of cells.
        limits: How long, who may stop it and who hears how far it is.
    """

    def __init__(self, guard: Guard, master: Master, limits: Limits) -> None:
        self._guard, self._master, self._limits = guard, master, limits
        self._begin = perf_counter()
        self._bound = 0.0
        self._is_whole = False
        self._best: Vector | None = None

    def cheapest(self) -> Pattern:
        """Return the cheapest safe pattern found, and how cheap one could be at best.

        Raises:
            NothingSafeToHide: The rules leave no pattern.
            NoSafePatternInTime: The time was over before any was found.
            Cancelled: The officer stopped the work.
        """
        if self._best is not None and not self._guard.obeys(self._best):
            self._best = None
        try:
            self._improve()
        except NoSafePatternInTime:
            if self._best is None:
                raise
        if self._best is None:
            raise NothingSafeToHide("no pattern obeys every rule")
        return Pattern(self._best, self._cost(self._best), self._bound)

    def _improve(self) -> None:
        self._offer(self._guard.completed(self._master.must, self._master.weights))
        if not self._is_whole:
            self._tighten()
            self._cover()
            self._master.make_whole()
            self._is_whole = True
        self._branch()

    def _tighten(self) -> None:
        """Learn from fractions of cells first: quick, and most rules are found here."""
        stalled, hiding = 0, self._master.must
        while stalled < PATIENCE and self._seconds > 0:
            answer = self._solve(0.0)
            if not answer.has_values:
                return
            hiding = np.clip(answer.values, 0.0, 1.0)
            stalled = stalled + 1 if answer.bound <= self._bound * (1.0 + STALLED) else 0
            self._bound = max(self._bound, answer.bound)
            pushes = self._guard.broken(hiding, LOOSE, whole=False)
            if not pushes:
                break
            self._master.learn(map(capacity_cut, pushes))
        rounded = np.maximum(np.floor(hiding + LOOSE), self._master.must)
        prices = self._master.weights * (1.0 - hiding + LOOSE)
        self._offer(self._guard.completed(rounded, prices))

    def _cover(self) -> None:
        """Learn which cells of small groups must be hidden, from fractions of cells still."""
        must = self._master.must
        pushes = self._guard.broken(must, TIGHT, whole=False)
        end = perf_counter() + min(COVER_SECONDS, self._seconds * SHARE_OF_TIME)
        while len(pushes) >= FEW and perf_counter() < end:
            answer = self._solve(0.0)
            if not answer.has_values:
                return
            self._bound = max(self._bound, answer.bound)
            hiding = np.clip(answer.values, 0.0, 1.0)
            order = self._order(-hiding)
            found = [
                (push, self._guard.coverer.cut(must, push, order, hiding))
                for push in pushes
                if perf_counter() < end
            ]
            pushes = [push for push, cut in found if cut is not None]
            self._master.learn(cut for _, cut in found if cut is not None)

    def _branch(self) -> None:
        """Solve for whole cells until the answer is safe and nothing cheaper can exist."""
        gap = FIRST_GAP
        while self._seconds > 0 and not self._is_proven:
            answer = self._solve(gap)
            self._bound = max(self._bound, answer.bound)
            if not answer.has_values:
                return
            hiding = np.rint(answer.values)
            pushes = self._guard.broken(hiding, TIGHT, whole=True)
            if pushes:
                self._learn(hiding, pushes)
                self._offer(self._guard.completed(hiding, self._master.weights))
            else:
                self._offer(hiding)
                gap = 0.0

    def _learn(self, hiding: Vector, pushes: Sequence[Pushes]) -> None:
        order = self._order(self._master.weights)
        self._master.learn(map(capacity_cut, pushes))
        step = max(1, len(pushes) // MOST_COVERS)
        covers = [self._guard.coverer.cut(hiding, each, order) for each in pushes[::step]]
        self._master.learn(cover for cover in covers if cover is not None)

    def _order(self, keys: Vector) -> list[int]:
        """Return the cells that may be hidden, by key and then by weight."""
        order = np.lexsort((self._master.weights, keys))
        return [cell for cell in order.tolist() if self._guard.may[cell]]

    @property
    def _seconds(self) -> float:
        if self._limits.seconds is None:
            return float("inf")
        return self._limits.seconds - (perf_counter() - self._begin)

    @property
    def _is_proven(self) -> bool:
        best = None if self._best is None else self._cost(self._best)
        return relative_gap(best, self._bound) <= PROVEN

    def _solve(self, gap: float) -> Answer:
        seconds = None if self._limits.seconds is None else max(self._seconds, LEAST_SECONDS)
        limits = Limits(seconds, self._limits.cancelled)
        answer = self._master.solve(
            limits, start=self._best if self._is_whole else None, gap=gap
        )
        if answer.status is Status.INFEASIBLE:
            raise NothingSafeToHide("no pattern obeys every rule")
        return answer

    def _offer(self, hiding: Vector | None) -> None:
        """Keep a safe pattern if it is the cheapest so far, and tell how far the search is."""
        if hiding is not None and (
            self._best is None or self._cost(hiding) < self._cost(self._best)
        ):
            self._best = hiding
        if self._limits.progress is not None:
            best = None if self._best is None else self._cost(self._best)
            self._limits.progress(Progress(best, self._bound))

    def _cost(self, hiding: Vector) -> float:
        return float(self._master.weights @ hiding)
