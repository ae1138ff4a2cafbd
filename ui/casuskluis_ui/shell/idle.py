# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nobody there for a while: time to lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

DEFAULT_MINUTES = 5
_SECONDS = 60
_TICK_MS = 1000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Counts down while there is no key, click, wheel or pointer movement.

    Args:
        minutes: How long; at least one.
        elapsed: Seconds of a clock that runs on while the computer sleeps.

    Signals:
        timed_out: Nobody was there; once, until `start`.
        ticked: Whole seconds left, every second.
    """

    timed_out = Signal()
    ticked = Signal(int)

    def __init__(
        self,
        minutes: int = DEFAULT_MINUTES,
        elapsed: Callable[[], float] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = max(minutes, 1) * _SECONDS
        self._elapsed = elapsed or _elapsed
        self._last = self._elapsed()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.check)

    def start(self, app: QApplication) -> None:
        """Watch an application."""
        app.installEventFilter(self)
        self._last = self._elapsed()
        self._timer.start()

    def stop(self) -> None:
        """Stop counting."""
        self._timer.stop()

    @property
    def remaining(self) -> int:
        """Whole seconds left."""
        return max(0, round(self._limit - (self._elapsed() - self._last)))

    @property
    def still(self) -> float:
        """Seconds since the last sign of life."""
        return self._elapsed() - self._last

    def check(self) -> None:
        """Tell how long it still takes, or that the time is up."""
        left = self.remaining
        self.ticked.emit(left)
        if left == 0 and self._timer.isActive():
            self._timer.stop()
            self.timed_out.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._last = self._elapsed()
        return False


def _elapsed() -> float:
    # Linux stops the monotonic clock during sleep; a closed lid must count as absence.
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
