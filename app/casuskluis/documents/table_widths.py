# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a table of figures gets its columns, and in how many parts when they are too many."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from casuskluis.documents import styles
from casuskluis.domain.figure_tables import FigureTable

_LEAST_LABEL, _MOST_LABEL = 0.30, 0.78
_PADDING = 12.0
_NARROWEST = 34.0
_WIDEST = 66.0
_NARROW, _FEW = 46.0, 5
"""A word above a column may be broken to keep many columns in one table."""
_MOST_COLUMNS = 10
_COMFORT = 16.0


def column_width(table: FigureTable, clean: Callable[[str], str]) -> float:
    """Return how wide a column of numbers must be for its longest word, in points."""
    words = [word for title in table.columns for word in clean(title).split()]
    cells = [clean(cell) for row in table.rows for cell in row.cells]
    widest = _WIDEST if len(table.columns) <= _FEW else _NARROW
    heads = max((_width(word, styles.CELL_HEADER) for word in words), default=0.0)
    below = max(
        (_width(part, styles.CELL_NUMBER) for c in cells for part in c.split()), default=0
    )
    return max(_NARROWEST, min(widest, heads + _PADDING), min(_WIDEST, below + _PADDING))


def label_share(table: FigureTable, clean: Callable[[str], str]) -> float:
    """Return which part of the width the first column takes."""
    numbers = len(table.columns) * (column_width(table, clean) + _COMFORT)
    rest = 1 - numbers / styles.CONTENT_WIDTH
    return min(_MOST_LABEL, max(_LEAST_LABEL, rest))


def parts_of(table: FigureTable, clean: Callable[[str], str]) -> tuple[FigureTable, ...]:
    """Return the table in parts that are narrow enough, each with the same rows."""
    room = styles.CONTENT_WIDTH * (1 - _LEAST_LABEL)
    fitting = max(1, min(_MOST_COLUMNS, int(room / column_width(table, clean))))
    count = ceil(len(table.columns) / fitting)
    if count <= 1:
        return (table,)
    size = ceil(len(table.columns) / count)
    return tuple(
        _part(table, start, start + size) for start in range(0, len(table.columns), size)
    )


def _part(table: FigureTable, start: int, end: int) -> FigureTable:
    rows = tuple(replace(row, cells=row.cells[start:end]) for row in table.rows)
    is_last = end >= len(table.columns)
    return replace(
        table,
        columns=table.columns[start:end],
        rows=rows,
        has_total_column=table.has_total_column and is_last,
    )


def _width(text: str, style: ParagraphStyle) -> float:
    return stringWidth(text, style.fontName, style.fontSize)
