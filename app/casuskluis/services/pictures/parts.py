# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A period cut into months or quarters."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from casuskluis.domain.terms import add_months


class Grain(StrEnum):
    """How long one part of a period is."""

    MONTH = "month"
    QUARTER = "quarter"

    @property
    def months(self) -> int:
        """How many months a part takes."""
        return 1 if self is Grain.MONTH else 3


@dataclass(frozen=True, slots=True)
class Part:
    """A month or a quarter, whole: the period may begin or end within it."""

    first: date
    last: date
    grain: Grain

    @property
    def quarter(self) -> int:
        """Which quarter of the year it begins in, from 1."""
        return (self.first.month + 2) // 3

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last


def parts_of(first: date, last: date, grain: Grain) -> tuple[Part, ...]:
    """Return the whole months or quarters in which a period lies, oldest first."""
    begin = first.replace(day=1)
    begin = begin.replace(month=begin.month - (begin.month - 1) % grain.months)
    found: list[Part] = []
    while begin <= last:
        after = add_months(begin, grain.months)
        found.append(Part(begin, after - timedelta(days=1), grain))
        begin = after
    return tuple(found)
