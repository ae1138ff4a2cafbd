# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Find what a number can be: from tables met before, then fractions, then whole numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from casuskluis.disclosure.auditing.explorer import Explorer, Limits, Objective
from casuskluis.disclosure.model.report import Interval

Enough = Callable[[Interval], bool]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a number can be.

    Attributes:
        known: Both ends attained by whole-number tables that were checked.
        closed: Whether nothing outside is possible; otherwise there may be more.
    """

    known: Interval
    closed: bool


def never(_: Interval) -> bool:
    """Ask on until both ends are known for certain."""
    return False


def reach(
    explorer: Explorer, objective: Objective, limits: Limits, enough: Enough = never
) -> Reach | None:
    """Find between which ends a sum of unknowns lies.

    Args:
        explorer: The tables met so far, and the solver.
        objective: Per unknown its sign in the sum.
        limits: What this attacker knows besides.
        enough: Says when an interval is wide enough to stop; more can only widen it.

    Returns:
        None when no whole-number table was found that fits.
    """
    closed = [False, False]
    for ask in (explorer.linear_end, explorer.whole_end):
        for side, sign in enumerate((1, -1)):
            found = _attained(explorer, objective, limits)
            if found is not None and enough(found):
                return Reach(found, closed=False)
            if not closed[side]:
                turned = {column: sign * each for column, each in objective.items()}
                closed[side] = ask(turned, limits).is_closed
        found = _attained(explorer, objective, limits)
        if found is not None and all(closed):
            return Reach(found, closed=True)
    found = _attained(explorer, objective, limits)
    return None if found is None else Reach(found, all(closed))


def _attained(explorer: Explorer, objective: Objective, limits: Limits) -> Interval | None:
    sums = explorer.sums(objective, limits)
    return Interval(int(sums.min()), int(sums.max())) if len(sums) else None
