# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeping the window out of screenshots and shared screens, where the system can.

Windows can leave a window out of every capture (SetWindowDisplayAffinity). Help from a distance
then sees a black window, so the officer may allow it for some minutes; the journal keeps that.
X11 and Wayland offer nothing of the kind to a program.
"""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from casuskluis_ui.overriding import override

ALLOWED_MINUTES = 10
_EVERYBODY = 0x00
_NOBODY = 0x11
"""WDA_NONE and WDA_EXCLUDEFROMCAPTURE."""
_TICK_MS = 1000
_SECONDS = 60

Affinity = Callable[[int, int], bool]
"""Sets who may see the window of a handle; tells whether the system did."""


def system_affinity() -> Affinity | None:
    """Return what this system offers; None where it offers nothing."""
    return _set_affinity if sys.platform == "win32" else None


class CaptureShield(QObject):
    """Keeps every window of the program out of captures, with a timed exception.

    Args:
        affinity: What the system offers; None for nothing.

    Signals:
        allowed: The screen may be shared from now on.
        ended: It may not any more.
        ticked: Whole seconds left of the exception.
    """

    allowed = Signal()
    ended = Signal()
    ticked = Signal(int)

    def __init__(self, affinity: Affinity | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._affinity = affinity
        self._left = 0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def works(self) -> bool:
        """Whether this system can keep windows out of captures at all."""
        return self._affinity is not None

    @property
    def is_open(self) -> bool:
        """Whether the screen may be shared now."""
        return self._left > 0

    def watch(self, app: QApplication) -> None:
        """Shield every window from now on, also those that are opened later."""
        if self.works:
            app.installEventFilter(self)
            self._shield_all()

    def allow(self, minutes: int = ALLOWED_MINUTES) -> None:
        """Let the screen be shared for some minutes."""
        if not self.works:
            return
        self._left = minutes * _SECONDS
        self._timer.start()
        self._shield_all()
        self.allowed.emit()

    def end(self) -> None:
        """Keep the windows out again, at once."""
        was_open, self._left = self.is_open, 0
        self._timer.stop()
        self._shield_all()
        if was_open:
            self.ended.emit()

    def tick(self) -> None:
        """Count one second."""
        if self._left <= 1:
            self.end()
            return
        self._left -= 1
        self.ticked.emit(self._left)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A window gets a new handle when it is made again (another screen, other flags).
        if event.type() in {QEvent.Type.Show, QEvent.Type.WinIdChange}:
            self._shield(watched)
        return False

    def _shield_all(self) -> None:
        for window in QApplication.topLevelWidgets():
            self._shield(window)

    def _shield(self, window: QObject) -> None:
        if self._affinity is None or not isinstance(window, QWidget) or not window.isWindow():
            return
        if window.internalWinId():
            self._affinity(int(window.internalWinId()), _EVERYBODY if self.is_open else _NOBODY)


def _set_affinity(handle: int, seen_by: int) -> bool:
    if sys.platform != "win32":
        return False
    return bool(ctypes.windll.user32.SetWindowDisplayAffinity(handle, seen_by))
