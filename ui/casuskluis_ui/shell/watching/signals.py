# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Signals of POSIX: the system, a terminal or IT ends the program.

Python runs its handlers between two of its own instructions, and a window that waits has none.
So each signal also writes a byte into a pipe, and Qt watches the other end.
"""

import os
import signal
import sys
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.watching.watch import Watch

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT")
_MANY = 64


class SignalWatch(Watch):
    """Turns the signals that end a program into `ending`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipe: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        self._before: dict[int, Any] = {}
        self._fd_before = -1

    @override
    def start(self, window: QWidget) -> None:
        """Take the signals over; on Windows there is no such thing."""
        if sys.platform == "win32" or self._pipe is not None:
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._fd_before = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for name in _NAMES:
            number = getattr(signal, name)
            self._before[number] = signal.signal(number, _nothing)

    @override
    def stop(self) -> None:
        """Give the signals back."""
        if self._pipe is None or self._notifier is None:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = self._notifier = None

    def _heard(self) -> None:
        if self._pipe is not None:
            numbers = os.read(self._pipe[0], _MANY)
            if any(number in self._before for number in numbers):
                self.ending.emit()


def _nothing(number: int, frame: FrameType | None) -> None:
    """Only keep Python from ending the program before its words are safe."""
    del number, frame
