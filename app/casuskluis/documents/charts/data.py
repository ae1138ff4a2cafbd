# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a chart draws: the printed cells, and the numbers they show."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from casuskluis.documents.wording import capital
from casuskluis.domain.figure_tables import FigureTable, RowRole, number_in


@dataclass(frozen=True, slots=True)
class Bar:
    """One printed cell.

    Attributes:
        printed: As it stands in the table.
        number: What that shows; None for an x or words, which are written but not drawn.
    """

    printed: str
    number: int | None


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row of the table, with a cell per series."""

    label: str
    bars: tuple[Bar, ...]
    role: RowRole = RowRole.PLAIN
    total: str = ""


@dataclass(frozen=True, slots=True)
class ChartData:
    """Everything a chart may know.

    Attributes:
        title: Of the table.
        unit: What one counts; may be empty.
        series: Headings of the columns that are drawn.
        rows: Without totals.
        highest: The largest number; also of rows in another part of the same chart.
        part: Such as "deel 1 van 2"; empty for a chart in one piece.
    """

    title: str
    unit: str
    series: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    highest: int
    part: str = ""

    @property
    def numbers(self) -> tuple[int, ...]:
        """All numbers that are drawn."""
        return tuple(
            bar.number for row in self.rows for bar in row.bars if bar.number is not None
        )

    @property
    def is_complete(self) -> bool:
        """Whether every cell shows a number."""
        return all(bar.number is not None for row in self.rows for bar in row.bars)


def chart_data(table: FigureTable, clean: Callable[[str], str]) -> ChartData:
    """Return what there is to draw of a table.

    Args:
        table: As released.
        clean: Makes a text printable on one line.
    """
    drawn = len(table.columns)
    if table.has_total_column and drawn > 1:
        drawn -= 1
    rows = tuple(
        _row(row.label, row.cells, drawn, row.role, clean)
        for row in table.rows
        if row.role is not RowRole.TOTAL
    )
    series = tuple(clean(title) for title in table.columns[:drawn])
    found = ChartData(clean(table.title), clean(table.unit), series, rows, 0)
    return replace(found, highest=max(found.numbers, default=0))


def only_total(table: FigureTable) -> FigureTable:
    """Return the table with only its column of totals, when it has one."""
    if not table.has_total_column or len(table.columns) <= 1:
        return table
    rows = tuple(replace(row, cells=row.cells[-1:]) for row in table.rows)
    return replace(table, columns=table.columns[-1:], rows=rows, has_total_column=False)


def _row(
    label: str, cells: tuple[str, ...], drawn: int, role: RowRole, clean: Callable[[str], str]
) -> ChartRow:
    bars = tuple(Bar(clean(cell), number_in(cell)) for cell in cells[:drawn])
    total = clean(cells[-1]) if len(cells) > drawn else ""
    return ChartRow(capital(clean(label)), bars, role, total)
