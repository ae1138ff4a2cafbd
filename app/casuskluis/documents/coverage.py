# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is there and what is missing: organisations or districts against themes."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.papers import CoverageMap
from casuskluis.domain.figure_tables import FigureRow, FigureTable, RowRole

EMPTY = "–"
"""What stands where there is nothing."""


def write_coverage(
    composer: Composer, figures: FiguresWriter, found: CoverageMap, title: str, count: str
) -> None:
    """Write a map as a table; the last row says how many of the rows have something.

    Args:
        composer: What it is written with.
        figures: Numbers the table.
        found: The map.
        title: Of the table.
        count: Label of the last row.
    """
    if not (found.rows and found.columns):
        composer.prose("Er is nog niets om in kaart te brengen.")
        return
    rows = [
        FigureRow(label, tuple(cell.strip() or EMPTY for cell in cells))
        for label, cells in found.rows
    ]
    filled = zip(*(cells for _, cells in found.rows), strict=True)
    of = len(found.rows)
    counts = tuple(f"{sum(bool(c.strip()) for c in cells)} van {of}" for cells in filled)
    table = FigureTable(
        title=title,
        row_header=found.row_header,
        columns=found.columns,
        rows=(*rows, FigureRow(count, counts, RowRole.TOTAL)),
    )
    figures.write([table])
