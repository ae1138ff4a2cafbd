# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program relies on in the database library, which brings no types of its own."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from casuskluis.vault.errors import LibraryTooOld

# Earlier versions can corrupt a database (WAL reset) or memory (FTS5).
OLDEST_SQLITE = (3, 53, 4)
OLDEST_SQLCIPHER = (4, 19, 0)


class Cursor(Protocol):
    """The part of a DB-API 2.0 cursor used here."""

    def fetchone(self) -> Any:
        """Return the next row, or None."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""

    def close(self) -> None:
        """Let go of the statement."""


class Connection(Protocol):
    """The part of a `sqlcipher3` connection the program uses; threads may share it in turn."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Cursor:
        """Run one statement."""

    def cursor(self) -> Any:
        """Return a cursor."""

    def commit(self) -> None:
        """Keep the transaction."""

    def rollback(self) -> None:
        """Undo the transaction."""

    def close(self) -> None:
        """Close the database."""

    def interrupt(self) -> None:
        """Stop what runs, from another thread."""

    def set_authorizer(self, callback: Callable[..., int] | None, /) -> None:
        """Have every statement judged before it runs."""

    def set_progress_handler(self, callback: Callable[[], int] | None, n: int, /) -> None:
        """Have ``callback`` called each ``n`` instructions; not zero stops the statement."""


def check_library(sqlite: tuple[int, ...], cipher: str) -> None:
    """Refuse a database library with known faults.

    Args:
        sqlite: Version of SQLite.
        cipher: Version of SQLCipher, such as "4.19.0 community".

    Raises:
        LibraryTooOld: One of the two is older than it must be.
    """
    parts = tuple(int(part) for part in cipher.split(maxsplit=1)[0].split("."))
    if sqlite < OLDEST_SQLITE or parts < OLDEST_SQLCIPHER:
        found = ".".join(map(str, sqlite))
        needed = ".".join(map(str, OLDEST_SQLITE))
        raise LibraryTooOld("database library too old", found=found, needed=needed)
