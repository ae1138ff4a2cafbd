# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A copy of the database under another key, written beside it and proven before it counts.

Not by ``PRAGMA rekey``: on a full disk that has been seen to end without an error and without
a change. The copy goes page by page from one keyed connection to another, so that no key ever
stands in the text of a statement and nothing unencrypted ever comes on the disk.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.vault.access.header import Header
from casuskluis.vault.connection import DATABASE, inspect_file, keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import CopyUnsound, DatabaseDamaged, VaultError
from casuskluis.vault.faults import database_faults, exists, file_faults
from casuskluis.vault.files import sync_file, sync_folder, write_new
from casuskluis.vault.identity import check_identity, remember_generation
from casuskluis.vault.journal_key import carry_first_key
from casuskluis.vault.keys import MasterKey, Purpose, wiped
from casuskluis.vault.report import examine_database
from casuskluis.vault.rotating.standstill import Standstill
from casuskluis.vault.watch import Watch

RECODED = "data.db.nieuw"
JOURNALS = ("-journal", "-wal", "-shm")
_PAGES = 2048  # at a time: eight megabytes between two questions whether to go on
_ORIGIN = "recoded_from"
_CODES = {
    "attempt to write a readonly database": 8,
    "database disk image is malformed": 11,
    "database is locked": 5,
    "database or disk is full": 13,
    "disk I/O error": 10,
    "file is not a database": 26,
    "unable to open database file": 14,
}
_COPIED, _COUNTED = 80, 100  # hundredths of the work


def recode(
    folder: Path,
    old: MasterKey,
    new: MasterKey,
    header: Header,
    watch: Watch,
    *,
    still: Standstill,
) -> None:
    """Write the database of a vault anew under another master key, as `RECODED` beside it.

    What stood there under that name goes.

    Args:
        folder: The vault.
        old: Opens the database.
        new: Opens the copy.
        header: That the copy will go with.
        watch: Progress, and whether to stop.
        still: Keeps everybody from writing in the database.

    Raises:
        Cancelled: Stopped; nothing stays behind.
        CopyUnsound: The copy is not the same as the database; nothing stays behind.
        VaultError: Reading or writing failed; nothing stays behind.
    """
    discard(folder)
    try:
        _write(folder, (old, new), header, watch, still)
    except BaseException:
        discard(folder)
        raise


def prove(folder: Path, new: MasterKey, watch: Watch) -> None:
    """Read all of the copy, wait until it is on the disk, and refuse it when it is not whole.

    Raises:
        CopyUnsound: It is not.
        VaultError: It cannot be read, or the disk does not keep it.
    """
    copy = folder / RECODED
    inspect_file(copy)
    sync_file(copy)
    with file_faults(folder):
        sync_folder(folder)
    key = new.subkey(Purpose.DATABASE)
    with wiped(key):
        if not examine_database(copy, key, watch).is_sound:
            raise CopyUnsound("the copy under the new key is not whole")


def is_current(folder: Path, new: MasterKey, vault_id: str, still: Standstill) -> bool:
    """Tell whether a finished copy lies there, made of the database as it is at this moment."""
    copy = folder / RECODED
    if not exists(copy):
        return False
    key = new.subkey(Purpose.DATABASE)
    with suppress(VaultError), wiped(key):
        inspect_file(copy)
        with keyed(copy, key) as connection:
            check_identity(connection, vault_id)
            rows = connection.execute(
                "SELECT v FROM vault_meta WHERE k = ?", (_ORIGIN,)
            ).fetchall()
        return rows == [(still.digest(),)]
    return False


def put_in_place(folder: Path) -> bool:
    """Give the copy the place of the database; return whether the disk is sure to keep that.

    Raises:
        VaultError: It has not moved.
    """
    database = folder / DATABASE
    for ending in JOURNALS:  # of the former database; it would be played into the new one
        if exists(folder / (DATABASE + ending)):
            raise CopyUnsound("the former database was not closed")
    with file_faults(database):
        (folder / RECODED).replace(database)
    try:
        sync_folder(folder)
    except OSError:
        return False
    return True


def discard(folder: Path) -> None:
    """Remove a copy that does not count, as far as that goes."""
    for ending in ("", *JOURNALS):
        with suppress(OSError):
            (folder / (RECODED + ending)).unlink(missing_ok=True)


def opens(folder: Path, master: MasterKey, vault_id: str) -> bool:
    """Tell whether a master key opens the database.

    Raises:
        VaultError: There is none, or the disk fails.
    """
    file = folder / DATABASE
    inspect_file(file)
    key = master.subkey(Purpose.DATABASE)
    with wiped(key), suppress(DatabaseDamaged):
        with keyed(file, key) as connection:
            check_identity(connection, vault_id)
        return True
    return False


def _write(
    folder: Path,
    keys: tuple[MasterKey, MasterKey],
    header: Header,
    watch: Watch,
    still: Standstill,
) -> None:
    old, new = keys
    source, copy = folder / DATABASE, folder / RECODED
    inspect_file(source)
    write_new(copy, b"")  # SQLite itself would make it readable for others
    read_key, write_key = old.subkey(Purpose.DATABASE), new.subkey(Purpose.DATABASE)
    with (
        wiped(read_key, write_key),
        keyed(source, read_key) as reading,
        keyed(copy, write_key, salt=new.salt) as writing,
    ):
        with database_faults(source):
            _copy(reading, writing, watch)
        _compare(reading, writing)
        watch.step(_COUNTED)
        writing.execute("BEGIN IMMEDIATE")
        remember_generation(writing, header.generation)
        carry_first_key(writing, header.vault_id, old, new)
        row = (_ORIGIN, still.digest())
        writing.execute("INSERT OR REPLACE INTO vault_meta (k, v) VALUES (?, ?)", row)
        writing.execute("COMMIT")


def _copy(reading: Any, writing: Any, watch: Watch) -> None:
    def tick(_status: int, left: int, total: int) -> None:
        watch.step((total - left) * _COPIED // max(total, 1))

    watch.step(0)
    try:
        reading.backup(writing, pages=_PAGES, progress=tick)
    except sqlcipher.Error as error:
        # This one call of the driver leaves out the code, of which the text is a fixed one.
        error.sqlite_errorcode = _CODES.get(str(error), 0)
        raise


def _compare(reading: Connection, writing: Connection) -> None:
    """Count the rows of every table on both sides."""
    tables = (
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    names = [str(row[0]) for row in reading.execute(tables).fetchall()]
    for name in names:
        quoted = name.replace('"', '""')
        count = f'SELECT count(*) FROM "{quoted}"'  # noqa: S608  # a name out of the schema
        if reading.execute(count).fetchone() != writing.execute(count).fetchone():
            raise CopyUnsound("the copy holds another number of rows")
