# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The middle of records in groups, such as ages, from printed numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from casuskluis.disclosure.model.printed import Figure

SMALLEST_WHOLE = 50
"""Of fewer than this no median is given."""


@dataclass(frozen=True, slots=True)
class Group:
    """One class of a quantity.

    Attributes:
        name: As printed, such as 18-26.
        start: Where it begins, in the unit of the quantity.
        end: Where the next begins; None for a class without an end.
        figure: How many are in it, as printed.
    """

    name: str
    start: float
    end: float | None
    figure: Figure


@dataclass(frozen=True, slots=True)
class Median:
    """In which groups the middle can lie.

    Attributes:
        value: Where it lies when the printed numbers are taken as they stand and spread evenly
            over their group; None in a group without an end.
        groups: The names of all groups in which it can truly lie, in order.
    """

    value: float | None
    groups: tuple[str, ...]

    @property
    def words(self) -> str:
        """How it is printed: which group, or which groups, and no more."""
        first, last = self.groups[0], self.groups[-1]
        if first == last:
            return f"het midden ligt in de groep {first}"
        return f"het midden ligt ergens van de groep {first} tot en met de groep {last}"


def median(groups: Sequence[Group], *, smallest_whole: int = SMALLEST_WHOLE) -> Median | None:
    """Return where the middle of grouped records lies.

    Args:
        groups: All classes, in order, next to each other.
        smallest_whole: Of fewer printed records in all no median is given.

    Returns:
        None when a number is hidden, or there are too few records.
    """
    values = [one.figure.value for one in groups]
    shown = [value for value in values if value is not None]
    if len(shown) < len(values) or sum(shown) < max(1, smallest_whole):
        return None
    possible = tuple(one.name for place, one in enumerate(groups) if _can_hold(groups, place))
    return Median(_middle(groups, shown), possible)


def _can_hold(groups: Sequence[Group], place: int) -> bool:
    """Tell whether the middle can lie in a group: at most half on either side of it."""
    below, above = groups[:place], groups[place + 1 :]
    here = _most(groups[place : place + 1])
    return (
        here > 0
        and _least(below) <= _most(above) + here
        and _least(above) <= _most(below) + here
    )


def _least(groups: Sequence[Group]) -> int:
    return sum(one.figure.lowest for one in groups)


def _most(groups: Sequence[Group]) -> int:
    return sum(one.figure.highest or 0 for one in groups)


def _middle(groups: Sequence[Group], values: Sequence[int]) -> float | None:
    half = sum(values) / 2
    reached = list(accumulate(values))
    place = next(place for place, total in enumerate(reached) if total >= half)
    group = groups[place]
    if group.end is None:
        return None
    before = reached[place] - values[place]
    return group.start + (group.end - group.start) * (half - before) / values[place]
