# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where phrases stand that may stay, and what of a find lies outside them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.vocabulary import FUNCTION_WORDS

_JOINS_BEFORE = re.compile(r"(?:[\w@/-]|\w[.'’])$")
_JOINS_AFTER = re.compile(r"[\w@/-]|[.'’]\w")
_WORD = re.compile(r"\w+")


class Stretches:
    """The pieces of a text that may stay, joined where they overlap.

    What is only a part of an address or of a longer word ("@politie.nl", "Noord-Nederland") is
    none: it stands for something else.
    """

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(span for span in spans if _stands_alone(text, span)):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def outside(self, text: str, span: Span) -> Iterator[Span]:
        """Yield what of a find lies outside them, but not a loose "van de"."""
        place = max(bisect_right(self._starts, span.start) - 1, 0)
        start = span.start
        while place < len(self._starts) and self._starts[place] < span.end:
            if self._ends[place] > start:
                yield from _worth(text, span, start, self._starts[place])
                start = self._ends[place]
            place += 1
        yield from _worth(text, span, start, span.end)


def _stands_alone(text: str, span: Span) -> bool:
    if _JOINS_BEFORE.search(text, max(span.start - 2, 0), span.start):
        return False
    return _JOINS_AFTER.match(text, span.end) is None


def _worth(text: str, span: Span, start: int, end: int) -> Iterator[Span]:
    """Yield this part of a find, unless nothing but "van de" is left of it."""
    if (start, end) == (span.start, span.end):
        yield span
    elif start < end:
        words = _WORD.findall(text[start:end])
        if any(word not in FUNCTION_WORDS for word in words):
            yield span._replace(start=start, end=end)
