# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rules that say what is too small to leave, and for whom."""

from dataclasses import dataclass
from enum import Enum

from casuskluis.domain.errors import CasuskluisError

SMALLEST_THRESHOLD = 2


class PolicyImpossible(CasuskluisError):
    """The settings of the disclosure rule contradict each other."""


class Audience(Enum):
    """For whom an overview is meant; that decides what they are thought to know already."""

    INTERNAL = "internal"
    PARTNER = "partner"
    PUBLIC = "public"


class Method(Enum):
    """How figures are protected."""

    ROUNDING = "rounding"
    SUPPRESSION = "suppression"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What counts as unsafe. Every reader is assumed to know these settings.

    Attributes:
        method: Controlled rounding unless chosen otherwise.
        audience: Who reads it.
        threshold: Counts from 1 up to and not including this number are small; in persons,
            cases or notifications. Five is what Dutch official statistics commonly use.
        base: What counts are rounded to multiples of.
        minimum_total: A table of fewer records is not published at all.
        minimum_category: A category of a margin with fewer records is merged first.
        minimum_average: Records per inner cell below which a table is too fine.
        most_dimensions: More than this is not published.
        protect_zeros: Whether an exact zero is unsafe too: it can tell that nobody of a group
            has some property, or that everybody has another.
        seconds: How long a solver may search per table; a coarser safe table comes after it.

    Raises:
        PolicyImpossible: A threshold or base below two, or a minimum below the threshold.
    """

    method: Method = Method.ROUNDING
    audience: Audience = Audience.PUBLIC
    threshold: int = 5
    base: int = 5
    minimum_total: int = 10
    minimum_category: int = 10
    minimum_average: float = 3.0
    most_dimensions: int = 3
    protect_zeros: bool = False
    seconds: float = 60.0

    def __post_init__(self) -> None:
        if self.threshold < SMALLEST_THRESHOLD or self.base < SMALLEST_THRESHOLD:
            raise PolicyImpossible("threshold or base below two")
        if self.minimum_total < self.threshold:
            raise PolicyImpossible("minimum total below the threshold")

    def is_small(self, count: int) -> bool:
        """Tell whether a count may not be known exactly."""
        return (0 if self.protect_zeros else 1) <= count < self.threshold
