# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What two printed numbers of different dates say about each other: often nothing."""

from dataclasses import dataclass

from casuskluis.disclosure.model.printed import Figure

LEAST = 10
"""Smaller differences say nothing, also between numbers that were not rounded."""
SAYS_NOTHING = "zegt niets"


@dataclass(frozen=True, slots=True)
class Change:
    """How a number changed, as far as printed numbers tell.

    Attributes:
        value: The difference between the printed numbers; positive for more.
        lowest: The true change is at least this.
        highest: The true change is at most this.
        least: Smaller differences than this say nothing.
    """

    value: int
    lowest: int
    highest: int
    least: int

    @property
    def tells(self) -> bool:
        """Whether it may be said at all that something changed."""
        return abs(self.value) >= self.least

    @property
    def words(self) -> str:
        """How it is printed."""
        if not self.tells:
            return SAYS_NOTHING
        low, high = sorted((abs(self.lowest), abs(self.highest)))
        way = "meer" if self.value > 0 else "minder"
        if low == high:
            return f"{low} {way}"
        return f"{low} tot en met {high} {way}"


def change(before: Figure, after: Figure, *, least: int = LEAST) -> Change | None:
    """Compare a printed number with an earlier one of the same group.

    A difference below twice the base can come from rounding alone.

    Returns:
        None when one of the two is hidden.
    """
    if before.value is None or after.value is None:
        return None
    if before.highest is None or after.highest is None:
        return None
    return Change(
        value=after.value - before.value,
        lowest=after.lowest - before.highest,
        highest=after.highest - before.lowest,
        least=max(least, 2 * before.base, 2 * after.base),
    )
