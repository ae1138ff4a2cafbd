# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Ordinary Dutch words: what may stand in a text without anybody asking.

The list is that of OpenTaal (BSD or CC BY; see ``casuskluis_resources/words/opentaal``). It is
kept as it is stored, sorted lines of bytes: a set of the same words takes ten times the memory.
"""

import lzma
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_STRESS = "\u0301"
"""The acute accent that only gives stress, as in "vóór"."""


@dataclass(frozen=True, slots=True)
class WordList:
    """Sorted words that can be asked for one by one.

    Attributes:
        lines: The words as UTF-8, each between two line feeds.
    """

    lines: bytes = field(repr=False)

    @classmethod
    def read(cls, name: str) -> "WordList":
        """Return a list that ships with the program."""
        place = resources.files("casuskluis_resources") / "words" / "opentaal" / name
        return cls(b"\n" + lzma.decompress(place.read_bytes()))

    @classmethod
    def of(cls, words: Collection[str]) -> "WordList":
        """Return a list of these words."""
        lines = sorted(word.encode() for word in words)
        return cls(b"\n" + b"".join(line + b"\n" for line in lines))

    def __contains__(self, word: str) -> bool:
        """Tell whether the list has a word, by halving what is left of it."""
        wanted = word.encode("utf-8", "replace")
        lines = self.lines
        low, high = 0, len(lines) - 1
        while low < high:
            start = lines.rfind(b"\n", low, (low + high) // 2 + 1)
            end = lines.find(b"\n", start + 1)
            line = lines[start + 1 : end]
            if line == wanted:
                return True
            if line < wanted:
                low = end
            else:
                high = start
        return False


@dataclass(frozen=True, slots=True)
class OrdinaryWords:
    """What is an ordinary word, and which words are names too.

    Attributes:
        small: Words that are written without a capital.
        names: Words that are written with one.
    """

    small: WordList
    names: WordList

    @classmethod
    def load(cls) -> "OrdinaryWords":
        """Read the lists that ship with the program; a tenth of a second, 6 MB."""
        return cls(WordList.read("woorden.txt.xz"), WordList.read("namen.txt.xz"))

    def __contains__(self, word: str) -> bool:
        """Tell whether a word, written small, is in the list."""
        plain = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
        if plain in self.small:
            return True
        if plain.isascii():
            return False
        bare = unicodedata.normalize("NFD", plain).replace(_STRESS, "")
        return unicodedata.normalize("NFC", bare) in self.small

    def is_name(self, word: str) -> bool:
        """Tell whether a word, with its capital, is known as a name."""
        return unicodedata.normalize("NFC", word).translate(_APOSTROPHES) in self.names


@lru_cache(maxsize=1)
def ordinary_words() -> OrdinaryWords:
    """Return the lists of the program, read once."""
    return OrdinaryWords.load()
