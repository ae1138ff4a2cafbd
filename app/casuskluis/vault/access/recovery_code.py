# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recovery code: 130 random bits that a person can read from paper and type.

Crockford's base32 without I, L, O and U; 26 characters of secret and two of check. Read as one
number in base 32, a right code is a multiple of the prime 1021. Since 1021 divides neither a
power of 32 nor 31, every single wrong character and every swap of two neighbours is found.
"""

import secrets

from casuskluis.vault.errors import RecoveryCodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_CHARACTERS = 26
CODE_CHARACTERS = 28
GROUP = 4
_BITS_PER_CHARACTER = 5
_CHECK_PRIME = 1021
_CHECK_SPAN = 32**2
_LOOKALIKES = str.maketrans("OIL", "011", " -_.\u2010\u2011\u2012\u2013\u2014\u00a0\t\r\n")


def new_code() -> str:
    """Return a fresh code in groups of four: ``8N40-7VJN-89K7-263H-D3W2-2QPA-9KBE``."""
    number = secrets.randbits(SECRET_CHARACTERS * _BITS_PER_CHARACTER) * _CHECK_SPAN
    number += -number % _CHECK_PRIME
    characters = ""
    for _ in range(CODE_CHARACTERS):
        number, digit = divmod(number, len(ALPHABET))
        characters = ALPHABET[digit] + characters
    return "-".join(
        characters[start : start + GROUP] for start in range(0, CODE_CHARACTERS, GROUP)
    )


def characters_of(typed: str) -> str:
    """Return what was typed in the characters of the alphabet.

    Raises:
        RecoveryCodeMistyped: A character that is in no code.
    """
    characters = typed.upper().translate(_LOOKALIKES)
    if any(character not in ALPHABET for character in characters):
        raise RecoveryCodeMistyped("a character that is in no recovery code")
    return characters


def parse(typed: str) -> bytearray:
    """Return the secret in a typed code. Case, spaces, hyphens and O, I, L do not matter.

    Raises:
        RecoveryCodeMistyped: A character too many, too few, unknown, wrong or swapped.
    """
    characters = characters_of(typed)
    number = 0
    for character in characters:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    if len(characters) != CODE_CHARACTERS:
        raise RecoveryCodeMistyped("not the length of a recovery code")
    if number % _CHECK_PRIME or number % _CHECK_SPAN >= _CHECK_PRIME:
        raise RecoveryCodeMistyped("check characters do not fit")
    return bytearray(characters[:SECRET_CHARACTERS], "ascii")
