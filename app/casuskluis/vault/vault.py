# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The vault: a folder that opens with a passphrase or with the recovery code."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Self

from typing_extensions import override

from casuskluis.vault.access import once
from casuskluis.vault.access.copies import (
    Copies,
    current_copy,
    mend_copies,
    read_copies,
    sweep_copies,
    unlock,
)
from casuskluis.vault.access.cost import KdfCost
from casuskluis.vault.access.header import SlotKind
from casuskluis.vault.access.passphrase import check_strength
from casuskluis.vault.access.recoveries import Code, secret_of
from casuskluis.vault.access.slots import Opened, label_of
from casuskluis.vault.backups.marker import MARKER
from casuskluis.vault.connection import DATABASE, inspect_file, keyed, open_keyed
from casuskluis.vault.creation import build
from casuskluis.vault.destroyed.ledger import DestructionLedger
from casuskluis.vault.destroyed.ledger_opening import open_ledger, read_ledger
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import (
    CannotWrite,
    DatabaseDamaged,
    DiskFull,
    KeysRenewed,
    PlaceNotWritable,
    VaultClosed,
    VaultIsBackup,
    WrongOnceCode,
)
from casuskluis.vault.faults import database_faults, exists, identity_of
from casuskluis.vault.foreign import named
from casuskluis.vault.holding import Holding
from casuskluis.vault.identity import check_identity, remember_generation
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.lock import Onlooker, VaultLock
from casuskluis.vault.report import VaultReport, examine_vault
from casuskluis.vault.rotating.finishing import Interrupted, is_behind, settle
from casuskluis.vault.rotating.recoding import discard
from casuskluis.vault.watch import Cancel, Progress, Watch


@dataclass(frozen=True, slots=True)
class _Secret:
    """What somebody opens a vault with; wiped by who made it."""

    kind: SlotKind
    value: bytearray = field(repr=False)
    key_file: bytearray | None = field(default=None, repr=False)


class Vault(Holding):
    """An opened vault. Holds the lock file and the master key until `close`.

    Made by `create`, `open` or `open_with_recovery_code`; each takes over the passphrase and
    wipes it, also when it fails.

    Attributes:
        folder: Where it is.
        vault_id: Random, for the life of the vault.
        label: Whose slot opened it.
        opened_with: Kind of the secret that opened it.
        header_mended: A copy of the header was not right and was mended.
        header_rolled_back: An older header was put back; perhaps with a passphrase that was
            changed for a reason. The officer should know.
        interrupted: What became of a rotation of the keys that was cut off; None for nothing.
        onlooker: Of a vault that was opened to read: who keeps it from being changed.
    """

    def __init__(self, folder: Path, opened: Opened, lock: VaultLock | Onlooker) -> None:
        super().__init__(folder, opened, lock)
        self._slot = opened.slot
        self.label = label_of(opened.slot, opened.header, opened.master)
        self.opened_with = opened.slot.kind
        self.header_mended = False
        self.header_rolled_back = False
        self.interrupted: Interrupted | None = None
        self._ledger: DestructionLedger | None = None

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: bytearray,
        *,
        label: str,
        cost: KdfCost | None = None,
        known: Sequence[str] = (),
    ) -> tuple[Self, str]:
        """Make a new vault; return it opened, with its recovery code to print.

        Args:
            folder: The vault to be, ``Naam.kluis``; its parent folder exists.
            passphrase: Wiped at the end.
            label: Whose passphrase it is; stored encrypted.
            cost: Of the key derivation; None measures what this computer does in a second.
            known: More that others know and that makes no passphrase: the municipality.

        Raises:
            VaultError: See `casuskluis.vault.creation.build`.
        """
        with wiped(passphrase):
            opened, code = build(folder, passphrase, label=label, cost=cost, known=known)
        vault = cls(folder, opened, VaultLock(folder))
        try:
            vault._meet_database()
        except BaseException:
            vault.close()
            raise
        return vault, code

    @classmethod
    def open(
        cls,
        folder: Path,
        passphrase: bytearray,
        *,
        read_only: bool = False,
        key_file: bytearray | None = None,
    ) -> Self:
        """Open a vault with a passphrase, which is wiped.

        Args:
            folder: The vault.
            passphrase: Of an officer.
            read_only: Look on while another process works in it, or where nothing can be
                written. Nothing is locked, mended or changed then; only lines in the journal
                that tell who looked are still taken.
            key_file: From `key_file.read_key_file`, for an officer who has
                one; wiped.

        Raises:
            VaultError: `WrongPassphrase`, `VaultInUse`, or what is wrong with the vault.
        """
        with wiped(passphrase, key_file or bytearray()):
            secret = _Secret(SlotKind.PASSPHRASE, passphrase, key_file)
            return cls._unlock(folder, secret, read_only=read_only)

    @classmethod
    def open_with_recovery_code(cls, folder: Path, code: Code) -> Self:
        """Open a vault with the code on the recovery sheet, or with two shares of it.

        Raises:
            RecoveryCodeMistyped: A typing error; nothing was tried. `ShareMistyped` for shares.
            VaultError: `WrongRecoveryCode`, `WrongShares`, `VaultInUse`, what else is the
                matter with the shares, or what is wrong with the vault.
        """
        kind, secret = secret_of(code)
        with wiped(secret):
            return cls._unlock(folder, _Secret(kind, secret))

    @classmethod
    def open_with_once_code(cls, folder: Path, code: str) -> Self:
        """Open a vault with a code that is good for one time, for `set_own_passphrase`.

        Raises:
            OnceCodeMistyped: A typing error; nothing was tried.
            VaultError: `WrongOnceCode`, `VaultInUse`, or what is wrong with the vault.
        """
        secret = once.parse(code)
        with wiped(secret):
            return cls._unlock(folder, _Secret(SlotKind.ONCE, secret))

    def set_own_passphrase(self, new: bytearray) -> None:
        """Put a passphrase, which is wiped, in the place of the code this was opened with.

        One header holds the code, the next one the passphrase: whatever happens in between,
        one of the two opens the vault, and never both for longer than it takes to open it.

        Raises:
            WrongOnceCode: No such code opened this, or it was used: a passphrase is only
                replaced by who knows it, and with it the key file would go.
            PassphraseTooWeak: See `casuskluis.vault.access.passphrase.check_strength`.
            PassphraseInUse: It is the passphrase of somebody else.
            VaultError: Writing failed; the code still holds.
        """
        with wiped(new):
            if self._slot.kind is not SlotKind.ONCE:
                raise WrongOnceCode("not opened with a code for one time")
            check_strength(new, self.known_words)
            self.rewrite(partial(once.redeemed, slot=self._slot, passphrase=new))
        self._slot = self.header.slots[-1]

    @classmethod
    def _unlock(cls, folder: Path, secret: "_Secret", *, read_only: bool = False) -> Self:
        read_copies(folder)  # before the lock file: a folder that is no vault stays untouched
        if exists(folder / MARKER):
            raise VaultIsBackup("a backup is restored, not opened", place=folder.name)
        lock = Onlooker(folder) if read_only else VaultLock(folder)
        try:
            copies = read_copies(folder)
            opened = unlock(copies, secret.kind, secret.value, secret.key_file)
            vault = cls(folder, opened, lock)
        except BaseException:
            lock.release()
            raise
        try:
            vault._enter(copies, opened)
        except BaseException:
            vault.close()
            raise
        return vault

    def _enter(self, copies: Copies, opened: Opened) -> None:
        """Meet the database, after finishing a rotation of its keys that was cut off."""
        try:
            settled = settle(self.folder, opened, read_only=self.read_only)
            self._header, self._data = settled.header, settled.data
            self.interrupted = settled.interrupted
            try:
                self._meet_database()
            except DatabaseDamaged:
                self._meet_database()  # one failed read of the disk looks like damage, too
        except DatabaseDamaged as fault:
            if is_behind(self.folder, copies, self._header, self._master):
                raise KeysRenewed("a header of before a rotation") from None
            raise named(fault, self.folder / DATABASE, self._data) from None
        if not self.read_only:
            sweep_copies(self.folder)
            if self.interrupted is None:
                discard(self.folder)
                self.header_mended = mend_copies(self.folder, copies, self._header)

    def take_over(self) -> None:
        """Go on as the one who works in a vault that was opened to read.

        Connections that were made before still only read; who holds them makes new ones.

        Raises:
            VaultInUse: Somebody else still has it; nothing changed.
            KeysReplaced: The keys are others now; nothing changed.
            VaultError: What is wrong with the vault; nothing changed.
        """
        lock = VaultLock(self.folder)
        before, ledger = self._header, self._ledger
        try:
            copies = read_copies(self.folder)
            self._header = current_copy(copies, self._slot, self._master)
            self.read_only = False
            self._meet_database()
        except BaseException:
            self._header, self._ledger, self.read_only = before, ledger, True
            lock.release()
            raise
        self._lock, self.onlooker = lock, None
        if ledger is not None:
            ledger.close()
        sweep_copies(self.folder)
        self.header_mended = mend_copies(self.folder, copies, self._header)

    def reclaim(self) -> None:
        """Take the vault again after its disk was gone: the lock went with the disk.

        Another computer may have worked in it meanwhile, so header and list of what was
        destroyed are read anew: writing the former ones would undo what was done there.

        Raises:
            VaultInUse: Somebody else took it meanwhile.
            KeysReplaced: The keys are others now.
            VaultError: It is not there yet, or what is wrong with it.
        """
        read_copies(self.folder)
        if self.read_only:
            return
        self._lock.release()  # it may be of a disk that is no more
        self.make_sure_of_lock()
        with self.turning:
            self._header = current_copy(read_copies(self.folder), None, self._master)
            ledger = self._ledger
            self._meet_database()
        if ledger is not None:
            ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @override
    def __repr__(self) -> str:
        return f"Vault({self.vault_id})"

    @property
    def ledger(self) -> DestructionLedger:
        """What was destroyed.

        Raises:
            VaultClosed: The vault was never opened far enough.
        """
        if self._ledger is None:
            raise VaultClosed("no ledger before the database was met")
        return self._ledger

    def connect(self) -> Connection:
        """Return a new connection to the database, keyed and guarded; the caller closes it.

        Raises:
            VaultClosed: After `close`.
            VaultError: What is wrong with the database.
        """
        file = self.folder / DATABASE
        inspect_file(file)
        key = self.subkey(Purpose.DATABASE)
        with wiped(key):
            try:
                return open_keyed(file, key, read_only=self.read_only)
            except DatabaseDamaged:  # somebody else may have replaced the keys meanwhile
                slot = self._slot if self.read_only else None
                current_copy(read_copies(self.folder), slot, self._master)
                raise

    def verify(
        self, *, cancelled: Cancel | None = None, progress: Progress | None = None
    ) -> VaultReport:
        """Read all of the vault and report how it is doing.

        Raises:
            Cancelled: The officer stopped it.
            VaultError: It cannot be examined.
        """
        key = self.subkey(Purpose.DATABASE)
        with wiped(key):
            report = examine_vault(
                self.folder,
                self._header,
                key,
                Watch(cancelled, progress),
                mended=self.header_mended,
                rolled_back=self.header_rolled_back,
            )
        return replace(report, ledger=self.ledger.trouble)

    @override
    def _catch_up(self) -> None:
        self.ledger.catch_up()

    @override
    def close(self) -> None:
        if self._ledger is not None:
            self._ledger.close()
        super().close()

    def _meet_database(self) -> None:
        """Prove that the database opens, and exchange generations with it."""
        file = self.folder / DATABASE
        inspect_file(file)
        key = self.subkey(Purpose.DATABASE)
        with wiped(key), keyed(file, key, read_only=self.read_only) as connection:
            known = check_identity(connection, self.vault_id)
            self._met = identity_of(file)
            self.header_rolled_back = known > self._header.generation
            if self.read_only:
                self._ledger = read_ledger(self.folder, self.vault_id, self._data, connection)
                return
            if known < self._header.generation:
                # A full disk is no reason to keep the vault shut.
                with suppress(DiskFull, PlaceNotWritable, CannotWrite), database_faults(file):
                    remember_generation(connection, self._header.generation)
            self._ledger = open_ledger(self.folder, self.vault_id, self._data, connection)
            self._ledger.guard(self.make_sure_of_files)
