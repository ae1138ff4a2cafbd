# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words that are put together from ordinary words, which no list holds all of.

Dutch writes them as one: "weegploegoverleg". Surnames and street names are made in the same
way ("Zandvliet", "Oosterhuis"), so a word that ends as a name does is never taken for one.
"""

from casuskluis.disclosure.texts.vocabulary import NAME_ENDINGS
from casuskluis.disclosure.texts.words import OrdinaryWords

_SHORTEST = 11
_SHORTEST_PART = 4
_GLUE = ("", "s", "-", "s-")


def is_compound(word: str, words: OrdinaryWords) -> bool:
    """Tell whether a word, written small, is made of two ordinary words.

    Each part has four letters or more and the whole eleven; glue is nothing, "s" or a hyphen.
    """
    if len(word) < _SHORTEST or word.endswith(NAME_ENDINGS):
        return False
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head, tail = word[:cut], word[cut:]
        if tail not in words:
            continue
        for glue in _GLUE:
            first = head.removesuffix(glue) if glue else head
            fits = first != head or not glue
            if fits and len(first) >= _SHORTEST_PART and first in words:
                return True
    return False
