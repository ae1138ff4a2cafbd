# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which pieces of a text are words whose spelling can be checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"(?:['’]s-)?[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NO_LANGUAGE = re.compile(
    r"[\d@_\\/]|www\.|\.(?:nl|eu|com|org|pdf|docx?|xlsx?)\b", re.IGNORECASE
)
"""Numbers of cases, dates, times, e-mail addresses, places on a computer or on the web."""
_MASK = re.compile(r"\[[^\]\n]{1,60}\]")
"""What stands in the place of a name, and the marks of fact and interpretation."""
_SHORTEST = 2
_LONGEST = 60
_LONGEST_ABBREVIATION = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a text.

    Attributes:
        start: First character.
        text: The word, with a straight apostrophe.
    """

    start: int
    text: str = field(repr=False)

    @property
    def end(self) -> int:
        """After the last character."""
        return self.start + len(self.text)


def words(text: str) -> Iterator[Word]:
    """Return the words of a text that can be checked, in order."""
    covered = [found.span() for found in _MASK.finditer(text)] if "[" in text else []
    for chunk in _CHUNK.finditer(text):
        if _NO_LANGUAGE.search(chunk[0]):
            continue
        for found in _WORD.finditer(chunk[0]):
            start = chunk.start() + found.start()
            if _is_checked(found[0]) and not any(a <= start < b for a, b in covered):
                yield Word(start, found[0].replace("’", "'"))


def word_at(text: str, place: int) -> Word | None:
    """Return the word at a place in a text; at its end counts as well."""
    return next((word for word in words(text) if word.start <= place <= word.end), None)


def _is_checked(word: str) -> bool:
    if not _SHORTEST <= len(word) <= _LONGEST:
        return False
    return not (word.isupper() and len(word) <= _LONGEST_ABBREVIATION)
