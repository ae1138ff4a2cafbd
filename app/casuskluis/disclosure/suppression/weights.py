# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What it costs to hide a number: readers miss large numbers and margins most."""

from collections.abc import Sequence

import numpy as np

from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.solving.answers import Vector

TOTAL_FACTOR = 3.0
"""Per dimension that is added up: a margin is missed this much more than an inner cell."""
SUBTOTAL_FACTOR = 1.7
"""Per dimension of which the cell is a subtotal in a hierarchy."""
SECRET_FACTOR = 1.2
NEARLY_FREE = 1e-3


def weights_of(table: Table, seed: int | None) -> Vector:
    """Return per cell what hiding it costs.

    Args:
        table: The cells.
        seed: Varies every weight by up to a fifth, so that a reader who knows this rule does
            not know which of nearly equal patterns it prefers. Whoever makes overviews keeps it
            secret. None leaves the weights as the rule says.
    """
    totals, subtotals = _added_up(table)
    size = 1.0 + np.log2(1.0 + np.array(table.counts, dtype=np.float64))
    found: Vector = size * TOTAL_FACTOR**totals * SUBTOTAL_FACTOR**subtotals
    if seed is not None:
        found = found * np.random.default_rng(seed).uniform(1.0, SECRET_FACTOR, len(found))
    return found


def value_weights(table: Table) -> Vector:
    """Return weights that make the sum of the hidden numbers as small as possible."""
    return np.array(table.counts, dtype=np.float64) + NEARLY_FREE


def _added_up(table: Table) -> tuple[Vector, Vector]:
    """Return per cell over how many dimensions it is a total, and in how many a subtotal."""
    codes, relations = table.codes, table.relations
    deepest = [len(name) for name in codes]
    changed = True
    while changed:
        changed = False
        for one in relations:
            below = max((deepest[part] for part in one.parts), default=0)
            if below > deepest[one.total]:
                deepest[one.total], changed = below, True
    split: list[set[str]] = [set() for _ in codes]
    for one in relations:
        split[one.total] |= _split_dimensions(codes[one.total], [codes[p] for p in one.parts])
    totals = [deep - len(name) for deep, name in zip(deepest, codes, strict=True)]
    return np.array(totals, dtype=np.float64), np.array(
        [len(s) for s in split], dtype=np.float64
    )


def _split_dimensions(total: Code, parts: Sequence[Code]) -> set[str]:
    """Return the dimensions whose category in the total is another one in a part."""
    above = dict(total)
    return {
        dimension
        for part in parts
        for dimension, category in part
        if above.get(dimension, category) != category
    }
