# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who has most, claimed no more precisely than the printed numbers allow."""

from collections.abc import Mapping
from dataclasses import dataclass

from casuskluis.disclosure.model.printed import Figure


@dataclass(frozen=True, slots=True)
class Rank:
    """Where something stands.

    Attributes:
        name: What is ranked.
        figure: The number it is ranked by, as printed.
        first: The highest place it can truly have; 1 is the top.
        last: The lowest place it can truly have.
    """

    name: str
    figure: Figure
    first: int
    last: int

    @property
    def is_certain(self) -> bool:
        """Whether it has this one place, whatever the true numbers are."""
        return self.first == self.last

    @property
    def words(self) -> str:
        """How the place is printed."""
        return str(self.first) if self.is_certain else f"{self.first} tot en met {self.last}"


def rank(figures: Mapping[str, Figure]) -> tuple[Rank, ...]:
    """Order things by a printed number, the largest first.

    Two things whose ranges overlap share their places: the order between them is not known.
    In the list, things with the same printed number follow each other by name, and a hidden
    number comes last.
    """

    def places(name: str) -> Rank:
        mine = figures[name]
        above = sum(_surely_more(other, mine) for other in figures.values())
        below = sum(_surely_more(mine, other) for other in figures.values())
        return Rank(name, mine, above + 1, len(figures) - below)

    def order(name: str) -> tuple[int, str]:
        value = figures[name].value
        return (1 if value is None else -value, name)

    return tuple(places(name) for name in sorted(figures, key=order))


def _surely_more(one: Figure, other: Figure) -> bool:
    return other.highest is not None and one.lowest > other.highest
