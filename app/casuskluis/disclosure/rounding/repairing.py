# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Round again when an audit objects, and avoid what it objected to."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from time import perf_counter

from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.rounding.errors import RoundingImpossible, RoundingUnfinished
from casuskluis.disclosure.rounding.rounding import Pattern, Rounded, round_table

MOST_ATTEMPTS = 40

Objections = Callable[[PrintedTable], Sequence[Collection[Code]]]
"""Given a print, returns for each leak the cells it is about; nothing when it is safe."""


def round_until_safe(
    table: Table,
    policy: Policy,
    *,
    seed: int,
    objections: Objections,
    earlier: Pattern | None = None,
    attempts: int = MOST_ATTEMPTS,
    cancelled: Callable[[], bool] | None = None,
) -> Rounded:
    """Round a table until an audit has no objection.

    Each leak forbids what is printed now in its neighbourhood, so the next rounding differs
    there. This may forbid more than needed; it never allows more.

    Args:
        table: The true counts.
        policy: The base, and how long all of it may take.
        seed: As with `round_table`.
        objections: The audit, as the caller wants it done.
        earlier: As with `round_table`.
        attempts: After so many roundings the table is called too fine.
        cancelled: As with `round_table`.

    Raises:
        RoundingImpossible: No rounding is without objection; make the table coarser.
        RoundingUnfinished: The time was over.
        Cancelled: The officer stopped.
        SolverOutOfMemory: The table is too large for this computer.
    """
    ends = perf_counter() + policy.seconds
    forbidden: list[Pattern] = []
    for _ in range(attempts):
        left = replace(policy, seconds=max(0.0, ends - perf_counter()))
        rounded = round_table(
            table, left, seed=seed, earlier=earlier, forbidden=forbidden, cancelled=cancelled
        )
        leaks = objections(rounded.printed)
        if not leaks:
            return rounded
        if perf_counter() >= ends:
            raise RoundingUnfinished("the time was over before the audit agreed")
        forbidden += [neighbourhood(rounded.printed, cells) for cells in leaks]
    raise RoundingImpossible("the audit objected to every rounding that was tried")


def neighbourhood(printed: PrintedTable, cells: Collection[Code]) -> Pattern:
    """Return what is printed in some cells and in all that share a sum with one of them."""
    shape = printed.shape
    near = {shape.places[name] for name in cells if name in shape.places}
    around = set(near)
    for one in shape.relations:
        members = {one.total, *one.parts}
        around |= members if members & near else set()
    return {
        shape.codes[cell]: value
        for cell in around
        if (value := printed.figures[cell].value) is not None
    }
