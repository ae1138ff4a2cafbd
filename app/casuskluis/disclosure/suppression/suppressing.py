# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From true counts to a print with numbers left out, verified in whole numbers."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from math import inf
from time import perf_counter

import numpy as np

from casuskluis.disclosure.model.policy import Audience, Policy
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.solving.answers import Vector, memory_guarded
from casuskluis.disclosure.solving.limits import Limits, Progress, relative_gap
from casuskluis.disclosure.suppression.errors import NoSafePatternInTime
from casuskluis.disclosure.suppression.guarding import Guard
from casuskluis.disclosure.suppression.levels import Levels, interval_levels, reach
from casuskluis.disclosure.suppression.master import Master
from casuskluis.disclosure.suppression.repairing import Demanded, demand_more
from casuskluis.disclosure.suppression.search import PROVEN, Pattern, PatternSearch
from casuskluis.disclosure.suppression.weights import weights_of

MOST_REPAIRS = 60
LATE_REPAIRS = 6
"""How often a pattern may still be repaired when the time is over."""

Verify = Callable[[PrintedTable], Collection[Code]]
"""Returns the cells it objects to, in any mapping or collection; empty when all is safe."""


@dataclass(frozen=True)
class Suppressed:
    """A print with numbers left out.

    Attributes:
        printed: What may be printed.
        hidden: Positions of what is left out.
        proven: Whether no cheaper safe pattern exists.
        gap: How much cheaper one could still be, as a fraction of the cost; 0 when proven.
        cost: Summed weight of what is left out. Not for publication.
    """

    printed: PrintedTable
    hidden: frozenset[int]
    proven: bool
    gap: float
    cost: float = field(repr=False)

    @property
    def says_something(self) -> bool:
        """Whether any number is printed that does not just repeat the largest one."""
        return len({one.value for one in self.printed.figures} - {None}) > 1


def suppress(  # noqa: PLR0913 - what a caller may decide, all but two by name
    table: Table,
    policy: Policy,
    *,
    primary: Collection[int],
    levels: Levels | None = None,
    weights: Vector | None = None,
    seed: int | None = None,
    verify: Verify | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Suppressed:
    """Hide the cheapest set of cells under which every unsafe number stays in doubt.

    A reader knows what is printed, what adds up to what, the policy, that no count is below
    zero or above the grand total, and which cells can hold nobody; for partners also any one
    cell. The grand total is always printed. When `policy.seconds` are over the cheapest pattern
    found so far is returned, with its gap; it is just as safe.

    Args:
        table: The true counts.
        policy: For whom, what is small, and how long the search may take.
        primary: Positions of the cells that must be hidden.
        levels: How wide the doubt must be; by default from zero to what suits the audience.
        weights: Per cell what hiding it costs, more than zero; by default by size and margin.
        seed: Secret; varies the default weights, so that the pattern tells less.
        verify: Judges a print in whole numbers, as an attacker would. What it objects to is
            protected better until it is content.
        progress: Told now and then what the best pattern costs.
        cancelled: Asked often; yes stops the work.

    Raises:
        NothingSafeToHide: No pattern is safe; make the table coarser.
        NotPartnerProof: None is safe against partners; round instead, or make it coarser.
        NoSafePatternInTime: The verification objects to every pattern found in time.
        Cancelled: The officer stopped the work.
        SolverOutOfMemory: The table is too large for this computer.
    """
    chosen = frozenset(primary) - table.impossible
    wanted = levels or interval_levels(table, chosen, reach(policy))
    partner = policy.audience is Audience.PARTNER
    prices = weights_of(table, seed) if weights is None else np.asarray(weights, dtype=float)
    work = _Work(table, prices, verify, Limits(policy.seconds, cancelled, progress))
    return work.done(Demanded(table, chosen, wanted, policy.threshold if partner else None))


class _Work:
    """Searches, has the outcome verified, demands more, and searches again."""

    def __init__(
        self, table: Table, weights: Vector, verify: Verify | None, limits: Limits
    ) -> None:
        self._table, self._weights, self._verify = table, weights, verify
        self._limits = limits
        self._begin = perf_counter()

    def done(self, demanded: Demanded) -> Suppressed:
        """Return the first pattern that nobody objects to."""
        bound, late = 0.0, 0
        for _ in range(MOST_REPAIRS):
            late += self._seconds <= 0.0
            if late > LATE_REPAIRS:
                break
            with memory_guarded():
                pattern = self._search(demanded)
            if demanded.is_exact:
                bound = max(bound, pattern.bound)
            printed = blank(self._table, pattern.hidden)
            objections = self._verify(printed) if self._verify is not None else ()
            if not objections:
                return _suppressed(printed, pattern, bound)
            cells = [self._table.shape.places[code] for code in objections]
            demanded = demand_more(demanded, pattern.hidden, sorted(cells))
        raise NoSafePatternInTime("the verification keeps objecting")

    @property
    def _seconds(self) -> float:
        seconds = self._limits.seconds
        return inf if seconds is None else seconds - (perf_counter() - self._begin)

    def _search(self, demanded: Demanded) -> Pattern:
        self._limits.checkpoint()
        wish = demanded.wish()
        if not wish.primary and not wish.rules:
            return Pattern(np.zeros(len(self._table.codes)), 0.0, 0.0)
        left = replace(self._limits, seconds=max(0.0, self._seconds))
        guard = Guard(self._table, wish, left)
        master = Master(self._table, wish.primary, guard.may, self._weights)
        master.learn(wish.rules)
        return PatternSearch(guard, master, left).cheapest()


def _suppressed(printed: PrintedTable, pattern: Pattern, bound: float) -> Suppressed:
    gap = relative_gap(pattern.cost, bound)
    proven = gap <= PROVEN
    return Suppressed(printed, pattern.hidden, proven, 0.0 if proven else gap, pattern.cost)


def blank(table: Table, hidden: Collection[int]) -> PrintedTable:
    """Return a table as printed, with the numbers at some positions left out."""
    figures = [Figure(count) for count in table.counts]
    for cell in hidden:
        figures[cell] = HIDDEN
    return PrintedTable(table.shape, tuple(figures))
