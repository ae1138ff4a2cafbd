# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures as they were released: what a paper prints and a spreadsheet holds, and no more.

Everything here is text that has left already, or is about to. A chart is drawn from these
cells and from nothing else, so it can never tell more than the table beside it.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from casuskluis.domain.errors import CasuskluisError

_NUMBER = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3}){1,4}")

SMALLEST_DIFFERENCE = 10
"""Smaller differences between overviews say nothing (anonymisation.md 9)."""


class FigureTableMalformed(CasuskluisError):
    """A row of a table does not have a cell per column."""


class ChartKind(Enum):
    """How the numbers of a table are drawn."""

    NONE = "none"
    BARS = "bars"
    """One bar per row; with more columns, one per row and column."""
    STACKED = "stacked"
    """One bar per row, the columns one after another."""
    FUNNEL = "funnel"
    """Rows are steps, each a part of the one before it; what leaves on the way is OUTFLOW."""
    LINES = "lines"
    """Columns are periods, rows are lines."""
    FLOW = "flow"
    """Rows are a stock, what came in, what went out, and the stock at the end."""


class RowRole(Enum):
    """What a row of a table stands for."""

    PLAIN = "plain"
    TOTAL = "total"
    STOCK = "stock"
    INFLOW = "inflow"
    OUTFLOW = "outflow"


class Protection(Enum):
    """How the figures were protected."""

    ROUNDED = "rounded"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row.

    Attributes:
        label: What it counts.
        cells: As printed: "5", "x" or words such as "tientallen"; one per column.
        role: Totals are set apart; the others matter for a chart of kind FLOW.
    """

    label: str
    cells: tuple[str, ...]
    role: RowRole = RowRole.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """One table of released figures.

    Attributes:
        title: What is counted, such as "Meldingen naar herkomst".
        row_header: Heading of the first column.
        columns: Headings of the other columns.
        rows: In order; none means that there is nothing to tell.
        unit: What one counts, in the plural: "casussen".
        note: Printed below it; may be empty.
        has_total_column: The last column holds totals.
        is_exact: The numbers are not about persons in a case, such as activities, and stand as
            they are; the paper says so.
        chart: How it is drawn beside the table.

    Raises:
        FigureTableMalformed: When a row does not have a cell per column.
    """

    title: str
    row_header: str
    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    unit: str = ""
    note: str = ""
    has_total_column: bool = False
    is_exact: bool = False
    chart: ChartKind = ChartKind.NONE

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise FigureTableMalformed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStamp:
    """What a reader must know to use the figures, and to find where they came from.

    Attributes:
        number: Number in the release ledger; empty for a draft that did not leave.
        reference_date: The day the figures are about (peildatum).
        audience_label: For whom, such as "raad en openbaar".
        protection: How they were protected.
        base: With rounding: to multiples of this number.
        threshold: Smaller counts, zero not included, cannot be worked out exactly.
        earlier: How many earlier overviews the check took along.
        certificate: Short form of the digest the audit signed for; empty when there is none,
            and then nothing is said of a check.
    """

    number: str
    reference_date: date
    audience_label: str
    protection: Protection = Protection.ROUNDED
    base: int = 5
    threshold: int = 5
    earlier: int = 0
    certificate: str = ""

    @property
    def least_difference(self) -> int:
        """Differences between overviews below this number say nothing."""
        return max(SMALLEST_DIFFERENCE, 2 * self.base)


def number_in(cell: str) -> int | None:
    """Return the whole number a cell shows; None for an x, words or nothing.

    Args:
        cell: As printed, in which a dot may part the thousands: "1.250".
    """
    text = cell.strip()
    return int(text.replace(".", "")) if _NUMBER.fullmatch(text) else None
