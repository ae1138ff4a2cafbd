# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names with a mistake in them: one letter too few, too many, other, or swapped."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import jellyfish

from casuskluis.disclosure.texts.atoms import Atoms, letters_of
from casuskluis.disclosure.texts.known import KnownName
from casuskluis.disclosure.texts.known_index import telling_parts
from casuskluis.disclosure.texts.model import Colour, Layer
from casuskluis.disclosure.texts.sentences import opens_sentence
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.words import OrdinaryWords

_SHORTEST = 4
_LEAST_ALIKE = 0.75
"""Of Damerau-Levenshtein: 1 - mistakes / letters of the longer word. Lower finds all names
with one mistake and hardly more that is none; see the anonymisation study, 4.3."""
_WHOLE_WORD = 6
"""From this length one mistake counts also in a word that opens a sentence."""


class TypoIndex:
    """The name parts of those the text is about, by length."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        found: dict[str, str] = {}
        for name in names:
            if name.near:
                for part in telling_parts(name):
                    found.setdefault(letters_of(part), name.label)
        self._by_length: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
        for letters, label in found.items():
            if len(letters) >= _SHORTEST:
                self._by_length[len(letters)].append((_signature(letters), letters, label))

    def spans(self, text: str, atoms: Atoms, ordinary: OrdinaryWords) -> Iterator[Span]:
        """Yield the words that resemble a name and are no ordinary word."""
        if not self._by_length:
            return
        seen: dict[str, tuple[str, int] | None] = {}
        for atom in atoms.all:
            if len(atom.folded) < _SHORTEST - 1 or atom.folded.isdigit():
                continue
            if atom.folded not in seen:
                seen[atom.folded] = self.nearest(atom.folded)
            found = seen[atom.folded]
            if found is None or not found[1]:
                continue
            label, mistakes = found
            word = text[atom.start : atom.end]
            colour = Colour.RED
            if word.lower() in ordinary:
                if not atom.capital or mistakes > 1:
                    continue
                if opens_sentence(text, atom.start):
                    if len(word) < _WHOLE_WORD:
                        continue
                    colour = Colour.ORANGE
            yield Span(atom.start, atom.end, Layer.RESEMBLES, colour, label)

    def nearest(self, word: str) -> tuple[str, int] | None:
        """Return the label of the name a word looks like most, and the mistakes in it."""
        best: tuple[int, str] | None = None
        mine = _signature(word)
        for length in range(max(len(word) - 4, _SHORTEST), len(word) + 5):
            longest = max(length, len(word))
            allowed = int(longest * (1 - _LEAST_ALIKE))
            if abs(length - len(word)) > allowed:
                continue
            for signature, letters, label in self._by_length.get(length, ()):
                if (mine ^ signature).bit_count() > 2 * allowed:
                    continue
                mistakes = jellyfish.damerau_levenshtein_distance(word, letters)
                if mistakes <= allowed and (best is None or mistakes < best[0]):
                    best = (mistakes, label)
        return (best[1], best[0]) if best else None


def _signature(word: str) -> int:
    """Return which letters a word has, one bit each: one mistake changes two at most."""
    bits = 0
    for char in word:
        bits |= 1 << (ord(char) & 63)
    return bits
