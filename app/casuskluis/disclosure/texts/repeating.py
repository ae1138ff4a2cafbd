# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was found once as somebody's name is found everywhere in the same text."""

import re
from collections.abc import Iterable, Iterator

from casuskluis.disclosure.texts.atoms import Atoms, letters_of
from casuskluis.disclosure.texts.labels import PERSON
from casuskluis.disclosure.texts.model import Colour, Layer, MaskToken
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.vocabulary import PLAIN
from casuskluis.domain.naming import is_prefix

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST = 3
_ANY_CASE = frozenset({Layer.KNOWN, Layer.RESEMBLES, Layer.PATTERN})


def repeated(tokens: Iterable[MaskToken], atoms: Atoms) -> Iterator[Span]:
    """Yield every other place where a word of a found name stands.

    A capital is needed, also where a sentence gives it.
    """
    labels: dict[str, tuple[str, Colour]] = {}
    for token in tokens:
        for word in _WORD.findall(token.text):
            if word[0].isupper() and not _says_nothing(word):
                found = (token.label, Colour.ORANGE)
                if token.layer in _ANY_CASE and token.label == PERSON:
                    found = (token.label, Colour.RED)
                labels.setdefault(letters_of(word), found)
    for atom in atoms.all:
        known = labels.get(atom.folded) if atom.capital else None
        if known:
            yield Span(atom.start, atom.end, Layer.REPEATED, known[1], known[0])


def _says_nothing(word: str) -> bool:
    return len(word) < _SHORTEST or word.lower() in PLAIN or is_prefix(word)
