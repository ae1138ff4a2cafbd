# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bars of parts one after another."""

from typing import Any

from casuskluis.documents.charts import texts
from casuskluis.documents.charts.bars import LABEL_SHARE, Rows
from casuskluis.documents.charts.data import Bar, ChartData, ChartRow
from casuskluis.documents.charts.fills import Box, Fill, draw_box, fill_of
from casuskluis.documents.charts.words import words_of

_THICKNESS = 15.0
_TOTAL_ROOM = 0.10
_INSIDE = 3.0


class Stacked:
    """A chart of lying bars, each cut in the parts of its row.

    Args:
        data: What is drawn; every cell shows a number.
        width: In points.
    """

    def __init__(self, data: ChartData, width: float) -> None:
        self._data = data
        self._rows = Rows(data, width, _THICKNESS)
        names = [(name, fill_of(number)) for number, name in enumerate(data.series)]
        self._legend = texts.Legend(names, width - self._rows.left)
        room = width * (1 - LABEL_SHARE - _TOTAL_ROOM)
        self._scale = room / data.highest if data.highest else 0.0
        self.height = self._rows.height + self._legend.height
        self.words = words_of("Gestapeld staafdiagram", data)

    def draw(self, canvas: Any) -> None:
        """Draw it, with its lower left corner at the origin."""
        self._legend.draw(canvas, self._rows.left, self.height)
        self._rows.draw(canvas)
        for row, middle in zip(self._data.rows, self._rows.middles(), strict=True):
            self._draw_row(canvas, row, middle)

    def _draw_row(self, canvas: Any, row: ChartRow, middle: float) -> None:
        x = self._rows.left
        for number, bar in enumerate(row.bars):
            length = (bar.number or 0) * self._scale
            box = Box(x, middle - _THICKNESS / 2, length, _THICKNESS)
            fill = fill_of(number)
            draw_box(canvas, box, fill)
            _write_inside(canvas, box, bar, fill)
            x += length
        texts.write(canvas, x + 5, middle, row.total, texts.VALUE)


def _write_inside(canvas: Any, box: Box, bar: Bar, fill: Fill) -> None:
    """Write the number in its part, when that is wide enough to hold it."""
    ink = texts.ON_DARK if fill.on_dark else texts.VALUE
    wide = ink.width(bar.printed) + 2 * _INSIDE
    if not bar.number or wide > box.width:
        return
    x, y = box.x + box.width / 2, box.y + box.height / 2
    if not fill.is_plain:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.roundRect(x - wide / 2, y - 5, wide, 10, 2, stroke=0, fill=1)
    texts.write_centred(canvas, x, y, bar.printed, ink)
