# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happened, by date, along a line with icons."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.models import ITEM_ROLE
from casuskluis_ui.quiet.veil import veiled, veiled_data
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_TOP = 11
_DOT = 15
_DATE_TEXT = "30 september"
_SMALL = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One event.

    Attributes:
        when: Short date, "2 mrt" or "2 mrt 2025".
        title: What happened.
        text: More of it, over as many lines as needed.
        source: Who recorded it.
        icon: Name of an icon.
        tone: "info", "ok", "warn", "bad" or "mute".
    """

    when: str
    title: str
    text: str = field(default="", repr=False)
    source: str = ""
    icon: str = "circle-check"
    tone: str = "mute"


class _TimelineModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[TimelineItem] = ()

    def show(self, items: Sequence[TimelineItem]) -> None:
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            parts = (item.when, item.title, item.text, item.source)
            return ", ".join(part for part in parts if part)
        return None


class Timeline(QListView):
    """The events of a case or person, newest first as given."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_TimelineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._items = _TimelineModel(self)
        self.setModel(self._items)

    def show_items(self, items: Sequence[TimelineItem]) -> None:
        """Show other events."""
        self._items.show(items)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _TimelineDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(ITEM_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 500
        text = _text_height(item, width - _text_left() - 8)
        return QSize(width - 4, _TOP + 2 * _line_height() + text + 24)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: TimelineItem = index.data(ITEM_ROLE)
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_line(painter, room, index)
        _paint_dot(painter, room, item, option.widget)
        _paint_words(painter, room, item)
        painter.restore()


def _line_height() -> int:
    return QFontMetrics(theme().font()).height()


def _dot_left() -> int:
    return QFontMetrics(theme().font(0.95)).horizontalAdvance(_DATE_TEXT) + 24


def _text_left() -> int:
    return _dot_left() + 40


def _text_height(item: TimelineItem, width: int) -> int:
    if not item.text:
        return 0
    wide = QRect(0, 0, max(width, 80), 4000)
    metrics = QFontMetrics(theme().font())
    return metrics.boundingRect(wide, Qt.TextFlag.TextWordWrap, veiled(item.text)).height()


def _paint_line(painter: QPainter, room: QRect, index: Index) -> None:
    left = room.left() + _dot_left()
    middle = room.top() + _TOP + _line_height() / 2
    last = index.model().rowCount() - 1
    top = middle if index.row() == 0 else room.top()
    bottom = middle if index.row() == last else room.bottom() + 1
    painter.setPen(QPen(theme().color("line"), 2))
    painter.drawLine(QPointF(left, top), QPointF(left, bottom))


def _paint_dot(painter: QPainter, room: QRect, item: TimelineItem, widget: QWidget) -> None:
    look = theme()
    middle = QPointF(room.left() + _dot_left(), room.top() + _TOP + _line_height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.ground(item.tone))
    radius = max(_DOT, _line_height() * 0.85)
    painter.drawEllipse(middle, radius, radius)
    size = round(radius)
    icon = look.pixmap(item.icon, f"{item.tone}_fg", size, widget)
    painter.drawPixmap(middle - QPointF(size / 2, size / 2), icon)


def _paint_words(painter: QPainter, room: QRect, item: TimelineItem) -> None:
    look = theme()
    line = _line_height()
    top = room.top() + _TOP
    when = QRectF(room.left(), top, _dot_left() - 26, line)
    paint_line(painter, when, item.when, look.font(0.95), look.color("text2"), right=True)
    left = room.left() + _text_left()
    width = room.width() - _text_left() - 8
    bold = look.font(1, QFont.Weight.DemiBold)
    paint_line(painter, QRectF(left, top, width, line), item.title, bold, look.color("text"))
    top += line + 2
    height = _text_height(item, width)
    painter.setFont(look.font())
    painter.setPen(look.color("text"))
    painter.drawText(
        QRect(left, top, width, height + 2), Qt.TextFlag.TextWordWrap, veiled(item.text)
    )
    source = QRectF(left, top + height + 1, width, line)
    paint_line(painter, source, item.source, look.font(_SMALL), look.color("text2"))
