# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Creating, opening, checking and restoring vaults."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.services.assembling import assemble
from casuskluis.services.beginnings import closed_on_failure, fill_new
from casuskluis.services.endings.at_opening import destroyed_again, tidied
from casuskluis.services.endings.restored import Restored, restored_as
from casuskluis.services.keeping.backup_places import backup_folder, ready_backup_folder
from casuskluis.services.keeping.interrupted import record_interrupted
from casuskluis.services.keeping.journals import first_key_of
from casuskluis.services.keeping.key_files import key_from, wants_key_file
from casuskluis.services.keeping.openings import Opening, notice
from casuskluis.services.keeping.reading import begin_reading
from casuskluis.services.keeping.recovery_sheets import recovery_paper
from casuskluis.services.keeping.remembered import Remembered
from casuskluis.services.keeping.salvaging import Salvaging, Saved
from casuskluis.services.newcomers import bring_up_to_date
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import Database
from casuskluis.vault import backup, checking
from casuskluis.vault.cost import KdfCost
from casuskluis.vault.errors import VaultError
from casuskluis.vault.keys import wiped
from casuskluis.vault.ledger import LedgerTrouble
from casuskluis.vault.passphrase import check_strength
from casuskluis.vault.recoveries import Code
from casuskluis.vault.report import VaultReport
from casuskluis.vault.surroundings import look_around
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress

SUFFIX = ".kluis"


@dataclass(frozen=True, slots=True)
class Vaults:
    """Finds, makes and opens vaults on this device.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        cost: Of turning a passphrase into a key; None takes the default, measured to a second.
        remembered: Keeps on this computer how far the journal of each vault was; without it an
            older copy put back does not show.
    """

    clock: Clock
    origin: str
    cost: KdfCost | None = None
    remembered: Remembered | None = None

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
        vault, code = Vault.create(
            place, passphrase, label=label, cost=self.cost, known=(municipality,)
        )
        try:
            workspace = self._fill(vault, municipality)
            try:
                sheet = recovery_paper(workspace.context, vault_name=workspace.name, code=code)
            except BaseException:
                workspace.abandon()
                raise
        except BaseException:
            # This folder was made a moment ago and holds nothing; half a vault helps nobody.
            vault.close()
            shutil.rmtree(place, ignore_errors=True)
            raise
        return workspace, sheet

    def wants_key_file(self, folder: Path) -> bool:
        """Tell whether some officer has a key file; known while a vault is shut."""
        return wants_key_file(folder)

    def open(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> Workspace:
        """Open a vault with a passphrase, which is wiped.

        Args:
            folder: The vault.
            passphrase: Of an officer.
            key_file: Of the same officer; where it is, is not remembered.

        Raises:
            VaultError: One of its subclasses: not there, in use, damaged, newer, wrong.
        """
        with wiped(passphrase), key_from(key_file) as key:
            return self._opened(Vault.open(folder, passphrase, key_file=key))

    def open_with_once_code(
        self, folder: Path, code: str, new_passphrase: bytearray
    ) -> Workspace:
        """Open a vault with a code for one time, and set one's own passphrase.

        The code opens nothing any more afterwards; the passphrase is wiped.

        Raises:
            OnceCodeMistyped: When the check characters do not fit.
            WrongOnceCode: When it was used, replaced, or is of another vault.
            PassphraseTooWeak: When the passphrase is too short or too simple; the code holds.
        """
        with wiped(new_passphrase):
            check_strength(new_passphrase)
            workspace = self._opened(Vault.open_with_once_code(folder, code))
            with closed_on_failure(workspace):
                workspace.once_codes.redeem(new_passphrase)
        return workspace

    def open_to_read(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> Workspace:
        """Open a vault to look only, beside whoever works in it; wipes the passphrase.

        Raises:
            OlderSchema: When it must be brought up to date first.
            VaultError: One of its subclasses: not there, damaged, newer, wrong.
        """
        with wiped(passphrase), key_from(key_file) as key:
            vault = Vault.open(folder, passphrase, read_only=True, key_file=key)
            return self._opened_to_read(vault)

    def take_over(self, workspace: Workspace) -> Workspace:
        """Go on at work in a vault that was opened to read.

        Args:
            workspace: From `open_to_read`; ends when this succeeds.

        Raises:
            VaultInUse: When somebody still works in it; then reading goes on.
            KeysReplaced: When the passphrase must be typed again.
            PlaceNotWritable: When nothing can be written there still.
        """
        with suppress(CasuskluisError):
            workspace.views.flush()
        return self._opened(workspace.take_over())

    def open_with_recovery_code(
        self, folder: Path, code: Code, new_passphrase: bytearray, *, officer: str | None = None
    ) -> Workspace:
        """Open a vault with the code of the recovery sheet and set a new passphrase.

        Args:
            folder: The vault.
            code: As typed from the sheet; two shares when it was split.
            new_passphrase: Opens the vault from now on; wiped.
            officer: Whose old passphrase it replaces; see
                `casuskluis.services.keeping.keys.KeyService.replace_passphrase`.

        Raises:
            RecoveryCodeMistyped: When the check characters do not fit.
            WrongRecoveryCode: When it is not the code of this vault.
            PassphraseTooWeak: When the new passphrase is too short or too simple.
        """
        with wiped(new_passphrase):
            workspace = self._opened(Vault.open_with_recovery_code(folder, code))
            with closed_on_failure(workspace):
                recovered = workspace.keys.replace_passphrase(new_passphrase, officer=officer)
        return replace(workspace, recovered=recovered)

    def check(
        self,
        folder: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> VaultReport:
        """Check everything in a vault or a backup; mends nothing. Wipes the passphrase."""
        with wiped(passphrase), key_from(key_file) as key:
            return checking.check(
                folder, passphrase, key_file=key, progress=progress, cancelled=cancelled
            )

    def restore(
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
            aside = backup.restore(
                source,
                target,
                passphrase,
                at=self._local_time,
                ledgers=(backup_folder(target),),
                key_file=key,
                progress=progress,
                cancelled=cancelled,
            )
            return self._note_restoring(
                aside, lambda: Vault.open(target, again, key_file=twice)
            )

    def restore_with_recovery_code(
        self,
        source: Path,
        target: Path,
        code: Code,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Restored:
        """Do what `restore` does, with the recovery code or shares of that moment.

        Raises:
            RecoveryCodeMistyped: When the check characters do not fit.
            WrongRecoveryCode: When it is not the code of this backup.
        """
        aside = backup.restore_with_recovery_code(
            source,
            target,
            code,
            at=self._local_time,
            ledgers=(backup_folder(target),),
            progress=progress,
            cancelled=cancelled,
        )
        opened = partial(Vault.open_with_recovery_code, target, code)
        return self._note_restoring(aside, opened)

    @property
    def salvaging(self) -> Salvaging:
        """Saves what can be read of a damaged vault."""
        return Salvaging(self.clock, self.origin)

    def salvage(
        self,
        folder: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Saved:
        """Do what `Salvaging.with_passphrase` does; what the lock screen asks."""
        return self.salvaging.with_passphrase(
            folder, passphrase, key_file=key_file, progress=progress, cancelled=cancelled
        )

    @property
    def _local_time(self) -> datetime:
        """The moment on the clock of this device, for names and papers."""
        return self.clock.now().astimezone()

    def _note_restoring(self, aside: Path | None, opened: Callable[[], Vault]) -> Restored:
        """Enter it in the journal of the vault that is back; return what came of it.

        Whatever hinders that, the backup has been put back and the officer must hear where the
        old vault is; what is the matter shows when the vault is opened.
        """
        restored = Restored(aside=aside)
        with suppress(CasuskluisError):
            vault = opened()
            workspace = self._opened(vault, JournalAction.RESTORED, quietly=True)
            try:
                restored = restored_as(workspace, vault, self.remembered, aside)
            finally:
                workspace.close()
        return restored

    def _opened(self, vault: Vault, *more: JournalAction, quietly: bool = False) -> Workspace:
        """Return a vault at work; quietly: without noticing or remembering anything."""
        done = [JournalAction.OPENED, *more]

        def before_migration() -> None:
            backup.back_up(vault, ready_backup_folder(vault.folder), at=self._local_time)
            done.extend((JournalAction.BACKED_UP, JournalAction.MIGRATED))

        try:
            database = Database.open(vault.connect, before_migration=before_migration)
        except BaseException:
            vault.close()
            raise
        try:
            opening = Opening() if quietly else self._noticed(vault, database)
            remembered = None if quietly else self.remembered
            workspace = self._assembled(vault, database, opening, remembered)
            with workspace.context.write() as transaction:
                for action in done:
                    transaction.journal.record(action, "vault")
                opening.record(transaction.journal)
                record_interrupted(vault, transaction.journal)
                if JournalAction.MIGRATED in done:
                    bring_up_to_date(transaction, vault.label)
            workspace = replace(workspace, finished=destroyed_again(workspace))
            if not quietly:
                workspace = tidied(workspace)
            if opening.is_trusted:
                workspace.remember()
        except BaseException:
            database.close()
            vault.close()
            raise
        return workspace

    def _opened_to_read(self, vault: Vault) -> Workspace:
        """Return a vault to look in; nothing is mended, brought up to date or removed."""
        try:
            database = Database.open_to_read(vault.connect)
        except BaseException:
            vault.close()
            raise
        try:
            opening = self._noticed(vault, database)
            workspace = self._assembled(vault, database, opening, None)
            if vault.onlooker is not None:
                reading = begin_reading(workspace.context, vault.onlooker)
                workspace.views.kept = reading.noted
                workspace = replace(workspace, reading=reading)
        except BaseException:
            database.close()
            vault.close()
            raise
        return workspace

    def _noticed(self, vault: Vault, database: Database) -> Opening:
        with database.read() as transaction:
            opening = notice(vault, transaction, self.remembered, self.clock.now())
        if opening.ledger is LedgerTrouble.INCOMPLETE and not vault.read_only:
            with suppress(VaultError):  # then it is told again
                vault.ledger.acknowledge()
        return opening

    def _assembled(
        self, vault: Vault, database: Database, opening: Opening, remembered: Remembered | None
    ) -> Workspace:
        return assemble(
            vault,
            database,
            clock=self.clock,
            origin=self.origin,
            opening=opening,
            remembered=remembered,
        )

    def _fill(self, vault: Vault, municipality: str) -> Workspace:
        database = Database.open(vault.connect, first_key=lambda: first_key_of(vault))
        opening = Opening(around=look_around(vault.folder))
        workspace = self._assembled(vault, database, opening, self.remembered)
        try:
            with workspace.context.write() as transaction:
                fill_new(transaction, vault.label, municipality, self.clock.today())
        except BaseException:
            workspace.abandon()
            raise
        workspace.remember()
        return workspace
