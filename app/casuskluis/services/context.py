# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every service needs: the open database, the time, and who is at work."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import NotFound
from casuskluis.domain.journal import Actor, JournalAction
from casuskluis.domain.officer import READING, Permission
from casuskluis.services.office.access import OVER_ALL, Access, PersonGuard, access_of
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

    @contextmanager
    def read(self, needs: Permission | None = None) -> Iterator[Transaction]:
        """Begin a transaction that only looks.

        Args:
            needs: What the roles of the officer at work must allow; None for what the program
                does on its own account.

        Raises:
            NotAllowed: When they do not allow it.
        """
        with self.database.read() as transaction:
            self._guard(transaction, needs)
            yield transaction

    @contextmanager
    def write(self, needs: Permission | None = None) -> Iterator[Transaction]:
        """Begin a transaction that commits at the end of the block, journal included.

        Args:
            needs: As with `read`.

        Raises:
            NotAllowed: When the roles do not allow it.
        """
        with self.database.write(self.actor, self.clock.now()) as transaction:
            self._guard(transaction, needs)
            yield transaction

    def require(self, needs: Permission) -> None:
        """Refuse whom the roles do not allow something, before anything else is looked at.

        Raises:
            NotAllowed: When they do not allow it.
        """
        with self.read() as transaction:
            self.access(transaction).require(needs)

    def note(self, lines: Iterable[tuple[JournalAction, str]]) -> None:
        """Write lines in the journal, also in a vault that was opened to read.

        Args:
            lines: What was done, and the kind and number of the record.

        Raises:
            CasuskluisError: When they cannot be written.
        """
        self.database.note(self.actor, self.clock.now(), lines)

    def access(self, transaction: Transaction) -> Access:
        """Return what the officer at work may do today; where one only reads that is less."""
        found = access_of(transaction, self.actor.label, self.clock.today())
        if self.database.read_only:
            found = replace(found, permissions=found.permissions & READING)
        return found

    def access_of(self, transaction: Transaction, label: str) -> Access:
        """Return what another officer may do today."""
        return access_of(transaction, label, self.clock.today())

    def _guard(self, transaction: Transaction, needs: Permission | None) -> None:
        if needs is None:
            return
        access = self.access(transaction)
        access.require(needs)
        if needs not in OVER_ALL:
            people = PersonGuard(access, transaction)
            transaction.cases.guard = access.check_open
            transaction.notifications.guard = people.check_notification
            transaction.access_requests.guard = people.check_request
