# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every chart does: it is walked through with the arrows, and says each number."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from casuskluis_ui.charts.data import ChartData
from casuskluis_ui.charts.look import ChartLook, chart_look
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.painting import paint_line
from casuskluis_ui.widgets.spoken_role import speak_as

LEGEND_GAP = 18
_SWATCH = 0.75
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """The shape of one number.

    Attributes:
        room: Where it is, with something around it when it is small.
        series: Which series.
        place: Which label.
    """

    room: QRectF
    series: int
    place: int


@dataclass(frozen=True, slots=True)
class Brushes:
    """What a chart is drawn with.

    Attributes:
        font: Of labels and numbers.
        line: Height of one line of text.
    """

    painter: QPainter
    look: ChartLook
    font: QFont
    metrics: QFontMetricsF

    @property
    def line(self) -> float:
        """The height of one line of text."""
        return self.metrics.height()

    def text(self, room: QRectF, words: str, color: str, *, right: bool = False) -> None:
        """Write one line, elided when it does not fit."""
        paint_line(self.painter, room, words, self.font, QColor(color), right=right)

    def centred(self, room: QRectF, words: str, color: str) -> None:
        """Write one line in the middle, whole."""
        self.painter.setFont(self.font)
        self.painter.setPen(QColor(color))
        self.painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def rule(self, begin: QPointF, end: QPointF) -> None:
        """Draw a quiet line behind the shapes."""
        self.painter.setPen(QPen(QColor(self.look.line), 1))
        self.painter.drawLine(begin, end)


class Chart(QWidget):
    """A chart. Arrows go from number to number, Home and End to the first and last.

    It says each number to a screen reader; all of them are its description. It never moves.

    Args:
        data: What is drawn.
    """

    def __init__(self, data: ChartData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.Chart)
        self.data = data
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Grafiek: %s") % data.title)
        self.setAccessibleDescription(data.in_words())

    @property
    def current(self) -> str:
        """The number the keyboard is on, in words; empty when there is none."""
        order = self._order()
        return self.data.spoken(*order[self._current]) if order else ""

    def draw(self, painter: QPainter, room: QRectF, look: ChartLook) -> tuple[Mark, ...]:
        """Draw it somewhere, also on paper.

        Returns:
            The shape of each number.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme().font(0.95)
        brushes = Brushes(painter, look, font, QFontMetricsF(font))
        painter.fillRect(room, QColor(look.ground))
        below = room.adjusted(2, self._paint_legend(brushes, room), -2, -2)
        marks = self.paint_marks(brushes, below)
        painter.restore()
        return marks

    def paint_marks(self, brushes: Brushes, room: QRectF) -> tuple[Mark, ...]:
        """Draw the shapes, the numbers and the axis; each kind of chart implements it."""
        raise NotImplementedError  # every kind of chart has its own shapes

    def lines_high(self) -> float:
        """Return how many lines of text high it wants to be; each kind implements it."""
        raise NotImplementedError  # every kind of chart has its own shapes

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetricsF(theme().font(0.95)).height()
        legend = 1.8 if self._legend() else 0
        return QSize(round(line * 24), round(line * (self.lines_high() + legend)))

    @override
    def minimumSizeHint(self) -> QSize:
        line = QFontMetricsF(theme().font(0.95)).height()
        return QSize(round(line * 14), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        look = chart_look(theme().tokens)
        marks = self.draw(painter, QRectF(self.rect()), look)
        if self.hasFocus():
            self._paint_focus(painter, marks, look)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._order())
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and count:
            self._go((self._current + step) % count)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self._go(0 if event.key() == Qt.Key.Key_Home else count - 1)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            words = self.data.spoken(mark.series, mark.place) if mark else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def marks(self) -> tuple[Mark, ...]:
        """Return where each number is drawn now."""
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        painter = QPainter(image)
        marks = self.draw(painter, QRectF(self.rect()), chart_look(theme().tokens))
        painter.end()
        return marks

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the number drawn at a point."""
        return next((one for one in self.marks() if one.room.contains(point)), None)

    def _order(self) -> list[tuple[int, int]]:
        """Return every number, label by label, as the arrows go."""
        return [
            (series, place)
            for place in range(len(self.data.labels))
            for series in range(len(self.data.series))
        ]

    def _go(self, place: int) -> None:
        self._current = place
        self.update()
        announce(self, self.current)

    def _legend(self) -> bool:
        return len(self.data.series) > 1

    def _paint_legend(self, brushes: Brushes, room: QRectF) -> float:
        """Draw what each pattern means, and return the height that took."""
        if not self._legend():
            return 2
        side = brushes.line * _SWATCH
        left, top = room.left() + 2, room.top() + 2
        for place, series in enumerate(self.data.series):
            ink = brushes.look.ink(self.data.ink_of(place))
            box = QRectF(left, top + (brushes.line - side) / 2, side, side)
            ink.fill(brushes.painter, box, brushes.look.ground)
            wide = brushes.metrics.horizontalAdvance(series.name) + 2
            words = QRectF(box.right() + 6, top, wide, brushes.line)
            brushes.text(words, series.name, brushes.look.text)
            left = words.right() + LEGEND_GAP
        return brushes.line * 1.8

    def _paint_focus(self, painter: QPainter, marks: tuple[Mark, ...], look: ChartLook) -> None:
        wanted = self._order()[self._current] if self._order() else None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.focus), 2))
        for mark in marks:
            if (mark.series, mark.place) == wanted:
                painter.drawRoundedRect(mark.room.adjusted(-3, -3, 3, 3), 4, 4)
