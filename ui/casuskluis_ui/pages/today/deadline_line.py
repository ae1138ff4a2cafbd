# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a deadline is drawn: two lines, so that a page of them stays calm."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from casuskluis_ui.models import ListItem
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.item_list import ItemDelegate
from casuskluis_ui.widgets.painting import CHIP_SCALE, chip_size, paint_chip, paint_line

_SIDE = 16
_TOP = 9
_GAP = 6
_BETWEEN = 4
_SMALL = 0.92
_ICONS = {"bad": "circle-alert", "warn": "clock", "": "calendar-days"}


class DeadlineDelegate(ItemDelegate):
    """What and when on the first line; about whom and remarks on the second."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        line = QFontMetrics(look.font()).height()
        chip = QFontMetrics(look.font(CHIP_SCALE)).height() + _BETWEEN
        return QSize(260, line + max(line, chip) + _BETWEEN + 2 * _TOP)

    @override
    def paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, item: ListItem
    ) -> None:
        look = theme()
        rect = option.rect
        room = QRectF(rect).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        high = QFontMetrics(look.font()).height()
        first = QRectF(room.left(), room.top(), room.width(), high)
        _paint_when(painter, option.widget, item, first)
        bold = look.font(1.0, QFont.Weight.DemiBold)
        first.setWidth(max(first.width() - _when_width(item), 0))
        paint_line(painter, first, item.title, bold, look.color("text"))
        second = QRectF(room.left(), first.bottom() + _BETWEEN, room.width(), high)
        left = _paint_chips(painter, item, second)
        second.setRight(left)
        paint_line(painter, second, item.detail, look.font(), look.color("text2"))


def _font(item: ListItem) -> QFont:
    weight = QFont.Weight.Medium if item.due_tone else QFont.Weight.Normal
    return theme().font(_SMALL, weight)


def _when_width(item: ListItem) -> float:
    metrics = QFontMetrics(_font(item))
    return metrics.horizontalAdvance(item.due) + metrics.height() + 3.0 * _GAP


def _paint_when(painter: QPainter, widget: QWidget, item: ListItem, line: QRectF) -> None:
    look, font = theme(), _font(item)
    metrics = QFontMetrics(font)
    color = f"{item.due_tone}_fg" if item.due_tone else "text2"
    size = round(metrics.height() * 0.95)
    left = line.right() - metrics.horizontalAdvance(item.due) - 1
    icon = look.pixmap(_ICONS[item.due_tone], color, size, widget)
    painter.drawPixmap(QPointF(left - size - 5, line.top() + (line.height() - size) / 2), icon)
    room = QRectF(left, line.top(), line.right() - left, line.height())
    paint_line(painter, room, item.due, font, look.color(color), right=True)


def _paint_chips(painter: QPainter, item: ListItem, line: QRectF) -> float:
    """Draw the remarks at the right; returns where they begin."""
    left = line.right()
    for chip in reversed(item.chips):
        size = chip_size(chip.text)
        left -= size.width()
        paint_chip(painter, left, line.top(), chip.text, chip.tone)
        left -= _GAP
    return left
