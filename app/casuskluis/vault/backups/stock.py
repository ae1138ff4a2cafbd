# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which backups stand in a folder, and what can be said of each without opening it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from casuskluis.vault.access.copies import read_copies
from casuskluis.vault.backups.marker import MARKER, Mark, check_mark, fingerprint, read_mark
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.errors import BackupDamaged, VaultError
from casuskluis.vault.faults import file_faults
from casuskluis.vault.keys import MasterKey, Purpose, wiped
from casuskluis.vault.places import SUFFIX
from casuskluis.vault.vault import Vault


class Proof(StrEnum):
    """What is known of a backup."""

    OURS = "ours"
    """The mark is of this vault and proven by its key; the size fits."""
    WHOLE = "whole"
    """The mark is there and the size fits; nobody had the key to prove it."""
    OTHER_KEY = "other_key"
    """Of this vault and of before new keys: neither mark nor header is of the keys of now."""
    DAMAGED = "damaged"
    """The mark cannot be read or was changed, or the database has another size."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup in a folder.

    Attributes:
        folder: It stands in.
        vault_id: Of which vault; empty when that cannot be read.
        made_at: When, with time zone; None when that cannot be read.
        size: Of its database, in bytes.
        proof: What is known of it.
    """

    folder: Path
    vault_id: str
    made_at: datetime | None
    size: int
    proof: Proof


def in_stock(place: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, of whatever vault, the newest first.

    Raises:
        VaultError: The folder cannot be read.
    """
    with file_faults(place, writing=False):
        found = [one for one in place.iterdir() if _may_be_backup(one)]
    return _newest_first(_looked_at(one) for one in found)


def stock_of(vault: Vault, place: Path) -> tuple[Backup, ...]:
    """Return the backups of a vault in a folder, the newest first.

    Raises:
        VaultError: The folder cannot be read.
    """
    every = [one for one in in_stock(place) if one.vault_id == vault.vault_id]
    key = vault.subkey(Purpose.BACKUP)
    with wiped(key):
        return _newest_first(_proven(one, key, vault.master) for one in every)


def is_whole(vault: Vault, backup: Backup) -> bool:
    """Read a backup through, and tell whether its database is the one that was backed up.

    The mark alone does not show a bad bit; asked before other backups go because of this one.
    """
    key = vault.subkey(Purpose.BACKUP)
    with wiped(key), suppress(VaultError, FileNotFoundError):
        mark = check_mark(backup.folder, key, vault_id=vault.vault_id)
        return fingerprint(backup.folder / DATABASE) == mark.database
    return False


def _may_be_backup(folder: Path) -> bool:
    """Tell whether a folder says of itself that it is a backup; a link never is."""
    if folder.suffix != SUFFIX or folder.is_symlink():
        return False
    return (folder / MARKER).is_file()


def _looked_at(folder: Path) -> Backup:
    try:
        mark = read_mark(folder)
        fits = _size(folder) == mark.database.size
    except VaultError:
        return Backup(folder, "", None, 0, Proof.DAMAGED)
    return _backup(folder, mark, Proof.WHOLE if fits else Proof.DAMAGED)


def _proven(backup: Backup, key: bytearray, master: MasterKey) -> Backup:
    """Return a backup with what the keys say of it."""
    if backup.proof is Proof.DAMAGED:
        return backup
    try:
        mark = check_mark(backup.folder, key, vault_id=backup.vault_id)
    except BackupDamaged:
        other = _is_under_another(backup.folder, master)
        return replace(backup, proof=Proof.OTHER_KEY if other else Proof.DAMAGED)
    except VaultError:
        return replace(backup, proof=Proof.DAMAGED)
    return _backup(backup.folder, mark, Proof.OURS)


def _is_under_another(folder: Path, master: MasterKey) -> bool:
    """Tell whether the header of a backup is of other keys.

    Where it is of these, or cannot be read, the mark itself is damaged: such a backup is not
    one of before new keys, and may be all there is.
    """
    with suppress(VaultError):
        return not any(one.is_authentic(master) for one in read_copies(folder).newest_first())
    return False


def _backup(folder: Path, mark: Mark, proof: Proof) -> Backup:
    return Backup(folder, mark.vault_id, mark.made_at, mark.database.size, proof)


def _size(folder: Path) -> int:
    file = folder / DATABASE
    with file_faults(file, writing=False):
        return file.stat().st_size


def _newest_first(found: Iterable[Backup]) -> tuple[Backup, ...]:
    def moment(one: Backup) -> float:
        return one.made_at.timestamp() if one.made_at else 0.0

    return tuple(sorted(found, key=lambda one: (-moment(one), one.folder.name)))
