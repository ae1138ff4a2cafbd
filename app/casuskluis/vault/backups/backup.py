# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A verified copy of an open vault, in a folder of its own."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.vault.access.copies import CopyState, read_copies, write_copies
from casuskluis.vault.backups.copying import copy_file
from casuskluis.vault.backups.counting import count_rows
from casuskluis.vault.backups.lifting import lift
from casuskluis.vault.backups.marker import Mark, fingerprint, write_marker
from casuskluis.vault.backups.reading_back import ReadBack, read_back
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

_COPIED, _EXAMINED = 20, 95  # hundredths of the work
_Filling = Callable[[Vault, Path, bytearray, Watch], None]
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
    write_new(copy, b"")  # for the owner only, and nothing but this fills it
    key, mark_key = vault.subkey(Purpose.DATABASE), vault.subkey(Purpose.BACKUP)
    with wiped(key, mark_key):
        # While the file is to be cleaned of what was destroyed, its pages may still have it.
        clean = not vault.ledger.pending
        found = (clean and _lifted(vault, copy, key, watch)) or _vacuumed(
            vault, copy, key, watch
        )
        _write_header(folder, vault)
        vault.ledger.write_to(folder)
        watch.step(_EXAMINED)
        mark = Mark(vault.vault_id, at, found.fingerprint, found.counts)
        write_marker(folder, mark, mark_key)
    with suppress(OSError):
        sync_folder(folder)
    watch.step(100)


def _lifted(vault: Vault, copy: Path, key: bytearray, watch: Watch) -> ReadBack | None:
    """Copy the pages as they stand and read them back; None when anything is wrong.

    Then the library may still make a sound copy: what is wrong may lie in no table at all, or
    the disk failed for a moment. And it says what is the matter when it cannot.
    """
    try:
        _bring(vault, copy, key, watch, _copy_pages)
        watch.step(_COPIED)
        found = read_back(copy, key, watch.within(_COPIED, _EXAMINED))
    except (Cancelled, DiskFull, PlaceNotWritable, CannotWrite):
        raise
    except CasuskluisError:
        found = None
    if found is None:
        _begin_anew(copy)
    return found


def _vacuumed(vault: Vault, copy: Path, key: bytearray, watch: Watch) -> ReadBack:
    """Have the library write every table anew, and look at all of it.

    Raises:
        BackupDamaged: What was read back is not whole.
        VaultError: Reading or writing failed.
    """
    _bring(vault, copy, key, watch, _copy_tables)
    inspect_file(copy)
    sync_file(copy)
    watch.step(_COPIED)
    if not examine_database(copy, key, watch.within(_COPIED, _EXAMINED)).is_sound:
        raise BackupDamaged("the copy is not whole", place=vault.folder.name)
    with keyed(copy, key) as connection, watch.over(connection):
        counts = count_rows(connection)
    return ReadBack(fingerprint(copy), counts)


def _begin_anew(copy: Path) -> None:
    with file_faults(copy):
        copy.unlink(missing_ok=True)
    write_new(copy, b"")


def _write_header(folder: Path, vault: Vault) -> None:
    """Write both copies: one that is missing is mended in a vault, but not in a backup."""
    write_copies(folder, vault.header)
    if set(read_copies(folder).states(vault.header)) != {CopyState.SOUND}:
        raise CannotWrite("a copy of the header is missing", place=vault.folder.name)


def _bring(vault: Vault, copy: Path, key: bytearray, watch: Watch, fill: _Filling) -> None:
    """Copy the database, without holding up who saves in it.

    Nobody can write for as long as it is copied. On a disk elsewhere that may be long, and a
    share may hang; so there the copy comes by way of the disk of the vault, when that has the
    room.
    """
    source = vault.folder / DATABASE
    with file_faults(copy):
        elsewhere = copy.stat().st_dev != source.stat().st_dev
    if elsewhere and _has_room(vault.folder.parent, source):
        with suppress(DiskFull, PlaceNotWritable, CannotWrite):
            _bring_by_way(vault, copy, key, watch, fill)
            return
        _begin_anew(copy)
    fill(vault, copy, key, watch)


def _has_room(near: Path, source: Path) -> bool:
    """Tell whether a copy leaves as much room again: who saves meanwhile needs some, too."""
    with suppress(OSError):
        return shutil.disk_usage(near).free >= 2 * source.stat().st_size + _SPARE
    return False


def _bring_by_way(
    vault: Vault, copy: Path, key: bytearray, watch: Watch, fill: _Filling
) -> None:
    near_vault, owner = vault.folder.parent, f"{vault.folder.name}-back-up"
    with unfinished(near_vault, owner) as near, filling(near):
        first = near / DATABASE
        write_new(first, b"")
        fill(vault, first, key, watch)
        with file_faults(copy):
            copy.unlink()
            size = first.stat().st_size
        copy_file(first, copy, size, watch.within(_COPIED, _COPIED))


def _copy_pages(vault: Vault, copy: Path, key: bytearray, watch: Watch) -> None:
    lift(vault, copy, key, watch.within(0, _COPIED))


def _copy_tables(vault: Vault, copy: Path, key: bytearray, watch: Watch) -> None:
    source = vault.folder / DATABASE
    inspect_file(source)
    done = _measure(source, copy)
    # Without the guard: VACUUM attaches its target by itself. It accepts an empty file.
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
