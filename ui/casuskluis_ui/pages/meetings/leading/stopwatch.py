# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long the table is at an item: counts with the clock of the program, and never waits."""

from datetime import datetime

from casuskluis.domain.clock import Clock

_MINUTE = 60


class Stopwatch:
    """Counts seconds; a break does not count.

    Args:
        clock: The time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._before = 0
        self._since: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether it counts now."""
        return self._since is not None

    @property
    def seconds(self) -> int:
        """Whole seconds counted so far."""
        if self._since is None:
            return self._before
        # The clock of a computer is put back now and then.
        return self._before + max(0, int((self._clock.now() - self._since).total_seconds()))

    def show(self, seconds: int) -> None:
        """Stand still at a number of seconds."""
        self._before, self._since = seconds, None

    def run(self) -> None:
        """Go on."""
        if self._since is None:
            self._since = self._clock.now()

    def pause(self) -> None:
        """Stand still."""
        self._before, self._since = self.seconds, None


def clock_face(seconds: int) -> str:
    """Return "7:05", or "1:02:09" from an hour on."""
    hours, rest = divmod(seconds, _MINUTE * _MINUTE)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def minutes_over(seconds: int, planned: int) -> int:
    """Return by how many minutes it is too long, begun ones counted; below 0 what is left."""
    over = seconds - planned * _MINUTE
    whole = -(-abs(over) // _MINUTE)
    return whole if over > 0 else -whole
