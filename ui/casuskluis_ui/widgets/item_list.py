# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lists of two-line items: name and number, next step, chips and due date."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.models import ITEM_ROLE, ListItem, PagedListModel
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import CHIP_SCALE, chip_size, paint_chip, paint_line
from casuskluis_ui.widgets.row_hand import RowHand, chooses_more
from casuskluis_ui.widgets.rows import TypeAhead, point_at, settle

Index = QModelIndex | QPersistentModelIndex
_SIDE = 16
_TOP = 11
_GAP = 6
_EDGE = 3
_SMALL = 0.9
_AT_ONCE = 1000
_DUE_ICONS = {"bad": "circle-alert", "warn": "clock", "": "calendar-days"}


class ItemDelegate(QStyledItemDelegate):
    """Paints `ListItem`s."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        line = QFontMetrics(look.font()).height()
        chip = QFontMetrics(look.font(CHIP_SCALE)).height()
        return QSize(260, 2 * line + chip + 2 * _TOP + 14)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        if isinstance(item, ListItem):
            self.paint_item(painter, option, item)
        _paint_focus(painter, option)
        painter.restore()

    def paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, item: ListItem
    ) -> None:
        """Draw what an item says; its ground is there already."""
        _paint_item(painter, option, item)


def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect


def _has(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    look = theme()
    room = _rect(option)
    selected = _has(option, QStyle.StateFlag.State_Selected)
    hovered = _has(option, QStyle.StateFlag.State_MouseOver)
    ground = "selected" if selected else "hover" if hovered else "surface"
    painter.fillRect(room, look.color(ground))
    if selected:
        painter.fillRect(
            QRect(room.left(), room.top(), _EDGE, room.height()), look.color("accent")
        )
    painter.setPen(QPen(look.color("line")))
    painter.drawLine(room.left() + _SIDE, room.bottom(), room.right() - _SIDE, room.bottom())


def _paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    if not _has(option, QStyle.StateFlag.State_HasFocus):
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().color("focus"), 2))
    painter.drawRoundedRect(QRectF(_rect(option)).adjusted(1, 1, -1, -2), 4, 4)


def _paint_item(painter: QPainter, option: QStyleOptionViewItem, item: ListItem) -> None:
    look = theme()
    room = QRectF(_rect(option)).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
    line = QFontMetrics(look.font()).height()
    first = QRectF(room.left(), room.top(), room.width(), line)
    small = look.font(_SMALL)
    number = QFontMetrics(small).horizontalAdvance(item.number)
    paint_line(painter, first, item.number, small, look.color("text2"), right=True)
    first.setWidth(max(first.width() - number - 8, 0))
    if item.alert or item.covered:
        name, color = ("lock", "text2") if item.covered else ("triangle-alert", "bad_fg")
        sign = look.pixmap(name, color, line, _widget(option))
        painter.drawPixmap(first.topLeft(), sign)
        first.setLeft(first.left() + line + _GAP)
    bold = look.font(1.02, QFont.Weight.DemiBold)
    ink = look.color("text2" if item.covered else "text")
    paint_line(painter, first, item.title, bold, ink)
    second = QRectF(room.left(), room.top() + line + 3, room.width(), line)
    paint_line(painter, second, item.detail, look.font(), look.color("text2"))
    third = QRectF(room.left(), second.bottom() + _GAP, room.width(), 0)
    due = _paint_due(painter, option, item, third)
    _paint_chips(painter, item, third, third.width() - due)


def _paint_due(
    painter: QPainter, option: QStyleOptionViewItem, item: ListItem, line: QRectF
) -> float:
    """Draw the due date at the right; returns the width it took."""
    if not item.due:
        return 0
    look = theme()
    font = look.font(_SMALL, QFont.Weight.Medium)
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(item.due) + 1
    size = round(metrics.height() * 0.95)
    height = chip_size(item.due).height()
    color = f"{item.due_tone}_fg" if item.due_tone else "text2"
    left = line.right() - width
    icon = look.pixmap(_DUE_ICONS[item.due_tone], color, size, _widget(option))
    painter.drawPixmap(QPointF(left - size - 5, line.top() + (height - size) / 2), icon)
    room = QRectF(left, line.top(), width, height)
    paint_line(painter, room, item.due, font, look.color(color), right=True)
    return width + size + 5.0 + _GAP


def _widget(option: QStyleOptionViewItem) -> QWidget:
    return option.widget


def _paint_chips(painter: QPainter, item: ListItem, line: QRectF, room: float) -> None:
    left = line.left()
    for chip in item.chips:
        width = chip_size(chip.text).width()
        if left + width > line.left() + room:
            return
        paint_chip(painter, left, line.top(), chip.text, chip.tone)
        left += width + _GAP


class ItemList(QListView):
    """A list of items over a `PagedListModel`.

    Args:
        name: Dutch, for the screen reader ("Casussen").

    Signals:
        selected: The id of the item that became current.
        chosen: The id of the item on Enter or double click.
    """

    selected = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(ItemDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Qt asks the model four questions per row to lay a list out: for 100,000 rows that is
        # half a second. The first rows at once, the others while nobody waits.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setTabKeyNavigation(False)
        self.activated.connect(self._choose)
        self._ahead = TypeAhead(self)
        self._arriving = False
        self.hand: RowHand | None = None

    def choose_several(self) -> RowHand:
        """Let several items be chosen, each with a menu; returns what tells of it."""
        if self.hand is None:
            self.hand = RowHand(self)
        return self.hand

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if index.row() >= _AT_ONCE and self.visualRect(index).isEmpty():
            self._lay_all_out()
        super().scrollTo(index, hint)

    def _lay_all_out(self) -> None:
        """Give every row its place now: one far down is wanted."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first row current then; the officer did not choose it.
        self._arriving = not self.currentIndex().isValid()
        super().focusInEvent(event)
        self._arriving = False

    @override
    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        if cursorAction == QAbstractItemView.CursorAction.MoveEnd:
            settle(self)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def selectAll(self) -> None:
        settle(self)
        super().selectAll()

    @override
    def keyboardSearch(self, search: str) -> None:
        self._ahead.go(search)

    def show_model(self, model: PagedListModel[object, object] | object) -> None:
        """Show a model; it must be a `PagedListModel`."""
        self.setModel(model)  # type: ignore[arg-type]  # generic models are invariant
        self.selectionModel().currentChanged.connect(self._select)
        if self.hand is not None:
            self.hand.watch()

    def select(self, object_id: int) -> bool:
        """Make an item current; tells whether it is in the list."""
        model = self._paged()
        found = model.row_of(object_id) if model is not None else -1
        if model is None or found < 0:
            return False
        point_at(self, model.index(found, 0))
        return True

    def current_id(self) -> int:
        """Return the id of the current item; 0 when there is none."""
        model = self._paged()
        return model.object_id(self.currentIndex().row()) if model is not None else 0

    def _paged(self) -> PagedListModel[object, object] | None:
        model = self.model()
        return model if isinstance(model, PagedListModel) else None

    def _select(self, index: QModelIndex) -> None:
        if index.isValid() and not self._arriving and not chooses_more(self):
            self.selected.emit(self.current_id())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.current_id())
