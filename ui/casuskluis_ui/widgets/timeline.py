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
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
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
_SHORT_DATE = "30 mrt"
"""Enough where a heading tells the month and the year."""
_SMALL = 0.9
_PAGE = 100
"""Events that are read at once."""


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
        group: Stands as a heading above the first event that has it, such as "maart 2026".
    """

    when: str
    title: str
    text: str = field(default="", repr=False)
    source: str = ""
    icon: str = "circle-check"
    tone: str = "mute"
    group: str = ""


class _TimelineModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[TimelineItem] = ()
        self._read = 0

    def show(self, items: Sequence[TimelineItem]) -> None:
        self.beginResetModel()
        self._items = tuple(items)
        self._read = min(len(self._items), _PAGE)
        self.endResetModel()

    def reach(self, row: int) -> None:
        """Have a row in the list, however far it is."""
        while self._read <= row and self.canFetchMore(QModelIndex()):
            self.fetchMore(QModelIndex())

    def begins_group(self, row: int) -> bool:
        """Whether a heading stands above a row."""
        if row >= len(self._items):
            return False
        group = self._items[row].group
        return bool(group) and (row == 0 or self._items[row - 1].group != group)

    def is_last(self, row: int) -> bool:
        """Whether nothing comes after a row."""
        return row == len(self._items) - 1

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._read < len(self._items)

    @override
    def fetchMore(self, parent: Index) -> None:
        more = min(_PAGE, len(self._items) - self._read)
        self.beginInsertRows(QModelIndex(), self._read, self._read + more - 1)
        self._read += more
        self.endInsertRows()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._read

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            group = item.group if self.begins_group(index.row()) else ""
            parts = (group, item.when, item.title, item.text, item.source)
            return ", ".join(part for part in parts if part)
        return None


class Timeline(QListView):
    """The events of a case or person, newest first as given. A page of them is read at a time.

    Args:
        name: Dutch, for the screen reader.
        opens: Whether an event can be opened, with Enter or a double click.

    Signals:
        opened: The place of an event among those that were given.
    """

    opened = Signal(int)

    def __init__(
        self, name: str, *, opens: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opens = opens
        self.setAccessibleName(name)
        self.setItemDelegate(_TimelineDelegate(self))
        single = QAbstractItemView.SelectionMode.SingleSelection
        none = QAbstractItemView.SelectionMode.NoSelection
        self.setSelectionMode(single if opens else none)
        self.setMouseTracking(opens)
        self.activated.connect(self._open)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._items = _TimelineModel(self)
        self.setModel(self._items)

    def show_items(self, items: Sequence[TimelineItem]) -> None:
        """Show other events."""
        self._items.show(items)
        if items and self._opens:
            self.setCurrentIndex(self._items.index(0))

    def go(self, row: int) -> None:
        """Put an event at the top and the keyboard on it."""
        self._items.reach(row)
        index = self._items.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _open(self, index: QModelIndex) -> None:
        if self._opens:
            self.opened.emit(index.row())

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
        text = _text_height(item, width - _text_left(item) - 8)
        source = _line_height() if item.source else 0
        above = _heading_height(index)
        return QSize(width - 4, _TOP + _line_height() + source + text + above + 24)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: TimelineItem = index.data(ITEM_ROLE)
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = _heading_height(index)
        if heading:
            words = QRectF(room.left(), room.top(), room.width() - 8, heading)
            bold = theme().font(1.15, QFont.Weight.DemiBold)
            paint_line(painter, words, item.group, bold, theme().color("text"))
            room = room.adjusted(0, heading, 0, 0)
        _paint_ground(painter, option, room)
        _paint_line(painter, room, item, index)
        _paint_dot(painter, room, item, option.widget)
        _paint_words(painter, room, item)
        painter.restore()


def _items_of(index: Index) -> _TimelineModel:
    model = index.model()
    if not isinstance(model, _TimelineModel):
        raise TypeError(type(model).__name__)
    return model


def _heading_height(index: Index) -> int:
    return round(2.1 * _line_height()) if _items_of(index).begins_group(index.row()) else 0


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
    """Show which event the keyboard or the mouse is on."""
    state: QStyle.StateFlag = option.state
    inside = QRectF(room).adjusted(1, 1, -5, -3)
    painter.setPen(Qt.PenStyle.NoPen)
    for flag, ground in (
        (QStyle.StateFlag.State_Selected, "selected"),
        (QStyle.StateFlag.State_MouseOver, "hover"),
    ):
        if state & flag:
            painter.setBrush(theme().color(ground))
            painter.drawRoundedRect(inside, 6, 6)
            break
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("focus"), 2))
        painter.drawRoundedRect(inside, 6, 6)


def _line_height() -> int:
    return QFontMetrics(theme().font()).height()


def _dot_left(item: TimelineItem) -> int:
    words = _SHORT_DATE if item.group else _DATE_TEXT
    return QFontMetrics(theme().font(0.95)).horizontalAdvance(words) + 32


def _text_left(item: TimelineItem) -> int:
    return _dot_left(item) + 40


def _text_height(item: TimelineItem, width: int) -> int:
    if not item.text:
        return 0
    wide = QRect(0, 0, max(width, 80), 4000)
    metrics = QFontMetrics(theme().font())
    return metrics.boundingRect(wide, Qt.TextFlag.TextWordWrap, veiled(item.text)).height()


def _paint_line(painter: QPainter, room: QRect, item: TimelineItem, index: Index) -> None:
    left = room.left() + _dot_left(item)
    middle = room.top() + _TOP + _line_height() / 2
    items = _items_of(index)
    top = middle if items.begins_group(index.row()) or index.row() == 0 else room.top()
    last = items.is_last(index.row()) or items.begins_group(index.row() + 1)
    bottom = middle if last else room.bottom() + 1
    painter.setPen(QPen(theme().color("line"), 2))
    painter.drawLine(QPointF(left, top), QPointF(left, bottom))


def _paint_dot(painter: QPainter, room: QRect, item: TimelineItem, widget: QWidget) -> None:
    look = theme()
    middle = QPointF(room.left() + _dot_left(item), room.top() + _TOP + _line_height() / 2)
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
    when = QRectF(room.left(), top, _dot_left(item) - 26, line)
    paint_line(painter, when, item.when, look.font(0.95), look.color("text2"), right=True)
    left = room.left() + _text_left(item)
    width = room.width() - _text_left(item) - 8
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
