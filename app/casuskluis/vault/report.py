# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looks at every byte of a vault and says how it is doing."""

import re
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.vault.access.copies import CopyState, read_copies
from casuskluis.vault.access.header import Header
from casuskluis.vault.connection import DATABASE, inspect_file, keyed
from casuskluis.vault.destroyed.ledger import LedgerTrouble
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import CannotRead, DatabaseDamaged
from casuskluis.vault.faults import database_fault, file_faults
from casuskluis.vault.watch import Watch

UNREADABLE = "cannot be read to the end"
_PAGE = re.compile(r"page (\d+)")


@dataclass(frozen=True)
class DatabaseFindings:
    """What is wrong with a database. Names tables and pages, never what is in them.

    Attributes:
        pages: Pages that fail their cryptographic check.
        structure: What the structure check of SQLite says.
        foreign_keys: Number of rows that point at nothing.
    """

    pages: tuple[str, ...] = ()
    structure: tuple[str, ...] = ()
    foreign_keys: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.pages or self.structure or self.foreign_keys)

    @property
    def only_indexes(self) -> bool:
        """Whether nothing is wrong but search indexes, which can be made anew."""
        told = bool(self.structure) and all("fts5" in one.lower() for one in self.structure)
        return told and not (self.pages or self.foreign_keys)


@dataclass(frozen=True)
class VaultReport:
    """How a vault is doing.

    Attributes:
        first_copy: State of ``vault.json``.
        second_copy: State of ``vault.json.2``.
        header_mended: A copy was damaged, missing or old and was mended when the vault opened.
        header_rolled_back: The database knows a newer header: an old one was put back.
        size: Of the database, in bytes.
        database: What is wrong with the database.
        ledger: What is the matter with the list of what was destroyed. Not counted in
            `is_sound`: putting back a backup would not help, opening the vault mends it.
    """

    first_copy: CopyState
    second_copy: CopyState
    header_mended: bool
    header_rolled_back: bool
    size: int
    database: DatabaseFindings
    ledger: LedgerTrouble | None = None

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong now; what was mended is no longer wrong."""
        copies = {self.first_copy, self.second_copy}
        return (
            copies == {CopyState.SOUND}
            and not self.header_rolled_back
            and self.database.is_sound
        )


def examine_database(file: Path, key: bytearray, watch: Watch) -> DatabaseFindings:
    """Return what is wrong with a database, after reading all of it.

    The library calls a disk that failed for a moment damage, too. What is damaged really is so
    the second time as well.

    Raises:
        Cancelled: The officer stopped it.
        VaultError: It cannot be examined: missing, empty, plaintext, or the disk fails.
    """
    found = _read_through(file, key, watch)
    if found.is_sound:
        return found
    again = _read_through(file, key, watch)
    if again.is_sound:
        raise CannotRead("the disk failed while it was read", place=file.name)
    return again


def _read_through(file: Path, key: bytearray, watch: Watch) -> DatabaseFindings:
    inspect_file(file)
    try:
        with keyed(file, key) as connection, watch.over(connection):
            return _examine(connection, file, watch)
    except DatabaseDamaged:
        return DatabaseFindings(pages=(UNREADABLE,))


def examine_vault(
    folder: Path,
    header: Header,
    key: bytearray,
    watch: Watch,
    *,
    mended: bool,
    rolled_back: bool,
) -> VaultReport:
    """Return how an opened vault is doing; see `VaultReport` for the arguments."""
    first, second = read_copies(folder).states(header)
    watch.step(5)
    findings = examine_database(folder / DATABASE, key, watch)
    watch.step(100)
    with file_faults(folder, writing=False):
        size = (folder / DATABASE).stat().st_size
    return VaultReport(first, second, mended, rolled_back, size, findings)


def _examine(connection: Connection, file: Path, watch: Watch) -> DatabaseFindings:
    pages = _rows(connection, file, "PRAGMA cipher_integrity_check")
    count = _rows(connection, file, "PRAGMA page_count")
    watch.step(40)
    structure = tuple(
        row for row in _rows(connection, file, "PRAGMA integrity_check") if row != "ok"
    )
    watch.step(80)
    foreign_keys = len(_rows(connection, file, "PRAGMA foreign_key_check"))
    last = int(count[0]) if count and count[0].isdigit() else None
    return DatabaseFindings(
        tuple(row for row in pages if _is_within(row, last)), structure, foreign_keys
    )


def _rows(connection: Connection, file: Path, pragma: str) -> tuple[str, ...]:
    """Return the first column of each row; a damaged file gives a finding, not an error."""
    try:
        return tuple(str(row[0]) for row in connection.execute(pragma).fetchall())
    except sqlcipher.Error as error:
        fault = database_fault(error, file)
        if isinstance(fault, DatabaseDamaged):
            return (UNREADABLE,)
        raise fault from None


def _is_within(finding: str, last: int | None) -> bool:
    """Tell whether a finding is about a page in use.

    After a power cut a file may be longer than its database; what lies behind is never read.
    """
    page = _PAGE.search(finding)
    return page is None or last is None or int(page[1]) <= last
