# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renewing all keys of a vault: when a colleague left, or something with a copy got lost.

In two goes, because new secrets come on paper before the old ones stop: `prepare` makes the
sheets and changes nothing; `renew` makes them count. What is prepared lives in memory only.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.backups.backup_state import place_of
from casuskluis.services.backups.stored import StoredBackup, stored
from casuskluis.services.context import Context
from casuskluis.services.keys.inside import told_inside
from casuskluis.services.keys.key_files import key_from
from casuskluis.services.keys.key_papers import once_paper, share_papers
from casuskluis.services.keys.recovery_sheets import recovery_paper
from casuskluis.services.office.parting import OwnRolesStay, check_managed, take_leave
from casuskluis.services.papers import PrintedPaper
from casuskluis.storage.database import Database
from casuskluis.vault.access.recoveries import is_split
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.access.shares import split
from casuskluis.vault.backups.stock import Backup, Proof, is_whole, stock_of
from casuskluis.vault.backups.thinning import discard_backup
from casuskluis.vault.errors import VaultError
from casuskluis.vault.keys import wiped
from casuskluis.vault.rotating.rotation import Connect, Surroundings, rotate
from casuskluis.vault.rotating.staying import NewKeys, new_keys, others
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress, Watch


@dataclass(frozen=True, slots=True)
class Renewal:
    """New keys that are ready, and the sheets that must be on paper before they count.

    Attributes:
        leaving: Who leaves with it; empty for nobody.
        staying: Who opens the vault with a code from a sheet the first time.
        sheets: One for each of them, and then the recovery sheet or its shares.
    """

    leaving: str = field(repr=False)
    staying: tuple[str, ...] = field(repr=False)
    sheets: tuple[PrintedPaper, ...] = field(repr=False)
    keys: NewKeys = field(repr=False)

    def drop(self) -> None:
        """Forget it; the sheets are worthless then."""
        self.keys.master.wipe()


@dataclass(frozen=True, slots=True)
class RotatingService:
    """Brings the vault under new keys."""

    context: Context
    _vault: Vault = field(repr=False)

    def staying(self, leaving: str = "") -> tuple[str, ...]:
        """Return who gets a sheet with a code, besides the officer at work.

        Raises:
            NotAllowed: When the officer at work manages no roles.
        """
        with self.context.read(Permission.OFFICERS):
            return others(self._vault, besides=(leaving, self.context.actor.label))

    @property
    def is_pending(self) -> bool:
        """Whether the new secrets hold, and the data still wait for the new key."""
        return bool(self._vault.header.previous)

    def prepare(
        self, passphrase: bytearray, *, leaving: str = "", key_file: Path | None = None
    ) -> Renewal:
        """Make new keys and the sheets that go with them; nothing changes yet.

        Args:
            passphrase: Of the officer at work, who keeps it; wiped.
            leaving: The colleague who goes; empty when everybody stays.
            key_file: Where the key file of the officer at work is, if there is one.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            WrongPassphrase: When it is not that of the officer at work.
            OwnRolesStay: When the officer at work is the one who leaves.
            LastAdministrator: When nobody would be left to manage roles.
        """
        with wiped(passphrase), told_inside(), key_from(key_file) as key:
            label = self.context.actor.label
            staying = self.staying(leaving)
            self._check_leave(leaving)
            codes = {name: new_code() for name in staying}
            recovery = split() if is_split(self._vault.header) else (new_code(),)
            keys = new_keys(self._vault, label, passphrase, key, codes=codes, recovery=recovery)
        try:
            sheets = (*self._codes(codes), *self._recovery(recovery))
        except BaseException:
            keys.master.wipe()
            raise
        return Renewal(leaving, staying, sheets, keys)

    def renew(
        self,
        renewal: Renewal,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> None:
        """Bring the vault under the new keys, in which who leaves has no part.

        The profile of who leaves goes in the same step. Afterwards the sheets count, the old
        passphrases, codes and recovery sheets do not.

        Args:
            renewal: From `prepare`, with its sheets on paper; used up, also when it fails.
            progress: Told how much is done, and out of how much.
            cancelled: Asked whether to stop; not once the keys are changing.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            Cancelled: When the officer stopped it; nothing has changed.
            StorageBusy: When other work goes on in the vault; nothing has changed.
            RotationHalfway: When the sheets count, and the data follow at the next opening.
            VaultError: When it failed; nothing has changed, and the sheets are worthless.
        """
        with self.context.read(Permission.OFFICERS):
            around = Surroundings(partial(self._enter, renewal), self.context.database.alone)
        rotate(self._vault, renewal.keys, around, Watch(cancelled, progress))

    def older_backups(self) -> tuple[StoredBackup, ...]:
        """Return the backups that open with former passphrases, newest first.

        Asks the disks they are on: not on the thread of the window.

        Raises:
            NotAllowed: When the roles of the officer at work make no backups.
        """
        self.context.require(Permission.BACKUP)
        return stored(one for one in self._stock() if one.proof is Proof.OTHER_KEY)

    def remove_older_backups(self) -> int:
        """Remove the backups that open with former passphrases; return how many.

        Only when there is a newer one that is whole, which is read through for it: a vault is
        never left without any backup.

        Raises:
            NotAllowed: When the roles of the officer at work manage no roles.
        """
        self.context.require(Permission.OFFICERS)
        stock, gone = self._stock(), 0
        newer = (one for one in stock if one.proof is Proof.OURS)
        if any(is_whole(self._vault, one) for one in newer):
            for old in stock:
                if old.proof is Proof.OTHER_KEY:
                    gone += discard_backup(self._vault, old)
        if gone:
            with self.context.write() as transaction:
                transaction.journal.record(JournalAction.REMOVED, f"backup:count={gone}")
        return gone

    def _stock(self) -> tuple[Backup, ...]:
        with self.context.read() as transaction:
            place = place_of(transaction)
        found: list[Backup] = []
        for folder in (backup_folder(self._vault.folder), place):
            with suppress(VaultError):
                found += stock_of(self._vault, folder) if folder is not None else ()
        return tuple(found)

    def _check_leave(self, leaving: str) -> None:
        if leaving == self.context.actor.label:
            raise OwnRolesStay
        today = self.context.clock.today()
        with self.context.read() as transaction:
            check_managed(transaction, today, without=leaving)

    def _codes(self, codes: Mapping[str, str]) -> tuple[PrintedPaper, ...]:
        name = self._vault.folder.stem
        papers = (
            once_paper(self.context, vault_name=name, officer=officer, code=code)
            for officer, code in codes.items()
        )
        # Numbered, so that saving the second sheet does not ask to replace the first.
        return tuple(
            replace(paper, file_name=f"eenmalige-code-{number}.pdf")
            for number, paper in enumerate(papers, start=1)
        )

    def _recovery(self, recovery: tuple[str, ...]) -> tuple[PrintedPaper, ...]:
        name = self._vault.folder.stem
        if len(recovery) > 1:
            return share_papers(self.context, vault_name=name, made=recovery, keepers=())
        return (recovery_paper(self.context, vault_name=name, code=recovery[0]),)

    def _enter(self, renewal: Renewal, connect: Connect) -> None:
        """Write in the copy under the new key what belongs to the change, all at once."""
        keys = renewal.keys
        slots = dict.fromkeys(one.slot_id for one in (*keys.before.slots, *keys.slots))
        database = Database.open(connect)
        try:
            with database.write(self.context.actor, self.context.clock.now()) as transaction:
                transaction.journal.record(JournalAction.KEYS_CHANGED, "rotation")
                for slot_id in slots:
                    transaction.journal.record(JournalAction.KEYS_CHANGED, f"slot:{slot_id}")
                if renewal.leaving:
                    take_leave(transaction, renewal.leaving)
        finally:
            database.close()
