# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong with a sealed file, a key to it, or what is in it."""

from casuskluis.domain.errors import CasuskluisError


class NotASealedFile(CasuskluisError):
    """The content is no age file, whatever the name says."""


class NewerSeal(CasuskluisError):
    """A version of the age format, or a way of locking it, that this program does not know."""


class WrongParcelPassphrase(CasuskluisError):
    """The passphrase does not open it."""


class ForAnotherRecipient(CasuskluisError):
    """It was locked for others than the owner of this key."""


class PassphraseNeeded(CasuskluisError):
    """It is locked with a passphrase, and a key was given."""


class KeyNeeded(CasuskluisError):
    """It is locked for the owner of a key, and a passphrase was given."""


class NotARecipient(CasuskluisError):
    """The text is no public key of an age recipient."""


class NotAnIdentity(CasuskluisError):
    """The text is no secret key of an age recipient."""


class ParcelDamaged(CasuskluisError):
    """Cut short, or not what the sender made."""


class ParcelTooLarge(CasuskluisError):
    """Larger than a parcel may be."""


class NotAParcel(CasuskluisError):
    """It was opened, and holds something else than a parcel of this program."""


class NewerParcel(CasuskluisError):
    """Made by a newer version of the program, in a layout this one does not know."""


class SuspiciousParcel(CasuskluisError):
    """Built to harm: a bomb, or names that point elsewhere."""


class OtherParcelKind(CasuskluisError):
    """A parcel of cases where a whole vault was asked for."""
