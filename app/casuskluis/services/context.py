# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every service needs: the open database, the time, and who is at work."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import Actor
from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction


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
