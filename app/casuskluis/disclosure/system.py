# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Any set of linked tables as one list of numbers and the sums that tie them together."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from casuskluis.disclosure.printed import (
    Printed,
    PrintedDetail,
    PrintedPopulation,
    PrintedTable,
)
from casuskluis.disclosure.tables import Population, TwoWayTable

Code = tuple[int | None, int | None, int | None]
"""Table, row and column of a number; None means "all of them", so a sum.

The totals of a detail are called after the row it splits, since they are the same numbers.
"""

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


@dataclass(frozen=True)
class _Placed:
    """A table, where it stands, and what its totals are the cells of.

    Attributes:
        number: Position in the population; details come after the other tables.
        above: Table and row that this table splits; None twice for everything.
    """

    number: int
    table: TwoWayTable
    above: tuple[int | None, int | None] = (None, None)

    @property
    def rows(self) -> range:
        return range(len(self.table.row_labels))

    @property
    def columns(self) -> range:
        return range(len(self.table.column_labels))

    def total(self, column: int | None) -> Code:
        """Return what the total of a column is called, or without a column that of all."""
        return (*self.above, column)

    def numbers(self) -> dict[Code, int]:
        found: dict[Code, int] = {}
        for row, (total, counts) in enumerate(
            zip(self.table.row_totals, self.table.counts, strict=True)
        ):
            found[self.number, row, None] = total
            found |= {(self.number, row, column): count for column, count in enumerate(counts)}
        return found

    def sums(self) -> list[tuple[Code, list[Code]]]:
        number = self.number
        across: list[tuple[Code, list[Code]]] = [
            ((number, row, None), [(number, row, column) for column in self.columns])
            for row in self.rows
        ]
        down: list[tuple[Code, list[Code]]] = [
            (self.total(column), [(number, row, column) for row in self.rows])
            for column in self.columns
        ]
        return [
            *across,
            *down,
            (self.total(None), [(number, row, None) for row in self.rows]),
        ]

    def printed(self, shown: Mapping[Code, Printed]) -> PrintedTable:
        number, columns = self.number, self.columns
        return PrintedTable(
            title=self.table.title,
            row_labels=self.table.row_labels,
            column_labels=self.table.column_labels,
            cells=tuple(tuple(shown[number, row, c] for c in columns) for row in self.rows),
            row_totals=tuple(shown[number, row, None] for row in self.rows),
            column_totals=tuple(shown[self.total(column)] for column in columns),
            total=shown[self.total(None)],
        )


def join(population: Population) -> Table:
    """Return all tables of a population as one system; what is printed twice occurs once."""
    numbers: dict[Code, int] = {GRAND_TOTAL: population.total}
    for column, count in enumerate(population.tables[0].column_totals):
        numbers[None, None, column] = count
    tables, details = _placed(population)
    for one in (*tables, *details):
        numbers |= one.numbers()
    place = {code: position for position, code in enumerate(numbers)}
    sums = [sum_ for one in (*tables, *details) for sum_ in one.sums()]
    sums.append((GRAND_TOTAL, [(None, None, column) for column in tables[0].columns]))
    relations = tuple(
        Relation(place[total], tuple(place[part] for part in parts)) for total, parts in sums
    )
    return Table(tuple(numbers), tuple(numbers.values()), relations)


def _placed(population: Population) -> tuple[list[_Placed], list[_Placed]]:
    tables = [_Placed(number, table) for number, table in enumerate(population.tables)]
    details = [
        _Placed(number, detail.table, (detail.of_table, detail.of_row))
        for number, detail in enumerate(population.details, start=len(tables))
    ]
    return tables, details


def blank(population: Population, table: Table, hidden: Collection[int]) -> PrintedPopulation:
    """Return a population as printed, with the numbers at the hidden positions left out."""
    shown: dict[Code, Printed] = dict(zip(table.codes, table.counts, strict=True))
    shown |= dict.fromkeys(table.codes[position] for position in hidden)
    tables, details = _placed(population)
    return PrintedPopulation(
        population.name,
        tuple(one.printed(shown) for one in tables),
        tuple(
            PrintedDetail(one.printed(shown), detail.of_table, detail.of_row)
            for one, detail in zip(details, population.details, strict=True)
        ),
    )
