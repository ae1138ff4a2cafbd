# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From what was typed on a card to the call on the vaults that it asks for."""

from pathlib import Path
from typing import TYPE_CHECKING

from casuskluis_ui.shell.door import calls
from casuskluis_ui.shell.door.calls import Call
from casuskluis_ui.shell.door.cards import OpenCard, RecoverCard, RestoreCard

if TYPE_CHECKING:  # imported when they are shown: most starts only open a vault
    from casuskluis_ui.shell.door.key_cards import PaperCard
    from casuskluis_ui.shell.door.making import CreateCard
    from casuskluis_ui.shell.session import VaultDoor


def opening(door: "VaultDoor", card: OpenCard) -> Call:
    """Return the call that opens the vault that was chosen."""
    folder, key_file = card.folder.path() or Path(), card.key_file.path()
    return calls.opening(door, folder, card.passphrase.secret(), key_file)


def looking(door: "VaultDoor", card: OpenCard) -> Call:
    """Return the call that opens the vault that was chosen, to read only."""
    folder, key_file = card.folder.path() or Path(), card.key_file.path()
    return calls.looking(door, folder, card.passphrase.secret(), key_file)


def creating(door: "VaultDoor", card: "CreateCard") -> Call:
    """Return the call that makes a vault where it was asked for."""
    return calls.creating(
        door,
        card.folder(),
        card.passphrase.secret(),
        municipality=card.municipality.text().strip(),
        label=card.label.text().strip(),
    )


def restoring(door: "VaultDoor", card: RestoreCard) -> Call:
    """Return the call that puts the chosen backup back."""
    source, target = card.source.path() or Path(), card.target.path() or Path()
    secret, key_file = card.passphrase.secret(), card.key_file.path()
    return calls.restoring(door, source, target, secret, key_file)


def recovering(door: "VaultDoor", card: RecoverCard) -> Call:
    """Return the call that opens a vault with the code of its recovery sheet."""
    folder, secret = card.folder.path() or Path(), card.passphrase.secret()
    return calls.recovering(door, folder, card.code.text(), secret)


def redeeming(door: "VaultDoor", card: "PaperCard") -> Call:
    """Return the call that opens a vault with the code for one time."""
    folder, (code,) = card.folder.path() or Path(), card.typed()
    return calls.redeeming(door, folder, code, card.passphrase.secret())


def combining(door: "VaultDoor", card: "PaperCard") -> Call:
    """Return the call that opens a vault with two shares of its recovery code."""
    folder, secret = card.folder.path() or Path(), card.passphrase.secret()
    return calls.recovering(door, folder, card.typed(), secret)
