# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The day changes while the window is open."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from casuskluis_ui.shell.midnight import Midnight


class MovingClock:
    """A clock that stands where the test puts it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.astimezone().date()


def _evening() -> datetime:
    local = datetime(2026, 11, 20, 23, 59, 30).astimezone()
    return local.astimezone(UTC)


def test_it_wakes_just_after_midnight_and_tells_once(qapp: QApplication) -> None:
    del qapp
    clock = MovingClock(_evening())
    midnight = Midnight(clock)
    passed = QSignalSpy(midnight.passed)
    assert 30_000 <= midnight.waits_ms <= 31_000
    clock.at += timedelta(seconds=31)
    midnight.look()
    midnight.look()
    assert passed.count() == 1


def test_after_a_sleep_of_days_it_tells_once(qapp: QApplication) -> None:
    del qapp
    clock = MovingClock(_evening())
    midnight = Midnight(clock)
    passed = QSignalSpy(midnight.passed)
    clock.at += timedelta(days=3)
    midnight.look()
    assert passed.count() == 1


def test_during_the_day_it_is_silent(qapp: QApplication) -> None:
    del qapp
    clock = MovingClock(_evening() - timedelta(hours=10))
    midnight = Midnight(clock)
    passed = QSignalSpy(midnight.passed)
    assert midnight.waits_ms == 3_600_000
    clock.at += timedelta(hours=1)
    midnight.look()
    assert not passed.count()
