# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Breaking Dutch words at the end of a line, but a name only when no line can hold it."""

from collections.abc import Callable, Iterable
from functools import cache

import pyphen

_LANGUAGE = "nl_NL"
_SHORTEST = 9


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_LANGUAGE, left=3, right=3)


class WideWords:
    """Breaks only words that are wider than their column, so names too.

    Left alone, such a word would be cut at the edge, between any two letters. One with hyphens
    of its own is broken there, any other at a syllable.

    Args:
        room: Width of the column in points.
        width: Returns how wide a word is.
    """

    def __init__(self, room: float, width: Callable[[str], float]) -> None:
        self._room = room
        self._width = width

    def exist(self, words: Iterable[str]) -> bool:
        """Tell whether any of the words is too wide."""
        return any(self._width(word) > self._room for word in words)

    def __call__(self, word: str) -> Iterable[tuple[str, str]]:
        """Return the places where a word may be broken, as pairs of halves."""
        if self._width(word) <= self._room:
            return ()
        own = [place for place, letter in enumerate(word, start=1) if letter == "-"]
        if own:
            return [(word[:place], word[place:]) for place in reversed(own)]
        pairs: Iterable[tuple[str, str]] = _dictionary().iterate(word)
        return pairs


def hyphenate(word: str) -> Iterable[tuple[str, str]]:
    """Return the places where a word may be broken, as pairs of halves.

    A word with a capital is a name, or may be one: it stays whole. So does a short word, for
    calm reading.
    """
    if len(word) < _SHORTEST or word != word.lower():
        return ()
    pairs: Iterable[tuple[str, str]] = _dictionary().iterate(word)
    return pairs
