# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of points: cards that can be dragged, and moved with Alt and the arrows."""

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.pages.meetings.agenda.model import AgendaModel, AgendaRow, Index
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import chip_size, paint_chip, paint_line

_SIDE = 14
_TOP = 9
_GAP = 10
_RADIUS = 6
_MINUTES_WIDE = "000 min"
_CLOCK_WIDE = "00:00 "


class AgendaDelegate(QStyledItemDelegate):
    """Paints one point as a card: grip, clock time, title, question, chips and minutes."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        line = QFontMetrics(look.font()).height()
        return QSize(300, 2 * line + 2 * _TOP + 6)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(LINE_ROLE)
        if not isinstance(row, AgendaRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect).adjusted(1, 1, -1, -1)
        _paint_ground(painter, option, room)
        _paint_row(painter, option.widget, row, room)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, room: QRectF) -> None:
    look = theme()
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    ground = "selected" if selected else "hover" if hovered else "surface"
    edge = "focus" if focused else "accent" if selected else "line"
    painter.setBrush(look.color(ground))
    painter.setPen(QPen(look.color(edge), 2 if focused else 1.2))
    painter.drawRoundedRect(room, _RADIUS, _RADIUS)


def _paint_row(painter: QPainter, widget: QWidget, row: AgendaRow, room: QRectF) -> None:
    look = theme()
    metrics = QFontMetrics(look.font())
    inner = room.adjusted(_SIDE - 4, _TOP, -_SIDE, -_TOP)
    size = look.icon_size()
    grip = look.pixmap("grip-vertical", "text2", size, widget)
    painter.drawPixmap(QPointF(inner.left(), room.center().y() - size / 2), grip)
    left = inner.left() + size + _GAP
    clock = QRectF(left, room.top(), metrics.horizontalAdvance(_CLOCK_WIDE), room.height())
    medium = look.font(1.0, QFont.Weight.Medium)
    ink = look.color("bad_fg" if row.late else "text2")
    paint_line(painter, clock, f"{row.starts:%H:%M}", medium, ink)
    left = clock.right() + _GAP
    wide = metrics.horizontalAdvance(_MINUTES_WIDE)
    minutes = QRectF(inner.right() - wide, room.top(), wide, room.height())
    paint_line(
        painter,
        minutes,
        f"{row.item.minutes} min",
        look.font(),
        look.color("bad_fg" if row.runs_over else "text2"),
        right=True,
    )
    right = _paint_marks(painter, widget, row, room, minutes.left() - _GAP)
    text = QRectF(left, room.top(), max(right - left - _GAP, 0), room.height())
    _paint_text(painter, row, text, metrics.height())


def _paint_text(painter: QPainter, row: AgendaRow, room: QRectF, line: int) -> None:
    look = theme()
    bold = look.font(1.0, QFont.Weight.DemiBold)
    if not row.detail:
        paint_line(painter, room, row.title, bold, look.color("text"))
        return
    top = room.center().y() - line - 1
    first = QRectF(room.left(), top, room.width(), line)
    paint_line(painter, first, row.title, bold, look.color("text"))
    second = QRectF(room.left(), top + line + 2, room.width(), line)
    paint_line(painter, second, row.detail, look.font(), look.color("text2"))


def _paint_marks(
    painter: QPainter, widget: QWidget, row: AgendaRow, room: QRectF, right: float
) -> float:
    """Draw what is special about a point, from the right; returns where that begins."""
    look = theme()
    size = look.icon_size(0.95)
    if row.purpose:
        chip = chip_size(row.purpose)
        # The words of the point matter more than its purpose.
        if right - chip.width() > room.left() + room.width() / 2:
            right -= chip.width()
            paint_chip(
                painter, right, room.center().y() - chip.height() / 2, row.purpose, "mute"
            )
            right -= _GAP
    for wanted, icon, color in (
        (row.restricted, "lock", "warn_fg"),
        (row.decided, "circle-check", "ok_fg"),
        (row.item.pinned, "pin", "text2"),
        (row.item.carried_from is not None, "redo-2", "text2"),
    ):
        if wanted:
            right -= size
            picture = look.pixmap(icon, color, size, widget)
            painter.drawPixmap(QPointF(right, room.center().y() - size / 2), picture)
            right -= _GAP / 2
    return right


class AgendaView(QListView):
    """The points of an agenda.

    Signals:
        picked: The identifier of the point that became current.
        opened: The point to change (Enter or double click).
        minutes_wanted: F2: change the minutes of the current point.
        audience_wanted: F3: choose for whom the current point is.
        removal_wanted: Delete: take the current point off the agenda.
    """

    picked = Signal(int)
    opened = Signal(int)
    minutes_wanted = Signal()
    audience_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Agendapunten"))
        self.setAccessibleDescription(self.tr("Verplaatsen: Alt+pijl omhoog of omlaag"))
        self.setItemDelegate(AgendaDelegate(self))
        self.setUniformItemSizes(True)
        self.setSpacing(3)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self._frozen = False
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setAutoScroll(True)
        self.activated.connect(self._open)

    def set_frozen(self, frozen: bool) -> None:  # noqa: FBT001 - as Qt has it
        """Only read the agenda, or let it be changed again."""
        self._frozen = frozen
        modes = QAbstractItemView.DragDropMode
        self.setDragDropMode(modes.NoDragDrop if frozen else modes.InternalMove)

    def show_model(self, model: AgendaModel) -> None:
        """Show the points of a model."""
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._pick)

    @property
    def current_id(self) -> int:
        """The identifier of the current point; 0 for none."""
        model = self.agenda()
        row = model.row(self.currentIndex().row()) if model else None
        return int(row.item.id) if row else 0

    def select(self, item_id: int) -> None:
        """Make a point current, or the first one when it is not there."""
        model = self.agenda()
        if model is not None and model.rowCount():
            self.setCurrentIndex(model.index(max(model.row_of(item_id), 0)))

    def shift(self, by: int) -> bool:
        """Move the current point up (-1) or down (1)."""
        model = self.agenda()
        moved = model is not None and model.shift(self.currentIndex().row(), by)
        if moved:
            self.scrollTo(self.currentIndex())
        return moved

    def agenda(self) -> AgendaModel | None:
        """Return the model it shows."""
        model = self.model()
        return model if isinstance(model, AgendaModel) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._frozen:
            super().keyPressEvent(event)
            return
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if alt and event.key() in steps:
            self.shift(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.minutes_wanted.emit()
        elif event.key() == Qt.Key.Key_F3:
            self.audience_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.current_id)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self._frozen:
            self.opened.emit(self.current_id)
