# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Long work that shows how far it is and can be stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from casuskluis.domain.errors import Cancelled
from casuskluis.vault.driver import Connection

TOTAL = 100
_INSTRUCTIONS = 50_000

Cancel = Callable[[], bool]
Progress = Callable[[int, int], None]


class Watch:
    """Passes progress on and asks whether to go on.

    Args:
        cancelled: Answers True when the officer wants to stop.
        progress: Is told how much is done, out of a total of 100.

    Attributes:
        cancelled: As given, to hand on.
        progress: The same.
    """

    def __init__(
        self, cancelled: Cancel | None = None, progress: Progress | None = None
    ) -> None:
        self.cancelled = cancelled or (lambda: False)
        self.progress = progress or (lambda _done, _total: None)

    def within(self, low: int, high: int) -> "Watch":
        """Return a watch whose 0 to 100 stands for a part of this one."""

        def progress(done: int, total: int) -> None:
            self.progress(low + (high - low) * done // total, TOTAL)

        return Watch(self.cancelled, progress)

    def step(self, done: int) -> None:
        """Report progress, in hundredths.

        Raises:
            Cancelled: The officer wants to stop.
        """
        if self.cancelled():
            raise Cancelled("stopped by the officer")
        self.progress(min(done, TOTAL), TOTAL)

    @contextmanager
    def over(
        self, connection: Connection, done: Callable[[], int] | None = None
    ) -> Iterator[None]:
        """Watch the statements of the block; stopping makes the library raise an interrupt.

        Args:
            connection: Runs the statements.
            done: Measures how far they are, in hundredths.
        """

        def tick() -> int:
            if done is not None:
                self.progress(min(done(), TOTAL), TOTAL)
            return int(self.cancelled())

        connection.set_progress_handler(tick, _INSTRUCTIONS)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)
