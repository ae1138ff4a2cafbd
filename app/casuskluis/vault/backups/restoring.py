# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Puts a backup back as a vault, without ever overwriting one."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from casuskluis.vault.access.copies import FIRST, SECOND, read_copies, unlock, write_copies
from casuskluis.vault.access.header import SlotKind
from casuskluis.vault.access.recoveries import Code, secret_of
from casuskluis.vault.access.slots import Opened
from casuskluis.vault.backups.copying import copy_file
from casuskluis.vault.backups.marker import check_marker, fingerprint
from casuskluis.vault.connection import DATABASE, keyed
from casuskluis.vault.destroyed.ledger_opening import Known, join_ledgers
from casuskluis.vault.errors import BackupDamaged, RestoreTargetRefused
from casuskluis.vault.faults import exists
from casuskluis.vault.files import move_into_place, sync_folder
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.lock import VaultLock
from casuskluis.vault.places import free_name
from casuskluis.vault.report import examine_database
from casuskluis.vault.rotating.former import with_data_key
from casuskluis.vault.unfinished import filling, unfinished
from casuskluis.vault.watch import Cancel, Progress, Watch

ASIDE = "-opzij"
_COPIED, _EXAMINED = 50, 95  # hundredths of the work


def restore(
    backup: Path,
    target: Path,
    passphrase: bytearray,
    *,
    at: datetime,
    ledgers: Sequence[Path] = (),
    key_file: bytearray | None = None,
    cancelled: Cancel | None = None,
    progress: Progress | None = None,
) -> Path | None:
    """Put a backup back at ``target``; return where the vault that stood there is now.

    The backup is copied beside the target and read through; only when it is whole does it take
    the place of what was there, which is renamed ``<name>-opzij-YYYYMMDD-HHMMSS.kluis``.
    What was destroyed since, as far as any ledger knows, is pending in the restored vault.

    Args:
        backup: Made by `back_up`; only read.
        target: The vault to be; its parent folder exists.
        passphrase: Of the moment of the backup; wiped.
        at: Local time, for the name of what is put aside.
        ledgers: Folders where a copy of the ledger of what was destroyed may lie, besides the
            one the backup stands in.
        key_file: That went with the passphrase at the moment of the backup; wiped.
        cancelled: Asked whether to stop.
        progress: Told how much is done, and out of how much.

    Raises:
        WrongPassphrase: Not the one of the backup.
        BackupInvalid: Cut short or damaged; nothing was changed.
        RestoreTargetRefused: The target is no vault, or lies in the backup.
        VaultInUse: The vault at the target is open.
        Cancelled: Stopped; nothing was changed.
        VaultError: Reading or writing failed; nothing was changed.
    """
    with wiped(passphrase, key_file or bytearray()):
        _check_target(backup, target)
        opened = unlock(read_copies(backup), SlotKind.PASSPHRASE, passphrase, key_file)
        opened = with_data_key(backup, opened)
    scene = _Scene(backup, target, opened, tuple(ledgers))
    return _restore(scene, at, Watch(cancelled, progress))


def restore_with_recovery_code(
    backup: Path,
    target: Path,
    code: Code,
    *,
    at: datetime,
    ledgers: Sequence[Path] = (),
    cancelled: Cancel | None = None,
    progress: Progress | None = None,
) -> Path | None:
    """Do what `restore` does, with the recovery code of that moment, or two shares of it.

    Raises:
        RecoveryCodeMistyped: A typing error; nothing was tried. `ShareMistyped` for shares.
        WrongRecoveryCode: Not the one of the backup. `WrongShares` for shares.
        VaultError: See `restore`.
    """
    kind, secret = secret_of(code)
    with wiped(secret):
        _check_target(backup, target)
        opened = with_data_key(backup, unlock(read_copies(backup), kind, secret))
    scene = _Scene(backup, target, opened, tuple(ledgers))
    return _restore(scene, at, Watch(cancelled, progress))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is put back where."""

    backup: Path
    target: Path
    opened: Opened
    ledgers: tuple[Path, ...]


def _restore(scene: _Scene, at: datetime, watch: Watch) -> Path | None:
    target = scene.target
    try:
        watch.step(0)
        with unfinished(target.parent, target.name) as passing:
            with filling(passing):
                _fill(passing, scene, watch)
            return _exchange(passing, target, at)
    finally:
        scene.opened.master.wipe()


def _check_target(backup: Path, target: Path) -> None:
    """Refuse to put aside what is no vault, and to touch the backup."""
    inside = target.resolve().is_relative_to(backup.resolve())
    around = backup.resolve().is_relative_to(target.resolve())
    if inside or around:
        raise RestoreTargetRefused("target and backup are one", place=target.name)
    parts = (FIRST, SECOND, DATABASE)
    if exists(target) and not any(exists(target / part) for part in parts):
        raise RestoreTargetRefused("the target is no vault", place=target.name)
    if exists(target):
        VaultLock(target).release()  # in use: say so before any work is done


def _fill(folder: Path, scene: _Scene, watch: Watch) -> None:
    """Copy the backup and prove that the copy is what was once backed up."""
    backup, opened = scene.backup, scene.opened
    mark_key = opened.master.subkey(Purpose.BACKUP)
    key = opened.master.subkey(Purpose.DATABASE)
    copy = folder / DATABASE
    with wiped(mark_key, key):
        expected = check_marker(backup, mark_key, vault_id=opened.header.vault_id)
        copy_file(backup / DATABASE, copy, expected.size, watch.within(0, _COPIED))
        if fingerprint(copy) != expected:
            raise BackupDamaged("not the database that was backed up", place=backup.name)
        watch.step(_COPIED)
        if not examine_database(copy, key, watch.within(_COPIED, _EXAMINED)).is_sound:
            raise BackupDamaged("the database of the backup is damaged", place=backup.name)
        with keyed(copy, key) as connection:
            known = Known.by(connection)
    join_ledgers(
        folder,
        (opened.header.vault_id, opened.master),
        known,
        vaults=(backup, scene.target),
        copies=(backup.parent, *scene.ledgers),
    )
    write_copies(folder, opened.header)
    with suppress(OSError):
        sync_folder(folder)
    watch.step(100)


def _exchange(passing: Path, target: Path, at: datetime) -> Path | None:
    """Move what stands at the target aside and the copy in; back again when that fails."""
    if not exists(target):
        move_into_place(passing, target)
        return None
    VaultLock(target).release()
    aside = free_name(target.parent, target, at, mark=ASIDE)
    move_into_place(target, aside)
    try:
        move_into_place(passing, target)
    except BaseException:
        with suppress(OSError):
            aside.rename(target)
        raise
    return aside
