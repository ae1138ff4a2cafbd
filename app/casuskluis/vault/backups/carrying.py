# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Carries a backup to a second place: a stick, or a disk of the municipality."""

import os
from contextlib import suppress
from pathlib import Path

from casuskluis.vault.backups.copying import copy_file
from casuskluis.vault.backups.marker import MARKER, Mark, check_mark, fingerprint
from casuskluis.vault.backups.stock import Proof, stock_of
from casuskluis.vault.backups.thinning import PARTS
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.destroyed.ledger import copy_name
from casuskluis.vault.errors import BackupDamaged, BackupPlaceRefused, SecondPlaceMissing
from casuskluis.vault.faults import exists, file_faults
from casuskluis.vault.files import move_into_place, read_limited, sync_folder, write_new
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.unfinished import filling, unfinished
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress, Watch

_MOST = 64 * 1024 * 1024
_COPIED, _READ_BACK = 60, 95  # hundredths of the work


def settle_in(vault: Vault, place: Path) -> None:
    """Make a folder the second place of a vault, so that it is known again.

    A stick that is not there often leaves an empty folder; without this a backup would land
    on the disk of the computer. What makes it known is the copy of the list of what was
    destroyed, which belongs there anyhow.

    Raises:
        BackupPlaceRefused: It lies within the vault.
        VaultError: Nothing can be written there.
    """
    if place.resolve().is_relative_to(vault.folder.resolve()):
        raise BackupPlaceRefused("backup inside the vault", place=vault.folder.name)
    with file_faults(place):
        list(place.iterdir())
    vault.ledger.copy_to(place)


def is_there(vault_id: str, place: Path) -> bool:
    """Tell whether a second place is there now; asks the disk, so it may take a while."""
    with suppress(OSError):
        return (place / copy_name(vault_id)).is_file()
    return False


def carry(
    vault: Vault,
    backup: Path,
    place: Path,
    *,
    cancelled: Cancel | None = None,
    progress: Progress | None = None,
) -> Path:
    """Copy a backup to the second place and read it back; return where it stands there.

    It gets its name only when every file was read back and is as the mark says. One that is
    there already, whole, is not copied again.

    Raises:
        SecondPlaceMissing: The place is not there.
        BackupDamaged: The backup itself, or what was read back, is not as its mark says.
        Cancelled: Stopped; nothing stays behind.
        DiskFull: No room there; nothing stays behind.
        VaultError: Reading or writing failed; nothing stays behind.
    """
    if not is_there(vault.vault_id, place):
        raise SecondPlaceMissing("the second place is not there", place=place.name)
    watch = Watch(cancelled, progress)
    watch.step(0)
    key = vault.subkey(Purpose.BACKUP)
    with wiped(key):
        mark = check_mark(backup, key, vault_id=vault.vault_id)
        there = _standing(vault, place, mark)
        if there is None:
            there = _free(place, backup.name)
            with unfinished(place, vault.vault_id) as passing:
                with filling(passing):
                    _fill(passing, backup, mark, watch)
                move_into_place(passing, there)
    return there


def _standing(vault: Vault, place: Path, mark: Mark) -> Path | None:
    for one in stock_of(vault, place):
        whole = one.proof is Proof.OURS and one.made_at == mark.made_at
        if whole and fingerprint(one.folder / DATABASE) == mark.database:
            return one.folder
    return None


def _free(place: Path, name: str) -> Path:
    final, count = place / name, 1
    while exists(final):
        count += 1
        final = place / f"{name.removesuffix('.kluis')}-{count}.kluis"
    return final


def _fill(folder: Path, backup: Path, mark: Mark, watch: Watch) -> None:
    """Copy all of a backup, the mark last: without it nothing counts as a backup."""
    copy = folder / DATABASE
    copy_file(backup / DATABASE, copy, mark.database.size, watch.within(0, _COPIED))
    _forget_read(copy)
    watch.step(_COPIED)
    if fingerprint(copy) != mark.database:
        raise BackupDamaged("what was read back is not what was copied", place=backup.name)
    watch.step(_READ_BACK)
    small = sorted(PARTS - {DATABASE, MARKER})
    for name in (*small, MARKER):
        if not exists(backup / name):
            continue  # an older backup has no list of what was destroyed
        text = read_limited(backup / name, _MOST)
        write_new(folder / name, text)
        _forget_read(folder / name)
        if read_limited(folder / name, _MOST) != text:
            raise BackupDamaged("what was read back is not what was copied", place=backup.name)
    with suppress(OSError):
        sync_folder(folder)
    watch.step(100)


def _forget_read(file: Path) -> None:
    """Have the next reading come from the disk and not from memory, where the system can."""
    if not hasattr(os, "posix_fadvise"):
        return
    with suppress(OSError), file.open("rb") as opened:
        os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
