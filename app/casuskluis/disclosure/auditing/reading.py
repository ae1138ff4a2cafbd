# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A printed table as a reader writes it down: unknowns, bounds and sums."""

import numpy as np

from casuskluis.disclosure.auditing.system import Equation, System
from casuskluis.disclosure.model.printed import EXACT, Figure, PrintedTable
from casuskluis.disclosure.model.table import TOTAL, Shape


def read(printed: PrintedTable) -> System:
    """Write down everything a print says; the unknowns are its cells, in order.

    A cell without any limit gets one that is out of reach of everything printed. That can only
    make the audit refuse too much.
    """
    ceiling = ceiling_of(printed.figures, printed.shape)
    lower = np.array([one.lowest for one in printed.figures], dtype=np.int64)
    upper = np.array([_highest(one, ceiling) for one in printed.figures], dtype=np.int64)
    for position in printed.shape.impossible:
        upper[position] = min(upper[position], 0)
    return System(lower, upper, equations_of(printed.shape))


def equations_of(shape: Shape) -> tuple[Equation, ...]:
    """Return the sums of a table: its parts minus their total come to nothing."""
    return tuple(
        Equation((*one.parts, one.total), (*(1 for _ in one.parts), -1))
        for one in shape.relations
    )


def ceiling_of(figures: tuple[Figure, ...], shape: Shape) -> int:
    """Return a number no cell can pass: that of everybody, else more than all together."""
    everybody = frozenset.intersection(*map(frozenset, shape.codes)) if shape.codes else TOTAL
    place = shape.places.get(tuple(sorted(everybody)))
    highest = None if place is None else figures[place].highest
    if highest is not None:
        return highest
    return 1000 + 2 * sum(one.highest or 0 for one in figures)


def _highest(figure: Figure, ceiling: int) -> int:
    if figure.highest is None:
        return ceiling
    return figure.highest if figure.base == EXACT else min(figure.highest, ceiling)
