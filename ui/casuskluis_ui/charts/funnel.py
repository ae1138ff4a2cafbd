# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How many are left after each step."""

from PySide6.QtCore import QRectF
from typing_extensions import override

from casuskluis_ui.charts.bars import label_width
from casuskluis_ui.charts.canvas import Brushes, Chart, Mark
from casuskluis_ui.charts.data import number

_ROW = 2.3
_THICK = 1.7
_PERCENT = 100


class FunnelChart(Chart):
    """One bar for each step, in the middle, with the number and its share of the first."""

    @override
    def lines_high(self) -> float:
        return len(self.data.labels) * _ROW + 0.2

    @override
    def paint_marks(self, brushes: Brushes, room: QRectF) -> tuple[Mark, ...]:
        values = self.data.series[0].values
        labels = label_width(brushes, self.data.labels, room.width())
        ends = [share_words(one, values[0]) for one in values]
        widest = max((brushes.metrics.horizontalAdvance(one) for one in ends), default=0) + 4
        plot = room.adjusted(labels + 12, 0, -widest - 12, 0)
        scale = plot.width() / max(*values, 1)
        marks = []
        for place, value in enumerate(values):
            top = room.top() + place * brushes.line * _ROW
            high = brushes.line * _THICK
            row = QRectF(room.left(), top, labels, high)
            brushes.text(row, self.data.labels[place], brushes.look.text)
            wide = value * scale
            bar = QRectF(plot.center().x() - wide / 2, top, wide, high)
            if value:
                brushes.look.ink(0).fill(brushes.painter, bar, brushes.look.ground)
            words = QRectF(room.right() - widest, top, widest, high)
            brushes.text(words, ends[place], brushes.look.text, right=True)
            marks.append(Mark(bar, 0, place))
        return tuple(marks)


def share_words(value: float, whole: float) -> str:
    """Return a number with its share: "18 (40 %)"."""
    if not whole:
        return number(value)
    return f"{number(value)} ({round(value / whole * _PERCENT)} %)"
