# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who can open a vault: the part of an opened vault that changes its header."""

from pathlib import Path

from casuskluis.domain.errors import OnlyReading
from casuskluis.vault import recovery_code
from casuskluis.vault.copies import write_copies
from casuskluis.vault.creation import RECOVERY_LABEL
from casuskluis.vault.errors import WrongPassphrase
from casuskluis.vault.header import Header, Slot, SlotKind
from casuskluis.vault.keys import Purpose, wiped
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
from casuskluis.vault.slots import Opened, label_of, try_header


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

    @property
    def header(self) -> Header:
        """The header as it stands; holds no secret."""
        return self._header

    def subkey(self, purpose: Purpose) -> bytearray:
        """Return the key for one purpose, such as the journal; the caller wipes it.

        Raises:
            VaultClosed: After `close`.
        """
        return self._master.subkey(purpose)

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

    def _renew(self, gone: Slot, secret: bytearray, label: str) -> None:
        """Replace a slot by one for a new secret, proven to open before the old one goes."""
        header = self._header
        self._put(renewed(header, self._master, (gone,), secret, label=label, cost=gone.cost))

    def _put(self, header: Header) -> None:
        if self.read_only:
            raise OnlyReading("the header of a vault that is only read")
        write_copies(self.folder, header)
        self._header = header
