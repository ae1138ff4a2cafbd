# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Texts inside a chart: broken between words, never wider than their room."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, white
from reportlab.pdfbase.pdfmetrics import stringWidth

from casuskluis.documents import styles
from casuskluis.documents.charts.fills import Box, Fill, draw_box
from casuskluis.documents.fonts import BOLD, REGULAR

SIZE = 8.2
LEADING = 10.0
MOST_LINES = 3
SWATCH = 8.0
_DROP = 0.34
"""Part of the size by which a line is lowered to stand in the middle of a bar."""
_BETWEEN = 14.0
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text looks."""

    font: str = REGULAR
    colour: Color = styles.INK
    size: float = SIZE

    def width(self, text: str) -> float:
        """Return how wide a text is, in points."""
        return stringWidth(text, self.font, self.size)


PLAIN = Ink()
VALUE = Ink(BOLD)
QUIET = Ink(colour=styles.MUTED, size=7.6)
ON_DARK = Ink(BOLD, white)


def broken(text: str, room: float, ink: Ink = PLAIN, most: int = MOST_LINES) -> list[str]:
    """Return the lines of a text; the last is shortened when there would be more.

    The whole text always stands in the table and in the words beside the chart.
    """
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if ink.width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [line for line in lines if line]
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [_shortened(line, room, ink) for line in lines]


def _shortened(text: str, room: float, ink: Ink) -> str:
    if ink.width(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = ink.width(text[:middle] + _ELLIPSIS) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + _ELLIPSIS


def write(canvas: Any, x: float, y: float, text: str, ink: Ink = PLAIN) -> None:
    """Write on one line, with the middle of the letters at a height.

    A space follows, so that what reads the page back does not join one text to the next.
    """
    canvas.setFont(ink.font, ink.size)
    canvas.setFillColor(ink.colour)
    canvas.drawString(x, y - ink.size * _DROP, f"{text} " if text else "")


def write_right(canvas: Any, x: float, y: float, text: str, ink: Ink = PLAIN) -> None:
    """Write on one line that ends at a place."""
    write(canvas, x - ink.width(text), y, text, ink)


def write_centred(canvas: Any, x: float, y: float, text: str, ink: Ink = PLAIN) -> None:
    """Write on one line around a place."""
    write(canvas, x - ink.width(text) / 2, y, text, ink)


def write_lines(canvas: Any, x: float, y: float, lines: list[str], ink: Ink = PLAIN) -> None:
    """Write lines with their middle at a height."""
    top = y + (len(lines) - 1) * LEADING / 2
    for number, line in enumerate(lines):
        write(canvas, x, top - number * LEADING, line, ink)


class Legend:
    """Which fill stands for which series, on as many lines as needed.

    Args:
        entries: Name and fill.
        width: Room in points.
    """

    def __init__(self, entries: list[tuple[str, Fill]], width: float) -> None:
        self._places: list[tuple[float, int, str, Fill]] = []
        x, line = 0.0, 0
        for name, fill in entries:
            (text,) = broken(name, width - SWATCH - 5, most=1) or [""]
            needed = SWATCH + 5 + PLAIN.width(text)
            if x and x + needed > width:
                x, line = 0.0, line + 1
            self._places.append((x, line, text, fill))
            x += needed + _BETWEEN
        self.height = (line + 1) * 13.0 + 3 if entries else 0.0

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw it below a height."""
        for x, line, text, fill in self._places:
            middle = top - 6 - line * 13.0
            box = Box(left + x, middle - SWATCH / 2, SWATCH, SWATCH)
            draw_box(canvas, box, fill)
            write(canvas, left + x + SWATCH + 5, middle, text)
