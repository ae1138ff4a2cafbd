# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The signs that mark the points of a line: each has a shape of its own."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Any

from reportlab.lib.colors import Color, white

_SIZE = 3.2
_SQUARE, _TRIANGLE, _DIAMOND = 4, 3, 4
_ROUND = 24
SIGNS: tuple[tuple[int, float, bool], ...] = (
    (_ROUND, 0.0, True),
    (_SQUARE, pi / 4, True),
    (_TRIANGLE, pi / 2, True),
    (_ROUND, 0.0, False),
    (_DIAMOND, 0.0, False),
    (_TRIANGLE, -pi / 2, False),
)
"""Corners, how far it is turned, and whether it is filled; one per line."""


def draw_sign(
    canvas: Any, sign: tuple[int, float, bool], x: float, y: float, colour: Color
) -> None:
    """Draw one sign around a point."""
    corners, turned, filled = sign
    angles = [turned + 2 * pi * number / corners for number in range(corners)]
    points = [(x + _SIZE * cos(angle), y + _SIZE * sin(angle)) for angle in angles]
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour if filled else white)
    canvas.setLineWidth(1.1)
    canvas.drawPath(_outline(canvas, points), stroke=1, fill=1)


def _outline(canvas: Any, points: Sequence[tuple[float, float]]) -> Any:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path
