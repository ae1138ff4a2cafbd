# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who can open a vault: the part of an opened vault that changes its header."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from casuskluis.domain.errors import OnlyReading
from casuskluis.vault.access.copies import write_copies
from casuskluis.vault.access.factors import own_slot, with_key_file, with_passphrase
from casuskluis.vault.access.header import Header
from casuskluis.vault.access.officers import (
    after_recovery,
    officers_of,
    slot_of,
    with_officer,
    without_officer,
)
from casuskluis.vault.access.once import waiting
from casuskluis.vault.access.passphrase import check_strength
from casuskluis.vault.access.recoveries import with_recovery_code
from casuskluis.vault.access.slots import Opened, label_of
from casuskluis.vault.errors import HeaderOutdated
from casuskluis.vault.keys import MasterKey, Purpose, wiped


class Keyring:
    """The header of an opened vault, and the master key it wraps.

    Attributes:
        folder: Where the vault is.
        vault_id: Random, for the life of the vault.
        read_only: Whether it was opened to read: then nothing is changed, see `OnlyReading`.
    """

    def __init__(self, folder: Path, opened: Opened) -> None:
        self.folder = folder
        self.read_only = False
        self.vault_id = opened.header.vault_id
        self._header = opened.header
        self._master = opened.master
        self._data = opened.master
        """What the database is under: the former one while a rotation is not finished."""

    @property
    def header(self) -> Header:
        """The header as it stands; holds no secret."""
        return self._header

    def subkey(self, purpose: Purpose) -> bytearray:
        """Return the key for one purpose, such as the journal; the caller wipes it.

        Raises:
            VaultClosed: After `close`.
        """
        return self._data.subkey(purpose)

    @property
    def master(self) -> MasterKey:
        """The master key, for `casuskluis.vault.rotating` only; others ask for a subkey."""
        return self._master

    def adopt(self, header: Header, master: MasterKey, *, pending: bool = False) -> None:
        """Go on with the header and the master key that a rotation put on the disk.

        Args:
            header: As it is there.
            master: It wraps; the former one is wiped.
            pending: The database is still under the former one, which is kept then.
        """
        former, self._header, self._master = self._master, header, master
        if not pending:
            self._data = master
            former.wipe()

    def reinstate(self, generation: int) -> None:
        """Write the header as it was, as a later one: a rotation of our own went wrong.

        Raises:
            VaultError: Writing failed.
        """
        former = replace(self._header, generation=generation).signed(self._master)
        self.make_sure_of_lock()  # the header on the disk is of that rotation
        self._write(former)

    def rewrite(self, change: Callable[[Header, MasterKey], Header]) -> None:
        """Put the header that ``change`` makes of the present one in its place.

        The changes are functions of header and master key, such as those of
        `casuskluis.vault.access.once`, and of ``factors`` and ``recoveries`` beside it.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultError: Of the change, or writing failed; nothing has changed then.
        """
        self._put(change(self._header, self._master))

    def change_passphrase(
        self, old: bytearray, new: bytearray, *, key_file: bytearray | None = None
    ) -> None:
        """Replace a passphrase; all are wiped. The database is not touched.

        Args:
            old: As it is.
            new: Opens the vault from now on, with the same key file when there is one.
            key_file: From `casuskluis.vault.access.key_file.read_key_file`.

        Raises:
            PassphraseTooWeak: The new one; see `check_strength`.
            WrongPassphrase: The old one does not open this vault.
            VaultError: Writing failed; the old one still holds.
        """
        with wiped(old, new, key_file or bytearray()):
            check_strength(new, self.known_words)
            self.rewrite(partial(with_passphrase, old=old, new=new, key_file=key_file))

    def change_key_file(
        self,
        passphrase: bytearray,
        *,
        old: bytearray | None = None,
        new: bytearray | None = None,
    ) -> None:
        """Have a key file go with a passphrase from now on, or none any more; all are wiped.

        Args:
            passphrase: Of the officer, who keeps it.
            old: The key file that goes with it now, if any.
            new: The one that will, if any.

        Raises:
            WrongPassphrase: It does not open this vault, with the old key file.
            PassphraseInUse: Without key file it is the passphrase of somebody else.
            VaultError: Writing failed; nothing has changed.
        """
        with wiped(passphrase, old or bytearray(), new or bytearray()):
            self.rewrite(partial(with_key_file, passphrase=passphrase, old=old, new=new))

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
            check_strength(new, self.known_words)
            self._put(after_recovery(self._header, self._master, new, label))

    @property
    def officers(self) -> tuple[str, ...]:
        """The labels of who has a passphrase, in the order they came."""
        return officers_of(self._header, self._master)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The labels of who has a code for one time and no passphrase yet."""
        return waiting(self._header, self._master)

    @property
    def key_file_owners(self) -> tuple[str, ...]:
        """The labels of whose passphrase takes a key file besides."""
        slots = (slot for slot in self._header.slots if slot.key_file)
        return tuple(label_of(slot, self._header, self._master) for slot in slots)

    @property
    def known_words(self) -> tuple[str, ...]:
        """What others know, so that it makes no passphrase: officers and vault by name."""
        return (*self.officers, self.folder.stem)

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
            slot_id: From `slots.new_slot_id`, to have it in the journal first.

        Raises:
            PassphraseTooWeak: See `check_strength`.
            OfficerExists: Somebody has that label.
            VaultError: `OfficerUnnamed`, `PassphraseInUse`, `TooManyOfficers`, or writing
                failed; nothing has changed then.
        """
        with wiped(passphrase):
            check_strength(passphrase, (label, *self.known_words))
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

    def confirm(self, passphrase: bytearray, *, key_file: bytearray | None = None) -> str:
        """Return whose passphrase it is, and wipe it; opens nothing.

        Args:
            passphrase: As typed.
            key_file: The one that goes with it, if any; wiped.

        Raises:
            WrongPassphrase: Nobody's.
        """
        with wiped(passphrase, key_file or bytearray()):
            slot = own_slot(self._header, passphrase, key_file)
        return label_of(slot, self._header, self._master)

    def replace_recovery_code(self, code: str) -> None:
        """Put a new recovery code in the place of the old one, or of shares.

        Args:
            code: From `recovery_code.new_code`, on paper already: after this
                nobody can ask for it again. Sheets from before are worthless then.

        Raises:
            RecoveryCodeMistyped: It is no code.
            VaultError: Writing failed; the old code still holds.
        """
        self.rewrite(partial(with_recovery_code, code=code))

    def make_sure(self) -> None:
        """Refuse to write a header that is not made of the one on the disk.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultError: Somebody else changed this vault; see
                `casuskluis.vault.holding.Holding`.
        """
        self.make_sure_of_lock()

    def make_sure_of_lock(self) -> None:
        """Refuse to write anything in a vault that somebody else has.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultError: Somebody else has it; see `casuskluis.vault.holding.Holding`.
        """
        if self.read_only:
            raise OnlyReading("the header of a vault that is only read")

    def _put(self, header: Header) -> None:
        self.make_sure()
        if header.generation <= self._header.generation:  # read anew while this was made
            raise HeaderOutdated("made of a header that is not the last one")
        self._write(header)

    def _write(self, header: Header) -> None:
        write_copies(self.folder, header)
        self._header = header
