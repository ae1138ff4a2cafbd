# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting a backup in the place of a vault, and writing that down in its journal."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.endings.restored import Restored, restored_as
from casuskluis.services.keys.key_files import key_from
from casuskluis.services.starting import Starting
from casuskluis.vault.access.recoveries import Code
from casuskluis.vault.backups import backup
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress


@dataclass(frozen=True, slots=True)
class Restoring:
    """Puts backups back on this device.

    Attributes:
        starting: Begins the work in the vault that is back.
    """

    starting: Starting

    def with_passphrase(
        self,
        source: Path,
        target: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Restored:
        """Put a backup in the place of a vault; what stood there is moved aside.

        Args:
            source: The backup; only read.
            target: Where the vault comes.
            passphrase: Of the moment of the backup; wiped.
            key_file: That went with it.
            progress: Told how much is done, and out of how much.
            cancelled: Asked whether to stop.

        Returns:
            Where the old vault stands now, and what was destroyed again.
        """
        again = bytearray(passphrase)
        with wiped(passphrase, again), key_from(key_file) as key, key_from(key_file) as twice:
            self.starting.allowed.check(target)
            aside = backup.restore(
                source,
                target,
                passphrase,
                at=self.starting.local_time,
                ledgers=(backup_folder(target),),
                key_file=key,
                progress=progress,
                cancelled=cancelled,
            )
            return self._noted(aside, lambda: Vault.open(target, again, key_file=twice))

    def with_recovery_code(
        self,
        source: Path,
        target: Path,
        code: Code,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Restored:
        """Do what `with_passphrase` does, with the recovery code or shares of that moment.

        Raises:
            RecoveryCodeMistyped: When the check characters do not fit.
            WrongRecoveryCode: When it is not the code of this backup.
        """
        self.starting.allowed.check(target)
        aside = backup.restore_with_recovery_code(
            source,
            target,
            code,
            at=self.starting.local_time,
            ledgers=(backup_folder(target),),
            progress=progress,
            cancelled=cancelled,
        )
        opened = partial(Vault.open_with_recovery_code, target, code)
        return self._noted(aside, opened)

    def _noted(self, aside: Path | None, opened: Callable[[], Vault]) -> Restored:
        """Enter it in the journal of the vault that is back; return what came of it.

        Whatever hinders that, the backup has been put back and the officer must hear where the
        old vault is; what is the matter shows when the vault is opened.
        """
        restored = Restored(aside=aside)
        with suppress(CasuskluisError):
            vault = opened()
            workspace = self.starting.work(vault, JournalAction.RESTORED, quietly=True)
            try:
                restored = restored_as(workspace, vault, self.starting.remembered, aside)
            finally:
                workspace.close()
        return restored
