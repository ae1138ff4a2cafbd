# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""All small categories of a table together, in one choice of the officer.

One by one would be a click per category, and merging the two smallest each time makes groups
that mean nothing. Here everything that is too small goes into one group; categories with an
order, as ages, are only ever joined with their neighbours.
"""

from collections.abc import Iterator, Sequence

from casuskluis.disclosure.building.coarsening import (
    Action,
    Proposal,
    apply_to_all,
    merged_name,
)
from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.model.policy import Policy
from casuskluis.services.releases.counting import CountedTable

_FEWEST = 2


def settled(table: CountedTable, policy: Policy) -> tuple[Proposal, ...]:
    """Return the merges that make every category of a table large enough.

    Args:
        table: One table of an overview, as counted.
        policy: The minima.

    Returns:
        Nothing when all is well. A dimension that would keep a single category is dropped.
    """
    found: list[Proposal] = []
    for dimension in table.dimensions:
        found += _Settling(dimension, _margins(table, dimension), policy).proposals(
            len(table.dimensions)
        )
    if not found and _is_too_fine(table, policy):
        return (Proposal(Action.DROP, table.dimensions[-1].name),)
    return tuple(found)


def _is_too_fine(table: CountedTable, policy: Policy) -> bool:
    """Tell whether a crossed table has too many cells, though its margins are large enough."""
    cells = len(table.table.shape.inner)
    return len(table.dimensions) > 1 and table.table.total < cells * policy.minimum_average


def _margins(table: CountedTable, dimension: Dimension) -> dict[str, int]:
    places = table.table.shape.places
    return {
        name: table.table.counts[
            places[tuple(sorted([*table.filters, (dimension.name, name)]))]
        ]
        for name in dimension.leaves
    }


class _Settling:
    """Joins categories of one dimension until all are large enough."""

    def __init__(self, dimension: Dimension, margins: dict[str, int], policy: Policy) -> None:
        self._dimension = dimension
        self._margins = margins
        self._policy = policy
        self._taken: list[Proposal] = []

    def proposals(self, dimensions: int) -> Sequence[Proposal]:
        """Return what to do, in order."""
        for first, second in self._pairs(dimensions):
            if len(self._margins) == _FEWEST:
                return [Proposal(Action.DROP, self._dimension.name)]
            self._join(first, second)
        return self._taken

    def _pairs(self, dimensions: int) -> Iterator[tuple[str, str]]:
        while pair := self._next(dimensions):
            yield pair

    def _next(self, dimensions: int) -> tuple[str, str] | None:
        small = [name for name, count in self._margins.items() if self._is_small(count)]
        ranked = sorted(self._margins, key=lambda name: (self._margins[name], name))
        if self._dimension.ordered:
            tight = small or (ranked if self._is_fine(dimensions) else [])
            return self._neighbours(tight[0]) if tight else None
        if len(small) > 1:
            first, second = sorted(small, key=lambda name: (self._margins[name], name))[:2]
            return first, second
        if small:
            return small[0], next(
                name for name in ranked if name != small[0] and self._margins[name]
            )
        return (ranked[0], ranked[1]) if self._is_fine(dimensions) else None

    def _is_small(self, count: int) -> bool:
        return 0 < count < self._policy.minimum_category

    def _is_fine(self, dimensions: int) -> bool:
        """Tell whether there are too many categories for so few records."""
        if dimensions > 1 or len(self._margins) <= _FEWEST:
            return False
        return sum(self._margins.values()) < len(self._margins) * self._policy.minimum_average

    def _neighbours(self, name: str) -> tuple[str, str]:
        beside = list(self._margins)
        here = beside.index(name)
        near = [beside[place] for place in (here - 1, here + 1) if 0 <= place < len(beside)]
        return name, min(near, key=lambda one: self._margins[one])

    def _join(self, first: str, second: str) -> None:
        into = merged_name(self._dimension, first, second)
        proposal = Proposal(Action.MERGE, self._dimension.name, first, second, into)
        (self._dimension,) = apply_to_all(proposal, [self._dimension])
        self._taken.append(proposal)
        joined = self._margins[first] + self._margins[second]
        self._margins = {
            name: joined if name == into else self._margins[name]
            for name in self._dimension.leaves
        }
