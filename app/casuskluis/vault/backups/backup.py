# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A verified copy of an open vault, in a folder of its own."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from casuskluis.vault.access.copies import CopyState, read_copies, write_copies
from casuskluis.vault.backups.copying import copy_file
from casuskluis.vault.backups.counting import count_rows
from casuskluis.vault.backups.marker import Mark, fingerprint, write_marker
from casuskluis.vault.backups.restoring import restore, restore_with_recovery_code
from casuskluis.vault.connection import DATABASE, inspect_file, keyed
from casuskluis.vault.errors import (
    BackupDamaged,
    BackupPlaceRefused,
    CannotWrite,
    DiskFull,
    PlaceNotWritable,
)
from casuskluis.vault.faults import file_faults
from casuskluis.vault.files import move_into_place, sync_file, sync_folder, write_new
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.places import free_name
from casuskluis.vault.report import examine_database
from casuskluis.vault.unfinished import filling, unfinished
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress, Watch

__all__ = ["back_up", "restore", "restore_with_recovery_code"]

_COPIED, _EXAMINED = 50, 95  # hundredths of the work
_SPARE = 16 << 20
"""Bytes that stay free beside what a copy may take."""


def back_up(
    vault: Vault,
    destination: Path,
    *,
    at: datetime,
    cancelled: Cancel | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write a verified copy of a vault; return its new folder.

    The copy is consistent while the vault is in use, encrypted under the same keys, and opens
    with the passphrase and recovery code of this moment. It gets its name only when it has been
    read back and found whole.

    Args:
        vault: Open.
        destination: Folder the backup comes in, as ``<name>-YYYYMMDD-HHMMSS.kluis``.
        at: Local time, for the name.
        cancelled: Asked whether to stop.
        progress: Told how much is done, and out of how much.

    Raises:
        Cancelled: Stopped; nothing stays behind.
        BackupPlaceRefused: The destination lies within the vault.
        DiskFull: No room at the destination; nothing stays behind.
        BackupDamaged: What was read back is not whole: the vault itself may be damaged.
        VaultError: Reading or writing failed; nothing stays behind.
    """
    if destination.resolve().is_relative_to(vault.folder.resolve()):
        raise BackupPlaceRefused("backup inside the vault", place=vault.folder.name)
    watch = Watch(cancelled, progress)
    watch.step(0)
    with unfinished(destination, vault.vault_id) as passing:
        with filling(passing):
            _fill(passing, vault, at, watch)
        final = free_name(destination, vault.folder, at)
        move_into_place(passing, final)
    return final


def _fill(folder: Path, vault: Vault, at: datetime, watch: Watch) -> None:
    copy = folder / DATABASE
    write_new(copy, b"")  # VACUUM INTO accepts an empty file; this one is the owner's only
    key, mark_key = vault.subkey(Purpose.DATABASE), vault.subkey(Purpose.BACKUP)
    with wiped(key, mark_key):
        _bring(vault.folder, copy, key, watch)
        inspect_file(copy)
        sync_file(copy)
        watch.step(_COPIED)
        if not examine_database(copy, key, watch.within(_COPIED, _EXAMINED)).is_sound:
            raise BackupDamaged("the copy is not whole", place=vault.folder.name)
        _write_header(folder, vault)
        vault.ledger.write_to(folder)
        watch.step(_EXAMINED)
        with keyed(copy, key) as connection, watch.over(connection):
            counts = count_rows(connection)
        mark = Mark(vault.vault_id, at, fingerprint(copy), counts)
        write_marker(folder, mark, mark_key)
    with suppress(OSError):
        sync_folder(folder)
    watch.step(100)


def _write_header(folder: Path, vault: Vault) -> None:
    """Write both copies: one that is missing is mended in a vault, but not in a backup."""
    write_copies(folder, vault.header)
    if set(read_copies(folder).states(vault.header)) != {CopyState.SOUND}:
        raise CannotWrite("a copy of the header is missing", place=vault.folder.name)


def _bring(vault: Path, copy: Path, key: bytearray, watch: Watch) -> None:
    """Copy the database, without holding up who saves in it.

    The library keeps everybody from writing for as long as it copies. On a disk elsewhere that
    may be long, and a share may hang; so there the copy comes by way of the disk of the vault,
    when that has the room.
    """
    source = vault / DATABASE
    with file_faults(copy):
        elsewhere = copy.stat().st_dev != source.stat().st_dev
    if elsewhere and _has_room(vault.parent, source):
        with suppress(DiskFull, PlaceNotWritable, CannotWrite):
            _bring_by_way(vault, copy, key, watch)
            return
        with file_faults(copy):
            copy.unlink(missing_ok=True)
        write_new(copy, b"")
    _copy_database(source, copy, key, watch)


def _has_room(near: Path, source: Path) -> bool:
    """Tell whether a copy leaves as much room again: who saves meanwhile needs some, too."""
    with suppress(OSError):
        return shutil.disk_usage(near).free >= 2 * source.stat().st_size + _SPARE
    return False


def _bring_by_way(vault: Path, copy: Path, key: bytearray, watch: Watch) -> None:
    with unfinished(vault.parent, f"{vault.name}-back-up") as near, filling(near):
        first = near / DATABASE
        write_new(first, b"")
        _copy_database(vault / DATABASE, first, key, watch)
        with file_faults(copy):
            copy.unlink()
            size = first.stat().st_size
        copy_file(first, copy, size, watch.within(_COPIED, _COPIED))


def _copy_database(source: Path, copy: Path, key: bytearray, watch: Watch) -> None:
    inspect_file(source)
    done = _measure(source, copy)
    # Without the guard: VACUUM attaches its target by itself.
    with keyed(source, key, guarded=False) as connection, watch.over(connection, done):
        connection.execute("VACUUM INTO ?", (str(copy.absolute()),))


def _measure(source: Path, copy: Path) -> Callable[[], int]:
    """Return what tells how far the copying is, by the size of the copy."""
    with file_faults(source, writing=False):
        whole = max(source.stat().st_size, 1)

    def done() -> int:
        size = 0
        with suppress(OSError):
            size = copy.stat().st_size
        return min(size * _COPIED // whole, _COPIED)

    return done
