# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can go wrong between the program and the database file, one class per cause."""

from collections.abc import Mapping

from sqlalchemy.exc import DBAPIError

from casuskluis.domain.errors import CasuskluisError, Salvageable


class NewerSchema(CasuskluisError):
    """The vault was last used with a newer version of the program."""


class OlderSchema(CasuskluisError):
    """The tables must be brought up to date first, which a vault that is only read is not."""


class MigrationFailed(CasuskluisError):
    """Bringing the tables up to date failed; the vault is as it was."""


class StorageFull(CasuskluisError):
    """The disk is full or cannot be written; nothing was saved."""


class StorageBusy(CasuskluisError):
    """Another part of the program, or another program, holds the vault."""


class StorageDamaged(Salvageable):
    """A page of the database is not as it was written."""


class StorageUnread(CasuskluisError):
    """The disk failed while it was read; afterwards every page was as it was written."""


class StorageRefused(CasuskluisError):
    """The database refused an instruction; a mistake in the program."""


class StillInUse(CasuskluisError):
    """Other records point to this one, so it cannot be removed."""


class AlreadyStored(CasuskluisError):
    """Another record has this number or key already."""


class ReferenceMissing(CasuskluisError):
    """The record points to another one that is not in the vault."""


class NotWriting(CasuskluisError):
    """A change was asked of a transaction that only reads; a mistake in the program."""


_PRIMARY_CODE = 0xFF
_BY_CODE: Mapping[int, type[CasuskluisError]] = {
    5: StorageBusy,  # SQLITE_BUSY
    6: StorageBusy,  # SQLITE_LOCKED
    8: StorageFull,  # SQLITE_READONLY
    10: StorageFull,  # SQLITE_IOERR
    11: StorageDamaged,  # SQLITE_CORRUPT
    13: StorageFull,  # SQLITE_FULL
    14: StorageFull,  # SQLITE_CANTOPEN
    26: StorageDamaged,  # SQLITE_NOTADB
}
_BY_TEXT: Mapping[str, type[CasuskluisError]] = {
    "UNIQUE constraint failed": AlreadyStored,
    "FOREIGN KEY constraint failed": ReferenceMissing,
}
"""The driver gives only the primary code; which constraint failed stands in the text."""


def translated(error: Exception) -> CasuskluisError:
    """Return the error of the program for one of the driver, without any stored value.

    Args:
        error: As SQLAlchemy wraps it, or as the driver raises it while rows are fetched.
    """
    orig = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(orig, "sqlite_errorcode", 0) & _PRIMARY_CODE
    told = str(orig)
    by_text = next((kind for text, kind in _BY_TEXT.items() if text in told), StorageRefused)
    return _BY_CODE.get(code, by_text)(type(orig).__name__)
