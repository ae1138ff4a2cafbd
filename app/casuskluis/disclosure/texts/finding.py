# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding everything in a text by which somebody may be recognised.

What is known comes first, then what has the shape of a number, date or address, then names,
every group of digits, and at last whatever is no ordinary Dutch word. What was found once is
found everywhere in the text.
"""

from collections.abc import Iterable, Iterator

from casuskluis.disclosure.texts.atoms import Atoms
from casuskluis.disclosure.texts.known import KnownText, KnownWords
from casuskluis.disclosure.texts.known_index import KnownIndex
from casuskluis.disclosure.texts.merging import together
from casuskluis.disclosure.texts.model import MaskToken
from casuskluis.disclosure.texts.patterns import shaped
from casuskluis.disclosure.texts.repeating import repeated
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.stretches import Stretches
from casuskluis.disclosure.texts.typos import TypoIndex
from casuskluis.disclosure.texts.unusual import unusual
from casuskluis.disclosure.texts.words import OrdinaryWords


class Finder:
    """Finds in one text after another; what is known is put in order once."""

    def __init__(self, known: KnownWords, words: OrdinaryWords) -> None:
        self._known = KnownIndex(known)
        allowed = (KnownText(one, "", near=True) for one in known.allowed)
        self._allowed = KnownIndex(KnownWords(texts=tuple(allowed)))
        self._typos = TypoIndex(known.names)
        self._words = words

    def find(self, text: str) -> tuple[MaskToken, ...]:
        """Return the tokens of a text, in order and without overlap."""
        atoms = Atoms.of(text)
        known = [
            *self._known.spans(text, atoms, self._words),
            *self._typos.spans(text, atoms, self._words),
        ]
        free = Stretches(text, self._allowed.spans(text, atoms, self._words))

        def outside(spans: Iterable[Span]) -> Iterator[Span]:
            return (part for span in spans for part in free.outside(text, span))

        spans = [*known, *outside(shaped(text)), *outside(unusual(text, self._words))]
        tokens = together(text, spans)
        return together(text, [*spans, *outside(repeated(tokens, atoms))])


def find(text: str, known: KnownWords, words: OrdinaryWords) -> tuple[MaskToken, ...]:
    """Return the tokens of a text, in order and without overlap.

    The time it takes grows with the length of the text only.
    """
    return Finder(known, words).find(text)
