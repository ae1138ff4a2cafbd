# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bars from left to right, several behind each other: for words that take room."""

from PySide6.QtCore import QPointF, QRectF
from typing_extensions import override

from casuskluis_ui.charts.canvas import Brushes, Chart, Mark
from casuskluis_ui.charts.data import number

LABEL_SHARE = 0.36
_ROW = 1.9
_THICK = 1.1
_LEAST = 4.0
"""Pixels a shape takes for tip and focus, however small its number."""


class BarChart(Chart):
    """One bar for each label, cut into the series; the sum stands behind it."""

    @override
    def lines_high(self) -> float:
        return len(self.data.labels) * _ROW + 0.4

    @override
    def paint_marks(self, brushes: Brushes, room: QRectF) -> tuple[Mark, ...]:
        labels = label_width(brushes, self.data.labels, room.width())
        ends = [number(one) for one in self.data.totals]
        widest = max((brushes.metrics.horizontalAdvance(one) for one in ends), default=0)
        left = room.left() + labels + 10
        scale = (room.right() - widest - 10 - left) / max(self.data.highest_together, 1)
        high = brushes.line * _THICK
        bottom = room.top() + len(ends) * brushes.line * _ROW
        brushes.rule(QPointF(left, room.top()), QPointF(left, bottom))
        marks: list[Mark] = []
        for place, label in enumerate(self.data.labels):
            top = room.top() + place * brushes.line * _ROW
            row = QRectF(room.left(), top, labels, brushes.line * _ROW)
            brushes.text(row, label, brushes.look.text)
            bar = QRectF(left, top + (row.height() - high) / 2, 0, high)
            marks += self._segments(brushes, bar, scale, place)
            end = left + self.data.totals[place] * scale + 8
            words = QRectF(end, top, widest + 4, row.height())
            brushes.text(words, ends[place], brushes.look.text)
        return tuple(marks)

    def _segments(self, brushes: Brushes, bar: QRectF, scale: float, place: int) -> list[Mark]:
        found = []
        left = bar.left()
        for series, one in enumerate(self.data.series):
            wide = one.values[place] * scale
            segment = QRectF(left, bar.top(), wide, bar.height())
            if wide > 0:
                ink = brushes.look.ink(self.data.ink_of(series))
                ink.fill(brushes.painter, segment, brushes.look.ground)
            felt = QRectF(left, bar.top(), max(wide, _LEAST), bar.height())
            found.append(Mark(felt, series, place))
            left += wide
        return found


def label_width(brushes: Brushes, labels: tuple[str, ...], room: float) -> float:
    """Return how wide the words at the left are: what they need, up to a share of the room."""
    needed = max((brushes.metrics.horizontalAdvance(one) for one in labels), default=0) + 2
    return min(needed, room * LABEL_SHARE)
