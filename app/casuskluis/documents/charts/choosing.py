# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which chart fits a table, and in how many parts; none when there is nothing to compare."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import ceil

from casuskluis.documents.charts.bars import Bars
from casuskluis.documents.charts.data import ChartData, chart_data, only_total
from casuskluis.documents.charts.figure import Drawing
from casuskluis.documents.charts.flow import Flow, steps_of
from casuskluis.documents.charts.funnel import Funnel
from casuskluis.documents.charts.lines import MOST_LINES, Lines
from casuskluis.documents.charts.stacked import Stacked
from casuskluis.domain.figure_tables import ChartKind, FigureTable

_MOST_ROWS = 20
_MOST_BARS = 36
_MOST_SERIES = 6
_FEWEST = 2


def charts_of(
    table: FigureTable, clean: Callable[[str], str], width: float
) -> tuple[Drawing, ...]:
    """Return the charts of a table; empty when it asks for none or has too little to draw.

    What cannot be drawn as asked, such as a sum that lacks a part, becomes plain bars.

    Args:
        table: As released.
        clean: Makes a text printable on one line.
        width: In points.
    """
    if table.chart is ChartKind.NONE or not table.columns:
        return ()
    drawn = only_total(table) if table.chart in _ONE_COLUMN else table
    data = chart_data(drawn, clean)
    if len(data.numbers) < _FEWEST or not data.highest:
        return ()
    return tuple(_MAKERS[table.chart](data, width))


def _bars(data: ChartData, width: float) -> Iterator[Drawing]:
    if len(data.series) > _MOST_SERIES:
        return
    each = max(1, min(_MOST_ROWS, _MOST_BARS // len(data.series)))
    for part in _parts(data, each):
        yield Bars(part, width)


def _stacked(data: ChartData, width: float) -> Iterator[Drawing]:
    if not data.is_complete or not 1 < len(data.series) <= _MOST_SERIES:
        yield from _bars(data, width)
        return
    sums = [sum(bar.number or 0 for bar in row.bars) for row in data.rows]
    for part in _parts(replace(data, highest=max(sums)), _MOST_ROWS):
        yield Stacked(part, width)


def _funnel(data: ChartData, width: float) -> Iterator[Drawing]:
    if len(data.series) > 1 or len(data.rows) > _MOST_ROWS:
        yield from _bars(data, width)
        return
    yield Funnel(data, width)


def _lines(data: ChartData, width: float) -> Iterator[Drawing]:
    if len(data.series) < _FEWEST:
        yield from _bars(data, width)
        return
    for part in _parts(data, MOST_LINES):
        yield Lines(part, width)


def _flow(data: ChartData, width: float) -> Iterator[Drawing]:
    steps = steps_of(data.rows) if len(data.series) == 1 else None
    if steps is None or len(data.rows) > _MOST_ROWS:
        yield from _bars(data, width)
        return
    yield Flow(data, steps, width)


def _parts(data: ChartData, each: int) -> Iterator[ChartData]:
    """Yield the data in parts of about the same size, all on the same scale."""
    count = ceil(len(data.rows) / each)
    size = ceil(len(data.rows) / count)
    for number in range(count):
        rows = data.rows[number * size : (number + 1) * size]
        name = f"deel {number + 1} van {count}" if count > 1 else ""
        if rows:
            yield replace(data, rows=rows, part=name)


_ONE_COLUMN = frozenset({ChartKind.FUNNEL, ChartKind.FLOW})
_MAKERS: dict[ChartKind, Callable[[ChartData, float], Iterator[Drawing]]] = {
    ChartKind.BARS: _bars,
    ChartKind.STACKED: _stacked,
    ChartKind.FUNNEL: _funnel,
    ChartKind.LINES: _lines,
    ChartKind.FLOW: _flow,
}
