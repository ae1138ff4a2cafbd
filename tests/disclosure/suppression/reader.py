# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A reader of prints in whole numbers, and brute force; neither uses the code under test."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.solving.limits import Limits
from casuskluis.disclosure.solving.model import Model


def interval(table: Table, hidden: frozenset[int], cell: int) -> tuple[int, int]:
    """Return the smallest and largest whole number that a hidden cell can be."""
    low, high = np.array(table.counts, dtype=float), np.array(table.counts, dtype=float)
    for place in hidden:
        low[place], high[place] = 0.0, float(table.total)
    ends = []
    for sign in (1.0, -1.0):
        costs = np.zeros(len(low))
        costs[cell] = sign
        model = Model(low, high, costs, whole=True)
        for relation in table.relations:
            factors = [-1.0, *[1.0] * len(relation.parts)]
            model.add_balance((relation.total, *relation.parts), factors)
        ends.append(model.solve(Limits()).whole[cell])
    return ends[0], ends[1]


def cheapest(
    table: Table, primary: frozenset[int], weights: Sequence[float], far: int, most: float
) -> float | None:
    """Return what the cheapest safe pattern costs, by trying all; None if there is none.

    Safe is a pattern under which every primary cell can be zero and can be `far`.

    Args:
        table: A two-way table with its grand total first.
        primary: What must be hidden.
        weights: What hiding costs.
        far: How large every primary cell must seem to be able to be.
        most: No dearer pattern is looked for; None is the answer then too.
    """
    others = [cell for cell in range(1, len(table.codes)) if cell not in primary]
    patterns = (
        frozenset(extra) | primary
        for size in range(len(others) + 1)
        for extra in combinations(others, size)
    )
    lines = [{one.total, *one.parts} for one in table.relations]
    priced = sorted(
        (cost, sorted(pattern))
        for cost, pattern in _priced(patterns, weights)
        if cost <= most and all(len(line & pattern) != 1 for line in lines)
    )
    for cost, pattern in priced:
        if _is_safe(table, frozenset(pattern), primary, far):
            return cost
    return None


def _priced(
    patterns: Iterator[frozenset[int]], weights: Sequence[float]
) -> Iterator[tuple[float, frozenset[int]]]:
    for pattern in patterns:
        yield sum(weights[cell] for cell in sorted(pattern)), pattern


def _is_safe(table: Table, hidden: frozenset[int], primary: frozenset[int], far: int) -> bool:
    for cell in sorted(primary):
        low, high = interval(table, hidden, cell)
        if low > 0 or high < far:
            return False
    return True
