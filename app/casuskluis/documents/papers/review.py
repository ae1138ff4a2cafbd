# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A necessity review as a case sheet and the minutes show it."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """The last review that was done.

    Attributes:
        outcome_label: "voortzetten", "afschalen" or "sluiten".
        next_on: Day by which the next one must be done; None leaves it out.
    """

    held_on: date
    necessity: str = field(repr=False)
    proportionality: str = field(default="", repr=False)
    outcome_label: str = ""
    next_on: date | None = None
