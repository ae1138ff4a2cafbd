# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The place of an open vault: is it still there, come back to it, and keep room in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casuskluis.services.opening.place_words import Glance, glance
from casuskluis.vault.errors import KeysReplaced, VaultError, VaultInUse
from casuskluis.vault.reserve import make_reserve, spend_reserve


@dataclass(frozen=True, slots=True)
class VaultPlace:
    """What the window asks of the place of a vault; each may wait for a slow disk.

    Attributes:
        folder: The vault.
        come_back: Goes on after the disk was gone.
        check_keys: Raises when somebody renewed the keys elsewhere.
        make_sure: Raises when somebody else has the vault, though it seemed to be ours.
        read_only: Whether nothing may be written there.
    """

    folder: Path
    come_back: Callable[[], None]
    check_keys: Callable[[], None]
    make_sure: Callable[[], None]
    read_only: bool = False

    def glance(self) -> Glance:
        """Look whether the vault is still there.

        Raises:
            KeysReplaced: It is there, and its keys are others now.
            VaultError: Something is wrong with it.
        """
        found = glance(self.folder, reading=self.read_only)
        if found.there:
            self.check_keys()
        return found

    def keep_room(self) -> None:
        """Keep room for the last words, see `casuskluis.vault.reserve`.

        Raises:
            VaultInUse: The lock file was removed, and somebody else works in the vault.
            KeysReplaced: So it was, and the keys are others now.
        """
        if self.read_only:
            return
        try:
            self.make_sure()
        except (VaultInUse, KeysReplaced):
            raise
        except VaultError:  # no room for a lock, or no right to one: no more is lost by that
            return
        make_reserve(self.folder)

    def give_room(self) -> bool:
        """Give that room back; tells whether there was any."""
        return not self.read_only and spend_reserve(self.folder)
