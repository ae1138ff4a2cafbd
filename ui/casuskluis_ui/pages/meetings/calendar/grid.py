# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The days to walk through, and the meetings that are dragged from one to another."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget
from typing_extensions import override

from casuskluis_ui.models.roles import ITEM_ROLE
from casuskluis_ui.pages.meetings.calendar.entries import CalendarEntry
from casuskluis_ui.pages.meetings.calendar.layout import Step
from casuskluis_ui.pages.meetings.calendar.model import CalendarModel, DayCell
from casuskluis_ui.pages.meetings.calendar.painting import (
    DayDelegate,
    entry_height,
    entry_room,
    heading_height,
    shown_entries,
)

_STEPS: Mapping[Qt.Key, Step] = {
    Qt.Key.Key_Left: Step.DAY_BACK,
    Qt.Key.Key_Right: Step.DAY_ON,
    Qt.Key.Key_Up: Step.WEEK_BACK,
    Qt.Key.Key_Down: Step.WEEK_ON,
    Qt.Key.Key_PageUp: Step.MONTH_BACK,
    Qt.Key.Key_PageDown: Step.MONTH_ON,
    Qt.Key.Key_Home: Step.WEEK_BEGIN,
    Qt.Key.Key_End: Step.WEEK_END,
}
_CARRIES: Mapping[Step, int] = {
    Step.DAY_BACK: -1,
    Step.DAY_ON: 1,
    Step.WEEK_BACK: -7,
    Step.WEEK_ON: 7,
}
"""Steps with which a meeting goes along, and how many days."""
_LEAST_LINES = 2
_FEWEST_WEEKS = 4
_CORNER = "QTableCornerButton::section { background: transparent; border: 0; }"


class CalendarGrid(QTableView):
    """The table of days. Keys: see `_STEPS`; T is today, Enter opens, Alt with arrows moves.

    Signals:
        stepped: A key asks for another day: a `Step`.
        today_wanted: Go to the day it is.
        picked: A day was clicked: a date.
        opened: Enter, "+3 meer" or a double click on a day: a date.
        entry_opened: A double click on a line: a `CalendarEntry`.
        carried: Alt with an arrow: how many days its meeting goes on, or back.
        dropped: A meeting was dragged to a day: its identifier and a date.
    """

    stepped = Signal(object)
    today_wanted = Signal()
    picked = Signal(object)
    opened = Signal(object)
    entry_opened = Signal(object)
    carried = Signal(int)
    dropped = Signal(int, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = CalendarModel(self)
        self._look = DayDelegate(self)
        self._pressed = QPoint()
        self._dragged = 0
        self.setAccessibleName(name)
        self.setObjectName("calendarGrid")
        self.setModel(self._days)
        self.setItemDelegate(self._look)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for heading in (self.horizontalHeader(), self.verticalHeader()):
            heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            heading.setSectionsClickable(False)
            heading.setHighlightSections(False)
            heading.setMinimumSectionSize(8)
        self.setStyleSheet(_CORNER)
        self._days.modelReset.connect(self._size)
        self._size()

    @property
    def days(self) -> CalendarModel:
        """The model."""
        return self._days

    def show_day(self, day: date) -> None:
        """Put the keyboard on a day that is shown."""
        self.setCurrentIndex(self._days.place(day))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step, plain = (
            _STEPS.get(key),
            not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier,
        )
        if step is not None and plain:
            self.stepped.emit(step)
        elif (
            step is not None
            and step in _CARRIES
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
        ):
            self.carried.emit(_CARRIES[Step(step)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.opened.emit(self._cell(self.currentIndex()).day)
        elif key == Qt.Key.Key_T and plain:
            self.today_wanted.emit()
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            entry = self._entry_at(self._pressed)
            self._dragged = entry.movable if entry else 0
            self.picked.emit(self._cell(index).day)
            if self._on_more(self._pressed):
                self.opened.emit(self._cell(index).day)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragged and far:
            self._aim(self.indexAt(point))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target, meeting = self._look.target, self._dragged
        self._dragged = 0
        self._aim(QModelIndex())
        if meeting and target.isValid():
            self.dropped.emit(meeting, self._cell(self.indexAt(event.position().toPoint())).day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self._entry_at(event.position().toPoint())
        index = self.indexAt(event.position().toPoint())
        if entry is not None:
            self.entry_opened.emit(entry)
        elif index.isValid():
            self.opened.emit(self._cell(index).day)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._size()

    def _size(self) -> None:
        """Have room for the number of each day and some lines under it."""
        week = heading_height() + _LEAST_LINES * entry_height() + 4
        weeks = max(self._days.rowCount(), _FEWEST_WEEKS)
        self.setMinimumHeight(weeks * week + 2 * heading_height())

    def _cell(self, index: QModelIndex | QPersistentModelIndex) -> DayCell:
        return self._days.cell(index)

    def _aim(self, index: QModelIndex) -> None:
        self._look.target = QPersistentModelIndex(index)
        self.viewport().update()
        self.setCursor(
            Qt.CursorShape.ClosedHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        )

    def _entry_at(self, point: QPoint) -> CalendarEntry | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        room, cell = self.visualRect(index), index.data(ITEM_ROLE)
        for place, entry in enumerate(shown_entries(cell, room.height())):
            if entry_room(room, place).contains(point):
                return entry
        return None

    def _on_more(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        room, cell = self.visualRect(index), self._cell(index)
        shown = len(shown_entries(cell, room.height()))
        return shown < len(cell.entries) and entry_room(room, shown).contains(point)
