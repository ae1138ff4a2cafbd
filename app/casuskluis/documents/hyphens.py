# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Breaking Dutch words at the end of a line, but never a name."""

from collections.abc import Iterable
from functools import cache

import pyphen

_LANGUAGE = "nl_NL"
_SHORTEST = 9


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_LANGUAGE, left=3, right=3)


def hyphenate(word: str) -> Iterable[tuple[str, str]]:
    """Return the places where a word may be broken, as pairs of halves.

    A word with a capital is a name, or may be one: it stays whole. So does a short word, for
    calm reading.
    """
    if len(word) < _SHORTEST or word != word.lower():
        return ()
    pairs: Iterable[tuple[str, str]] = _dictionary().iterate(word)
    return pairs
