# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Passphrases: drawn by chance to propose, and weighed while somebody types one."""

import secrets
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from casuskluis.vault.access.passphrase import Judgement, encoded, judged
from casuskluis.vault.keys import wiped

WORDS = 6
"""Six of 7,776 words are 77.5 bits; turning each guess into a key takes a second besides."""


def suggestion(words: int = WORDS, separator: str = " ") -> str:
    """Draw a passphrase of plain words, by chance and kept nowhere.

    Args:
        words: How many; each is worth 12.9 bits.
        separator: Between them.
    """
    return separator.join(secrets.choice(word_list()) for _ in range(words))


def weighed(phrase: str, known: Sequence[str] = ()) -> Judgement:
    """Return what a passphrase that is being typed is worth; the same as the vault decides by.

    Args:
        phrase: As typed.
        known: What others know: the name of the officer, of the municipality, of the vault.
    """
    secret = encoded(phrase)
    with wiped(secret):
        return judged(secret, known)


@cache
def word_list() -> tuple[str, ...]:
    """Return the words a passphrase is drawn from: a to z, none the start of another."""
    place = files("casuskluis_resources").joinpath("words", "wachtzin", "woorden.txt")
    return tuple(place.read_text("ascii").split())
