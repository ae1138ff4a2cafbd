# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bars that lie, one or more per row, with the number at their end."""

from typing import Any

from casuskluis.documents import styles
from casuskluis.documents.charts import texts
from casuskluis.documents.charts.data import ChartData, ChartRow
from casuskluis.documents.charts.fills import Box, draw_box, fill_of
from casuskluis.documents.charts.words import words_of

LABEL_SHARE = 0.36
GAP = 8.0
_VALUE_ROOM = 0.14
_ROW_PADDING = 7.0
_ONE, _MORE = 11.0, 8.6
_BETWEEN = 1.6


class Rows:
    """The labels of rows and the room of each, from top to bottom.

    Args:
        data: What is drawn.
        width: Of the whole chart, in points.
        least: How high the drawing of a row is.
    """

    def __init__(self, data: ChartData, width: float, least: float) -> None:
        room = width * LABEL_SHARE - GAP
        self.left = width * LABEL_SHARE
        self._lines = [texts.broken(row.label, room) for row in data.rows]
        self._heights = [
            max(least, len(lines) * texts.LEADING) + _ROW_PADDING for lines in self._lines
        ]
        self.height = sum(self._heights)

    def middles(self) -> list[float]:
        """Return the height of the middle of each row."""
        found, top = [], self.height
        for height in self._heights:
            found.append(top - height / 2)
            top -= height
        return found

    def draw(self, canvas: Any) -> None:
        """Write the labels and draw the line the bars start from."""
        for lines, middle in zip(self._lines, self.middles(), strict=True):
            texts.write_lines(canvas, 0, middle, lines)
        draw_base(canvas, self.left, self.height)


def draw_base(canvas: Any, x: float, height: float) -> None:
    """Draw the line the bars start from."""
    canvas.setStrokeColor(styles.MUTED)
    canvas.setLineWidth(0.8)
    canvas.line(x, 0, x, height)


class Bars:
    """A chart of lying bars.

    Args:
        data: What is drawn.
        width: In points.
    """

    def __init__(self, data: ChartData, width: float) -> None:
        self._data = data
        self._thickness = _ONE if len(data.series) == 1 else _MORE
        count = len(data.series)
        group = count * self._thickness + (count - 1) * _BETWEEN
        self._group = group
        self._rows = Rows(data, width, group)
        names = [(name, fill_of(n)) for n, name in enumerate(data.series)] if count > 1 else []
        self._legend = texts.Legend(names, width - self._rows.left)
        room = width * (1 - LABEL_SHARE - _VALUE_ROOM)
        self._scale = room / data.highest if data.highest else 0.0
        self.height = self._rows.height + self._legend.height
        self.words = words_of("Staafdiagram", data)

    def draw(self, canvas: Any) -> None:
        """Draw it, with its lower left corner at the origin."""
        self._legend.draw(canvas, self._rows.left, self.height)
        self._rows.draw(canvas)
        for row, middle in zip(self._data.rows, self._rows.middles(), strict=True):
            self._draw_row(canvas, row, middle)

    def _draw_row(self, canvas: Any, row: ChartRow, middle: float) -> None:
        y = middle + self._group / 2
        for number, bar in enumerate(row.bars):
            y -= self._thickness
            length = (bar.number or 0) * self._scale
            box = Box(self._rows.left, y, length, self._thickness)
            draw_box(canvas, box, fill_of(number))
            ink = texts.VALUE if bar.number is not None else texts.QUIET
            x = self._rows.left + length + 5
            texts.write(canvas, x, y + self._thickness / 2, bar.printed, ink)
            y -= _BETWEEN
