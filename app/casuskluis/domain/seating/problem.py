# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is known about an agenda before its best order is looked for, and what comes out.

A guest sits from the start of the first to the end of the last item it is invited to by name.
Who stays the whole meeting costs the same in every order and is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from casuskluis.domain.errors import RuleViolated


class ItemsWaitForEachOther(RuleViolated):
    """Items that must come after each other go round in a circle."""


class PlacesBreakOrder(RuleViolated):
    """The items with a fixed place leave no room for what must come after what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingItem:
    """One item of the agenda.

    Attributes:
        key: Any number of its own.
        minutes: How long it takes.
        guests: The guests that are invited to it by name.
        pinned: Keeps its place in the list.
    """

    key: int
    minutes: int
    guests: frozenset[int] = frozenset()
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingProblem:
    """An agenda in the order of entry.

    Attributes:
        people: How many people come for a guest; one when it is not named.
        before: Pairs of keys: the first item comes before the second.
    """

    items: tuple[SeatingItem, ...]
    people: Mapping[int, int] = field(default_factory=dict)
    before: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingOrder:
    """The order found.

    Attributes:
        order: The keys of the items.
        entered: Person-minutes that the guests sit in the order of entry.
        seated: Person-minutes that they sit in this order.
        bound: No allowed order has fewer person-minutes than this.
        states: How many sets of items were weighed: the work that was done.
    """

    order: tuple[int, ...]
    entered: int
    seated: int
    bound: int
    states: int

    @property
    def is_optimal(self) -> bool:
        """Whether it is proven that no allowed order is better."""
        return self.seated == self.bound

    @property
    def gap(self) -> float:
        """How much better another order could be at most, as a part of ``seated``."""
        return (self.seated - self.bound) / self.seated if self.seated else 0.0

    @property
    def saved(self) -> int:
        """Person-minutes saved; below 0 when the order of entry is not allowed."""
        return self.entered - self.seated


def spans(items: Sequence[SeatingItem]) -> dict[int, tuple[int, int]]:
    """Return from which to which minute each guest sits, counted from the start."""
    found: dict[int, tuple[int, int]] = {}
    begin = 0
    for item in items:
        end = begin + item.minutes
        for guest in item.guests:
            found[guest] = (found[guest][0] if guest in found else begin, end)
        begin = end
    return found


def person_minutes(items: Sequence[SeatingItem], people: Mapping[int, int]) -> int:
    """Return how many minutes all guests together sit in this order."""
    sitting = spans(items).items()
    return sum(people.get(guest, 1) * (end - begin) for guest, (begin, end) in sitting)
