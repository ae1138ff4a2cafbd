# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A copy of the damaged file to work on, made page by page: a bad sector is one page less."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault.access.keyring import Keyring
from casuskluis.vault.connection import DATABASE, inspect_file, keyed
from casuskluis.vault.errors import CannotRead
from casuskluis.vault.faults import exists, file_faults
from casuskluis.vault.files import read_limited, write_new
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.salvage.pages import PAGE, SALT
from casuskluis.vault.watch import Watch

SOURCE = "beschadigd.db"
_JOURNAL = "-journal"
_AT_ONCE = 256 * PAGE
_MOST_COPIES = 50


def take_copy(vault: Path, folder: Path, keys: Keyring, watch: Watch) -> Path:
    """Copy the encrypted database into a folder, undo an unfinished change in the copy.

    The damaged vault itself is only read: the library would write in it when it finds the
    journal of an unfinished change.

    Raises:
        Cancelled: The officer stopped it.
        VaultError: There is nothing to copy, or it does not fit.
    """
    source, copy = vault / DATABASE, folder / SOURCE
    inspect_file(source)
    _copy(source, copy, watch)
    journal = source.with_name(source.name + _JOURNAL)
    if exists(journal):
        _copy(journal, copy.with_name(copy.name + _JOURNAL), watch)
        # Opening undoes the unfinished change; that the rest is damaged is known already.
        key = keys.subkey(Purpose.DATABASE)
        with suppress(CasuskluisError), wiped(key), keyed(copy, key):
            pass
    return copy


def drop_copy(copy: Path) -> None:
    """Remove the copy."""
    for file in (copy, copy.with_name(copy.name + _JOURNAL)):
        with file_faults(file):
            file.unlink(missing_ok=True)


def salts_beside(folders: Iterable[Path]) -> tuple[bytes, ...]:
    """Return the first bytes of the backups in folders: a backup keeps those of its vault."""
    found: dict[bytes, None] = {}
    for folder in folders:
        with suppress(OSError):
            for backup in sorted(folder.iterdir(), reverse=True)[:_MOST_COPIES]:
                with suppress(FileNotFoundError, CannotRead):
                    found[read_limited(backup / DATABASE, SALT)] = None
    return tuple(salt for salt in found if len(salt) == SALT)


def _copy(source: Path, copy: Path, watch: Watch) -> None:
    write_new(copy, b"")
    with file_faults(source, writing=False):
        size = source.stat().st_size
        reading = source.open("rb", buffering=0)
    with reading, file_faults(copy), copy.open("r+b") as writing:
        for at in range(0, size, _AT_ONCE):
            writing.write(_read(reading, at, min(_AT_ONCE, size - at)))
            watch.step(100 * at // size)


def _read(file: BinaryIO, at: int, length: int) -> bytes:
    """Return bytes of a file, with zeros for the pages the disk does not give."""
    with suppress(OSError):
        return _exactly(file, at, length)
    parts = []
    for place in range(at, at + length, PAGE):
        part = min(PAGE, at + length - place)
        try:
            parts.append(_exactly(file, place, part))
        except OSError:
            parts.append(bytes(part))
    return b"".join(parts)


def _exactly(file: BinaryIO, at: int, length: int) -> bytes:
    file.seek(at)
    data = b""
    while len(data) < length and (more := file.read(length - len(data))):
        data += more
    return data.ljust(length, b"\x00")
