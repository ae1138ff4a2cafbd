# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a new passphrase must be, and how a typed one becomes bytes."""

import unicodedata

from casuskluis.vault.errors import PassphraseTooShort, PassphraseTooUniform

MINIMUM_CHARACTERS = 14
MINIMUM_DIFFERENT = 5
_CONTINUATION_MASK = 0xC0
_CONTINUATION = 0x80


def encoded(text: str) -> bytearray:
    """Return typed text as bytes: NFC, so that each keyboard gives the same; UTF-8."""
    return bytearray(unicodedata.normalize("NFC", text), "utf-8")


def check_strength(passphrase: bytearray) -> None:
    """Refuse a new passphrase that is too weak. Never applied to one that opens a vault.

    Counts on the bytes, so that no copy that cannot be wiped comes into being.

    Raises:
        PassphraseTooShort: Fewer than 14 characters, spaces around it not counted.
        PassphraseTooUniform: Fewer than five different characters.
    """
    start, end = 0, len(passphrase)
    while start < end and passphrase[start] == ord(" "):
        start += 1
    while end > start and passphrase[end - 1] == ord(" "):
        end -= 1
    characters = sum(
        passphrase[index] & _CONTINUATION_MASK != _CONTINUATION for index in range(start, end)
    )
    if characters < MINIMUM_CHARACTERS:
        raise PassphraseTooShort("passphrase too short", minimum=MINIMUM_CHARACTERS)
    if len({passphrase[index] for index in range(start, end)}) < MINIMUM_DIFFERENT:
        raise PassphraseTooUniform("passphrase too uniform", minimum=MINIMUM_DIFFERENT)
