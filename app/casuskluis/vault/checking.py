# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Checks a vault or a backup that is not open, and changes nothing in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from casuskluis.vault.access.copies import read_copies, unlock
from casuskluis.vault.access.header import SlotKind
from casuskluis.vault.access.slots import Opened
from casuskluis.vault.backups.marker import MARKER, check_marker, fingerprint
from casuskluis.vault.connection import DATABASE, keyed
from casuskluis.vault.destroyed.ledger_opening import inspect_ledger
from casuskluis.vault.errors import BackupDamaged
from casuskluis.vault.faults import exists
from casuskluis.vault.identity import check_identity
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.lock import VaultLock
from casuskluis.vault.report import VaultReport, examine_vault
from casuskluis.vault.rotating.former import with_data_key
from casuskluis.vault.watch import Cancel, Progress, Watch


def check(
    folder: Path,
    passphrase: bytearray,
    *,
    key_file: bytearray | None = None,
    cancelled: Cancel | None = None,
    progress: Progress | None = None,
) -> VaultReport:
    """Return how a closed vault or a backup is doing, as it is found: nothing is mended.

    Args:
        folder: A vault, or a backup made by `casuskluis.vault.backups.backup.back_up`.
        passphrase: Wiped.
        key_file: That goes with the passphrase; wiped.
        cancelled: Asked whether to stop.
        progress: Told how much is done, and out of how much.

    Raises:
        WrongPassphrase: Nothing can be said without the right one.
        VaultInUse: The vault is open elsewhere.
        BackupDamaged: The files of the backup are not the ones that were written.
        Cancelled: Stopped.
        VaultError: It cannot be opened far enough to be examined.
    """
    watch = Watch(cancelled, progress)
    with wiped(passphrase, key_file or bytearray()):
        copies = read_copies(folder)
        with undisturbed(folder):
            opened = unlock(copies, SlotKind.PASSPHRASE, passphrase, key_file)
            opened = with_data_key(folder, opened)
            try:
                return _examine(folder, opened, watch)
            finally:
                opened.master.wipe()


@contextmanager
def undisturbed(folder: Path) -> Iterator[None]:
    """Lock a vault; nobody works in a backup, and not a file may come into it."""
    if exists(folder / MARKER):
        yield
        return
    lock = VaultLock(folder)
    try:
        yield
    finally:
        lock.release()


def _examine(folder: Path, opened: Opened, watch: Watch) -> VaultReport:
    key = opened.master.subkey(Purpose.DATABASE)
    mark_key = opened.master.subkey(Purpose.BACKUP)
    vault_id = opened.header.vault_id
    with wiped(key, mark_key):
        if exists(folder / MARKER):
            expected = check_marker(folder, mark_key, vault_id=vault_id)
            if fingerprint(folder / DATABASE) != expected:
                raise BackupDamaged("not the database that was backed up", place=folder.name)
        report = examine_vault(
            folder, opened.header, key, watch, mended=False, rolled_back=False
        )
        if not report.database.is_sound:
            return report
        with keyed(folder / DATABASE, key) as connection:
            known = check_identity(connection, vault_id)
            ledger = inspect_ledger(folder, vault_id, opened.master, connection)
    rolled_back = known > opened.header.generation
    return replace(report, header_rolled_back=rolled_back, ledger=ledger)
