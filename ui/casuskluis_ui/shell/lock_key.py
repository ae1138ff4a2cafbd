# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Ctrl+L locks, whatever is open."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from casuskluis_ui.overriding import override


class LockKey(QObject):
    """Hears Ctrl+L in every window of the program.

    Qt keeps a shortcut of the main window silent while a dialog stands in front of it, and that
    is just when somebody walks up to the desk.

    Signals:
        pressed: Ctrl+L.
    """

    pressed = Signal()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_L:
            return False
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        self.pressed.emit()
        return True
