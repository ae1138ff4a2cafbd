# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing rows by hand: several at once, their menu, and the keys for both."""

from PySide6.QtCore import QEvent, QItemSelection, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from typing_extensions import override

from casuskluis_ui.widgets.rows import choose_again, chosen_count, chosen_ids

_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class RowHand(QObject):
    """Lets an officer choose several rows of a view.

    Args:
        view: A list or table over a `PagedModel`; its model may change.

    Signals:
        marked: How many rows are chosen now.
        picked: The id of the one row that is chosen.
        menu_wanted: Where on the screen the menu of the chosen rows belongs.
        removal_wanted: Del was pressed.
    """

    marked = Signal(int)
    picked = Signal(int)
    menu_wanted = Signal(QPoint)
    removal_wanted = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.clicked.connect(self._tell)

    def watch(self) -> None:
        """Listen to the model the view has from now on."""
        self._view.selectionModel().selectionChanged.connect(self._changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            self._show_menu(event)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self._view and self._heard(event)
        return super().eventFilter(watched, event)

    def _heard(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Delete and plain:
            self.removal_wanted.emit()
            return True
        if key == Qt.Key.Key_Escape and plain and chosen_count(self._view) > 1:
            self.let_go()
            return True
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if (key == Qt.Key.Key_Menu and plain) or (key == Qt.Key.Key_F10 and shifted):
            self._offer_menu()
            return True
        return False

    def let_go(self) -> None:
        """Choose only the current row again."""
        ids = chosen_ids(self._view)
        current = self._view.currentIndex()
        model = self._view.model()
        one = getattr(model, "object_id", lambda _: 0)(current.row())
        choose_again(self._view, [one or (ids[0] if ids else 0)])

    def _show_menu(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._offer_menu()
        elif self._view.indexAt(
            self._view.viewport().mapFromGlobal(event.globalPos())
        ).isValid():
            self.menu_wanted.emit(event.globalPos())

    def _offer_menu(self) -> None:
        """Show the menu under the current row."""
        index = self._view.currentIndex()
        if index.isValid() and chosen_count(self._view):
            room = self._view.visualRect(index)
            place = room.bottomLeft() + QPoint(min(room.width(), 24), 0)
            self.menu_wanted.emit(self._view.viewport().mapToGlobal(place))

    def _changed(self, chosen: QItemSelection, gone: QItemSelection) -> None:
        del chosen, gone
        self._tell()

    def _tell(self) -> None:
        ids = chosen_ids(self._view)
        self.marked.emit(len(ids))
        if len(ids) == 1:
            self.picked.emit(ids[0])


def chooses_more(view: QAbstractItemView) -> bool:
    """Whether what happens now adds rows to those chosen, and opens none."""
    several = view.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection
    return several and bool(QApplication.keyboardModifiers() & _MORE)
