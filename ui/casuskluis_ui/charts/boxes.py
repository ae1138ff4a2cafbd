# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long things took: the middle one, the middle half, the shortest and the longest."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from typing_extensions import override

from casuskluis_ui.charts.bars import label_width
from casuskluis_ui.charts.canvas import Brushes, Chart, Mark
from casuskluis_ui.charts.data import number
from casuskluis_ui.charts.scale import ticks

_ROW = 2.4
_THICK = 1.2
_TEXT = 1.1
SHORTEST, LOWER, MEDIAN, UPPER, LONGEST = range(5)
"""The series, in this order."""
_FELT = 4.0


class BoxChart(Chart):
    """A box for each label: five series, see above. The median stands beside it in words."""

    @override
    def lines_high(self) -> float:
        return len(self.data.labels) * _ROW + 1.8

    @override
    def _legend(self) -> bool:
        return False

    @override
    def paint_marks(self, brushes: Brushes, room: QRectF) -> tuple[Mark, ...]:
        labels = label_width(brushes, self.data.labels, room.width())
        edge = brushes.metrics.horizontalAdvance("0000")
        plot = room.adjusted(labels + 14, 0, -edge, -brushes.line * 1.5)
        numbers = ticks(self.data.highest, max(2, int(plot.width() / (edge * 2.5))))
        scale = plot.width() / numbers[-1]
        for one in numbers:
            at = plot.left() + one * scale
            brushes.rule(QPointF(at, plot.top()), QPointF(at, plot.bottom()))
            words = QRectF(at - edge, plot.bottom() + 3, 2 * edge, brushes.line)
            brushes.centred(words, number(one), brushes.look.muted)
        marks: list[Mark] = []
        for place, label in enumerate(self.data.labels):
            top = room.top() + place * brushes.line * _ROW
            row = QRectF(room.left(), top, labels, brushes.line * _ROW)
            brushes.text(row, label, brushes.look.text)
            middle = top + brushes.line * (_TEXT + _THICK / 2)
            marks += self._box(brushes, plot, scale, (place, middle))
        return tuple(marks)

    def _box(
        self, brushes: Brushes, plot: QRectF, scale: float, where: tuple[int, float]
    ) -> list[Mark]:
        place, middle = where
        at = [plot.left() + one.values[place] * scale for one in self.data.series]
        high = brushes.line * _THICK
        ink, painter = brushes.look.ink(0), brushes.painter
        painter.setPen(QPen(QColor(ink.color), 1.6))
        painter.drawLine(QPointF(at[SHORTEST], middle), QPointF(at[LONGEST], middle))
        for end in (at[SHORTEST], at[LONGEST]):
            painter.drawLine(QPointF(end, middle - high / 4), QPointF(end, middle + high / 4))
        box = QRectF(at[LOWER], middle - high / 2, max(at[UPPER] - at[LOWER], 1), high)
        brushes.look.ink(2).fill(painter, box, brushes.look.ground)
        painter.setPen(QPen(QColor(brushes.look.text), 3))
        top = QPointF(at[MEDIAN], box.top() - 2)
        painter.drawLine(top, QPointF(at[MEDIAN], box.bottom() + 2))
        self._median(brushes, plot, top, place)
        return [
            Mark(QRectF(one - _FELT, box.top(), 2 * _FELT, high), series, place)
            for series, one in enumerate(at)
        ]

    def _median(self, brushes: Brushes, plot: QRectF, top: QPointF, place: int) -> None:
        words = number(self.data.series[MEDIAN].values[place])
        wide = brushes.metrics.horizontalAdvance(words) + 6
        left = max(plot.left() - 2, top.x() - wide / 2)
        room = QRectF(left, top.y() - brushes.line - 1, wide, brushes.line)
        brushes.centred(room, words, brushes.look.text)
