# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How hard a new passphrase is to guess, in words: what somebody sees who is choosing one.

The vault has its own floor, which refuses; this only advises. Words count as drawn from a list
of some 1,650: 10.7 bits each, and only once. It is on the careful side: a long string of random
letters counts as one word.
"""

import re
from enum import StrEnum

MINIMUM_CHARACTERS = 14
"""Of the vault: less is refused."""
_WORD_BITS = 10.7
_LETTER_BITS = 3.5
_DIGIT_BITS = 3.3
_SIGN_BITS = 4.0
_FAIR = 40.0
_STRONG = 52.0
"""Five words: with a second for each guess ten thousand machines need thousands of years."""
_RUNS = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+|_+")


class Strength(StrEnum):
    """How hard it is to guess."""

    NONE = "none"
    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(phrase: str) -> Strength:
    """Return how hard a passphrase is to guess."""
    phrase = phrase.strip()
    if not phrase:
        return Strength.NONE
    if len(phrase) < MINIMUM_CHARACTERS:
        return Strength.SHORT
    bits = sum(map(_bits, {run.casefold() for run in _RUNS.findall(phrase)}))
    if bits >= _STRONG:
        return Strength.STRONG
    return Strength.FAIR if bits >= _FAIR else Strength.WEAK


def _bits(run: str) -> float:
    if run.isdigit():
        each = _DIGIT_BITS
    elif run[0].isalpha():
        each = _LETTER_BITS
    else:
        each = _SIGN_BITS
    return min(len(set(run)) * each, _WORD_BITS)
