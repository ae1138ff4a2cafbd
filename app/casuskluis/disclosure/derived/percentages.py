# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Shares of a whole, never more precise than the rounded numbers they come from."""

from dataclasses import dataclass
from math import ceil, floor

from casuskluis.disclosure.model.printed import Figure

SMALLEST_WHOLE = 50
"""Of fewer than this no share is given: rounding alone would move it by ten points or more."""
ALL = 100


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share in whole percents, with the range the printed numbers leave open.

    Attributes:
        value: The share of the printed numbers.
        lowest: The true share is at least this.
        highest: The true share is at most this.
    """

    value: int
    lowest: int
    highest: int

    @property
    def words(self) -> str:
        """How it is printed."""
        if self.lowest == self.highest:
            return f"{self.value}%"
        if self.lowest == 0:
            return f"hoogstens {self.highest}%"
        if self.highest == ALL:
            return f"minstens {self.lowest}%"
        return f"ongeveer {self.value}% (tussen {self.lowest}% en {self.highest}%)"


def percentage(
    part: Figure, whole: Figure, *, smallest_whole: int = SMALLEST_WHOLE
) -> Percentage | None:
    """Return which share of a whole a part is.

    Args:
        part: How many of the whole, as printed.
        whole: How many in all, as printed.
        smallest_whole: Of a smaller printed whole no share is given.

    Returns:
        None when one of the two is hidden or the whole is too small.
    """
    if part.value is None or whole.value is None or part.highest is None:
        return None
    if whole.value < max(smallest_whole, whole.base) or whole.highest is None:
        return None
    return Percentage(
        value=min(ALL, floor(ALL * part.value / whole.value + 0.5)),
        lowest=floor(ALL * part.lowest / whole.highest),
        highest=min(ALL, ceil(ALL * part.highest / whole.lowest)),
    )
