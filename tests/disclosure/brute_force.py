# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a reader learns, by trying every table there is. Slow, and too simple to be wrong."""

from itertools import product

from casuskluis.disclosure.printed import Printed, PrintedPopulation, PrintedTable
from casuskluis.disclosure.report import CellName

Counts = tuple[int, ...]
Ends = dict[CellName, tuple[int, int]]


def intervals(population: PrintedPopulation, number: int = 0) -> Ends:
    """Return the smallest and largest value of every hidden number."""
    met: dict[CellName, set[int]] = {}
    margins = _possible_margins(population)
    for column in range(len(population.tables[0].column_labels)):
        if all(table.column_totals[column] is None for table in population.tables):
            met[CellName(number, None, None, column)] = {one[column] for one in margins}
    for position, table in enumerate(population.tables):
        for row, options in _rows_that_fit(table, margins).items():
            if table.row_totals[row] is None:
                met[CellName(number, position, row, None)] = {sum(one) for one in options}
            for column, printed in enumerate(table.cells[row]):
                if printed is None:
                    cell = CellName(number, position, row, column)
                    met[cell] = {one[column] for one in options}
    return {cell: (min(values), max(values)) for cell, values in met.items()}


def _possible_margins(population: PrintedPopulation) -> set[Counts]:
    found = [
        {
            margin
            for margin in _sums([_options(table, row) for row in range(len(table.cells))])
            if sum(margin) == table.total and _fits(margin, table.column_totals)
        }
        for table in population.tables
    ]
    return set.intersection(*found)


def _rows_that_fit(table: PrintedTable, margins: set[Counts]) -> dict[int, set[Counts]]:
    options = [_options(table, row) for row in range(len(table.cells))]
    fitting: dict[int, set[Counts]] = {}
    for row, own in enumerate(options):
        rest = _sums([*options[:row], *options[row + 1 :]])
        if not rest:
            rest = {(0,) * len(table.column_labels)}
        fitting[row] = {one for one in own if any(_add(one, more) in margins for more in rest)}
    return fitting


def _options(table: PrintedTable, row: int) -> set[Counts]:
    """Return every way to fill in one row."""
    ceilings = [table.total if one is None else one for one in table.column_totals]
    ranges = [
        range(ceiling + 1) if cell is None else (cell,)
        for cell, ceiling in zip(table.cells[row], ceilings, strict=True)
    ]
    total = table.row_totals[row]
    return {
        one
        for one in product(*ranges)
        if (sum(one) == total if total is not None else sum(one) <= table.total)
    }


def _sums(options: list[set[Counts]]) -> set[Counts]:
    if not options:
        return set()
    found = options[0]
    for more in options[1:]:
        found = {_add(one, other) for one in found for other in more}
    return found


def _add(one: Counts, other: Counts) -> Counts:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _fits(margin: Counts, printed: tuple[Printed, ...]) -> bool:
    return all(b is None or a == b for a, b in zip(margin, printed, strict=True))
