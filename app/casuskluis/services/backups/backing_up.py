# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Makes backups, carries them to the second place, and removes those that need not stay."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.services.backups.backup_places import (
    backup_folder,
    ready_backup_folder,
    spread_ledger,
)
from casuskluis.services.backups.backup_state import (
    BACKUP,
    SECOND_PLACE,
    VAULT,
    Noticed,
    ledger_copy,
    must_be_told,
    place_of,
    rule_of,
)
from casuskluis.services.context import Context
from casuskluis.services.opening.clocks import clock_jumped
from casuskluis.vault.backups import backup
from casuskluis.vault.backups.carrying import carry, is_there
from casuskluis.vault.backups.stock import Proof, stock_of
from casuskluis.vault.backups.thinning import thin
from casuskluis.vault.errors import SecondPlaceMissing, VaultError
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import TOTAL, Watch

_MADE = 70  # hundredths of the work; the rest is for the second place


@dataclass(frozen=True, slots=True)
class BackupMaker:
    """Does the work of `casuskluis.services.backups.backups.BackupService`; asks no roles.

    Attributes:
        clock_doubt: The clock was in doubt at the opening; then no backup is removed, nor when
            it went wrong since.
        noticed: What is worth knowing of it in this session.
    """

    context: Context
    vault: Vault = field(repr=False)
    clock_doubt: bool = False
    noticed: Noticed = field(default_factory=Noticed, repr=False, compare=False)

    def make(self, destination: Path | None, watch: Watch) -> Path:
        """Make a verified backup; beside the vault when no place is given.

        Raises:
            VaultError: Nothing was made.
            Cancelled: The officer stopped it; nothing stays behind.
        """
        try:
            made = self._make(destination, watch)
        except Cancelled:
            raise
        except CasuskluisError as fault:
            self.noticed.failed = fault
            raise
        self.noticed.failed = None
        return made

    def _make(self, destination: Path | None, watch: Watch) -> Path:
        beside = destination is None
        folder = destination or ready_backup_folder(self.vault.folder)
        with self.context.read() as transaction:
            until = transaction.journal.end().sequence
        step = watch.within(0, _MADE) if beside else watch
        made = backup.back_up(
            self.vault,
            folder,
            at=self.context.clock.now().astimezone(),  # the name shows local time
            progress=step.progress,
            cancelled=step.cancelled,
        )
        self._note(JournalAction.BACKED_UP, VAULT)
        self.noticed.until = until
        if self.vault.ledger.destroyed:
            self.spread(folder)
        if beside:
            self._thin(folder, made)
            with suppress(Cancelled):  # the backup itself is there
                self.carry(made, watch.within(_MADE, TOTAL))
                watch.step(TOTAL)
        return made

    def spread(self, *folders: Path) -> bool:
        """Copy the list of what was destroyed to where backups are, the second place included.

        A second place that is not there hears of it later: see `tell`.

        Returns:
            Whether every copy was written, but for a second place that is not there.
        """
        whole = spread_ledger(self.vault, *folders)
        return self.tell() is not False and whole

    def tell(self) -> bool | None:
        """Copy the list of what was destroyed to the second place.

        The journal remembers which list is there; what is not, stays due.

        Returns:
            Whether that was done; None when there is no such place now.
        """
        with self.context.read() as transaction:
            place = place_of(transaction)
        if place is None or not is_there(self.vault.vault_id, place):
            return None
        mark = self.vault.ledger.mark  # before: something may be destroyed while it is written
        try:
            self.vault.ledger.copy_to(place)
        except VaultError:
            return False
        with self.context.read() as transaction:
            new = must_be_told(transaction, mark)
        if new:
            self._note(JournalAction.BACKED_UP, ledger_copy(mark))
        return True

    def carry(self, made: Path | None, watch: Watch) -> None:
        """Take a backup to the second place; what goes wrong there is kept to be told."""
        with self.context.read() as transaction:
            place = place_of(transaction)
        if place is None:
            return
        self.noticed.there = is_there(self.vault.vault_id, place)
        self.noticed.fault = None
        if made is None or not self.noticed.there:
            return
        try:
            there = carry(
                self.vault, made, place, progress=watch.progress, cancelled=watch.cancelled
            )
            self._note(JournalAction.BACKED_UP, SECOND_PLACE)
            self._thin(place, there)
        except SecondPlaceMissing:
            self.noticed.there = False
        except VaultError as fault:
            self.noticed.fault = fault

    def newest(self) -> Path | None:
        """Return the newest backup beside the vault that is provenly one of it."""
        with suppress(VaultError):
            found = stock_of(self.vault, backup_folder(self.vault.folder))
            return next((one.folder for one in found if one.proof is Proof.OURS), None)
        return None

    def _thin(self, folder: Path, spare: Path) -> None:
        """Remove what need not stay; a disk that fails now is tried again next time."""
        with self.context.read() as transaction:
            rule = rule_of(transaction)
            doubt = self.clock_doubt or clock_jumped(transaction, self.context.clock.now())
        if rule is None or doubt:
            return
        with suppress(VaultError):
            today = self.context.clock.today()
            gone = thin(self.vault, folder, rule, today=today, spare=spare)
            self._note(JournalAction.REMOVED, BACKUP, gone)

    def _note(self, action: JournalAction, what: str, times: int = 1) -> None:
        with self.context.write() as transaction:
            for _ in range(times):
                transaction.journal.record(action, what)
