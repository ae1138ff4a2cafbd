# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Released tables in which the numbers lead from one to the next: a funnel, a stock with flows.

Nothing is worked out here: every number stands in the released table as well. Where a number
is missing, or the numbers do not lead to each other, there is nothing to draw.
"""

from dataclasses import replace

from casuskluis.domain.figure_tables import (
    ChartKind,
    FigureRow,
    FigureTable,
    RowRole,
    number_in,
)
from casuskluis.services.releases.counting import AGAIN, ENDED, NEW, RAN, RUNS
from casuskluis.services.releases.figure_labels import contents_of
from casuskluis.services.releases.lines import PrintedRows
from casuskluis.services.releases.profiles import By

_CROSSED = (By.BEGIN.value, By.END.value)
_COMES_IN = {NEW, AGAIN}


def as_funnel(table: FigureTable, rows: PrintedRows, taken_up: str) -> FigureTable:
    """Return the outcomes of weighing as a funnel; the table itself when that cannot be.

    Everything received comes first, then what was taken up. All other outcomes leave the
    funnel.

    Args:
        table: As it stands on paper, with its total last.
        rows: As the ledger has it.
        taken_up: How the outcome is called that goes on.
    """
    if rows.dimensions != (By.OUTCOME.value,) or taken_up not in rows.categories[0]:
        return table
    *parts, total = table.rows
    if total.role is not RowRole.TOTAL or _numbers(table) is None:
        return table
    place = rows.categories[0].index(taken_up)
    leaving = [replace(row, role=RowRole.OUTFLOW) for row in parts if row is not parts[place]]
    received = FigureRow("Ontvangen", total.cells)
    return replace(table, rows=(received, parts[place], *leaving), chart=ChartKind.FUNNEL)


def flow_of(table: FigureTable, rows: PrintedRows) -> FigureTable | None:
    """Return the totals of begin against end as a stock with what came in and went out.

    Args:
        table: As it stands on paper: begin down, end across, totals last.
        rows: As the ledger has it.

    Returns:
        None when a number is missing, something else was joined, or it does not add up.
    """
    if rows.dimensions != _CROSSED or set(rows.categories[1]) != {RUNS, ENDED}:
        return None
    begins = [contents_of(rows, 0, one) for one in rows.categories[0]]
    if {one for parts in begins for one in parts} != {RAN, *_COMES_IN} or (RAN,) not in begins:
        return None
    *parts, total = table.rows
    ends = dict(zip(rows.categories[1], total.cells, strict=False))
    stock = parts[begins.index((RAN,))]
    steps = (
        FigureRow("Liep aan het begin", stock.cells[-1:], RowRole.STOCK),
        *(
            FigureRow(f"Erbij: {row.label.lower()}", row.cells[-1:], RowRole.INFLOW)
            for row in parts
            if row is not stock
        ),
        FigureRow("Eraf: gesloten", (ends[ENDED],), RowRole.OUTFLOW),
        FigureRow("Loopt aan het eind", (ends[RUNS],), RowRole.STOCK),
    )
    found = FigureTable(
        title=f"{table.title}: van begin naar eind",
        row_header="Stand of beweging",
        columns=("Aantal",),
        rows=steps,
        unit=table.unit,
        note="Dit zijn de totalen van de tabel hiervoor.",
        chart=ChartKind.FLOW,
    )
    return found if _adds_up(found) else None


def _adds_up(flow: FigureTable) -> bool:
    numbers = _numbers(flow)
    if numbers is None:
        return False
    begin, *coming, leaving, end = numbers
    return begin + sum(coming) - leaving == end


def _numbers(table: FigureTable) -> list[int] | None:
    """Return the numbers of a table with one column; None when one is not told."""
    found = [number_in(row.cells[0]) for row in table.rows]
    return None if None in found else [one for one in found if one is not None]
