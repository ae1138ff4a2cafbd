# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What locks a parcel and what opens it, for window and command line."""

from pathlib import Path

from casuskluis.exchange.parcels.sealing import (
    ENDING,
    HEAD,
    Identity,
    Key,
    Lock,
    Passphrase,
    Recipients,
    SealKind,
    check_recipient,
    kind_of,
    new_identity,
)
from casuskluis.vault.access.passphrase import check_strength
from casuskluis.vault.faults import file_faults

__all__ = [
    "ENDING",
    "Identity",
    "Key",
    "Lock",
    "Passphrase",
    "Recipients",
    "SealKind",
    "check_lock",
    "check_recipient",
    "identity_from",
    "new_identity",
    "seal_of",
]
_LONGEST = 16 * 1024


def seal_of(file: Path) -> SealKind:
    """Tell what opens a parcel: a passphrase or a key.

    Raises:
        NotASealedFile: When it is no parcel at all.
        NewerSeal: When it is locked in a way this program does not know.
        ParcelDamaged: When it ends within its first lines.
        CannotRead: When it cannot be read.
    """
    with file_faults(file, writing=False), file.open("rb") as stream:
        head = stream.read(HEAD)
    return kind_of(head)


def identity_from(file: Path) -> Identity:
    """Return the secret key in a file, such as `age-keygen` makes; the caller wipes it.

    Raises:
        NotAnIdentity: When there is none in it.
        CannotRead: When it cannot be read.
    """
    with file_faults(file, writing=False), file.open("rb") as stream:
        key = Identity(bytearray(stream.read(_LONGEST)))
    key.check()
    return key


def check_lock(lock: Lock) -> None:
    """Refuse what would lock nothing, before any work is done.

    Raises:
        PassphraseTooWeak: When the passphrase is too short or too simple: who finds the file
            has all the time to guess.
        NotARecipient: When a key is not one.
    """
    if isinstance(lock, Passphrase):
        check_strength(lock.text)
        return
    for key in lock.keys:
        check_recipient(key)
