# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The vault: a folder that opens with a passphrase or with the recovery code."""

from contextlib import suppress
from pathlib import Path
from typing import Self

from typing_extensions import override

from casuskluis.vault import recovery_code
from casuskluis.vault.connection import DATABASE, inspect_file, keyed, open_keyed
from casuskluis.vault.copies import mend_copies, read_copies, sweep_copies, unlock, write_copies
from casuskluis.vault.cost import KdfCost
from casuskluis.vault.creation import RECOVERY_LABEL, build
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import (
    CannotWrite,
    DatabaseDamaged,
    DiskFull,
    PlaceNotWritable,
    VaultClosed,
    VaultIsBackup,
    WrongPassphrase,
)
from casuskluis.vault.faults import database_faults, exists
from casuskluis.vault.header import Header, Slot, SlotKind
from casuskluis.vault.identity import check_identity, remember_generation
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.ledger import DestructionLedger
from casuskluis.vault.ledger_opening import open_ledger
from casuskluis.vault.lock import VaultLock
from casuskluis.vault.marker import MARKER
from casuskluis.vault.officers import (
    after_recovery,
    check_unused,
    officers_of,
    slot_of,
    with_officer,
    without_officer,
)
from casuskluis.vault.passphrase import check_strength
from casuskluis.vault.renewal import renewed
from casuskluis.vault.report import VaultReport, examine_vault
from casuskluis.vault.slots import Opened, label_of, try_header
from casuskluis.vault.watch import Cancel, Progress, Watch


class Vault:
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
    """

    def __init__(self, folder: Path, opened: Opened, lock: VaultLock) -> None:
        self.folder = folder
        self.vault_id = opened.header.vault_id
        self.label = label_of(opened.slot, opened.header, opened.master)
        self.opened_with = opened.slot.kind
        self.header_mended = False
        self.header_rolled_back = False
        self._header = opened.header
        self._master = opened.master
        self._lock = lock
        self._ledger: DestructionLedger | None = None

    @classmethod
    def create(
        cls, folder: Path, passphrase: bytearray, *, label: str, cost: KdfCost | None = None
    ) -> tuple[Self, str]:
        """Make a new vault; return it opened, with its recovery code to print.

        Args:
            folder: The vault to be, ``Naam.kluis``; its parent folder exists.
            passphrase: Wiped at the end.
            label: Whose passphrase it is; stored encrypted.
            cost: Of the key derivation; None measures what this computer does in a second.

        Raises:
            VaultError: See `casuskluis.vault.creation.build`.
        """
        with wiped(passphrase):
            opened, code = build(folder, passphrase, label=label, cost=cost)
        vault = cls(folder, opened, VaultLock(folder))
        try:
            vault._meet_database()
        except BaseException:
            vault.close()
            raise
        return vault, code

    @classmethod
    def open(cls, folder: Path, passphrase: bytearray) -> Self:
        """Open a vault with a passphrase, which is wiped.

        Raises:
            VaultError: `WrongPassphrase`, `VaultInUse`, or what is wrong with the vault.
        """
        with wiped(passphrase):
            return cls._unlock(folder, SlotKind.PASSPHRASE, passphrase)

    @classmethod
    def open_with_recovery_code(cls, folder: Path, code: str) -> Self:
        """Open a vault with the code on the recovery sheet.

        Raises:
            RecoveryCodeMistyped: A typing error; nothing was tried.
            VaultError: `WrongRecoveryCode`, `VaultInUse`, or what is wrong with the vault.
        """
        secret = recovery_code.parse(code)
        with wiped(secret):
            return cls._unlock(folder, SlotKind.RECOVERY, secret)

    @classmethod
    def _unlock(cls, folder: Path, kind: SlotKind, secret: bytearray) -> Self:
        read_copies(folder)  # before the lock file: a folder that is no vault stays untouched
        if exists(folder / MARKER):
            raise VaultIsBackup("a backup is restored, not opened", place=folder.name)
        lock = VaultLock(folder)
        try:
            copies = read_copies(folder)
            vault = cls(folder, unlock(copies, kind, secret), lock)
        except BaseException:
            lock.release()
            raise
        try:
            try:
                vault._meet_database()
            except DatabaseDamaged:
                vault._meet_database()  # one failed read of the disk looks like damage, too
        except BaseException:
            vault.close()
            raise
        sweep_copies(folder)
        vault.header_mended = mend_copies(folder, copies, vault.header)
        return vault

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @override
    def __repr__(self) -> str:
        return f"Vault({self.vault_id})"

    @property
    def header(self) -> Header:
        """The header as it stands; holds no secret."""
        return self._header

    @property
    def ledger(self) -> DestructionLedger:
        """What was destroyed.

        Raises:
            VaultClosed: The vault was never opened far enough.
        """
        if self._ledger is None:
            raise VaultClosed("no ledger before the database was met")
        return self._ledger

    def subkey(self, purpose: Purpose) -> bytearray:
        """Return the key for one purpose, such as the journal; the caller wipes it.

        Raises:
            VaultClosed: After `close`.
        """
        return self._master.subkey(purpose)

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
            return open_keyed(file, key)

    def change_passphrase(self, old: bytearray, new: bytearray) -> None:
        """Replace a passphrase; both are wiped. The database is not touched.

        Raises:
            PassphraseTooWeak: The new one; see `check_strength`.
            WrongPassphrase: The old one does not open this vault.
            VaultError: Writing failed; the old one still holds.
        """
        with wiped(old, new):
            check_strength(new)
            current = try_header(self._header, SlotKind.PASSPHRASE, old)
            if current is None:
                raise WrongPassphrase("the old passphrase does not open this vault")
            current.master.wipe()
            check_unused(self._header, new, besides=current.slot)
            label = label_of(current.slot, self._header, self._master)
            self._renew(current.slot, new, label)

    def replace_passphrase(self, new: bytearray, *, label: str | None = None) -> None:
        """Set a new passphrase, which is wiped, after opening by recovery code.

        Args:
            new: Opens the vault from now on.
            label: The officer who forgot the old one. Without it: the only officer, or, when
                there are several, one more labelled "na herstel". The others keep theirs.

        Raises:
            PassphraseTooWeak: See `check_strength`.
            PassphraseInUse: It is the passphrase of another officer.
            OfficerUnknown: Nobody has that label.
            VaultError: Writing failed; the old ones still hold.
        """
        with wiped(new):
            check_strength(new)
            self._put(after_recovery(self._header, self._master, new, label))

    @property
    def officers(self) -> tuple[str, ...]:
        """The labels of who has a passphrase, in the order they came."""
        return officers_of(self._header, self._master)

    def slot_id(self, label: str) -> str:
        """Return the identifier of the slot of an officer, for the journal.

        Raises:
            OfficerUnknown: Nobody has that label.
        """
        return slot_of(self._header, self._master, label).slot_id

    def add_officer(
        self, label: str, passphrase: bytearray, *, slot_id: str | None = None
    ) -> None:
        """Give somebody more a passphrase, which is wiped.

        Args:
            label: How the journal will call this officer.
            passphrase: As chosen by that officer.
            slot_id: From `casuskluis.vault.slots.new_slot_id`, to have it in the journal first.

        Raises:
            PassphraseTooWeak: See `check_strength`.
            OfficerExists: Somebody has that label.
            VaultError: `OfficerUnnamed`, `PassphraseInUse`, `TooManyOfficers`, or writing
                failed; nothing has changed then.
        """
        with wiped(passphrase):
            check_strength(passphrase)
            header = with_officer(
                self._header, self._master, label, passphrase, slot_id=slot_id
            )
            self._put(header)

    def remove_officer(self, label: str) -> None:
        """Take away the passphrase of an officer.

        It no longer opens this vault. It does not undo what that officer could do before: the
        key of the database stays the same, so the passphrase still opens backups and other
        copies made until now, and who put an old ``vault.json`` back would open this vault
        (which is noticed, see ``header_rolled_back``). Only replacing the master key ends that.

        Raises:
            OfficerUnknown: Nobody has that label.
            LastOfficer: It is the only passphrase.
            VaultError: Writing failed; nothing has changed.
        """
        self._put(without_officer(self._header, self._master, label))

    def confirm(self, passphrase: bytearray) -> str:
        """Return whose passphrase it is, and wipe it; opens nothing.

        Raises:
            WrongPassphrase: Nobody's.
        """
        with wiped(passphrase):
            current = try_header(self._header, SlotKind.PASSPHRASE, passphrase)
        if current is None:
            raise WrongPassphrase("not a passphrase of this vault")
        current.master.wipe()
        return label_of(current.slot, self._header, self._master)

    def replace_recovery_code(self, code: str) -> None:
        """Put a new recovery code in the place of the old one, whose sheet is worthless then.

        Args:
            code: From `casuskluis.vault.recovery_code.new_code`, on paper already: after this
                nobody can ask for it again.

        Raises:
            RecoveryCodeMistyped: It is no code.
            VaultError: Writing failed; the old code still holds.
        """
        secret = recovery_code.parse(code)
        with wiped(secret):
            gone = self._header.slots_of(SlotKind.RECOVERY)[0]
            self._renew(gone, secret, RECOVERY_LABEL)

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
            return examine_vault(
                self.folder,
                self._header,
                key,
                Watch(cancelled, progress),
                mended=self.header_mended,
                rolled_back=self.header_rolled_back,
            )

    def close(self) -> None:
        """Wipe the keys and free the vault; connections must be closed before."""
        if self._ledger is not None:
            self._ledger.close()
        self._master.wipe()
        self._lock.release()

    def _meet_database(self) -> None:
        """Prove that the database opens, and exchange generations with it."""
        file = self.folder / DATABASE
        inspect_file(file)
        key = self.subkey(Purpose.DATABASE)
        with wiped(key), keyed(file, key) as connection:
            known = check_identity(connection, self.vault_id)
            self.header_rolled_back = known > self._header.generation
            if known < self._header.generation:
                # A full disk is no reason to keep the vault shut.
                with suppress(DiskFull, PlaceNotWritable, CannotWrite), database_faults(file):
                    remember_generation(connection, self._header.generation)
            self._ledger = open_ledger(self.folder, self.vault_id, self._master, connection)

    def _renew(self, gone: Slot, secret: bytearray, label: str) -> None:
        """Replace a slot by one for a new secret, proven to open before the old one goes."""
        header = self._header
        self._put(renewed(header, self._master, (gone,), secret, label=label, cost=gone.cost))

    def _put(self, header: Header) -> None:
        write_copies(self.folder, header)
        self._header = header
