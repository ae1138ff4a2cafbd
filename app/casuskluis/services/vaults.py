# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Creating, opening, checking and restoring vaults."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from casuskluis.documents import recovery_sheet
from casuskluis.documents.papers import RecoverySheetPaper
from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.setting import SettingKey
from casuskluis.services.backups import ready_backup_folder
from casuskluis.services.defaults import default_codes, default_settings
from casuskluis.services.printing import PrintedPaper
from casuskluis.services.workspace import Workspace, assemble
from casuskluis.storage.database import Database
from casuskluis.vault import backup, checking
from casuskluis.vault.cost import KdfCost
from casuskluis.vault.report import VaultReport
from casuskluis.vault.vault import Vault

SUFFIX = ".kluis"


@dataclass(frozen=True, slots=True)
class Vaults:
    """Finds, makes and opens vaults on this device.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        cost: Of turning a passphrase into a key; None takes the default, measured to a second.
    """

    clock: Clock
    origin: str
    cost: KdfCost | None = None

    def create(
        self, folder: Path, passphrase: bytearray, *, municipality: str, label: str
    ) -> tuple[Workspace, PrintedPaper]:
        """Make a new vault and return it open, with the recovery sheet to print.

        Args:
            folder: Where it comes; ``.kluis`` is added when missing. Must not exist.
            passphrase: Wiped afterwards.
            municipality: Printed on every paper.
            label: How the journal calls this officer.

        Raises:
            VaultExists: When there is something at that place.
            PassphraseTooWeak: When it is too short or too simple.
            PlaceNotWritable: When nothing may be written there.
            DiskFull: When it does not fit.
        """
        place = folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX)
        vault, code = Vault.create(place, passphrase, label=label, cost=self.cost)
        try:
            workspace = self._fill(vault, municipality)
            try:
                return workspace, self._sheet(workspace, municipality, code)
            except BaseException:
                workspace.abandon()
                raise
        except BaseException:
            # This folder was made a moment ago and holds nothing; half a vault helps nobody.
            vault.close()
            shutil.rmtree(place, ignore_errors=True)
            raise

    def open(self, folder: Path, passphrase: bytearray) -> Workspace:
        """Open a vault with a passphrase, which is wiped.

        Raises:
            VaultError: One of its subclasses: not there, in use, damaged, newer, wrong.
        """
        return self._opened(Vault.open(folder, passphrase))

    def open_with_recovery_code(
        self, folder: Path, code: str, new_passphrase: bytearray
    ) -> Workspace:
        """Open a vault with the code of the recovery sheet and set a new passphrase.

        Raises:
            RecoveryCodeMistyped: When the check characters do not fit.
            WrongRecoveryCode: When it is not the code of this vault.
            PassphraseTooWeak: When the new passphrase is too short or too simple.
        """
        vault = Vault.open_with_recovery_code(folder, code)
        try:
            vault.replace_passphrase(new_passphrase)
        except BaseException:
            vault.close()
            raise
        return self._opened(vault, JournalAction.KEYS_CHANGED)

    def check(self, folder: Path, passphrase: bytearray) -> VaultReport:
        """Check everything in a vault or a backup; mends nothing."""
        return checking.check(folder, passphrase)

    def restore(self, source: Path, target: Path, passphrase: bytearray) -> Path | None:
        """Put a backup in the place of a vault; what stood there is moved aside.

        Returns:
            Where the old vault stands now, or None when there was none.
        """
        again = bytearray(passphrase)
        aside = backup.restore(source, target, passphrase, at=self.clock.now())
        workspace = self.open(target, again)
        try:
            with workspace.context.write() as transaction:
                transaction.journal.record(JournalAction.RESTORED, "vault")
        finally:
            workspace.close()
        return aside

    def _opened(self, vault: Vault, *more: JournalAction) -> Workspace:
        try:
            database = Database.open(vault.connect, before_migration=self._backup_of(vault))
        except BaseException:
            vault.close()
            raise
        workspace = assemble(vault, database, clock=self.clock, origin=self.origin)
        try:
            with workspace.context.write() as transaction:
                for action in (JournalAction.OPENED, *more):
                    transaction.journal.record(action, "vault")
        except BaseException:
            workspace.abandon()
            raise
        return workspace

    def _fill(self, vault: Vault, municipality: str) -> Workspace:
        database = Database.open(vault.connect)
        workspace = assemble(vault, database, clock=self.clock, origin=self.origin)
        try:
            with workspace.context.write() as transaction:
                for code in default_codes():
                    transaction.codes.add(code)
                for setting in default_settings():
                    if setting.key is SettingKey.MUNICIPALITY:
                        setting = replace(setting, value=municipality)  # noqa: PLW2901
                    transaction.settings.add(setting)
        except BaseException:
            workspace.abandon()
            raise
        return workspace

    def _sheet(self, workspace: Workspace, municipality: str, code: str) -> PrintedPaper:
        pdf = recovery_sheet.build(
            RecoverySheetPaper(
                municipality=municipality,
                vault_name=workspace.name,
                code=code,
                created_at=self.clock.now(),
            )
        )
        return PrintedPaper(pdf=pdf, file_name="noodblad.pdf", title="Noodblad")

    def _backup_of(self, vault: Vault) -> Callable[[], None]:
        def before_migration() -> None:
            backup.back_up(vault, ready_backup_folder(vault.folder), at=self.clock.now())

        return before_migration
