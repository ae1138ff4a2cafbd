# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How two typings of the same passphrase differ, so that one can be told what to look at."""

import unicodedata
from enum import StrEnum

_LAYOUTS = (("yz", "zy"), ("aqzwm;", "qawz;m"), ("yzaqw", "zyqaw"))
"""QWERTZ beside QWERTY, and AZERTY beside QWERTY: keys that change places."""


class Difference(StrEnum):
    """How they differ."""

    NONE = "none"
    CAPITALS = "capitals"
    LAYOUT = "layout"
    SPACES = "spaces"
    OTHER = "other"


def difference(first: str, second: str) -> Difference:
    """Return how the second typing differs from the first, in the form the vault takes."""
    first, second = (unicodedata.normalize("NFC", text) for text in (first, second))
    if first == second:
        return Difference.NONE
    if first.swapcase() == second or first.casefold() == second.casefold():
        return Difference.CAPITALS
    if first.split() == second.split():
        return Difference.SPACES
    before, after = first.casefold(), second.casefold()
    for keys, instead in _LAYOUTS:
        places = dict(zip(keys, instead, strict=True))
        if "".join(places.get(one, one) for one in before) == after:
            return Difference.LAYOUT
    return Difference.OTHER
