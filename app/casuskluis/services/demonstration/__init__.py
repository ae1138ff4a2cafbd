# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invented municipality of the demonstration: its story, and putting it into a vault."""

from casuskluis.services.demonstration.filling import MUNICIPALITY, fill
from casuskluis.services.demonstration.making import (
    PASSPHRASE,
    demonstrate,
)
from casuskluis.services.demonstration.story import DemoStory, draw

__all__ = [
    "MUNICIPALITY",
    "PASSPHRASE",
    "DemoStory",
    "demonstrate",
    "draw",
    "fill",
]
