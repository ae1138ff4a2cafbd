# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lines over periods, each with a sign and a dash of its own and its name at the end."""

from itertools import pairwise
from math import ceil
from typing import Any

from reportlab.lib.colors import HexColor

from casuskluis.documents import styles
from casuskluis.documents.charts import texts
from casuskluis.documents.charts.data import ChartData, ChartRow
from casuskluis.documents.charts.signs import SIGNS, draw_sign
from casuskluis.documents.charts.words import words_of

MOST_LINES = 6
_PLOT = 118.0
_NAME_LINE = 9.0
_ABOVE = 12.0
_LEFT = 24.0
_NAMES = 0.25
_SIGN_ROOM = 14.0
_TICKS = 4
_BETWEEN_NAMES = 4.0
_FEWEST_NAMES = 3
_DASHES: tuple[tuple[int, ...], ...] = ((), (6, 2), (2, 2), (8, 2, 2, 2), (4, 4), (1, 2))
_COLOURS = (
    styles.ACCENT, HexColor("#b5651d"), styles.INK, HexColor("#3f88a0"), styles.MUTED,
    HexColor("#7a3b00"),
)  # fmt: skip


def ticks(highest: int) -> range:
    """Return the heights at which a line is ruled: round numbers, up to above the highest."""
    step = 1
    while step * _TICKS < highest:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    count = max(1, -(-highest // step))
    return range(0, step * count + 1, step)


class Lines:
    """A chart of lines.

    Args:
        data: Rows are lines, series are periods; at least two periods.
        width: In points.
    """

    def __init__(self, data: ChartData, width: float) -> None:
        self._data = data
        self._right = width * (1 - _NAMES)
        self._width = width
        self._ticks = ticks(data.highest)
        self._scale = _PLOT / (self._ticks[-1] or 1)
        self._step = (self._right - _LEFT - 14) / max(1, len(data.series) - 1)
        self._every = self._names_apart(data.series)
        room = self._step * self._every - 4
        self._periods = [texts.broken(name, room, texts.QUIET, 2) for name in data.series]
        self._below = 11 + _NAME_LINE * max(map(len, self._periods))
        room = width - self._right - _SIGN_ROOM
        self._names = [texts.broken(row.label, room, most=2) for row in data.rows]
        self.height = _PLOT + self._below + _ABOVE
        self.words = words_of("Lijndiagram", data)

    def draw(self, canvas: Any) -> None:
        """Draw it, with its lower left corner at the origin."""
        self._draw_grid(canvas)
        for number, row in enumerate(self._data.rows):
            self._draw_line(canvas, number, row)
        self._write_names(canvas)

    def _names_apart(self, names: tuple[str, ...]) -> int:
        """Return at each how manyth period there is room for a name."""
        widest = max(texts.QUIET.width(word) for name in names for word in name.split() or [""])
        fitting = ceil((widest + _BETWEEN_NAMES) / self._step) if self._step else 1
        return min(max(1, fitting), max(1, len(names) // _FEWEST_NAMES))

    def _x(self, period: int) -> float:
        return _LEFT + 7 + period * self._step

    def _y(self, value: int) -> float:
        return self._below + value * self._scale

    def _draw_grid(self, canvas: Any) -> None:
        for tick in self._ticks:
            canvas.setStrokeColor(styles.MUTED if not tick else styles.FAINT_RULE)
            canvas.setLineWidth(0.6)
            canvas.line(_LEFT, self._y(tick), self._right, self._y(tick))
            texts.write_right(canvas, _LEFT - 5, self._y(tick), str(tick), texts.QUIET)
        for period in range(0, len(self._periods), self._every):
            for number, line in enumerate(self._periods[period]):
                y = self._below - (number + 1) * _NAME_LINE
                texts.write_centred(canvas, self._x(period), y, line, texts.QUIET)

    def _draw_line(self, canvas: Any, number: int, row: ChartRow) -> None:
        canvas.setStrokeColor(_COLOURS[number])
        canvas.setLineWidth(1.4)
        canvas.setDash(list(_DASHES[number]))
        points = [(self._x(n), bar.number) for n, bar in enumerate(row.bars)]
        for (x1, y1), (x2, y2) in pairwise(points):
            if y1 is not None and y2 is not None:
                canvas.line(x1, self._y(y1), x2, self._y(y2))
        canvas.setDash()
        for x, value in points:
            if value is not None:
                draw_sign(canvas, SIGNS[number], x, self._y(value), _COLOURS[number])
                if len(self._data.rows) == 1:
                    above = self._y(value) + 9
                    texts.write_centred(canvas, x, above, str(value), texts.VALUE)

    def _write_names(self, canvas: Any) -> None:
        for number, y in self._spread():
            draw_sign(canvas, SIGNS[number], self._right + 6, y, _COLOURS[number])
            texts.write_lines(canvas, self._right + _SIGN_ROOM, y, self._names[number])

    def _spread(self) -> list[tuple[int, float]]:
        """Return where each name stands: beside its last point, never over another."""
        wanted = [
            (
                self._y(
                    next((b.number for b in reversed(row.bars) if b.number is not None), 0)
                ),
                n,
            )
            for n, row in enumerate(self._data.rows)
        ]
        found: list[tuple[int, float]] = []
        top = 0.0
        for wished, number in sorted(wanted):
            half = len(self._names[number]) * texts.LEADING / 2
            y = max(wished, top + half) if found else wished
            top = y + half + 1
            found.append((number, y))
        over = max(0.0, top - self.height)
        return [(number, y - over) for number, y in found]


def _last(row: ChartRow) -> int:
    """Return the last number of a line."""
    return next((bar.number for bar in reversed(row.bars) if bar.number is not None), 0)
