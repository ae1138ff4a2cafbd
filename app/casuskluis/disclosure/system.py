# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Any set of linked tables as one list of numbers and the sums that tie them together."""

from collections.abc import Collection
from dataclasses import dataclass, field

from casuskluis.disclosure.printed import Printed, PrintedPopulation, PrintedTable
from casuskluis.disclosure.tables import Population, TwoWayTable

Code = tuple[int | None, int | None, int | None]
"""Table, row and column of a number; None means "all of them", so a sum."""

GRAND_TOTAL: Code = (None, None, None)


@dataclass(frozen=True)
class Relation:
    """One sum that the reader sees or can work out.

    Attributes:
        total: Position of the sum in the list of numbers.
        parts: Positions of what adds up to it.
    """

    total: int
    parts: tuple[int, ...]

    @property
    def members(self) -> tuple[int, ...]:
        """The sum and its parts."""
        return (self.total, *self.parts)


@dataclass(frozen=True)
class Table:
    """Numbers and the sums between them; a two-way table is one shape among many.

    Attributes:
        codes: What each number counts, all different.
        counts: The true numbers, whole and at least zero.
        relations: Every sum.
    """

    codes: tuple[Code, ...]
    counts: tuple[int, ...] = field(repr=False)
    relations: tuple[Relation, ...]

    @property
    def grand_total(self) -> int:
        """Position of the sum of everything."""
        return self.codes.index(GRAND_TOTAL)


def join(population: Population) -> Table:
    """Return all tables of a population as one system; shared margins occur once."""
    numbers: dict[Code, int] = {GRAND_TOTAL: population.total}
    for column, count in enumerate(population.tables[0].column_totals):
        numbers[None, None, column] = count
    for number, table in enumerate(population.tables):
        numbers |= _numbers_of(number, table)
    place = {code: position for position, code in enumerate(numbers)}
    sums = [sum_ for n, table in enumerate(population.tables) for sum_ in _sums_of(n, table)]
    width = len(population.tables[0].column_labels)
    sums.append((GRAND_TOTAL, [(None, None, column) for column in range(width)]))
    relations = tuple(
        Relation(place[total], tuple(place[part] for part in parts)) for total, parts in sums
    )
    return Table(tuple(numbers), tuple(numbers.values()), relations)


def _numbers_of(number: int, table: TwoWayTable) -> dict[Code, int]:
    found: dict[Code, int] = {}
    for row, (total, counts) in enumerate(zip(table.row_totals, table.counts, strict=True)):
        found[number, row, None] = total
        found |= {(number, row, column): count for column, count in enumerate(counts)}
    return found


def _sums_of(number: int, table: TwoWayTable) -> list[tuple[Code, list[Code]]]:
    rows, columns = range(len(table.row_labels)), range(len(table.column_labels))
    across: list[tuple[Code, list[Code]]] = [
        ((number, row, None), [(number, row, column) for column in columns]) for row in rows
    ]
    down: list[tuple[Code, list[Code]]] = [
        ((None, None, column), [(number, row, column) for row in rows]) for column in columns
    ]
    return [*across, *down, (GRAND_TOTAL, [(number, row, None) for row in rows])]


def blank(population: Population, table: Table, hidden: Collection[int]) -> PrintedPopulation:
    """Return a population as printed, with the numbers at the hidden positions left out."""
    shown: dict[Code, Printed] = dict(zip(table.codes, table.counts, strict=True))
    shown |= dict.fromkeys(table.codes[position] for position in hidden)
    return PrintedPopulation(
        population.name,
        tuple(_printed(number, one, shown) for number, one in enumerate(population.tables)),
    )


def _printed(number: int, table: TwoWayTable, shown: dict[Code, Printed]) -> PrintedTable:
    rows, columns = range(len(table.row_labels)), range(len(table.column_labels))
    return PrintedTable(
        title=table.title,
        row_labels=table.row_labels,
        column_labels=table.column_labels,
        cells=tuple(tuple(shown[number, row, column] for column in columns) for row in rows),
        row_totals=tuple(shown[number, row, None] for row in rows),
        column_totals=tuple(shown[None, None, column] for column in columns),
        total=table.total,
    )
