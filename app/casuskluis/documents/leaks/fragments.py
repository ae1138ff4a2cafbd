# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pieces by which a text is recognised when only a part of it was copied."""

import re
from collections.abc import Iterator

from casuskluis.documents.leaks.written import written

_FEWEST_LETTERS = 28
_MOST_LETTERS = 60
_WORDS = 5
"""A piece is five words, or more until it has 28 letters and digits; after 60 it is cut."""
_SHORTEST_SENTENCE = 12
_FEWEST_WORDS = 3
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;:])\s+|[\n\r]+")


def fragments(text: str) -> Iterator[tuple[str, bool]]:
    """Return the letters of each piece, and whether a word must end where it ends.

    A long sentence gives a piece for each word it can begin at. A short one is looked for as a
    whole, when it has at least three words and twelve letters: fewer say too little to tell
    whether they were copied.
    """
    for sentence in _SENTENCE_ENDS.split(text):
        whole = written(sentence)
        borders = [*whole.starts, len(whole.letters)]
        words = len(whole.starts)
        pieces = list(_pieces(whole.letters, borders))
        if pieces:
            yield from pieces
        elif words >= _FEWEST_WORDS and len(whole.letters) >= _SHORTEST_SENTENCE:
            yield whole.letters[:_MOST_LETTERS], len(whole.letters) <= _MOST_LETTERS


def _pieces(letters: str, borders: list[int]) -> Iterator[tuple[str, bool]]:
    for place, start in enumerate(borders[:-_WORDS]):
        ends = borders[place + _WORDS :]
        end = next((end for end in ends if end - start >= _FEWEST_LETTERS), 0)
        if end:
            last = min(end, start + _MOST_LETTERS)
            yield letters[start:last], last == end
