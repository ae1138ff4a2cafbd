# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The encrypted database and its transactions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.journal import Actor
from casuskluis.domain.journal_chain import FirstKey
from casuskluis.storage.chaining import begin_chain, unkept_key
from casuskluis.storage.failures import translated
from casuskluis.storage.migrations.runner import migrate
from casuskluis.storage.session import Author, Session
from casuskluis.storage.transaction import Transaction


class Database:
    """An unlocked database, up to date with the program."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(
        cls,
        connect: Callable[[], Any],
        *,
        before_migration: Callable[[], None] | None = None,
        first_key: Callable[[], FirstKey] = unkept_key,
    ) -> "Database":
        """Bring the tables up to date and return the database.

        Args:
            connect: Gives a new, already keyed connection in autocommit mode.
            before_migration: Called before an existing vault is changed, to make a backup.
            first_key: Gives the key for the chain of a journal that is just beginning.

        Raises:
            NewerSchema: When a newer version of the program made the tables.
            MigrationFailed: When a migration failed; then nothing was changed.
            StorageBusy: When the vault is in use.
            StorageFull: When the disk is full.
            StorageDamaged: When the file cannot be read.
        """
        engine = make_engine(connect)
        try:
            migrate(
                engine, before_migration, at_birth=lambda new: begin_chain(new, first_key())
            )
        except DBAPIError as error:
            engine.dispose()
            raise translated(error) from None
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Give a consistent view of the vault; asking it to change something is an error."""
        with self._begun(write=False) as connection:
            yield Transaction(Session(connection, None))

    @contextmanager
    def write(self, actor: Actor, at: datetime) -> Iterator[Transaction]:
        """Store everything when the block ends, and nothing at all when it raises.

        Raises:
            StorageBusy: When another change is going on and does not end in time.
            StorageFull: When the disk is full.
            StorageDamaged: When a page cannot be read.
        """
        with self._begun(write=True) as connection:
            yield Transaction(Session(connection, Author(actor, at)))

    def close(self) -> None:
        """Close every connection, so that the key leaves the memory of the driver."""
        self._engine.dispose()

    @contextmanager
    def _begun(self, *, write: bool) -> Iterator[Connection]:
        try:
            with self._engine.connect() as plain:
                connection = plain.execution_options(write=write)
                with connection.begin():
                    yield connection
        except DBAPIError as error:
            raise translated(error) from None


def make_engine(connect: Callable[[], Any]) -> Engine:
    """Return the engine over connections that are keyed already, with explicit transactions."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        hide_parameters=True,  # else names reach the texts of exceptions
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a change waits for its turn at the start, not half way.
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
