# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A text as it is compared: folded letters and digits, with the way back to the text.

Everything between letters is a possible border and nothing more, so "06-12 34", "0612.34" and a
name that is broken at the end of a line are the same to a search.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from casuskluis.domain.naming import squeeze

LETTER = (
    "(?:[^\\W\\d_]|[\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff])"
)
"""A letter, a mark above or below one, or what cannot be seen inside a word."""
APOSTROPHE = "['’‘`´ʻʼ]"
_ATOM = re.compile(rf"{LETTER}+(?:{APOSTROPHE}{LETTER}+)*|\d+")
_WIDEST = 3
"""Characters that may stand between two pieces of one number or name."""
_BORDER = "|"
_OUTSIDE = re.compile(r"[^0-9a-z\u00c0-\uffff\U00010000-\U0010ffff]+")


@dataclass(frozen=True, slots=True)
class Atom:
    """A run of letters, or of digits.

    Attributes:
        start: Place in the text.
        end: One past its last character.
        folded: As it is compared.
        at: Place of the first folded letter.
        capital: Begins with a letter that is no small one.
        gap: What stands between it and the atom before it is a real space.
    """

    start: int
    end: int
    folded: str = field(repr=False)
    at: int
    capital: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Atoms:
    """The atoms of a text.

    Attributes:
        all: In order; those without a letter that can be compared are left out.
        letters: Their folded letters in a row, with a border where they are far apart.
    """

    all: tuple[Atom, ...] = field(repr=False)
    letters: str = field(repr=False)
    _starts: list[int] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> "Atoms":
        """Cut a text."""
        atoms: list[Atom] = []
        letters: list[str] = []
        place = before = 0
        known: dict[str, str] = {}
        for match in _ATOM.finditer(text):
            word = match[0]
            folded = known.get(word)
            if folded is None:
                folded = known[word] = letters_of(word)
            if not folded:
                continue
            between = text[before : match.start()]
            if atoms and len(between) > _WIDEST:
                letters.append(_BORDER)
                place += 1
            is_gap = between.isspace() and "\n" not in between
            atoms.append(
                Atom(match.start(), match.end(), folded, place, not word[0].islower(), is_gap)
            )
            letters.append(folded)
            place += len(folded)
            before = match.end()
        return cls(tuple(atoms), "".join(letters), [atom.at for atom in atoms])

    def ending_at(self, place: int) -> int | None:
        """Return the number of the atom that ends before this letter, if one does."""
        index = bisect_left(self._starts, place) - 1
        if index < 0:
            return None
        atom = self.all[index]
        return index if atom.at + len(atom.folded) == place else None


def letters_of(text: str) -> str:
    """Return only the folded letters and digits of a text."""
    return _OUTSIDE.sub("", squeeze(text))
