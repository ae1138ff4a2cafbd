# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One shape that is looked for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from casuskluis.disclosure.texts.model import Colour, Layer
from casuskluis.disclosure.texts.spans import Span


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
    """

    shape: re.Pattern[str]
    label: str
    check: Callable[[str], bool] | None = None
    layer: Layer = Layer.PATTERN
    colour: Colour = Colour.RED

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where it stands in a text."""
        group = "found" if "found" in self.shape.groupindex else 0
        for match in self.shape.finditer(text):
            if self.check is None or self.check(match[group]):
                yield Span(*match.span(group), self.layer, self.colour, self.label)


def shape(pattern: str, *, small: bool = True) -> re.Pattern[str]:
    """Compile a shape; ``small`` when capitals do not matter."""
    return re.compile(pattern, re.IGNORECASE if small else 0)
