# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The same SQL on plain SQLite: a copy without a key, and what was asked, asked again.

Plain is Python's own ``sqlite3``, with the cache the program has; it fetches every row and
makes nothing of it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event

from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import Database
from harness.stock import opened, stocked

Asked = list[tuple[str, Any]]
CACHE = "PRAGMA cache_size=-65536"
"""What a connection of the program has."""


def plain_copy(cases: int) -> Path:
    """Return the plain copy of the vault with so many cases; made now when it is not there."""
    vault = stocked(cases)
    place = vault.with_suffix(".plain.db")
    if not place.exists():
        with opened(cases) as workspace:
            export(workspace.context.database, place)
    return place


def export(database: Database, place: Path) -> None:
    """Write everything in a database to a file without a key."""
    place.touch()  # the connection of a vault makes no files
    with closing(database._engine.raw_connection()) as raw:  # noqa: SLF001 - to measure beside it
        driver: Any = raw.driver_connection
        driver.set_authorizer(None)
        driver.execute("ATTACH DATABASE ? AS plain KEY ''", (str(place),))
        driver.execute("SELECT sqlcipher_export('plain')").fetchall()
        driver.execute("DETACH DATABASE plain")
        raw.invalidate()


@contextmanager
def plain(place: Path) -> Iterator[sqlite3.Connection]:
    """Open a plain copy."""
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute(CACHE)
        yield connection


@contextmanager
def asked(workspace: Workspace) -> Iterator[Asked]:
    """Collect the SQL and its parameters that the block sends to the database."""
    seen: Asked = []
    engine = workspace.context.database._engine  # noqa: SLF001 - to measure beside it

    def note(*given: Any) -> None:
        seen.append((given[2], given[3]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def ask_again(connection: sqlite3.Connection, questions: Asked) -> int:
    """Ask the same on a plain copy, fetch all of it, and return how many rows there were.

    Statements that begin or end a transaction are asked as well: ours pays for them too.
    """
    found = 0
    for sql, parameters in questions:
        if sql.startswith("BEGIN") and connection.in_transaction:
            connection.execute("COMMIT")
        found += len(connection.execute(sql, parameters).fetchall())
    if connection.in_transaction:
        connection.execute("COMMIT")
    return found
