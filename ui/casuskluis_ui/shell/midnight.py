# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tells when the day changes, where the officer sits: what was due today is late then."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from casuskluis.domain.clock import Clock

_LONGEST_MS = 3_600_000
"""A timer stands still while the computer sleeps: it looks at the clock again after this."""
_JUST_AFTER_MS = 500


class Midnight(QObject):
    """One timer, set to the next midnight.

    Args:
        clock: The time.

    Signals:
        passed: It is another day.
    """

    passed = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day = clock.today()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._set()

    @property
    def waits_ms(self) -> int:
        """How long until it looks at the clock."""
        return self._timer.interval()

    def look(self) -> None:
        """Look at the clock, and wait for the next midnight."""
        day = self._clock.today()
        if day != self._day:
            self._day = day
            self.passed.emit()
        self._set()

    def _set(self) -> None:
        left = _until_midnight(self._clock.now().astimezone())
        self._timer.start(min(left // timedelta(milliseconds=1) + _JUST_AFTER_MS, _LONGEST_MS))


def _until_midnight(now: datetime) -> timedelta:
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time()).astimezone()
    return tomorrow - now
