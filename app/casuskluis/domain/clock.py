# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Time comes from outside, so that every rule about it can be tested."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time. The composition roots bring the real one."""

    def now(self) -> datetime:
        """Return the moment, in UTC, with its time zone."""

    def today(self) -> date:
        """Return the date where the officer sits."""


class FixedClock:
    """A clock that stands still: for tests and measurements."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment it stands at, in UTC."""
        return self._moment

    def today(self) -> date:
        """Return the day it stands at."""
        return self._moment.date()
