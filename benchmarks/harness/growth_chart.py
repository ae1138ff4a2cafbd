# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small charts of how work grows, on the same scale, with the line of linear growth in each."""

from collections.abc import Sequence
from itertools import pairwise
from math import log10
from pathlib import Path

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Line

from harness.charts import BARE, LIMIT, MET, OVER, box, told
from harness.figures import Figure

_ACROSS, _WIDE, _HIGH, _EDGE = 4, 190, 130, 14
_DECADES = 3.0
_FITS = 36  # letters above a chart


def draw(figures: Sequence[Figure], place: Path) -> None:
    """Draw the points of each figure on logarithmic scales of three decades.

    Args:
        figures: Those with points.
        place: The SVG to write.
    """
    rows = -(-len(figures) // _ACROSS)
    drawing = Drawing(_ACROSS * _WIDE, rows * _HIGH)
    drawing.add(box(0, 0, drawing.width, drawing.height, BARE))
    for at, figure in enumerate(figures):
        left = at % _ACROSS * _WIDE + _EDGE
        low = drawing.height - (at // _ACROSS + 1) * _HIGH + _EDGE
        _add_panel(drawing, left, low, figure)
    place.write_text(renderSVG.drawToString(drawing), "utf-8")


def _add_panel(drawing: Drawing, left: float, low: float, figure: Figure) -> None:
    wide, high = _WIDE - 2 * _EDGE, _HIGH - 3 * _EDGE
    sizes = [log10(size) for size, _ in figure.points]
    times = [log10(spent) for _, spent in figure.points]
    across, up = wide / (sizes[-1] - sizes[0]), high / _DECADES
    bottom = min(times)
    places = [
        (left + (size - sizes[0]) * across, low + min((spent - bottom) * up, high))
        for size, spent in zip(sizes, times, strict=True)
    ]
    drawing.add(Line(left, low, left + wide, low, strokeColor=LIMIT, strokeWidth=0.5))
    steep = min((sizes[-1] - sizes[0]) * up, high)
    drawing.add(
        Line(left, low, left + wide, low + steep, strokeColor=LIMIT, strokeDashArray=[2, 3])
    )
    colour = MET if all(limit.met for limit in figure.limits) else OVER
    for begin, end in pairwise(places):
        drawing.add(Line(*begin, *end, strokeColor=colour))
    for across_at, up_at in places:
        drawing.add(Circle(across_at, up_at, 2.5, fillColor=colour, strokeColor=colour))
    name = figure.what if len(figure.what) <= _FITS else f"{figure.what[: _FITS - 1]}…"
    drawing.add(told(left, low + high + 14, name, "start"))
    slope = figure.limits[0]
    drawing.add(told(left, low + high + 3, f"{slope.measured:.2f} (≤ {slope.most:g})", "start"))
