# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From what the operating system and the database report to what the officer can act on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.vault.errors import (
    CannotRead,
    CannotWrite,
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    PlaceNotWritable,
    VaultError,
)

PASSING = ".tmp"
"""Ending of every file and folder that is still being filled."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}
)
# Result codes of SQLite (sqlite.org/rescode.html) that the driver does not export by name.
_INTERRUPT = 9
READING = 0x1
"""Opens a database that exists, and changes nothing in it."""
_NO_KEY = b"x'" + b"0" * 96 + b"'"  # with a salt, which would be read from the file
_UNREAD = "error reading"
_BY_CODE: dict[int, type[VaultError]] = {
    3: PlaceNotWritable,  # PERM
    5: DatabaseBusy,  # BUSY
    6: DatabaseBusy,  # LOCKED
    8: PlaceNotWritable,  # READONLY
    10: CannotWrite,  # IOERR
    11: DatabaseDamaged,  # CORRUPT
    13: DiskFull,  # FULL
    14: PlaceNotWritable,  # CANTOPEN
    26: DatabaseDamaged,  # NOTADB
}


def file_fault(error: OSError, place: Path, *, writing: bool) -> VaultError:
    """Return the error for a failed call on a file or folder."""
    if error.errno in _FULL:
        return DiskFull("no room on the disk", place=place.name)
    if not writing:
        return CannotRead("reading failed", place=place.name)
    if error.errno in _REFUSED:
        return PlaceNotWritable("the place cannot be written to", place=_chosen(place))
    return CannotWrite("writing failed", place=place.name)


def _chosen(place: Path) -> str:
    """Return the folder the officer chose, not one that only stands there during the work."""
    names = (folder for folder in place.parents if folder.name.startswith("."))
    passing = next((folder for folder in names if folder.name.endswith(PASSING)), place)
    return str(passing.parent)


def database_fault(error: BaseException, file: Path) -> CasuskluisError:
    """Return the error for a failed call of the database library.

    The text of the library is left out: it may quote what was being stored.

    Args:
        error: What the driver raised (with SQLAlchemy: its ``orig``).
        file: The database, to tell a disk that fails from a file that is damaged.
    """
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if code == _INTERRUPT:
        return Cancelled("stopped by the officer")
    kind = _BY_CODE.get(code, VaultError)
    if kind in (DatabaseDamaged, CannotWrite) and not is_readable(file):
        kind = CannotRead
    place = _chosen(file) if kind is PlaceNotWritable else file.name
    return kind("the database call failed", place=place, code=code)


def is_readable(file: Path) -> bool:
    """Tell whether every page of a database can be read.

    The library reports a failing disk as damage now and then, and never says whether it was
    reading or writing. It does the reading here as well, with a key that fits nothing: it alone
    can close a file without letting go of the locks this process has on it.
    """
    try:
        connection = sqlcipher.connect(str(file.absolute()), flags=READING)
    except sqlcipher.Error:
        return False
    try:
        connection.set_key(bytearray(_NO_KEY))
        rows = connection.execute("PRAGMA cipher_integrity_check")
        return not any(str(row[0]).startswith(_UNREAD) for row in rows)
    except sqlcipher.Error:
        return False
    finally:
        connection.close()


@contextmanager
def file_faults(place: Path, *, writing: bool = True) -> Iterator[None]:
    """Turn an ``OSError`` inside the block into the error of this package.

    Raises:
        VaultError: One of `DiskFull`, `PlaceNotWritable`, `CannotRead`, `CannotWrite`.
    """
    try:
        yield
    except OSError as error:
        raise file_fault(error, place, writing=writing) from None


@contextmanager
def database_faults(file: Path) -> Iterator[None]:
    """Turn an error of the database library inside the block into one of this package.

    Raises:
        CasuskluisError: See `database_fault`.
    """
    try:
        yield
    except sqlcipher.Error as error:
        raise database_fault(error, file) from None


def identity_of(file: Path) -> tuple[int, int] | None:
    """Return what tells a file from the one that takes its place; None when it is not there.

    Numbers of the file system, also on Windows. Some give them out anew once nobody has the
    file open, so that another number alone proves nothing.
    """
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def exists(place: Path) -> bool:
    """Tell whether anything at all stands at a place, a broken link included."""
    return os.path.lexists(place)
