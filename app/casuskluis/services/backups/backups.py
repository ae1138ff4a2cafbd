# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Backups: verified copies beside the vault or elsewhere."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.backups.backing_up import BackupMaker
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.backups.backup_state import (
    BackupState,
    has_changed,
    must_be_carried,
    must_be_made,
    must_be_told,
    place_of,
    rule_of,
    state_of,
)
from casuskluis.services.backups.stored import StoredBackup, stored
from casuskluis.services.context import Context
from casuskluis.vault.backups.carrying import settle_in
from casuskluis.vault.backups.stock import stock_of
from casuskluis.vault.errors import BackupPlaceRefused, VaultError
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress, Watch


@dataclass(frozen=True, slots=True)
class BackupService:
    """Copies that can be restored, checked before they count."""

    context: Context
    _vault: Vault = field(repr=False)
    _maker: BackupMaker = field(repr=False)

    @property
    def default_folder(self) -> Path:
        """Where backups come unless the officer chooses another place."""
        return backup_folder(self._vault.folder)

    def make(
        self,
        destination: Path | None = None,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Path:
        """Make a verified copy in a new folder and return that folder.

        One beside the vault is carried to the second place, too, when that is there; what goes
        wrong there stands in `state`. Then backups that need not stay are removed.

        Raises:
            NotAllowed: When the roles of the officer at work make no backups.
            BackupInvalid: When the copy fails its checks; it is removed again.
            DiskFull: When it does not fit; nothing is left behind.
            PlaceNotWritable: When nothing may be written there.
            Cancelled: When the officer stopped it.
        """
        self.context.require(Permission.BACKUP)
        return self._maker.make(destination, Watch(cancelled, progress))

    def keep_up(
        self, *, progress: Progress | None = None, cancelled: Cancel | None = None
    ) -> BackupState:
        """Do by itself what is due: make a backup, or carry the newest to the second place.

        A second place that was away when something was destroyed gets that list, too.

        On the account of the program: whoever is at work, their work is not lost.

        Raises:
            BackupInvalid: When the copy fails its checks; it is removed again.
            DiskFull: When it does not fit; nothing is left behind.
            PlaceNotWritable: When nothing may be written there.
            Cancelled: When the officer stopped it.
        """
        watch = Watch(cancelled, progress)
        with self.context.read() as transaction:
            make = must_be_made(transaction, self._maker.noticed, self.context.clock.now())
            carry = must_be_carried(transaction)
            tell = must_be_told(transaction, self._vault.ledger.mark)
        if self._only_reads:
            return self.state()
        if tell:  # first: it is small, and a backup put back without it may bring back a file
            self._maker.tell()
        if make:
            self._maker.make(None, watch)
        elif carry:
            self._maker.carry(self._maker.newest(), watch)
        return self.state()

    def save(
        self, *, progress: Progress | None = None, cancelled: Cancel | None = None
    ) -> Path | None:
        """Make a backup at the end of the work, when anything was done since the last one.

        Returns:
            The new folder; None when there was nothing to save.

        Raises:
            VaultError: See `keep_up`.
            Cancelled: When the officer would not wait.
        """
        if not self.has_changed():
            return None
        return self._maker.make(None, Watch(cancelled, progress))

    def is_due(self) -> bool:
        """Tell whether `keep_up` has something to do; asks no disk but that of the vault."""
        with self.context.read() as transaction:
            due = (
                must_be_made(transaction, self._maker.noticed, self.context.clock.now())
                or must_be_carried(transaction)
                or must_be_told(transaction, self._vault.ledger.mark)
            )
        return due and not self._only_reads

    def has_changed(self) -> bool:
        """Tell whether anything was done since the last backup."""
        with self.context.read() as transaction:
            return not self._only_reads and has_changed(transaction, self._maker.noticed)

    def wanted_at_closing(self) -> bool:
        """Tell whether a backup is wanted now that the officer closes the window."""
        with self.context.read() as transaction:
            wanted = transaction.settings.get(SettingKey.BACKUP_ON_CLOSING).is_on
        return wanted and self.has_changed()

    def state(self) -> BackupState:
        """Return how the backups stand, as far as is known without asking a disk."""
        with self.context.read() as transaction:
            return state_of(transaction, self._maker.noticed)

    def stock(self) -> tuple[StoredBackup, ...]:
        """Return the backups of this vault beside it and at the second place, newest first.

        Asks both disks: not on the thread of the window.

        Raises:
            NotAllowed: When the roles of the officer at work make no backups.
        """
        with self.context.read(Permission.BACKUP) as transaction:
            place, rule = place_of(transaction), rule_of(transaction)
        found: list[StoredBackup] = []
        for folder in (self.default_folder, place):
            with suppress(VaultError):
                there = stock_of(self._vault, folder) if folder is not None else ()
                found += stored(there, rule, self.context.clock.today())
        return tuple(found)

    def use_place(self, place: Path | None) -> None:
        """Choose the second place, or none; a list of what was destroyed comes there.

        Raises:
            NotAllowed: When the roles of the officer at work keep no settings.
            BackupPlaceRefused: When it is the vault, or where backups come already.
            VaultError: When nothing may be written there.
        """
        self.context.require(Permission.SETTINGS)
        if place is not None:  # a share that hangs here must not hold up who saves
            if place.resolve() == self.default_folder.resolve():
                raise BackupPlaceRefused("the first place", place=place.name)
            settle_in(self._vault, place)
        with self.context.write(Permission.SETTINGS) as transaction:
            setting = transaction.settings.get(SettingKey.BACKUP_PLACE)
            value = str(place.absolute()) if place else ""
            transaction.settings.save(replace(setting, value=value))
        self._maker.tell()
        noticed = self._maker.noticed
        noticed.there, noticed.fault = (True if place else None), None

    def destroyed_until(self) -> date | None:
        """Return when the last backup is gone that may hold what was destroyed.

        Counted from the newest destruction, for the places the program looks after; None when
        none can hold anything any more.
        """
        with self.context.read() as transaction:
            rule = rule_of(transaction)
        moments = [one.at for one in self._vault.ledger.destroyed.values()]
        if rule is None or not moments:
            return None
        gone = rule.gone_by(datetime.fromisoformat(max(moments)).astimezone().date())
        return gone if gone > self.context.clock.today() else None

    def spread_ledger(self, *folders: Path) -> bool:
        """Copy the list of what was destroyed to where backups are; see `spread_ledger`."""
        return self._maker.spread(*folders)

    def last(self) -> datetime | None:
        """Return when the last backup was made, in UTC."""
        return self.state().last

    @property
    def _only_reads(self) -> bool:
        return self.context.database.read_only


def backup_service(context: Context, vault: Vault, *, clock_doubt: bool) -> BackupService:
    """Return the backups of an open vault.

    Args:
        context: Of the vault.
        vault: Open.
        clock_doubt: The clock may be wrong; then no backup is removed.
    """
    return BackupService(context, vault, BackupMaker(context, vault, clock_doubt))
