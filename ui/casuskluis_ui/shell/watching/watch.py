# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every watch is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Watch(QObject):
    """Hears one kind of news from the system. It only listens, and never fails.

    Signals:
        left: The officer is gone, a `LockReason`: lock.
        ending: The session or the program is being ended: put everything away and go.
    """

    left = Signal(object)
    ending = Signal()

    def start(self, window: QWidget) -> None:
        """Begin to listen; where that cannot be, nothing happens.

        Args:
            window: The main window, for systems that send their news to a window.
        """

    def stop(self) -> None:
        """Stop listening."""
