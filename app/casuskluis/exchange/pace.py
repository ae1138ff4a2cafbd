# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling how far a reader is, and stopping it when the officer asks."""

from casuskluis.domain.errors import Cancelled
from casuskluis.exchange.reading import Cancel, Progress

_EVERY = 200
"""Rows between two calls: often enough for a smooth bar, rare enough to cost nothing."""


class Pace:
    """Passes progress on, and the wish to stop back.

    Args:
        total: Rows or cards to do; an estimate is good enough.
        progress: Called with done and total.
        cancelled: Asked whether to stop.
    """

    def __init__(self, total: int, progress: Progress | None, cancelled: Cancel | None) -> None:
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def step(self, done: int) -> None:
        """Note that so many are done.

        Raises:
            Cancelled: When the officer asked to stop.
        """
        if done % _EVERY == 0:
            self._tell(done)

    def each(self) -> None:
        """Note that one more of a few large parts is done.

        Raises:
            Cancelled: When the officer asked to stop.
        """
        self._done += 1
        self._tell(self._done)

    def finish(self) -> None:
        """Note that everything is done.

        Raises:
            Cancelled: When the officer asked to stop.
        """
        self._tell(self._total)

    def _tell(self, done: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled("stopped while reading")
        if self._progress is not None:
            self._progress(min(done, self._total), self._total)
