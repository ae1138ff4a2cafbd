# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a chart shows, in words: the same labels and numbers as the table."""

from casuskluis.documents.charts.data import Bar, ChartData, ChartRow
from casuskluis.domain.figure_tables import RowRole

_HIDDEN = "x"
_SIGNS = {RowRole.INFLOW: "erbij ", RowRole.OUTFLOW: "eraf "}


def words_of(kind: str, data: ChartData, *, signed: bool = False) -> str:
    """Return the alternative text of a chart.

    Args:
        kind: Such as "Staafdiagram".
        data: What it draws.
        signed: Say of each row whether it comes in or goes out.
    """
    about = f"{data.title}, aantal {data.unit}" if data.unit else data.title
    part = f", {data.part}" if data.part else ""
    rows = "; ".join(_row(row, data.series, signed=signed) for row in data.rows)
    return f"{kind}: {about}{part}. {rows}. De tabel hieronder geeft dezelfde aantallen."


def _row(row: ChartRow, series: tuple[str, ...], *, signed: bool) -> str:
    if len(series) == 1:
        sign = _SIGNS.get(row.role, "") if signed else ""
        return f"{row.label}: {sign}{_said(row.bars[0])}"
    parts = zip(series, row.bars, strict=True)
    return f"{row.label}: {', '.join(f'{name} {_said(bar)}' for name, bar in parts)}"


def _said(bar: Bar) -> str:
    return "niet vermeld" if bar.printed == _HIDDEN else bar.printed
