# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Backups: verified copies beside the vault or elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.vault import backup
from casuskluis.vault.errors import VaultError
from casuskluis.vault.files import make_private_folder
from casuskluis.vault.vault import Vault

_FOLDER = "reservekopieën"


def backup_folder(vault: Path) -> Path:
    """Return where backups come unless the officer chooses another place."""
    return vault.parent / _FOLDER


def ready_backup_folder(vault: Path) -> Path:
    """Return where backups come, and make that folder when it is not there yet.

    Raises:
        PlaceNotWritable: When nothing may be written beside the vault.
        DiskFull: When not even a folder fits.
    """
    folder = backup_folder(vault)
    if not folder.is_dir():
        make_private_folder(folder)
    return folder


def spread_ledger(vault: Vault, *folders: Path) -> bool:
    """Copy the list of what was destroyed to where backups are; after every destruction.

    An older backup that is put back from such a folder, on whatever computer, then learns what
    must not come back. A folder that cannot be written to is passed over: the list in the vault
    itself is written already.

    Args:
        vault: Open.
        folders: With backups, besides the one beside the vault.

    Returns:
        Whether every copy was written.
    """
    default, whole = backup_folder(vault.folder), True
    for folder in dict.fromkeys((default, *folders)):
        try:
            if folder == default:
                ready_backup_folder(vault.folder)
            vault.ledger.copy_to(folder)
        except VaultError:
            whole = False
    return whole


@dataclass(frozen=True, slots=True)
class BackupService:
    """Copies that can be restored, checked before they count."""

    context: Context
    _vault: Vault = field(repr=False)

    @property
    def default_folder(self) -> Path:
        """Where backups come unless the officer chooses another place."""
        return backup_folder(self._vault.folder)

    def make(
        self,
        destination: Path | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Path:
        """Make a verified copy in a new folder and return that folder.

        Raises:
            NotAllowed: When the roles of the officer at work make no backups.
            BackupInvalid: When the copy fails its checks; it is removed again.
            DiskFull: When it does not fit; nothing is left behind.
            PlaceNotWritable: When nothing may be written there.
            Cancelled: When the officer stopped it.
        """
        with self.context.read(Permission.BACKUP):
            folder = destination or ready_backup_folder(self._vault.folder)
        made = backup.back_up(
            self._vault,
            folder,
            at=self.context.clock.now().astimezone(),  # the name shows local time
            progress=progress,
            cancelled=cancelled,
        )
        with self.context.write() as transaction:
            transaction.journal.record(JournalAction.BACKED_UP, "vault")
        if self._vault.ledger.destroyed:
            self.spread_ledger(folder)
        return made

    def spread_ledger(self, *folders: Path) -> bool:
        """Copy the list of what was destroyed to where backups are; see `spread_ledger`."""
        return spread_ledger(self._vault, *folders)

    def last(self) -> datetime | None:
        """Return when the last backup was made, in UTC."""
        with self.context.read() as transaction:
            return transaction.journal.last(JournalAction.BACKED_UP)
