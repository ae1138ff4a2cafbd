# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One shape that is looked for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from casuskluis.disclosure.texts.model import Colour, Layer
from casuskluis.disclosure.texts.spans import Span

_LEAD = re.compile(
    r"(?<!\w)(?:[A-ZÀ-ÖØ-Þ][\w'’.&-]{0,40}\s(?:(?:van|de|der|den|het|'t)\s){0,2}){0,3}[\w'’-]{0,40}$"
)
_LONGEST_LEAD = 90


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape, what takes its place, and what it must satisfy.

    Attributes:
        shape: What is found is the group ``found`` where the shape has one. Every repetition
            in it is bounded, so that no text takes long.
        label: What takes its place.
        check: Tells whether what was found is meant; a shape without a check always is.
        layer: Of the token.
        colour: Of the token.
        hints: One of these stands in every text with this shape, in small letters; where none
            does, nobody has to look.
        leads: Words with a capital before it belong to it: "Nieuwe Ebbinge|straat 31".
    """

    shape: re.Pattern[str]
    label: str
    check: Callable[[str], bool] | None = None
    layer: Layer = Layer.PATTERN
    colour: Colour = Colour.RED
    hints: tuple[str, ...] = ()
    leads: bool = False

    def spans(self, text: str, small: str) -> Iterator[Span]:
        """Yield where it stands in a text.

        Args:
            text: As it is written.
            small: The same in small letters.
        """
        if self.hints and not any(hint in small for hint in self.hints):
            return
        group = "found" if "found" in self.shape.groupindex else 0
        for match in self.shape.finditer(text):
            if self.check is None or self.check(match[group]):
                start, end = match.span(group)
                if self.leads:
                    start -= _led_by(text, start)
                yield Span(start, end, self.layer, self.colour, self.label)


def _led_by(text: str, start: int) -> int:
    """Return how long the words with a capital are that lead to this place."""
    found = _LEAD.search(text, max(start - _LONGEST_LEAD, 0), start)
    return len(found[0]) if found else 0


def shape(pattern: str, *, small: bool = True) -> re.Pattern[str]:
    """Compile a shape; ``small`` when capitals do not matter."""
    return re.compile(pattern, re.IGNORECASE if small else 0)
