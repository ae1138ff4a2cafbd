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
        expected: About how many steps there will be.
    """

    def __init__(
        self,
        cancelled: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
        expected: int = 1,
    ) -> None:
        self._cancelled = cancelled
        self._progress = progress
        self._expected = expected + 1
        self._done = 0
        self._told = 0.0

    def step(self) -> None:
        """Say that one step was done.

        Raises:
            Cancelled: The work must stop.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self._done += 1
        self._tell(min(self._done / self._expected, self._done / (self._done + 1)))

    def finish(self) -> None:
        """Say that all is done."""
        self._tell(1.0)

    def _tell(self, share: float) -> None:
        if self._progress is not None and share > self._told:
            self._told = share
            self._progress(share)
