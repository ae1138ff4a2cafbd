# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every table that fits a print, by trying them all; shares no code with the audit."""

from collections.abc import Iterator, Mapping
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Code

Tables = NDArray[np.int64]


def every_table(
    printed: PrintedTable,
    most: int,
    stop_after: int | None = None,
    known: Mapping[Code, tuple[int, int]] | None = None,
) -> Tables:
    """Return all tables, or the first so many, one per line.

    No cell holds more than `most`; `known` gives narrower bounds, to be faster. Sums must be
    margins of one table.
    """
    shape = printed.shape
    totals = {one.total for one in shape.relations}
    inner = [cell for cell in range(len(shape.codes)) if cell not in totals]
    lows, highs = [], []
    for cell, figure in enumerate(printed.figures):
        value = figure.value
        reach = figure.base - 1
        low = 0 if value is None else max(0, value - reach)
        high = most if value is None else value + reach
        least, top = (known or {}).get(shape.codes[cell], (low, high))
        lows.append(max(low, least))
        highs.append(0 if cell in shape.impossible else min(high, top))
    counted_in = [_upwards(printed, cell) for cell in inner]
    last = {cell: step for step, cells in enumerate(counted_in) for cell in cells}
    filled = _fill(counted_in, lows, highs, last, [0] * len(shape.codes), 0)
    found = list(islice(filled, stop_after))
    tables = np.array(found, dtype=np.int64).reshape(len(found), len(shape.codes))
    for one in shape.relations:
        assert (tables[:, list(one.parts)].sum(axis=1) == tables[:, one.total]).all()
    return tables


def _upwards(printed: PrintedTable, cell: int) -> set[int]:
    found = {cell}
    while True:
        more = {r.total for r in printed.shape.relations if found & set(r.parts)} - found
        if not more:
            return found
        found |= more


def _fill(
    counted_in: list[set[int]],
    lows: list[int],
    highs: list[int],
    last: dict[int, int],
    sums: list[int],
    step: int,
) -> Iterator[list[int]]:
    if step == len(counted_in):
        yield list(sums)
        return
    cells = counted_in[step]
    finished = [cell for cell in cells if last[cell] == step]
    for number in range(min(highs[cell] - sums[cell] for cell in cells) + 1):
        for cell in cells:
            sums[cell] += number
        if all(sums[cell] >= lows[cell] for cell in finished):
            yield from _fill(counted_in, lows, highs, last, sums, step + 1)
        for cell in cells:
            sums[cell] -= number


def intervals(printed: PrintedTable, tables: Tables) -> dict[Code, tuple[int, int]]:
    """Return the smallest and largest number met of every cell that is not exact."""
    return {
        printed.shape.codes[cell]: (int(tables[:, cell].min()), int(tables[:, cell].max()))
        for cell, figure in enumerate(printed.figures)
        if figure.value is None or figure.base > 1
    }


def leaks(printed: PrintedTable, tables: Tables, policy: Policy) -> set[Code]:
    """Return the cells an outsider knows exactly while small, or knows to be small."""
    found = set()
    for cell, figure in enumerate(printed.figures):
        values = set(tables[:, cell].tolist())
        if values & set(range(policy.threshold)) != values:
            continue
        if len(values) == 1:
            if values != {0}:
                found.add(printed.shape.codes[cell])
        elif 0 not in values or figure.value is None:
            found.add(printed.shape.codes[cell])
    return found
