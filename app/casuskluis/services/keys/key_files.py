# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The key file of the officer at work: something to have besides the passphrase.

Where the file is stands nowhere: not in the vault, and not in the settings of this computer.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.services.context import Context
from casuskluis.services.keys.inside import told_inside
from casuskluis.services.keys.key_record import on_record
from casuskluis.vault.access import copies
from casuskluis.vault.access.key_file import SUGGESTED_NAME, make_key_file, read_key_file
from casuskluis.vault.errors import VaultError, WrongPassphrase
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault


@contextmanager
def key_from(place: Path | None) -> Iterator[bytearray | None]:
    """Give what is in a key file, when there is one, for the length of the block.

    Raises:
        VaultError: It is missing, cannot be read, is another file, or has changed.
    """
    if place is None:
        yield None
        return
    key = read_key_file(place)
    with wiped(key):
        yield key


def wants_key_file(folder: Path) -> bool:
    """Tell whether some officer of a vault that is shut has a key file.

    False as well where there is no vault to be read: opening it tells what is the matter.
    """
    with suppress(VaultError):
        return any(map(copies.wants_key_file, copies.read_copies(folder).newest_first()))
    return False


@dataclass(frozen=True, slots=True)
class KeyFileService:
    """Turns the key file of the officer at work on and off."""

    context: Context
    _vault: Vault = field(repr=False)

    @property
    def suggested_name(self) -> str:
        """A name for a new one that does not say what it is."""
        return SUGGESTED_NAME

    @property
    def is_own(self) -> bool:
        """Whether the officer at work has one."""
        return self._vault.label in self._vault.key_file_owners

    def turn_on(self, passphrase: bytearray, place: Path, *, old: Path | None = None) -> None:
        """Make a key file that goes with one's passphrase from now on.

        Args:
            passphrase: One's own, which stays; wiped.
            place: The file to be.
            old: The key file one has now, if any; opens nothing any more afterwards.

        Raises:
            WrongPassphrase: When it is not one's own.
            KeyFileExists: When something stands at that place.
            KeyFileInVault: When that place is in the vault.
            VaultError: When it cannot be written, or the old one cannot be read.
        """
        with wiped(passphrase), key_from(old) as before, on_record(self.context, self._slot):
            self._check_own(passphrase, before)
            make_key_file(place, vault=self._vault.folder)
            try:
                with key_from(place) as after:
                    self._vault.change_key_file(passphrase, old=before, new=after)
            except BaseException:
                with suppress(OSError):
                    place.unlink()  # it opens nothing
                raise

    def turn_off(self, passphrase: bytearray, old: Path) -> None:
        """Let one's passphrase, which is wiped, open the vault without key file again.

        Raises:
            WrongPassphrase: When it is not one's own, or not with that key file.
            PassphraseInUse: When it is the passphrase of another officer, too.
            VaultError: When the key file cannot be read.
        """
        with wiped(passphrase), key_from(old) as before, on_record(self.context, self._slot):
            self._check_own(passphrase, before)
            self._vault.change_key_file(passphrase, old=before)

    @property
    def _slot(self) -> str:
        return f"slot:{self._vault.slot_id(self._vault.label)}"

    def _check_own(self, passphrase: bytearray, key_file: bytearray | None) -> None:
        again, file = bytearray(passphrase), bytearray(key_file or b"")
        with told_inside():
            whose = self._vault.confirm(again, key_file=file if key_file else None)
            if whose != self._vault.label:
                raise WrongPassphrase("the passphrase of somebody else")
