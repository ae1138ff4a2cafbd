# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Text as it is compared: letters and digits only, with the places where words begin and end.

Everything between letters is a possible border and nothing more: a space, a line break, a
hyphen at the end of a line, a soft hyphen. So a name is found however the lines were broken.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import filterfalse

from casuskluis.domain.naming import fold

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = "’‘'`´ʻʼʿʾ"
_LETTERS = str.maketrans(
    {
        **{char: fold(char) for char in "ıłđðøħŧŋßæœþĳəĸ"},
        **{char: fold(char).capitalize() for char in "ŁĐÐØĦŦŊẞÆŒÞĲƏ"},
        **dict.fromkeys(_APOSTROPHES),
    }
)
_BREAKS = re.compile(r"[-\n\r\u00ad\u2010\u2011\ufffe\x02]")


@dataclass(frozen=True, slots=True)
class Written:
    """One text, ready to be searched.

    Attributes:
        letters: Folded letters and digits, without anything between them.
        starts: Where a word begins, in order.
        ends: Where a word has ended.
        capitals: Where a word begins with a letter that is no small one.
        gaps: Where a word begins after a real space, not after a hyphen or a line break.
    """

    letters: str = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: frozenset[int] = field(repr=False)
    capitals: frozenset[int] = field(repr=False)
    gaps: frozenset[int] = field(repr=False)

    def is_one_word(self, start: int, end: int) -> bool:
        """Whether no space lies inside, or one lies between every two letters."""
        inside = sum(place in self.gaps for place in range(start + 1, end))
        return inside in {0, end - start - 1}


def bare(text: str) -> str:
    """Return the text without diacritics and apostrophes; capitals stay."""
    if text.isascii():
        return text.replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(filterfalse(unicodedata.combining, plain))


def written(text: str) -> Written:
    """Return a text as it is compared."""
    plain = bare(text)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capitals: list[int] = []
    gaps: list[int] = []
    place, before = 0, 0
    for match in _WORD.finditer(plain):
        word = match[0].casefold()
        starts.append(place)
        if not plain[match.start()].islower():
            capitals.append(place)
        if not _BREAKS.search(plain, before, match.start()):
            gaps.append(place)
        place += len(word)
        before = match.end()
        letters.append(word)
        ends.append(place)
    return Written(
        "".join(letters),
        tuple(starts),
        frozenset(ends),
        frozenset(capitals),
        frozenset(gaps),
    )


def letters_of(text: str) -> str:
    """Return only the folded letters and digits."""
    return "".join(match[0] for match in _WORD.finditer(bare(text))).casefold()
