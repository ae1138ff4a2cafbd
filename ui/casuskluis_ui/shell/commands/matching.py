# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How words that are typed match a text, and which letters of it they hit.

Capitals, accents and apostrophes do not count. Every word typed must be found: at the beginning
of a word, inside one, or with letters left out ("vrgr" is "vergrendelen").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from casuskluis.domain.naming import fold

Span = tuple[int, int]
_BEGIN, _INSIDE, _LOOSE = 3.0, 2.0, 1.0
_WHOLE = 0.5
_LOOSE_FROM = 3  # letters; fewer hit everything


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text fits, and where.

    Attributes:
        score: Higher is better; between 0 and 3.5.
        spans: From and to, in the text as it is written; in order, apart.
    """

    score: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text as it is compared, with the place of every letter in the text as written."""

    letters: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "_Plain":
        letters: list[str] = []
        origin: list[int] = []
        for place, sign in enumerate(text):
            for letter in fold(sign) or ("" if sign in "'’" else " "):
                letters.append(letter)
                origin.append(place)
        return cls("".join(letters), (*origin, len(text)))

    def span(self, begin: int, end: int) -> Span:
        return self.origin[begin], self.origin[end - 1] + 1


def typed_words(text: str) -> list[str]:
    """Return the words somebody typed, as they are compared."""
    return fold(text).split()


def matched(words: Sequence[str], text: str) -> Match | None:
    """Return how all words match a text; nothing when one of them does not."""
    plain = _Plain.of(text)
    found = [_one(word, plain) for word in words]
    if not words or any(one is None for one in found):
        return None
    kept = [one for one in found if one is not None]
    spans = [span for one in kept for span in one.spans]
    return Match(sum(one.score for one in kept) / len(kept), _joined(spans))


def hits(words: Sequence[str], text: str, *, begins: bool = False) -> tuple[Span, ...]:
    """Return every place where one of the words stands, for marking it.

    Args:
        words: As `typed_words` gives them.
        text: What is shown.
        begins: Only at the beginning of a word, as notes are searched.
    """
    plain = _Plain.of(text)
    spans: list[Span] = []
    for word in words:
        place = plain.letters.find(word)
        while place >= 0:
            if not begins or place == 0 or plain.letters[place - 1] == " ":
                spans.append(plain.span(place, place + len(word)))
            place = plain.letters.find(word, place + 1)
    return _joined(spans)


def _one(word: str, plain: _Plain) -> Match | None:
    padded = " " + plain.letters
    place = padded.find(" " + word)
    if place >= 0:
        end = place + len(word)
        whole = _WHOLE if plain.letters[end : end + 1] in {"", " "} else 0.0
        return Match(_BEGIN + whole, (plain.span(place, end),))
    place = plain.letters.find(word)
    if place >= 0:
        return Match(_INSIDE, (plain.span(place, place + len(word)),))
    return _loosely(word, plain) if len(word) >= _LOOSE_FROM else None


def _loosely(word: str, plain: _Plain) -> Match | None:
    """Return a match within one word of which letters are left out; its first letter counts."""
    begin = 0
    for part in plain.letters.split(" "):
        if part[:1] == word[0] and (places := _along(word, part)):
            return Match(
                _LOOSE, tuple(plain.span(begin + one, begin + one + 1) for one in places)
            )
        begin += len(part) + 1
    return None


def _along(word: str, part: str) -> list[int]:
    places: list[int] = []
    place = -1
    for letter in word:
        place = part.find(letter, place + 1)
        if place < 0:
            return []
        places.append(place)
    return places


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    made: list[Span] = []
    for begin, end in sorted(spans):
        if made and begin <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((begin, end))
    return tuple(made)
