# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One page over the whole screen, without what stands around it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class FullScreen(QObject):
    """Brings a window over the whole screen and back.

    Args:
        window: The window.
        around: What is folded away meanwhile.
    """

    def __init__(self, window: QWidget, *around: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._was_maximized = False

    def toggle(self) -> None:
        """Take the whole screen for the window as it is, or give it back."""
        if self._window.isFullScreen():
            self.show(False)  # noqa: FBT003 - what a signal sends
        else:
            self._was_maximized = self._window.isMaximized()
            self._window.showFullScreen()

    def show(self, whole: bool) -> None:  # noqa: FBT001 - what a signal sends
        """Take the whole screen, or give it back."""
        window = self._window
        if whole and not window.isFullScreen():
            self._was_maximized = window.isMaximized()
            window.showFullScreen()
        elif not whole and window.isFullScreen():
            if self._was_maximized:
                window.showMaximized()
            else:
                window.showNormal()
        for part in self._around:
            part.setVisible(not whole)
