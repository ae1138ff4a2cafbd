# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The anonymised overview of one year."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewTable:
    """One table of figures, protected already.

    Attributes:
        title: What is counted, such as "Meldingen naar herkomst en kwartaal".
        row_header: Heading of the first column.
        columns: Headings of the other columns.
        rows: Label and cells; a cell is what is printed: a number, "x" or a range.
        note: Printed under the table; may be empty.
        has_total_row: The last row holds totals.
        has_total_column: The last column holds totals.
    """

    title: str
    row_header: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    note: str = ""
    has_total_row: bool = True
    has_total_column: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure with its label, such as "Meldingen ontvangen" and "24"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """One kind of activity: how often, and with how many people."""

    kind_label: str
    count: str
    participants: str = ""
    organisations: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPaper:
    """A whole overview. Every figure has gone through the disclosure protection.

    Attributes:
        year: The year reported.
        reference_date: Peildatum of the figures.
        threshold: Counts below this number are left out.
        summary: Paragraphs typed for this report; may be empty.
        funnel: From notification to case, in order.
        movement: Stock and flow of the year (stand en beweging), in order.
        tables: Tables of figures, in order.
        activities: Per kind of activity; may be empty.
        care: Necessity reviews, requests and the like (zorgvuldigheid); may be empty.
        method: Paragraphs of the annex on anonymisation.
        certificate: What the audit proved, in one paragraph; may be empty.
        terms: Word and meaning, for the annex.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    year: int
    reference_date: date
    threshold: int
    summary: tuple[str, ...] = ()
    funnel: tuple[FigureLine, ...] = ()
    movement: tuple[FigureLine, ...] = ()
    tables: tuple[OverviewTable, ...] = ()
    activities: tuple[ActivityLine, ...] = ()
    care: tuple[FigureLine, ...] = ()
    method: tuple[str, ...] = ()
    certificate: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    printed_at: datetime
    control: str = ""
