# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The encrypted database and its transactions."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.errors import CasuskluisError, OnlyReading
from casuskluis.domain.journal import Actor, JournalAction
from casuskluis.domain.journal_chain import FirstKey
from casuskluis.storage.chaining import begin_chain, unkept_key
from casuskluis.storage.failures import StorageDamaged, StorageUnread, translated
from casuskluis.storage.gate import Gate
from casuskluis.storage.journal import JournalRepository
from casuskluis.storage.migrations.runner import check_newest, migrate
from casuskluis.storage.session import Author, Session
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.errors import CannotRead, DatabaseDamaged
from casuskluis.vault.faults import identity_of, is_readable


class Database:
    """An unlocked database, up to date with the program.

    Attributes:
        read_only: Whether it refuses every change but another line in the journal.
    """

    def __init__(self, engine: Engine, *, read_only: bool = False) -> None:
        self._engine = engine
        self._gate = Gate()
        self.read_only = read_only

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
            with _named(engine):
                migrate(
                    engine, before_migration, at_birth=lambda new: begin_chain(new, first_key())
                )
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    @classmethod
    def open_to_read(cls, connect: Callable[[], Any]) -> "Database":
        """Return a database that is not changed; its tables must be those of this program.

        Args:
            connect: As with `open`; the connection itself should refuse changes, too.

        Raises:
            OlderSchema: When the tables must be brought up to date first.
            NewerSchema: When a newer version of the program made the tables.
            StorageDamaged: When the file cannot be read.
        """
        engine = make_engine(connect)
        try:
            with _named(engine):
                check_newest(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, read_only=True)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Give a consistent view of the vault; asking it to change something is an error."""
        with self._begun(write=False) as connection:
            yield Transaction(Session(connection, None))

    @contextmanager
    def write(self, actor: Actor, at: datetime) -> Iterator[Transaction]:
        """Store everything when the block ends, and nothing at all when it raises.

        Raises:
            OnlyReading: When it was opened to read.
            StorageBusy: When another change is going on and does not end in time.
            StorageFull: When the disk is full.
            StorageDamaged: When a page cannot be read.
        """
        if self.read_only:
            raise OnlyReading("a change in a database that is only read")
        with self._begun(write=True) as connection:
            yield Transaction(Session(connection, Author(actor, at)))

    def note(
        self, actor: Actor, at: datetime, lines: Iterable[tuple[JournalAction, str]]
    ) -> None:
        """Write lines in the journal and nothing else; also possible where one only reads.

        Args:
            actor: Who did it.
            at: Now.
            lines: What was done, and the kind and number of the record.

        Raises:
            StorageBusy: When another change is going on and does not end in time.
            StorageFull: When the disk is full or cannot be written to.
        """
        with self._begun(write=True) as connection:
            journal = JournalRepository(Session(connection, Author(actor, at)))
            for action, what in lines:
                journal.record(action, what)

    def renew(self) -> None:
        """Let go of connections to a file on a disk that was gone; new ones are made."""
        self._engine.dispose()

    def close(self) -> None:
        """Close every connection, so that the key leaves the memory of the driver."""
        self._engine.dispose()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody in during the block, with no connection open: the file is replaced.

        Raises:
            StorageBusy: When somebody stays at work in it.
        """
        with self._gate.shut():
            self._engine.dispose()
            yield

    @contextmanager
    def _begun(self, *, write: bool) -> Iterator[Connection]:
        with _named(self._engine), self._gate.passing(), self._engine.connect() as plain:
            connection = plain.execution_options(write=write)
            with connection.begin():
                yield connection


@contextmanager
def _named(engine: Engine) -> Iterator[None]:
    """Turn what the driver raises into an error of the program.

    The library calls a disk that fails damage, too: so everything is read again, over a new
    connection, before the officer is told to give up the vault.
    """
    try:
        try:
            yield
        except DBAPIError as error:
            raise translated(error) from None
    except StorageDamaged as damaged:
        if not isinstance(damaged.__context__, (DBAPIError, sqlcipher.Error)):
            raise  # what was read is wrong, not the reading: the key of the journal, a value
        engine.dispose()
        raise _looked_into(engine) or damaged from None


def _looked_into(engine: Engine) -> CasuskluisError | None:
    """Return what is the matter when it is the disk; nothing when it is damage."""
    try:
        with engine.connect() as connection:
            listed = connection.exec_driver_sql("PRAGMA database_list").first()
            file = Path(listed[2] if listed else "")
            if not is_readable(file):
                return CannotRead("reading failed", place=file.name)
            found = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
            if list(found) == ["ok"]:
                return StorageUnread("the disk failed while it was read")
    except DBAPIError as error:
        told: CasuskluisError = translated(error)
    except CasuskluisError as error:
        told = error
    else:
        return None
    return None if isinstance(told, (StorageDamaged, DatabaseDamaged)) else told


def make_engine(connect: Callable[[], Any]) -> Engine:
    """Return the engine over connections that are keyed already, with explicit transactions."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        pool_use_lifo=True,  # one after the other, all ask the same one: it has the pages
        hide_parameters=True,  # else names reach the texts of exceptions
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "connect", _remember_file)
    event.listen(engine, "checkout", _refuse_former_file)
    return engine


def _remember_file(connection: Any, record: ConnectionPoolEntry) -> None:
    listed = connection.execute("PRAGMA database_list").fetchone()
    file = Path(listed[2])
    record.info["file"] = file, identity_of(file)
    record.info["new"] = True


def _refuse_former_file(_: Any, record: ConnectionPoolEntry, __: object) -> None:
    """Have a new connection made when another file has the place of the database.

    This one would go on showing the former file: somebody renewed the keys, and then the new
    connection fails, or put a backup back. A connection that was just made is good: some shares
    number a file anew at each look, and no second one would be better.
    """
    file, before = record.info["file"]
    if not record.info.pop("new", False) and identity_of(file) not in (before, None):
        raise DisconnectionError


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a change waits for its turn at the start, not half way.
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
