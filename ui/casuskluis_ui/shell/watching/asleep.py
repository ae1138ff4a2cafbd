# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The computer slept: seen from two clocks, of which one stands still meanwhile."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.watching.watch import Watch

_TICK_MS = 1000
_LEAST_SECONDS = 2.0


class SleepWatch(Watch):
    """Needs no message of anybody: a computer that slept has been left.

    Args:
        slept: Seconds asleep since the computer started.
    """

    def __init__(
        self, slept: Callable[[], float] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._slept = slept or _slept
        self._before = self._slept()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.check)

    @override
    def start(self, window: QWidget) -> None:
        """Compare the clocks every second."""
        del window
        self._before = self._slept()
        self._timer.start()

    @override
    def stop(self) -> None:
        self._timer.stop()

    def check(self) -> None:
        """Tell when the computer slept since the last time."""
        before, self._before = self._before, self._slept()
        if self._before - before >= _LEAST_SECONDS:
            self.left.emit(LockReason.SLEEP)


def _slept() -> float:
    if sys.platform != "linux":
        return 0.0
    asleep = time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    return float(asleep)
