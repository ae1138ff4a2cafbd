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
    most = population.tables[0].total
    assert most is not None
    options = _options_of_tables(population, most)
    margins = set.intersection(
        *(
            {one for one in _sums(rows) if sum(one) == most and _fits(one, table.column_totals)}
            for table, rows in zip(population.tables, options, strict=True)
        )
    )
    met: dict[CellName, set[int]] = {}
    for column in range(len(population.tables[0].column_labels)):
        if all(table.column_totals[column] is None for table in population.tables):
            met[CellName(number, None, None, column)] = {one[column] for one in margins}
    fitting = []
    for position, table in enumerate(population.tables):
        fitting.append(_rows_that_fit(options[position], margins))
        met |= _met(number, position, table, fitting[-1])
    for position, detail in enumerate(population.details, start=len(population.tables)):
        split = fitting[detail.of_table][detail.of_row]
        rows = [_options(detail.table, row, most) for row in range(len(detail.table.cells))]
        met |= _met(number, position, detail.table, _rows_that_fit(rows, split))
    return {cell: (min(values), max(values)) for cell, values in met.items()}


def _options_of_tables(population: PrintedPopulation, most: int) -> list[list[set[Counts]]]:
    """Return per table and row every way to fill it in that its details allow."""
    options = [
        [_options(table, row, most) for row in range(len(table.cells))]
        for table in population.tables
    ]
    for detail in population.details:
        rows = [_options(detail.table, row, most) for row in range(len(detail.table.cells))]
        sums = {one for one in _sums(rows) if _fits(one, detail.table.column_totals)}
        options[detail.of_table][detail.of_row] &= {
            one for one in sums if detail.table.total in (None, sum(one))
        }
    return options


def _met(
    number: int, position: int, table: PrintedTable, fitting: list[set[Counts]]
) -> dict[CellName, set[int]]:
    met: dict[CellName, set[int]] = {}
    for row, options in enumerate(fitting):
        if table.row_totals[row] is None:
            met[CellName(number, position, row, None)] = {sum(one) for one in options}
        for column, printed in enumerate(table.cells[row]):
            if printed is None:
                cell = CellName(number, position, row, column)
                met[cell] = {one[column] for one in options}
    return met


def _rows_that_fit(options: list[set[Counts]], margins: set[Counts]) -> list[set[Counts]]:
    fitting: list[set[Counts]] = []
    for row, own in enumerate(options):
        others = [*options[:row], *options[row + 1 :]]
        if not others:
            fitting.append(own & margins)
            continue
        rest = _sums(others)
        fitting.append({one for one in own if any(_add(one, more) in margins for more in rest)})
    return fitting


def _options(table: PrintedTable, row: int, most: int) -> set[Counts]:
    """Return every way to fill in one row."""
    ceilings = [most if one is None else one for one in table.column_totals]
    ranges = [
        range(ceiling + 1) if cell is None else (cell,)
        for cell, ceiling in zip(table.cells[row], ceilings, strict=True)
    ]
    total = table.row_totals[row]
    return {
        one
        for one in product(*ranges)
        if (sum(one) == total if total is not None else sum(one) <= most)
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
