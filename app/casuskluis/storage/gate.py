# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lets transactions in, and keeps them out while the file of the database is replaced.

A connection that was made before goes on with the former file: what it stored would be lost
without an error. So whoever replaces the file waits here until nobody is inside.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from casuskluis.storage.failures import StorageBusy

PATIENCE = 8.0
"""Seconds to wait: longer than the library waits for another connection, so that who waits
inside for a change to end has given up before."""


@dataclass(slots=True)
class Gate:
    """Counts who is inside; safe on any thread.

    Attributes:
        patience: Seconds to wait before giving up.
    """

    patience: float = PATIENCE
    _moved: threading.Condition = field(default_factory=threading.Condition, repr=False)
    _inside: int = 0
    _shut: bool = False

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Be inside for the block.

        Raises:
            StorageBusy: When it stays shut.
        """
        with self._moved:
            if not self._moved.wait_for(lambda: not self._shut, self.patience):
                raise StorageBusy
            self._inside += 1
        try:
            yield
        finally:
            with self._moved:
                self._inside -= 1
                self._moved.notify_all()

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Wait until everybody is out, and let nobody in during the block.

        Raises:
            StorageBusy: When somebody stays inside, or keeps it shut already.
        """
        with self._moved:
            if not self._moved.wait_for(lambda: not self._shut, self.patience):
                raise StorageBusy
            self._shut = True
        try:
            with self._moved:
                if not self._moved.wait_for(lambda: not self._inside, self.patience):
                    raise StorageBusy
            yield
        finally:
            with self._moved:
                self._shut = False
                self._moved.notify_all()
