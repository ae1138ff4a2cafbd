# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Columns beside each other along time, or along classes as in a histogram."""

from PySide6.QtCore import QPointF, QRectF
from typing_extensions import override

from casuskluis_ui.charts.canvas import Brushes, Chart, Mark
from casuskluis_ui.charts.data import number
from casuskluis_ui.charts.scale import ticks

_HIGH = 10.0
_FILLED = 0.72
_LEAST = 4.0
_BETWEEN = 10


class ColumnChart(Chart):
    """A group of columns for each label, one for each series."""

    @override
    def lines_high(self) -> float:
        return _HIGH

    @override
    def paint_marks(self, brushes: Brushes, room: QRectF) -> tuple[Mark, ...]:
        plot, scale = paint_axis(brushes, room, self.data.highest)
        paint_labels(brushes, plot, self.data.labels)
        step = plot.width() / max(len(self.data.labels), 1)
        wide = step * _FILLED / max(len(self.data.series), 1)
        marks: list[Mark] = []
        for place in range(len(self.data.labels)):
            left = plot.left() + step * place + step * (1 - _FILLED) / 2
            for series, one in enumerate(self.data.series):
                high = one.values[place] * scale
                bar = QRectF(left + series * wide, plot.bottom() - high, wide, high)
                if high > 0:
                    ink = brushes.look.ink(self.data.ink_of(series))
                    ink.fill(brushes.painter, bar.adjusted(1, 0, -1, 0), brushes.look.ground)
                    self._number(brushes, bar, number(one.values[place]))
                felt = bar.adjusted(0, min(high - _LEAST, 0), 0, 0)
                marks.append(Mark(felt, series, place))
        return tuple(marks)

    def _number(self, brushes: Brushes, bar: QRectF, words: str) -> None:
        """Write the number on its column, where it fits."""
        if brushes.metrics.horizontalAdvance(words) <= bar.width() + 2:
            above = QRectF(
                bar.left() - 4, bar.top() - brushes.line, bar.width() + 8, brushes.line
            )
            brushes.centred(above, words, brushes.look.text)


def paint_axis(brushes: Brushes, room: QRectF, highest: float) -> tuple[QRectF, float]:
    """Draw round numbers at the left with quiet lines.

    Returns:
        The room for the shapes, and how many pixels one is high.
    """
    most = max(2, min(5, int(room.height() / (brushes.line * 2))))
    numbers = ticks(highest, most)
    widest = max(brushes.metrics.horizontalAdvance(number(one)) for one in numbers) + 4
    plot = room.adjusted(widest + _BETWEEN, brushes.line * 1.1, 0, -brushes.line * 1.4)
    scale = plot.height() / numbers[-1]
    for one in numbers:
        height = plot.bottom() - one * scale
        brushes.rule(QPointF(plot.left(), height), QPointF(plot.right(), height))
        words = QRectF(room.left(), height - brushes.line / 2, widest, brushes.line)
        brushes.text(words, number(one), brushes.look.muted, right=True)
    return plot, scale


def paint_labels(brushes: Brushes, plot: QRectF, labels: tuple[str, ...]) -> None:
    """Write the labels under the plot; where there is no room, one in two, in three..."""
    if not labels:
        return
    step = plot.width() / len(labels)
    widest = max(brushes.metrics.horizontalAdvance(one) for one in labels) + 8
    every = max(1, -int(-widest // step))
    for place in range(0, len(labels), every):
        middle = plot.left() + step * (place + 0.5)
        left = min(middle - widest / 2, plot.right() - widest)
        words = QRectF(left, plot.bottom() + 4, widest, brushes.line)
        brushes.centred(words, labels[place], brushes.look.muted)
