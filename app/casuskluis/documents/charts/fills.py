# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fills that differ in lightness and in pattern, so that colour is never needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor, white

from casuskluis.documents import styles

_OUTLINE = 0.7
_STROKE = 0.8


@dataclass(frozen=True, slots=True)
class Fill:
    """How a surface is filled.

    Attributes:
        ground: Its colour.
        ink: Of the pattern; None for a plain surface.
        rising: Distance in points between lines that rise; 0 for none.
        falling: The same for lines that fall.
        level: The same for level lines.
        on_dark: Text on it is white.
    """

    ground: Color
    ink: Color | None = None
    rising: float = 0
    falling: float = 0
    level: float = 0
    on_dark: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether text can be read on it as it is."""
        return self.ink is None


FILLS = (
    Fill(styles.ACCENT, on_dark=True),
    Fill(HexColor("#a9cbd5")),
    Fill(white, styles.ACCENT, rising=4),
    Fill(HexColor("#e8b877"), HexColor("#7a4a12"), falling=4),
    Fill(styles.TINT, styles.MUTED, level=2.6),
    Fill(HexColor("#5c6b73"), white, rising=5, falling=5),
)
"""In the order of the series; after the last it begins again."""
STOCK = FILLS[0]
INFLOW = Fill(HexColor("#a9cbd5"))
OUTFLOW = Fill(white, styles.ACCENT, falling=4)


def fill_of(number: int) -> Fill:
    """Return the fill of a series, from 0."""
    return FILLS[number % len(FILLS)]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in points."""

    x: float
    y: float
    width: float
    height: float


def draw_box(canvas: Any, box: Box, fill: Fill) -> None:
    """Draw a filled rectangle: one plain one, lines cut off at its edge, and an outline."""
    if box.width <= 0 or box.height <= 0:
        return
    canvas.saveState()
    canvas.setFillColor(fill.ground)
    canvas.rect(box.x, box.y, box.width, box.height, stroke=0, fill=1)
    if fill.ink is not None:
        _draw_pattern(canvas, box, fill)
    canvas.setStrokeColor(styles.ACCENT)
    canvas.setLineWidth(_OUTLINE)
    for x1, y1, x2, y2 in _edges(box):
        canvas.line(x1, y1, x2, y2)
    canvas.restoreState()


def _edges(box: Box) -> Iterator[tuple[float, float, float, float]]:
    right, top = box.x + box.width, box.y + box.height
    yield box.x, box.y, right, box.y
    yield right, box.y, right, top
    yield right, top, box.x, top
    yield box.x, top, box.x, box.y


def _draw_pattern(canvas: Any, box: Box, fill: Fill) -> None:
    canvas.setStrokeColor(fill.ink)
    canvas.setLineWidth(_STROKE)
    for x1, y1, x2, y2 in _lines(box, fill):
        canvas.line(x1, y1, x2, y2)


def _lines(box: Box, fill: Fill) -> Iterator[tuple[float, float, float, float]]:
    right = box.x + box.width
    for start in _steps(-box.height, box.width, fill.rising):
        begin, end = max(0.0, start), min(box.width, start + box.height)
        yield box.x + begin, box.y + begin - start, box.x + end, box.y + end - start
    for start in _steps(0, box.width + box.height, fill.falling):
        begin, end = max(0.0, start - box.height), min(box.width, start)
        yield box.x + begin, box.y + start - begin, box.x + end, box.y + start - end
    for start in _steps(0, box.height, fill.level):
        yield box.x, box.y + start, right, box.y + start


def _steps(low: float, high: float, step: float) -> Iterator[float]:
    if not step:
        return
    at = low + step
    while at < high:
        yield at
        at += step
