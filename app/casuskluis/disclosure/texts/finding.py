# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding everything in a text by which somebody may be recognised.

What is known comes first, then what has the shape of a number, date or address, then names,
every group of digits, and at last whatever is no ordinary Dutch word. What was found once is
found everywhere in the text.
"""

from bisect import bisect_right
from collections.abc import Iterable

from casuskluis.disclosure.texts.atoms import Atoms
from casuskluis.disclosure.texts.known import KnownText, KnownWords
from casuskluis.disclosure.texts.known_index import KnownIndex
from casuskluis.disclosure.texts.merging import together
from casuskluis.disclosure.texts.model import MaskToken
from casuskluis.disclosure.texts.patterns import shaped
from casuskluis.disclosure.texts.repeating import repeated
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.typos import TypoIndex
from casuskluis.disclosure.texts.unusual import unusual
from casuskluis.disclosure.texts.words import OrdinaryWords


class Finder:
    """Finds in one text after another; what is known is put in order once."""

    def __init__(self, known: KnownWords, words: OrdinaryWords) -> None:
        self._known = KnownIndex(known)
        self._allowed = KnownIndex(
            KnownWords(texts=tuple(KnownText(one, "", near=True) for one in known.allowed))
        )
        self._typos = TypoIndex(known.names)
        self._words = words

    def find(self, text: str) -> tuple[MaskToken, ...]:
        """Return the tokens of a text, in order and without overlap."""
        atoms = Atoms.of(text)
        known = [
            *self._known.spans(text, atoms, self._words),
            *self._typos.spans(text, atoms, self._words),
        ]
        found = [*shaped(text), *unusual(text, self._words)]
        free = _Stretches.of(self._allowed.spans(text, atoms, self._words))
        spans = [*known, *(span for span in found if span not in free)]
        tokens = together(text, spans)
        again = (span for span in repeated(tokens, atoms) if span not in free)
        return together(text, [*spans, *again])


class _Stretches:
    """Where allowed phrases stand in a text."""

    def __init__(self, ends: dict[int, int], starts: list[int]) -> None:
        self._ends = ends
        self._starts = starts

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Stretches":
        """Return the stretches of what was found, joined where they overlap."""
        ends: dict[int, int] = {}
        last = -1
        for span in sorted(spans):
            if last >= 0 and span.start < ends[last]:
                ends[last] = max(ends[last], span.end)
            else:
                last = span.start
                ends[last] = span.end
        return cls(ends, list(ends))

    def __contains__(self, span: Span) -> bool:
        """Tell whether a find lies wholly inside one of them."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and span.end <= self._ends[self._starts[place]]


def find(text: str, known: KnownWords, words: OrdinaryWords) -> tuple[MaskToken, ...]:
    """Return the tokens of a text, in order and without overlap.

    The time it takes grows with the length of the text only.
    """
    return Finder(known, words).find(text)
