# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was found in a text that may have to go before anybody else reads it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Colour(StrEnum):
    """How sure the program is."""

    RED = "red"
    """Known in the vault, or recognised for certain: giving it free asks for a reason."""
    ORANGE = "orange"
    """No ordinary word: replaced, unless the officer lets it stand."""


class Layer(StrEnum):
    """Which of the searches found a token, surest first."""

    KNOWN = "known"
    RESEMBLES = "resembles"
    PATTERN = "pattern"
    NAME = "name"
    DIGITS = "digits"
    UNUSUAL = "unusual"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True, order=True)
class MaskToken:
    """One piece of a text that is replaced unless the officer decides otherwise.

    Attributes:
        start: First character of the piece, from 0.
        end: One past its last character.
        text: The piece itself.
        layer: The surest search that found it.
        colour: How sure the program is.
        label: What takes its place, such as "[moeder]".
    """

    start: int
    end: int
    text: str = field(repr=False)
    layer: Layer
    colour: Colour
    label: str
