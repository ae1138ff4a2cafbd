# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda at the left: where the table is, and how the time goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.models import ID_ROLE, LINE_ROLE
from casuskluis_ui.quiet.veil import veiled_data
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_SIDE = 12
_TOP = 8
_EDGE = 3
_SMALL = 0.9


class Place(StrEnum):
    """Where an item is in the meeting."""

    NOW = "now"
    DONE = "done"
    WAITING = "waiting"
    POSTPONED = "postponed"


_LOOK = {
    Place.NOW: ("arrow-right", "accent"),
    Place.DONE: ("check", "ok_fg"),
    Place.WAITING: ("clock", "text2"),
    Place.POSTPONED: ("calendar-clock", "warn_fg"),
}


@dataclass(frozen=True, slots=True)
class StripRow:
    """One item of the agenda.

    Attributes:
        item_id: Of the agenda item.
        title: With its number, as it may be shown.
        place: Where it is in the meeting.
        state: The same in a Dutch word.
        times: Planned, and what it took.
        late: It took longer than planned.
    """

    item_id: int
    title: str
    place: Place
    state: str
    times: str
    late: bool = False


class StripModel(QAbstractListModel):
    """The items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[StripRow, ...] = ()

    def show_rows(self, rows: Sequence[StripRow]) -> None:
        """Show other items; every second the same ones come, and then nothing is drawn."""
        if tuple(rows) == self._rows:
            return
        if [one.item_id for one in rows] == [one.item_id for one in self._rows]:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, item_id: int) -> int:
        """Return the row of an item; -1 when it is not there."""
        return next((at for at, one in enumerate(self._rows) if one.item_id == item_id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return found.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{found.title}, {found.state}, {found.times}"
        if role == LINE_ROLE:
            return found
        return found.item_id if role == ID_ROLE else None


class _StripDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        line = QFontMetrics(look.font()).height() + QFontMetrics(look.font(_SMALL)).height()
        return QSize(10 * QFontMetrics(look.font()).averageCharWidth(), line + 2 * _TOP + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: StripRow = index.data(LINE_ROLE)
        look, room = theme(), QRect(option.rect)
        now = found.place is Place.NOW
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selected" if now else "hover" if hovered else "surface"
        painter.fillRect(room, look.color(ground))
        if now:
            edge = QRect(room.left(), room.top(), _EDGE, room.height())
            painter.fillRect(edge, look.color("accent"))
        _paint_words(painter, room, found, option.widget)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


def _paint_words(painter: QPainter, room: QRect, found: StripRow, widget: QWidget) -> None:
    look = theme()
    name, ink = _LOOK[found.place]
    inner = QRectF(room).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
    line = QFontMetrics(look.font()).height()
    painter.drawPixmap(inner.topLeft(), look.pixmap(name, ink, line, widget))
    words = inner.adjusted(line + 8, 0, 0, 0)
    weight = QFont.Weight.DemiBold if found.place is Place.NOW else QFont.Weight.Normal
    title = QRectF(words.left(), words.top(), words.width(), line)
    soft = found.place in {Place.DONE, Place.POSTPONED}
    paint_line(
        painter,
        title,
        found.title,
        look.font(1, weight),
        look.color("text2" if soft else "text"),
    )
    small = look.font(_SMALL)
    height = QFontMetrics(small).height()
    second = QRectF(QPointF(words.left(), title.bottom() + 3), words.bottomRight())
    second.setHeight(height)
    ink = "bad_fg" if found.late else "text2"
    paint_line(painter, second, found.times, small, look.color(ink))


class AgendaStrip(QListView):
    """The items; Enter or a click goes to one.

    Signals:
        chosen: The identifier of an item.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Agenda"))
        self.items = StripModel(self)
        self.setModel(self.items)
        self.setItemDelegate(_StripDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(26 * self.fontMetrics().averageCharWidth(), 80)

    def show_rows(self, rows: Sequence[StripRow], now: int) -> None:
        """Show the agenda with the item that is at the table."""
        self.items.show_rows(rows)
        place = self.items.row_of(now)
        if place >= 0 and (not self.hasFocus() or self.currentIndex().row() != place):
            with QSignalBlocker(self):
                self.setCurrentIndex(self.items.index(place))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(int(index.data(ID_ROLE)))
