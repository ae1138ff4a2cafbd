# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every service needs: the open database, the time, and who is at work."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TypeVar

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import NotFound
from casuskluis.domain.journal import Actor
from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction

T = TypeVar("T")


def found_or_raise(found: T | None) -> T:
    """Return what was found.

    Raises:
        NotFound: When it is None.
    """
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True, slots=True)
class Context:
    """One open vault, as the services see it."""

    database: Database
    clock: Clock
    actor: Actor

    def read(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction that only looks."""
        return self.database.read()

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction that commits at the end of the block, journal included."""
        return self.database.write(self.actor, self.clock.now())
