# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window was minimised, for who chose to lock then."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.watching.watch import Watch


class MinimiseWatch(Watch):
    """Looks at the state of the main window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None

    @override
    def start(self, window: QWidget) -> None:
        self._window = window
        window.installEventFilter(self)

    @override
    def stop(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        changed = event.type() == QEvent.Type.WindowStateChange
        if changed and self._window is not None and self._window.isMinimized():
            self.left.emit(LockReason.MINIMISED)
        return False
