# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a day looks in the calendar."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from casuskluis_ui.models.roles import ITEM_ROLE
from casuskluis_ui.pages.meetings.calendar.entries import CalendarEntry
from casuskluis_ui.pages.meetings.calendar.model import DayCell
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_SIDE = 6
_SMALL = 0.88
_WEEKEND = 5


class DayDelegate(QStyledItemDelegate):
    """Paints `DayCell`s: the number, what the day is called, and as many lines as fit.

    Attributes:
        target: Where a meeting would be put that is being dragged.
    """

    target = QPersistentModelIndex()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = entry_height()
        return QSize(40, heading_height() + 2 * line + _SIDE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: DayCell = index.data(ITEM_ROLE)
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, cell, carried=self.target == index)
        _paint_heading(painter, room, cell)
        for place, entry in enumerate(shown_entries(cell, room.height())):
            _paint_entry(painter, entry_room(room, place), entry, option.widget)
        more = len(cell.entries) - len(shown_entries(cell, room.height()))
        if more:
            where = entry_room(room, len(cell.entries) - more)
            words = self.tr("+%d meer") % more
            bold = theme().font(_SMALL, QFont.Weight.DemiBold)
            paint_line(painter, where, words, bold, theme().color("link"))
        painter.restore()


def heading_height() -> int:
    """Return how high the number of a day is, with the room around it."""
    return round(QFontMetrics(theme().font()).height() * 1.5)


def entry_height() -> int:
    """Return how high one line on a day is."""
    return round(QFontMetrics(theme().font(_SMALL)).height() * 1.25)


def entry_room(room: QRect, place: int) -> QRectF:
    """Return where a line of a day stands."""
    top = room.top() + heading_height() + place * entry_height()
    return QRectF(room.left() + _SIDE, top, room.width() - 2 * _SIDE, entry_height())


def shown_entries(cell: DayCell, height: int) -> tuple[CalendarEntry, ...]:
    """Return the lines that fit; the last place is for "+3 meer" when there are more."""
    fits = max(0, (height - heading_height() - 2) // entry_height())
    if len(cell.entries) <= fits:
        return cell.entries
    return cell.entries[: max(0, fits - 1)]


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, cell: DayCell, *, carried: bool
) -> None:
    look, room = theme(), QRectF(option.rect)
    free = cell.day.weekday() >= _WEEKEND or bool(cell.holiday) or cell.beside
    selected = bool(option.state & QStyle.StateFlag.State_Selected) or carried
    ground = "selected" if selected else "subtle" if free else "surface"
    painter.fillRect(room, look.color(ground))
    painter.setPen(QPen(look.color("line"), 1))
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    painter.drawLine(room.topRight(), room.bottomRight())
    if carried or option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("focus"), 2))
        painter.drawRoundedRect(room.adjusted(1, 1, -2, -2), 4, 4)


def _paint_heading(painter: QPainter, room: QRect, cell: DayCell) -> None:
    look = theme()
    weight = QFont.Weight.DemiBold if cell.today else QFont.Weight.Normal
    font = look.font(1.0, weight)
    wide = QFontMetrics(font).horizontalAdvance("30") + 10
    high = heading_height()
    number = QRectF(room.left() + 3, room.top() + 2, wide, high - 4)
    if cell.today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(number, 4, 4)
    color = "on_accent" if cell.today else "text2" if cell.beside else "text"
    painter.setFont(font)
    painter.setPen(look.color(color))
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(cell.day.day))
    words = cell.holiday or (_today_word() if cell.today else "")
    beside = QRectF(number.right() + 6, room.top(), room.right() - number.right() - 10, high)
    paint_line(painter, beside, words, look.font(_SMALL), look.color("text2"))


def _today_word() -> str:
    return "vandaag"


def _paint_entry(
    painter: QPainter, room: QRectF, entry: CalendarEntry, widget: QWidget
) -> None:
    look = theme()
    ground = room.adjusted(-2, 1, 2, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.ground(entry.tone))
    painter.drawRoundedRect(ground, 3, 3)
    size = round(room.height() * 0.68)
    icon = look.pixmap(entry.icon, f"{entry.tone}_fg", size, widget)
    painter.drawPixmap(QPointF(room.left() + 1, room.top() + (room.height() - size) / 2), icon)
    words = room.adjusted(size + 5, 0, 0, 0)
    paint_line(painter, words, entry.words, look.font(_SMALL), look.ink(entry.tone))
