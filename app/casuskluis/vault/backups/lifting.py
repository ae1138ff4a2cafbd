# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Copies the database as its pages stand, encrypted, while nobody can change them."""

from pathlib import Path

from casuskluis.vault.connection import DATABASE, inspect_file, keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import CannotRead
from casuskluis.vault.faults import file_faults, identity_of
from casuskluis.vault.raw_file import WINDOWS, RawFile
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import TOTAL, Watch


def lift(vault: Vault, copy: Path, key: bytearray, watch: Watch) -> None:
    """Fill a file that is there, and empty, with the pages of the database.

    Whoever reads keeps others from changing the file, as the library has it: what somebody is
    changing meanwhile is not in it yet.

    Args:
        vault: Open.
        copy: The file to be filled; it need not be on the disk yet.
        key: Of the database; wiped by the caller.
        watch: Told how much is done.

    Raises:
        Cancelled: The officer stopped it.
        VaultError: Reading or writing failed.
    """
    source = vault.folder / DATABASE
    inspect_file(source)
    with keyed(source, key) as connection:
        connection.execute("BEGIN")
        size = _size(connection)
        raw = RawFile(source) if WINDOWS else vault.raw_database()
        if identity_of(source) != raw.identity:
            raise CannotRead("another file took its place", place=source.name)
        try:
            _write(raw, copy, size, watch)
        finally:
            if WINDOWS:
                raw.close()


def _size(connection: Connection) -> int:
    """Return how many bytes are in use; having looked keeps writers out."""
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    count, of_page = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "page_size")
    )
    return count * of_page


def _write(raw: RawFile, copy: Path, size: int, watch: Watch) -> None:
    done = 0
    with file_faults(copy), copy.open("r+b", buffering=0) as writing:
        for part in raw.parts(size):
            left = part
            while left:
                left = left[writing.write(left) :]
            done += len(part)
            watch.step(done * TOTAL // size)
