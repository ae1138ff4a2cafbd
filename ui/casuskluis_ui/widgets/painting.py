# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What chips and delegates draw alike."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from casuskluis_ui.quiet.veil import veiled
from casuskluis_ui.theme import theme

CHIP_SCALE = 0.88
_CHIP_SIDES = 16
_CHIP_AROUND = 4
_EDGE_STRENGTH = 90


def chip_size(text: str) -> QSize:
    """Return the room a chip takes, in logical pixels."""
    metrics = QFontMetrics(theme().font(CHIP_SCALE, QFont.Weight.Medium))
    width = metrics.horizontalAdvance(veiled(text))
    return QSize(width + _CHIP_SIDES, metrics.height() + _CHIP_AROUND)


def paint_chip(painter: QPainter, left: float, top: float, text: str, tone: str) -> None:
    """Draw a chip with its left top corner at a point."""
    look = theme()
    size = chip_size(text)
    room = QRectF(left, top, size.width(), size.height())
    ink = look.ink(tone)
    edge = QColor(ink)
    if not look.tokens.high:
        edge.setAlpha(_EDGE_STRENGTH)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 0.8))
    painter.setBrush(look.ground(tone))
    painter.drawRoundedRect(
        room.adjusted(0.5, 0.5, -0.5, -0.5), room.height() / 2, room.height() / 2
    )
    painter.setFont(look.font(CHIP_SCALE, QFont.Weight.Medium))
    painter.setPen(ink)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, veiled(text))
    painter.restore()


def paint_line(
    painter: QPainter,
    room: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    *,
    right: bool = False,
) -> None:
    """Draw one line of text as it may be shown now, elided when it does not fit."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    metrics, whole = QFontMetrics(font), veiled(text)
    shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
