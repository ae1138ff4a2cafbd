# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the beginnings of words are asked of an index of notes, so that it answers at once.

The index must gather every place of every word that begins so before it gives the first: of a
million notes that takes a third of a second for one letter. With whole words it gives the
newest notes at once. So a few of the newest notes are read first: what many of them hold is
asked by the whole words that stand in them, and only what few of them hold by its beginning.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from casuskluis.domain.naming import fold

RECENT = 512
"""So many of the newest notes are read."""
_COMMON = 24  # a word in so many of those is in tens of thousands of a million
_ENOUGH = 2_000  # so many notes with the rare words are read to look for the common ones
_WORD = re.compile(r"\w+")
_REST = r"[^\W_]*"  # the signs of a word, as the index takes them
_WITHIN = r"[^\W_]"
Texts = Sequence[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word as typed.

    Attributes:
        forms: How it may be written: as typed, and folded.
        found: Finds a word that begins so in a note without accents.
    """

    forms: tuple[str, ...]
    found: re.Pattern[str]

    @classmethod
    def of(cls, word: str) -> "Wanted":
        """Return what is wanted by a word."""
        forms = tuple(sorted({word.lower(), fold(word)} - {""}))
        begins = [re.escape(_bare(form)) for form in forms]
        # The letters go first: a search for them is quick where they do not stand.
        ways = (f"{letters}(?<!{_WITHIN}{letters}){_REST}" for letters in begins)
        return cls(forms, re.compile("|".join(ways)))

    @property
    def beginning(self) -> str:
        """What asks for every word that begins so."""
        return f"({' OR '.join(f'{quoted(form)} *' for form in self.forms)})"


@dataclass(frozen=True, slots=True)
class Notes:
    """What can be read of the notes of one sort, newest first.

    Attributes:
        recent: Returns the newest.
        holding: Returns the newest that a question to the index gives; the number is how many.
    """

    recent: Callable[[int], Texts]
    holding: Callable[[str, int], Texts]


def wanted(text: str) -> list[Wanted]:
    """Return the words of a text."""
    return [Wanted.of(word) for word in _WORD.findall(text)]


def questions(notes: Notes, words: Sequence[Wanted], limit: int) -> Iterator[str]:
    """Give questions to the index, each of which finds at least as much as the one before.

    The last one finds everything. Whoever got enough from one asks no other.

    Args:
        notes: Where to look.
        words: What each of the notes must hold.
        limit: How many are enough.
    """
    texts = [_bare(text) for text in notes.recent(RECENT)]
    common = [word for word in words if _is_common(word, texts)]
    if common and len(texts) == RECENT:
        yield from _by_recent(words, common, texts, limit)
        rare = [word.beginning for word in words if word not in common]
        found = notes.holding(_all(rare), _ENOUGH) if rare else ()
        if rare and len(found) < _ENOUGH:
            yield from _written(words, map(_bare, found), limit)
            return
    yield _all(word.beginning for word in words)


def quoted(text: str) -> str:
    """Return a text of which no sign means anything to the index."""
    return '"' + text.replace('"', '""') + '"'


def _by_recent(
    words: Sequence[Wanted], common: Sequence[Wanted], texts: Texts, limit: int
) -> Iterator[str]:
    """Give questions by the words that begin so in the newest notes."""
    if sum(_holds(words, text) for text in texts) >= limit:
        yield from _written(words, texts, limit)
    yield _all(_any(_seen(word, texts)) if word in common else word.beginning for word in words)


def _written(words: Sequence[Wanted], texts: Iterable[str], limit: int) -> Iterator[str]:
    """Give the question for the first notes that hold all, if any, by what stands in them."""
    first = list(islice((text for text in texts if _holds(words, text)), limit))
    if first:
        yield _all(_any(_seen(word, first)) for word in words)


def _holds(words: Sequence[Wanted], text: str) -> bool:
    return all(word.found.search(text) for word in words)


def _seen(word: Wanted, texts: Texts) -> set[str]:
    """Return the words that begin so, one of each note."""
    return {hit.group() for text in texts if (hit := word.found.search(text))}


def _is_common(word: Wanted, texts: Texts) -> bool:
    found = (text for text in texts if word.found.search(text))
    return sum(1 for _ in islice(found, _COMMON)) == _COMMON


def _any(words: Iterable[str]) -> str:
    return f"({' OR '.join(map(quoted, sorted(words)))})"


def _all(parts: Iterable[str]) -> str:
    return " AND ".join(parts)


def _bare(text: str) -> str:
    """Return a text as the index has it: small letters without accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
