# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A funnel: steps of which each is a part of the one before it."""

from itertools import pairwise
from typing import Any

from casuskluis.documents import styles
from casuskluis.documents.charts import texts
from casuskluis.documents.charts.bars import GAP, LABEL_SHARE
from casuskluis.documents.charts.data import Bar, ChartData, ChartRow
from casuskluis.documents.charts.fills import OUTFLOW, STOCK, Box, draw_box
from casuskluis.documents.charts.words import words_of
from casuskluis.domain.figure_tables import RowRole

_THICKNESS = 19.0
_BETWEEN = 9.0
_INSIDE = 4.0


class Funnel:
    """Bars around one middle line; what leaves the funnel on the way is hatched.

    Args:
        data: One series.
        width: In points.
    """

    def __init__(self, data: ChartData, width: float) -> None:
        self._data = data
        self._labels = [
            texts.broken(row.label, width * LABEL_SHARE - GAP, most=2) for row in data.rows
        ]
        room = width * (1 - LABEL_SHARE)
        self._middle = width * LABEL_SHARE + room / 2
        self._scale = room / data.highest if data.highest else 0.0
        count = len(data.rows)
        self.height = count * _THICKNESS + (count - 1) * _BETWEEN + 2
        self.words = words_of("Trechterdiagram", data)

    def draw(self, canvas: Any) -> None:
        """Draw it, with its lower left corner at the origin."""
        boxes = [self._box(number, row) for number, row in enumerate(self._data.rows)]
        steps = list(zip(self._data.rows, boxes, strict=True))
        for above, below in pairwise(steps):
            if _follows(above[0], below[0]):
                _draw_slope(canvas, above[1], below[1])
        for (row, box), lines in zip(steps, self._labels, strict=True):
            texts.write_lines(canvas, 0, box.y + box.height / 2, lines)
            draw_box(canvas, box, OUTFLOW if row.role is RowRole.OUTFLOW else STOCK)
            _write_value(canvas, box, row.bars[0], row.role)

    def _box(self, number: int, row: ChartRow) -> Box:
        length = (row.bars[0].number or 0) * self._scale
        top = self.height - 1 - number * (_THICKNESS + _BETWEEN)
        return Box(self._middle - length / 2, top - _THICKNESS, length, _THICKNESS)


def _follows(above: ChartRow, below: ChartRow) -> bool:
    """Tell whether a step is a part of the one above it, as far as the numbers show."""
    if RowRole.OUTFLOW in {above.role, below.role}:
        return False
    more, less = above.bars[0].number, below.bars[0].number
    return more is not None and less is not None and less <= more


def _draw_slope(canvas: Any, above: Box, below: Box) -> None:
    path = canvas.beginPath()
    path.moveTo(above.x, above.y)
    path.lineTo(above.x + above.width, above.y)
    path.lineTo(below.x + below.width, below.y + below.height)
    path.lineTo(below.x, below.y + below.height)
    path.close()
    canvas.setFillColor(styles.TINT)
    canvas.drawPath(path, stroke=0, fill=1)


def _write_value(canvas: Any, box: Box, bar: Bar, role: RowRole) -> None:
    hatched = role is RowRole.OUTFLOW
    wide = texts.VALUE.width(bar.printed) + 2 * _INSIDE
    middle = box.y + box.height / 2
    if bar.number is None or wide > box.width:
        ink = texts.VALUE if bar.number is not None else texts.QUIET
        texts.write(canvas, box.x + box.width + 5, middle, bar.printed, ink)
        return
    x = box.x + box.width / 2
    if hatched:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.roundRect(x - wide / 2, middle - 6, wide, 12, 2, stroke=0, fill=1)
    texts.write_centred(
        canvas, x, middle, bar.printed, texts.VALUE if hatched else texts.ON_DARK
    )
