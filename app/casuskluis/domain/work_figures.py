# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What pictures of the work are drawn from: days and counts, never a name of a person."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.activity import ActivityStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PathFact:
    """The days on the way of one notification; None for what did not happen (yet).

    Attributes:
        weighed_on: First assessment.
        taken_up_on: The assessment from which a case followed.
        discussed_on: First meeting held after that with the case on its agenda.
    """

    received_on: date
    weighed_on: date | None = None
    taken_up_on: date | None = None
    discussed_on: date | None = None
    opened_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerFact:
    """How many running actions an organisation has, and how many of them are late."""

    name: str
    running: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarFact:
    """How many activities of a pillar stand so."""

    pillar: str
    status: ActivityStatus
    count: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in days: the middle one and how far the others lie from it.

    Attributes:
        days: Shortest first.
    """

    days: tuple[int, ...] = field(default=())

    @classmethod
    def of(cls, days: Iterable[int]) -> "Spread":
        """Return the spread of some lengths; what ends before it begins is no length."""
        return cls(tuple(sorted(one for one in days if one >= 0)))

    def at(self, share: float) -> float:
        """Return the length below which a share of them lies; between two in proportion.

        Args:
            share: From 0 (the shortest) over 0.5 (the median) to 1 (the longest).
        """
        if not self.days:
            return 0.0
        place = (len(self.days) - 1) * share
        low = int(place)
        high = min(low + 1, len(self.days) - 1)
        return self.days[low] + (self.days[high] - self.days[low]) * (place - low)

    @property
    def median(self) -> float:
        """The length in the middle; 0 when there is none."""
        return self.at(0.5)
