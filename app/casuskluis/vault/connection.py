# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opens the encrypted database with its key, and closes every way around the encryption."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault.driver import Connection, check_library
from casuskluis.vault.errors import (
    CannotRead,
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseMissing,
    DatabaseNotEncrypted,
)
from casuskluis.vault.faults import READING, database_fault, database_faults, file_fault
from casuskluis.vault.keys import KEY_BYTES, wiped

DATABASE = "data.db"
BUSY_SECONDS = 5.0
PLAINTEXT_MARK = b"SQLite format 3\x00"

_HEX = b"0123456789abcdef"
_OPEN_READ_WRITE = 0x2  # without CREATE: a wrong path must never make an empty vault
_SETTINGS = (
    "cipher_log_level=NONE",
    "temp_store=MEMORY",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",  # the library has it on by default; a promise needs more than a default
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "cache_size=-65536",  # 64 MiB; with half of it a large search takes twice as long
    "mmap_size=0",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
)
_FIXED_PRAGMAS = frozenset(
    {
        "data_store_directory", "hexkey", "hexrekey", "journal_mode", "key", "mmap_size",
        "rekey", "secure_delete", "synchronous", "temp_store", "temp_store_directory",
        "textkey", "textrekey", "trusted_schema", "writable_schema",
    }
)  # fmt: skip
_READING = frozenset(
    {
        sqlcipher.SQLITE_SELECT, sqlcipher.SQLITE_READ, sqlcipher.SQLITE_FUNCTION,
        sqlcipher.SQLITE_PRAGMA, sqlcipher.SQLITE_TRANSACTION, sqlcipher.SQLITE_RECURSIVE,
    }
)  # fmt: skip
_LOOKS = frozenset({"table_info", "table_xinfo", "index_list", "index_info"})
"""Pragmas that only look, and say at what."""
_NOTING = frozenset(
    {(sqlcipher.SQLITE_INSERT, "journal"), (sqlcipher.SQLITE_UPDATE, "journal_key")}
)
"""What writing one more line in the journal takes: the line, and the end of its chain."""
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export"})


def inspect_file(file: Path) -> None:
    """Refuse what SQLite would take for a new database.

    Without opening it: where other connections of this process are open, closing any other
    descriptor of the file lets go of the locks of all of them, and another process writes
    through a change that is going on (https://sqlite.org/howtocorrupt.html, section 2.2).

    Raises:
        DatabaseMissing: There is no file.
        DatabaseEmpty: It has no bytes; SQLite would open it as a new database.
        CannotRead: The disk fails.
    """
    try:
        size = file.stat().st_size
        readable = file.is_file() and os.access(file, os.R_OK)
    except (FileNotFoundError, NotADirectoryError):
        raise DatabaseMissing("no database", place=file.parent.name) from None
    except OSError as error:
        raise file_fault(error, file, writing=False) from None
    if not readable:
        raise CannotRead("the database cannot be read", place=file.name)
    if not size:
        raise DatabaseEmpty("database of no bytes", place=file.parent.name)


def open_keyed(
    file: Path,
    key: bytearray,
    *,
    guarded: bool = True,
    read_only: bool = False,
    salt: bytes = b"",
) -> Connection:
    """Open an existing database with its raw key and the fixed settings.

    Args:
        file: The database; never made here.
        key: 32 bytes, wiped by the caller.
        guarded: Refuse ATTACH and changes of the settings. Only maintenance (VACUUM attaches
            by itself) goes without.
        read_only: Refuse every change but another line in the journal: who looked is written
            down where the disk allows it.
        salt: The 16 bytes a database that is still empty begins with, from
            `casuskluis.vault.keys.MasterKey.salt`; nothing for one that has them.

    Raises:
        CasuskluisError: See `casuskluis.vault.faults.database_fault`.
        DatabaseNotEncrypted: Anybody can read it.
        LibraryTooOld: The database library has known faults.
    """
    try:
        connection = _connected(file, key, salt)
    except DatabaseDamaged:
        # The library calls a disk that failed for a moment damage, too. What is damaged really
        # is so the second time as well.
        try:
            connection = _connected(file, key, salt)
        except DatabaseDamaged:
            _refuse_plaintext(file)
            raise
    if guarded:
        connection.set_authorizer(_authorize_reading if read_only else _authorize)
    keyed: Connection = connection
    return keyed


def _refuse_plaintext(file: Path) -> None:
    """Name the fault of a file that no key opens because it has none.

    By the library, for the reason in `inspect_file`; without a key it reads ordinary databases.
    """
    with suppress(sqlcipher.Error):
        connection = sqlcipher.connect(str(file.absolute()), flags=READING)
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        finally:
            connection.close()
        raise DatabaseNotEncrypted("database without encryption", place=file.parent.name)


def _connected(file: Path, key: bytearray, salt: bytes) -> Any:
    with database_faults(file):
        connection = sqlcipher.connect(
            str(file.absolute()),
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
            flags=_OPEN_READ_WRITE,
        )
    try:
        with database_faults(file):
            _set_key(connection, key, salt)
            _set_up(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def keyed(
    file: Path,
    key: bytearray,
    *,
    guarded: bool = True,
    read_only: bool = False,
    salt: bytes = b"",
) -> Iterator[Connection]:
    """Open a connection for the block, and name the faults in it.

    Raises:
        CasuskluisError: See `open_keyed`.
    """
    connection = open_keyed(file, key, guarded=guarded, read_only=read_only, salt=salt)
    try:
        yield connection
    except sqlcipher.Error as error:
        connection.close()
        fault = database_fault(error, file)
        if isinstance(fault, DatabaseDamaged) and _is_whole(file, key):
            fault = CannotRead("the disk failed while it was read", place=file.name)
        raise fault from None
    finally:
        connection.close()


def _is_whole(file: Path, key: bytearray) -> bool:
    """Read everything again: the library calls a disk that failed for a moment damage, too."""
    try:
        connection = _connected(file, key, b"")
    except CasuskluisError:
        return False
    try:
        pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        rows = connection.execute("PRAGMA quick_check").fetchall()
    except sqlcipher.Error:
        return False
    finally:
        connection.close()
    return not pages and rows == [("ok",)]


def _set_key(connection: Any, key: bytearray, salt: bytes) -> None:
    if len(key) != KEY_BYTES:  # SQLCipher would take any other length for a passphrase
        raise ValueError("a raw key has 32 bytes")
    both = bytearray(len(key) + len(salt))  # of one piece, to be wiped
    both[: len(key)], both[len(key) :] = key, salt
    raw = bytearray(b"x'") + bytearray(2 * len(both)) + bytearray(b"'")
    for index, octet in enumerate(both):
        raw[2 + 2 * index] = _HEX[octet >> 4]
        raw[3 + 2 * index] = _HEX[octet & 15]
    with wiped(raw, both):
        # Not `PRAGMA key`: that leaves the key in memory as text, beyond our reach.
        connection.set_key(raw)


def _set_up(connection: Any) -> None:
    connection.enable_load_extension(False)  # noqa: FBT003  # the driver takes no keyword
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    check_library(
        sqlcipher.sqlite_version_info,
        connection.execute("PRAGMA cipher_version").fetchone()[0],
    )
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """Answer SQLite's question whether a statement may do this."""
    denied = False
    if action in (sqlcipher.SQLITE_ATTACH, sqlcipher.SQLITE_DETACH):
        denied = True
    elif action == sqlcipher.SQLITE_PRAGMA and second is not None:
        name = (first or "").lower()
        denied = name in _FIXED_PRAGMAS or name.startswith("cipher_")
    elif action == sqlcipher.SQLITE_FUNCTION:
        denied = (second or "").lower() in _FORBIDDEN_FUNCTIONS
    return int(sqlcipher.SQLITE_DENY if denied else sqlcipher.SQLITE_OK)


def _authorize_reading(
    action: int, first: str | None, second: str | None, *more: str | None
) -> int:
    """Answer the same question where nothing may change but the end of the journal."""
    looks = action != sqlcipher.SQLITE_PRAGMA or second is None or first in _LOOKS
    if looks and (action in _READING or (action, first) in _NOTING):
        return _authorize(action, first, second, *more)
    return int(sqlcipher.SQLITE_DENY)
