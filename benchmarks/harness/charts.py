# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One chart of all ratios: how far each is of what it may be."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, HexColor

from harness.figures import Figure, Limit

Anchor = Literal["start", "middle", "end"]
_ROW, _LEFT, _WIDE, _RIGHT = 15, 330, 360, 90
_MOST = 2.0
_FITS = 62  # letters left of the bars
MET, OVER, LIMIT, TEXT, BARE = (
    HexColor(code) for code in ("#2f6f6a", "#b4472f", "#555555", "#222222", "#ffffff")
)


def draw(groups: Mapping[str, Sequence[Figure]], place: Path) -> None:
    """Draw every limit as a bar: how far it is used, 1 being all of it.

    Args:
        groups: The figures of each work, by its title.
        place: The SVG to write.
    """
    rows = _rows(groups)
    height = _ROW * (len(rows) + 2)
    drawing = Drawing(_LEFT + _WIDE + _RIGHT, height)
    drawing.add(box(0, 0, drawing.width, height, BARE))
    for at, (name, used) in enumerate(rows):
        _add_row(drawing, height - _ROW * (at + 2), name, used)
    _add_limit(drawing, height)
    place.write_text(renderSVG.drawToString(drawing), "utf-8")


def _rows(groups: Mapping[str, Sequence[Figure]]) -> list[tuple[str, float | None]]:
    """Return a heading for each group, without a bar, and its limits with theirs."""
    rows: list[tuple[str, float | None]] = []
    for title, figures in groups.items():
        rows.append((title, None))
        rows += [
            (_named(figure, limit), _used(limit))
            for figure in figures
            for limit in figure.limits
            if limit.most is not None
        ]
    return rows


def _named(figure: Figure, limit: Limit) -> str:
    return f"{figure.what}, {limit.name}" if limit.name else figure.what


def _used(limit: Limit) -> float:
    most = limit.most or 1.0
    return most / limit.measured if limit.least else max(limit.measured, 0.0) / most


def _add_row(drawing: Drawing, low: float, name: str, used: float | None) -> None:
    if used is None:
        drawing.add(told(0, low + 3, name, "start"))
        return
    wide = min(used, _MOST) / _MOST * _WIDE
    short = name if len(name) <= _FITS else f"{name[: _FITS - 1]}…"
    drawing.add(box(_LEFT, low, wide, _ROW - 4, MET if used <= 1 else OVER))
    drawing.add(told(_LEFT - 6, low + 3, short, "end"))
    drawing.add(told(_LEFT + _WIDE + 4, low + 3, f"{used:.2f}", "start"))


def _add_limit(drawing: Drawing, height: float) -> None:
    at = _LEFT + _WIDE / _MOST
    drawing.add(Line(at, 0, at, height - _ROW, strokeColor=LIMIT, strokeDashArray=[3, 2]))
    drawing.add(told(at, height - _ROW + 3, "limit", "middle"))


def box(left: float, low: float, wide: float, high: float, colour: Color) -> Rect:
    """Return a filled box."""
    box = Rect(left, low, wide, high)
    box.fillColor, box.strokeWidth = colour, 0
    return box


def told(at: float, low: float, text: str, anchor: Anchor) -> String:
    """Return a few words in the chart."""
    return String(at, low, text, fontSize=9, textAnchor=anchor, fillColor=TEXT)
