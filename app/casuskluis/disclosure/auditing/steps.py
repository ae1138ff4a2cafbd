# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Long work that tells how far it is and can be stopped."""

from collections.abc import Callable

from casuskluis.domain.errors import Cancelled


class Steps:
    """Counts what was done.

    Args:
        cancelled: Says whether to stop.
        progress: Told which share, 0 to 1, is done; never goes back.
    """

    def __init__(
        self, cancelled: Callable[[], bool] | None, progress: Callable[[float], None] | None
    ) -> None:
        self._cancelled = cancelled
        self._progress = progress
        self._expected = 1
        self._done = 0
        self._told = 0.0

    def expect(self, steps: int) -> None:
        """Announce more work."""
        self._expected += steps

    def step(self) -> None:
        """Say that one step was done.

        Raises:
            Cancelled: The work must stop.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self._done += 1
        share = min(1.0, self._done / self._expected)
        if self._progress is not None and share > self._told:
            self._told = share
            self._progress(share)
