# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a new passphrase must be, and how a typed one becomes bytes."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from casuskluis.domain.passphrase_strength import MINIMUM_CHARACTERS, Strength
from casuskluis.vault.access.strength import LEAST_GUESSES, guesses_of
from casuskluis.vault.errors import PassphraseTooShort, PassphraseTooUniform, PassphraseTooWeak

__all__ = ["MINIMUM_CHARACTERS", "Judgement", "check_strength", "encoded", "judged"]

MINIMUM_DIFFERENT = 5
STRONG_GUESSES = 17.0
"""As a power of ten: some five words. With a second for each guess out of reach for good."""
_CONTINUATION_MASK = 0xC0
_CONTINUATION = 0x80


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a new passphrase is worth; holds nothing of it.

    Attributes:
        strength: For who is choosing one.
        refusal: Why the vault does not take it; None when it does.
    """

    strength: Strength
    refusal: PassphraseTooWeak | None = None


def encoded(text: str) -> bytearray:
    """Return typed text as bytes: NFC, so that each keyboard gives the same; UTF-8."""
    return bytearray(unicodedata.normalize("NFC", text), "utf-8")


def check_strength(passphrase: bytearray, known: Sequence[str] = ()) -> None:
    """Refuse a new passphrase that is too weak. Never applied to one that opens a vault.

    One drawn by `casuskluis.services.keys.phrases` is measured in the same way: six of
    7,776 words are far above the limit.

    Args:
        passphrase: UTF-8; not changed.
        known: What others know: the name of the officer, of the municipality, of the vault.

    Raises:
        PassphraseTooShort: Fewer than 14 characters, spaces around it not counted.
        PassphraseTooUniform: Fewer than five different characters.
        PassphraseGuessable: It has not the highest score of zxcvbn, or hardly; a subclass
            for the cause.
    """
    refusal = judged(passphrase, known).refusal
    if refusal is not None:
        raise refusal


def judged(passphrase: bytearray, known: Sequence[str] = ()) -> Judgement:
    """Return what a new passphrase is worth; see `check_strength`."""
    start, end = _typed(passphrase)
    if start == end:
        return Judgement(Strength.NONE, _too_short())
    characters = sum(
        passphrase[index] & _CONTINUATION_MASK != _CONTINUATION for index in range(start, end)
    )
    if characters < MINIMUM_CHARACTERS:
        return Judgement(Strength.SHORT, _too_short())
    if len({passphrase[index] for index in range(start, end)}) < MINIMUM_DIFFERENT:
        uniform = PassphraseTooUniform("passphrase too uniform", minimum=MINIMUM_DIFFERENT)
        return Judgement(Strength.WEAK, uniform)
    guesses, weakest = guesses_of(passphrase, known)
    if guesses < LEAST_GUESSES:
        return Judgement(Strength.WEAK, weakest("passphrase can be guessed"))
    return Judgement(Strength.STRONG if guesses >= STRONG_GUESSES else Strength.FAIR)


def _typed(passphrase: bytearray) -> tuple[int, int]:
    """Return where the passphrase begins and ends without the spaces around it.

    Counts on the bytes, so that no copy that cannot be wiped comes into being.
    """
    start, end = 0, len(passphrase)
    while start < end and passphrase[start] == ord(" "):
        start += 1
    while end > start and passphrase[end - 1] == ord(" "):
        end -= 1
    return start, end


def _too_short() -> PassphraseTooShort:
    return PassphraseTooShort("passphrase too short", minimum=MINIMUM_CHARACTERS)
