# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a card looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from casuskluis_ui.models.roles import ITEM_ROLE
from casuskluis_ui.pages.actions.board.cards import Card, Heading
from casuskluis_ui.quiet.veil import veiled
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_AROUND = 10
_GAP = 4
_SMALL = 0.9
_LINES = 4
_EDGE = 4
"""Pixels of the bar before a card that is late; its words say so too."""


class CardDelegate(QStyledItemDelegate):
    """Paints cards and the headings between them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(theme().font()).height()
        if isinstance(index.data(ITEM_ROLE), Heading):
            return QSize(100, round(line * 1.8))
        return QSize(100, _LINES * (line + 2) + 2 * _AROUND + 2 * _GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(found, Heading):
            bold = theme().font(_SMALL, QFont.Weight.DemiBold)
            room = QRectF(option.rect).adjusted(_GAP, 0, -_GAP, 0)
            paint_line(painter, room, found.words, bold, theme().color("text2"))
        elif isinstance(found, Card):
            room = QRectF(option.rect).adjusted(1, _GAP, -3, -_GAP)
            _paint_ground(painter, option, room, found)
            _paint_words(painter, option.widget, room, found)
        painter.restore()


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, room: QRectF, card: Card
) -> None:
    look, state = theme(), option.state
    here = option.widget.hasFocus()
    selected = here and bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    ground = "selected" if selected else "hover" if hovered else "surface"
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QPen(look.color("focus" if focused else "line"), 2 if focused else 1))
    painter.setBrush(look.color(ground))
    painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6)
    if card.late:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("bad_fg"))
        painter.drawRoundedRect(
            QRectF(room.left() + 3, room.top() + 6, _EDGE, room.height() - 12), 2, 2
        )


def _paint_words(painter: QPainter, widget: QWidget, room: QRectF, card: Card) -> None:
    look = theme()
    inside = room.adjusted(_AROUND + _EDGE, _AROUND, -_AROUND, -_AROUND)
    line = QFontMetrics(look.font()).height() + 2
    bold = look.font(1.0, QFont.Weight.Medium)
    for place, words in enumerate(two_lines(card.line.description, bold, inside.width())):
        row = QRectF(inside.left(), inside.top() + place * line, inside.width(), line)
        paint_line(painter, row, words, bold, look.color("text"))
    small = look.font(_SMALL)
    row = QRectF(inside.left(), inside.top() + 2 * line, inside.width(), line)
    paint_line(painter, row, card.line.owner, small, look.color("text2"))
    row.translate(0, line)
    taken = _paint_due(painter, widget, row, card)
    number = "  ·  ".join(part for part in (card.line.number, card.line.case_number) if part)
    left = QRectF(row.left(), row.top(), max(0.0, row.width() - taken - 8), line)
    paint_line(painter, left, number, small, look.color("text2"))


def _paint_due(painter: QPainter, widget: QWidget, row: QRectF, card: Card) -> float:
    """Write the last day at the right, with an icon; returns the width it took."""
    if not card.due:
        return 0
    look = theme()
    weight = QFont.Weight.DemiBold if card.late else QFont.Weight.Normal
    font = look.font(_SMALL, weight)
    wide = QFontMetrics(font).horizontalAdvance(card.due) + 4
    size = round(row.height() * 0.72)
    color = "bad_fg" if card.late else "text2"
    icon = look.pixmap("circle-alert" if card.late else "clock", color, size, widget)
    left = row.right() - wide - size - 4
    painter.drawPixmap(QPointF(left, row.top() + (row.height() - size) / 2), icon)
    words = QRectF(row.right() - wide, row.top(), wide, row.height())
    paint_line(painter, words, card.due, font, look.color(color))
    return wide + size + 4


def two_lines(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """Return a text over at most two lines; the second goes on beyond its room."""
    shown = " ".join(veiled(text).split())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if first.isValid():
        first.setLineWidth(max(width, 20))
    layout.endLayout()
    end = first.textLength() if first.isValid() else 0
    rest = shown[end:].strip()
    return (shown[:end].strip(), rest) if rest else (shown,)
