# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What one search found, before the searches are put together."""

from typing import NamedTuple

from casuskluis.disclosure.texts.model import Colour, Layer


class Span(NamedTuple):
    """A piece of the text that one search found."""

    start: int
    end: int
    layer: Layer
    colour: Colour
    label: str
