# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was there at the end of each part of a period: a line in steps."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from typing_extensions import override

from casuskluis_ui.charts.canvas import Brushes, Chart, Mark
from casuskluis_ui.charts.columns import paint_axis, paint_labels
from casuskluis_ui.charts.data import number
from casuskluis_ui.charts.look import Ink

_HIGH = 10.0
_THICK = 2.4
_DOT = 3.2
_FELT = 7.0
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


class StepChart(Chart):
    """One line in steps for each series, told apart by their dashes as well."""

    @override
    def lines_high(self) -> float:
        return _HIGH

    @override
    def paint_marks(self, brushes: Brushes, room: QRectF) -> tuple[Mark, ...]:
        plot, scale = paint_axis(brushes, room, self.data.highest)
        paint_labels(brushes, plot, self.data.labels)
        marks: list[Mark] = []
        for series in range(len(self.data.series)):
            marks += self._line(brushes, plot, scale, series)
        return tuple(marks)

    def _line(self, brushes: Brushes, plot: QRectF, scale: float, series: int) -> list[Mark]:
        values = self.data.series[series].values
        step = plot.width() / max(len(values), 1)
        path, found = QPainterPath(), []
        points = [
            QPointF(plot.left() + step * (place + 0.5), plot.bottom() - value * scale)
            for place, value in enumerate(values)
        ]
        for place, point in enumerate(points):
            begin = QPointF(point.x() - step / 2, point.y())
            path.lineTo(begin) if place else path.moveTo(begin)
            path.lineTo(QPointF(point.x() + step / 2, point.y()))
            felt = QRectF(point.x() - _FELT, point.y() - _FELT, 2 * _FELT, 2 * _FELT)
            found.append(Mark(felt, series, place))
        ink = brushes.look.ink(self.data.ink_of(series))
        self._draw(brushes, path, points, ink, series)
        if points:
            self._numbers(brushes, points, values, plot)
        return found

    def _draw(
        self,
        brushes: Brushes,
        path: QPainterPath,
        points: list[QPointF],
        ink: Ink,
        series: int,
    ) -> None:
        painter, color = brushes.painter, QColor(ink.color)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, _THICK, _DASHES[series % len(_DASHES)]))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)

    def _numbers(
        self, brushes: Brushes, points: list[QPointF], values: tuple[float, ...], plot: QRectF
    ) -> None:
        """Write the last number beside its line, and where it is highest."""
        last = len(points) - 1
        high = max(range(len(values)), key=values.__getitem__)
        wide = brushes.metrics.horizontalAdvance(number(max(values))) + 6
        for place in {last, high}:
            point = points[place]
            left = min(point.x() - wide / 2, plot.right() - wide)
            above = QRectF(left, point.y() - brushes.line - 4, wide, brushes.line)
            brushes.centred(above, number(values[place]), brushes.look.text)
