# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which patterns are safe: for readers of the print, for partners, and by rules given."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from time import perf_counter

import numpy as np

from casuskluis.disclosure.model.table import TOTAL, Table
from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.solving.limits import Limits
from casuskluis.disclosure.suppression.attack import Attack, Pushes
from casuskluis.disclosure.suppression.cuts import Coverer, Cut
from casuskluis.disclosure.suppression.errors import NothingSafeToHide, NotPartnerProof
from casuskluis.disclosure.suppression.insiders import Doubt, Insiders
from casuskluis.disclosure.suppression.levels import Demand
from casuskluis.disclosure.suppression.paths import PathHider

TIGHT = 1e-6
PATIENCE = 2.0
"""How much longer than asked the first pattern that is safe against partners may take."""


@dataclass(frozen=True)
class Wish:
    """What a pattern must do.

    Attributes:
        primary: Positions that must be hidden.
        demands: How far hidden numbers must be able to move for a reader of the print.
        doubts: What a reader who knows one whole cell must be left in doubt about; empty when
            there are no such readers.
        rules: Further rules that a pattern must obey.
    """

    primary: frozenset[int]
    demands: tuple[Demand, ...]
    doubts: tuple[Doubt, ...] = ()
    rules: tuple[Cut, ...] = ()


class Guard:
    """Tells whether patterns are safe, why not, and how to make them so.

    Args:
        table: The cells.
        wish: What a pattern must do.
        limits: Who may stop the work.

    Raises:
        NothingSafeToHide: Hiding everything but the grand total would not be enough.
        NotPartnerProof: It would be, but not for partners who know one cell.
        NoSafePatternInTime: There are too many partners and cells to try.
        Cancelled: The officer stopped the work.
    """

    def __init__(self, table: Table, wish: Wish, limits: Limits) -> None:
        self.wish = wish
        self._attack = Attack(table, limits)
        self.coverer = Coverer(self._attack)
        self._insiders: Insiders | None = None
        seconds = inf if limits.seconds is None else limits.seconds
        end = perf_counter() + PATIENCE * seconds
        if wish.doubts:
            self._insiders = Insiders(table, self._attack, wish.doubts, end)
        self.may = self._allowed(table)
        self._paths = PathHider(
            table, self.may, self._attack, wish.demands, self._insiders, limits
        )

    def broken(self, hiding: Vector, tolerance: float, *, whole: bool) -> list[Pushes]:
        """Return why a pattern is not safe; partners are tried only on whole patterns."""
        self._attack.hide(hiding)
        pushes = self._attack.broken(self.wish.demands, tolerance)
        found: list[Pushes] = [(push,) for push in pushes]
        if found or not whole or self._insiders is None:
            return found
        return list(self._insiders.broken(hiding, tolerance))

    def obeys(self, hiding: Vector) -> bool:
        """Tell whether a pattern obeys the further rules."""
        return all(rule.holds(hiding) for rule in self.wish.rules)

    def completed(self, hiding: Vector, prices: Vector) -> Vector | None:
        """Return a safe pattern that hides at least this one, or None if there is none.

        Args:
            hiding: Per cell 1 if it is hidden already, else 0.
            prices: Per cell what hiding it would cost.
        """
        found: Vector | None = hiding
        while found is not None:
            found = self._paths.complete(found, prices)
            if found is None or self.obeys(found):
                return found
            found = self._obedient(found, prices)
        return None

    def _obedient(self, hiding: Vector, prices: Vector) -> Vector | None:
        """Hide the cheapest cell that each broken rule asks for."""
        found = hiding.copy()
        for rule in self.wish.rules:
            while not rule.holds(found):
                open_ = [cell for cell in rule.cells if self.may[cell] and not found[cell]]
                if not open_:
                    return None
                found[min(open_, key=lambda cell: (float(prices[cell]), cell))] = 1.0
        return found

    def _allowed(self, table: Table) -> Vector:
        """Return 1 per cell that may be hidden.

        A cell that would not be safe even if everything were hidden must be printed.
        """
        may = hideable(table)
        if any(not may[cell] for cell in self.wish.primary):
            raise NothingSafeToHide("the grand total itself must be hidden")
        while True:
            unsafe = self.broken(may, TIGHT, whole=False)
            if any(push.demand.always for (push,) in unsafe):
                raise NothingSafeToHide("hiding everything but the grand total is not enough")
            if not unsafe:
                break
            may[[push.demand.cell for (push,) in unsafe]] = 0.0
        if self._insiders is not None and any(self._insiders.broken(may, TIGHT)):
            raise NotPartnerProof("hiding everything is not enough for partners")
        return may


def hideable(table: Table) -> Vector:
    """Return 1 per cell that may be hidden: not a grand total, and not a cell known to be 0."""
    may = np.ones(len(table.codes))
    may[sorted(table.impossible)] = 0.0
    may[grand_totals(table)] = 0.0
    return may


def grand_totals(table: Table) -> Sequence[int]:
    """Return the cells that are always printed: the total of all, else every sum of no sum."""
    if TOTAL in table.shape.places:
        return [table.shape.places[TOTAL]]
    parts = {part for relation in table.relations for part in relation.parts}
    return sorted(table.shape.totals - parts)
