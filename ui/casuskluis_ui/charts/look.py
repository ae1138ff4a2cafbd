# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Colours and patterns of charts: never a colour alone, and each stands out on its ground."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from casuskluis_ui.theme.tokens import Tokens

_EDGE = 1.4
_STYLES = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.VerPattern,
)
LATE = 3
"""The ink for what is late."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour and the pattern it is laid in."""

    color: str
    style: Qt.BrushStyle

    def fill(self, painter: QPainter, room: QRectF, ground: str) -> None:
        """Fill a shape with the pattern, and draw its edge."""
        color, whole = QColor(self.color), room.toAlignedRect()
        # Whole pixels and no smoothing: a pattern takes ten times as long with it.
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - as Qt has it
        if self.style is not Qt.BrushStyle.SolidPattern:
            painter.fillRect(whole, QColor(ground))
        painter.fillRect(whole, QBrush(color, self.style))
        painter.setPen(QPen(color, _EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole.adjusted(0, 0, -1, -1))
        painter.restore()


@dataclass(frozen=True, slots=True)
class ChartLook:
    """What a chart is drawn in.

    Attributes:
        ground: Behind it.
        text: Of numbers and labels.
        muted: Of the axis.
        line: Of the lines behind the shapes; decoration only.
        focus: Around the value the keyboard is on.
        inks: One for each series; they come again from the first when there are more.
    """

    ground: str
    text: str
    muted: str
    line: str
    focus: str
    inks: tuple[Ink, ...]

    def ink(self, place: int) -> Ink:
        """Return the ink of a series."""
        return self.inks[place % len(self.inks)]


def chart_look(tokens: Tokens) -> ChartLook:
    """Return how charts look in a theme."""
    colors = (
        tokens.accent,
        tokens.warn_fg,
        tokens.ok_fg,
        tokens.bad_fg,
        tokens.info_fg,
        tokens.mute_fg,
    )
    return ChartLook(
        ground=tokens.surface,
        text=tokens.text,
        muted=tokens.text2,
        line=tokens.line,
        focus=tokens.focus,
        inks=_laid(colors),
    )


def paper_look() -> ChartLook:
    """Return how charts look on paper: black on white, told apart by pattern only."""
    black = "#000000"
    return ChartLook(
        ground="#ffffff",
        text=black,
        muted="#333333",
        line="#bbbbbb",
        focus=black,
        inks=_laid(("#333333",) * len(_STYLES)),
    )


def _laid(colors: tuple[str, ...]) -> tuple[Ink, ...]:
    return tuple(Ink(color, style) for color, style in zip(colors, _STYLES, strict=True))
