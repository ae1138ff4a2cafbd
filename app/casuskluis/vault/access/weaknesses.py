# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why a new passphrase can be guessed: one class for each cause, none with a piece of it."""

from casuskluis.vault.errors import PassphraseTooWeak


class PassphraseGuessable(PassphraseTooWeak):
    """Too few guesses, without one cause that stands out."""


class PassphraseWellKnown(PassphraseGuessable):
    """Mostly a password that many people use."""


class PassphrasePersonal(PassphraseGuessable):
    """Mostly the name of the officer, the municipality or the vault."""


class PassphraseOfNames(PassphraseGuessable):
    """Mostly names of people or places."""


class PassphraseOfFewWords(PassphraseGuessable):
    """Mostly ordinary words, and too few of them."""


class PassphraseOfKeys(PassphraseGuessable):
    """Mostly keys that lie side by side."""


class PassphraseRepeating(PassphraseGuessable):
    """Mostly the same piece again and again."""


class PassphraseInSequence(PassphraseGuessable):
    """Mostly a sequence, such as abcd or 1234."""


class PassphraseOfDates(PassphraseGuessable):
    """Mostly a date or a year."""
