# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is recognised by its shape, with a check where the shape has one."""

from collections.abc import Iterator

from casuskluis.disclosure.texts.patterns import contact, names, numbers, places, times
from casuskluis.disclosure.texts.patterns.pattern import Pattern
from casuskluis.disclosure.texts.spans import Span

PATTERNS: tuple[Pattern, ...] = (
    *contact.PATTERNS,
    *numbers.PATTERNS,
    *times.PATTERNS,
    *places.PATTERNS,
    *names.PATTERNS,
)


def shaped(text: str) -> Iterator[Span]:
    """Yield everything in a text that has the shape of something recognisable."""
    small = text.lower()
    for pattern in PATTERNS:
        yield from pattern.spans(text, small)
