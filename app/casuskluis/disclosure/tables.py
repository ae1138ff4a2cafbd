# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counts as they stand in the vault: true, complete and not for publication."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from casuskluis.domain.errors import CasuskluisError

Record = TypeVar("Record")


class TableMalformed(CasuskluisError):
    """Labels and counts of a table do not fit each other, or a count is negative."""


class TablesDisagree(CasuskluisError):
    """Tables said to describe one population have other columns or other column totals."""


class CategoryUnknown(CasuskluisError):
    """A record falls in a category the table has no row or column for."""


@dataclass(frozen=True)
class TwoWayTable:
    """How many records fall in each combination of a row and a column.

    Attributes:
        title: What is counted, as printed above the table.
        row_labels: One label per row, all different.
        column_labels: One label per column, all different.
        counts: Per row one count per column, in persons, cases or reports. The margins
            follow from them.

    Raises:
        TableMalformed: Sizes do not fit, labels repeat, or a count is no whole number >= 0.
    """

    title: str
    row_labels: tuple[str, ...]
    column_labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...] = field(repr=False)

    def __post_init__(self) -> None:
        width = len(self.column_labels)
        if len(self.counts) != len(self.row_labels) or any(
            len(r) != width for r in self.counts
        ):
            raise TableMalformed("sizes of labels and counts differ")
        if any(len(set(lab)) != len(lab) for lab in (self.row_labels, self.column_labels)):
            raise TableMalformed("a label occurs twice")
        if any(type(count) is not int or count < 0 for row in self.counts for count in row):
            raise TableMalformed("a count is not a whole number of at least zero")

    @property
    def row_totals(self) -> tuple[int, ...]:
        """The sum of every row."""
        return tuple(map(sum, self.counts))

    @property
    def column_totals(self) -> tuple[int, ...]:
        """The sum of every column."""
        if not self.counts:
            return (0,) * len(self.column_labels)
        return tuple(map(sum, zip(*self.counts, strict=True)))

    @property
    def total(self) -> int:
        """The sum of everything: how large the population is."""
        return sum(self.row_totals)


@dataclass(frozen=True)
class Detail:
    """A table that splits one row of another table further.

    Its column totals are the cells of that row and its grand total is the total of that row:
    the same numbers, printed in two places.

    Attributes:
        table: The finer table.
        of_table: Position, among the tables of the population, of the table it splits.
        of_row: Position of the row it splits.
    """

    table: TwoWayTable
    of_table: int
    of_row: int


@dataclass(frozen=True)
class Population:
    """Tables that count the same records, each split by other rows over the same columns.

    Their column totals and grand total are the same numbers, printed once in each table. A
    reader can therefore subtract across the tables, and they must be protected together. So
    must tables that count only the records of one row: these are given as details.

    Attributes:
        name: What the tables are about; for the officer, not printed by this package.
        tables: At least one table.
        details: Tables that split one row of one of the tables.

    Raises:
        TablesDisagree: The tables do not have the same columns and column totals, or a
            detail does not add up to the row it splits.
    """

    name: str
    tables: tuple[TwoWayTable, ...]
    details: tuple[Detail, ...] = ()

    def __post_init__(self) -> None:
        if not self.tables:
            raise TablesDisagree("a population has no table")
        shapes = {(table.column_labels, table.column_totals) for table in self.tables}
        if len(shapes) != 1:
            raise TablesDisagree(
                "the tables of a population differ in columns or column totals"
            )
        if not all(map(self._adds_up, self.details)):
            raise TablesDisagree("a detail differs from the row it splits")

    def _adds_up(self, detail: Detail) -> bool:
        if detail.of_table not in range(len(self.tables)):
            return False
        table = self.tables[detail.of_table]
        return (
            detail.of_row in range(len(table.row_labels))
            and detail.table.column_labels == table.column_labels
            and detail.table.column_totals == table.counts[detail.of_row]
        )

    @property
    def total(self) -> int:
        """How many records the tables count."""
        return self.tables[0].total


def count_by(
    records: Iterable[Record],
    row_of: Callable[[Record], str],
    column_of: Callable[[Record], str],
    row_order: Sequence[str],
    column_order: Sequence[str],
    *,
    title: str = "",
) -> TwoWayTable:
    """Count records by two of their properties.

    Args:
        records: What is counted, each once.
        row_of: Gives the row label of a record.
        column_of: Gives the column label of a record.
        row_order: Every row label, in print order; rows without records stay as zeros.
        column_order: Every column label, in print order.
        title: What is counted.

    Raises:
        CategoryUnknown: A record has a label outside the orders. It is never left out in
            silence, because then the totals would lie.
        TableMalformed: A label occurs twice in an order.
    """
    rows = {label: position for position, label in enumerate(row_order)}
    columns = {label: position for position, label in enumerate(column_order)}
    counts = [[0] * len(column_order) for _ in row_order]
    for record in records:
        row, column = rows.get(row_of(record)), columns.get(column_of(record))
        if row is None or column is None:
            raise CategoryUnknown("a record has a label outside the given order")
        counts[row][column] += 1
    return TwoWayTable(title, tuple(row_order), tuple(column_order), tuple(map(tuple, counts)))
