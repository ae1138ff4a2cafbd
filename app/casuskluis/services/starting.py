# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Going to work in a vault that was just unlocked or made: tables, journal, what was due."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import JournalAction
from casuskluis.services.assembling import assemble
from casuskluis.services.backups.backup_places import ready_backup_folder
from casuskluis.services.beginnings import fill_new
from casuskluis.services.endings.at_opening import destroyed_again, tidied
from casuskluis.services.keeping.journals import first_key_of
from casuskluis.services.keys.interrupted import record_interrupted
from casuskluis.services.newcomers import bring_up_to_date
from casuskluis.services.opening.allowed import EVERYWHERE, AllowedPlaces
from casuskluis.services.opening.openings import Opening, notice
from casuskluis.services.opening.reading import begin_reading
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import Database
from casuskluis.vault.backups import backup
from casuskluis.vault.destroyed.ledger import LedgerTrouble
from casuskluis.vault.errors import VaultError
from casuskluis.vault.surroundings import look_around
from casuskluis.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Starting:
    """Begins the work in vaults on this device; each method takes over the vault it gets.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        remembered: What this computer knows of vaults; None where it keeps nothing.
        allowed: Where vaults may stand.
    """

    clock: Clock
    origin: str
    remembered: Remembered | None
    allowed: AllowedPlaces = EVERYWHERE

    @property
    def local_time(self) -> datetime:
        """The moment on the clock of this device, for names and papers."""
        return self.clock.now().astimezone()

    def work(self, vault: Vault, *more: JournalAction, quietly: bool = False) -> Workspace:
        """Return a vault at work.

        Args:
            vault: Unlocked a moment ago; closed again when this fails.
            more: What to write down besides that it was opened.
            quietly: Without noticing or remembering anything.
        """
        done = [JournalAction.OPENED, *more]

        def before_migration() -> None:
            backup.back_up(vault, ready_backup_folder(vault.folder), at=self.local_time)
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

    def reading(self, vault: Vault) -> Workspace:
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

    def new(self, vault: Vault, municipality: str) -> Workspace:
        """Return a vault without tables at work, filled with what every vault has."""
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
