# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which dimensions must be crossed, so that tables fit together as one group of records.

Tables that share margins fit one and the same group of records as soon as they agree on these
margins, provided the dimensions they cross form a tree of overlapping sets (Vorob'ev, 1962; for
whole numbers too). Where they form a ring, dimensions are joined until they form a tree. That
keeps the number of groups far below that of crossing everything with everything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

Dimensions = frozenset[str]


@dataclass(frozen=True)
class Tree:
    """Sets of dimensions, and the pairs of sets that must agree.

    Attributes:
        cliques: The sets; each set of dimensions asked for lies within one of them.
        links: Positions of two sets, and the dimensions on which they must agree.
    """

    cliques: tuple[Dimensions, ...]
    links: tuple[tuple[int, int, Dimensions], ...]


def tree_of(crossed: Iterable[Dimensions]) -> Tree:
    """Return a tree of sets of dimensions that holds every set of dimensions crossed."""
    sets: set[Dimensions] = {*crossed, frozenset()}
    beside: dict[str, set[str]] = {name: set() for one in sets for name in one}
    for one in sets:
        for name in one:
            beside[name] |= one - {name}
    found: list[Dimensions] = []
    while beside:
        name = min(beside, key=lambda each: (_missing(beside, each), each))
        found.append(frozenset({name, *beside[name]}))
        for first, second in combinations(sorted(beside[name]), 2):
            beside[first].add(second)
            beside[second].add(first)
        for other in beside.pop(name):
            beside[other].discard(name)
    largest = [one for one in found if not any(one < other for other in found)]
    cliques = tuple(dict.fromkeys(largest)) or (frozenset(),)
    return Tree(cliques, tuple(_links(cliques)))


def _missing(beside: dict[str, set[str]], name: str) -> int:
    """Count the pairs that taking a dimension away would join."""
    pairs = combinations(sorted(beside[name]), 2)
    return sum(second not in beside[first] for first, second in pairs)


def _links(cliques: tuple[Dimensions, ...]) -> Iterable[tuple[int, int, Dimensions]]:
    """Yield the heaviest tree over the sets: what two sets share is shared along the way."""
    reached = {0}
    while len(reached) < len(cliques):
        first, second = max(
            ((a, b) for a in sorted(reached) for b in range(len(cliques)) if b not in reached),
            key=lambda pair: len(cliques[pair[0]] & cliques[pair[1]]),
        )
        reached.add(second)
        yield first, second, cliques[first] & cliques[second]
