# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where phrases stand that may stay, and what of a find lies outside them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from casuskluis.disclosure.texts.spans import Span


class Stretches:
    """The pieces of a text that may stay, joined where they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
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


def _worth(text: str, span: Span, start: int, end: int) -> Iterator[Span]:
    """Yield this part of a find when it is all of it, or has a capital or a digit."""
    if (start, end) == (span.start, span.end):
        yield span
    elif start < end and any(char.isalnum() and not char.islower() for char in text[start:end]):
        yield span._replace(start=start, end=end)
