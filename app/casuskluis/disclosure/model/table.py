# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counts as they stand in the vault: any number of cells, and what adds up to what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from casuskluis.domain.errors import CasuskluisError

Code = tuple[tuple[str, str], ...]
"""The name of a cell: pairs of a dimension and a category, sorted by dimension.

A dimension that is added up is left out, so the grand total is the empty code and the same
group has the same code in every table, whatever the other dimensions of that table are. That is
what links tables: a cell that is printed twice is one cell here.
"""

TOTAL: Code = ()


class TableMalformed(CasuskluisError):
    """Cells, counts and relations do not fit each other, or a count is no whole number >= 0."""


def code(pairs: Iterable[tuple[str, str]]) -> Code:
    """Return the code of a cell.

    Args:
        pairs: Dimension and category, each dimension at most once, in any order.
    """
    return tuple(sorted(pairs))


@dataclass(frozen=True, slots=True)
class Relation:
    """One cell is the sum of others.

    Attributes:
        total: Position of the cell that is the sum.
        parts: Positions of the cells that make it up, each once.
    """

    total: int
    parts: tuple[int, ...]


@dataclass(frozen=True)
class Shape:
    """Which cells there are and what adds up to what; known to every reader, holds no count.

    Attributes:
        codes: One per cell, all different.
        relations: Which cells add up to which.
        impossible: Positions of cells that hold nobody by their meaning (structural zeros). A
            reader knows these too.
    """

    codes: tuple[Code, ...]
    relations: tuple[Relation, ...]
    impossible: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if len(set(self.codes)) != len(self.codes):
            raise TableMalformed("a cell occurs twice")
        cells = range(len(self.codes))
        used = [position for one in self.relations for position in (one.total, *one.parts)]
        if any(position not in cells for position in (*used, *self.impossible)):
            raise TableMalformed("a relation names a cell that is not there")

    @cached_property
    def places(self) -> dict[Code, int]:
        """The position of every cell."""
        return {name: position for position, name in enumerate(self.codes)}

    @cached_property
    def totals(self) -> frozenset[int]:
        """Positions of the cells that are a sum of others."""
        return frozenset(one.total for one in self.relations)

    @cached_property
    def above(self) -> dict[int, tuple[int, ...]]:
        """Per position of a part the sums that it is directly part of."""
        found: dict[int, tuple[int, ...]] = {}
        for one in self.relations:
            for part in one.parts:
                found[part] = (*found.get(part, ()), one.total)
        return found

    @cached_property
    def inner(self) -> tuple[int, ...]:
        """Positions of the cells that are no sum, in order."""
        return tuple(each for each in range(len(self.codes)) if each not in self.totals)


@dataclass(frozen=True)
class Table:
    """Any number of linked tables over one group of records, as one system of cells.

    Attributes:
        codes: One per cell, all different.
        counts: Per cell how many records fall in it: persons, cases or notifications.
        relations: Which cells add up to which; the counts obey every one.
        impossible: As with `Shape`.

    Raises:
        TableMalformed: Sizes do not fit, a count is no whole number of at least zero, or the
            counts do not add up.
    """

    codes: tuple[Code, ...]
    counts: tuple[int, ...] = field(repr=False)
    relations: tuple[Relation, ...]
    impossible: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if len(self.counts) != len(self.codes):
            raise TableMalformed("not one count per cell")
        if any(type(count) is not int or count < 0 for count in self.counts):
            raise TableMalformed("a count is not a whole number of at least zero")
        shape = self.shape
        if any(not adds_up(one, self.counts) for one in shape.relations):
            raise TableMalformed("the counts do not add up")
        if any(self.counts[position] for position in self.impossible):
            raise TableMalformed("somebody is in a cell that can hold nobody")

    @cached_property
    def shape(self) -> Shape:
        """The table without its counts."""
        return Shape(self.codes, self.relations, self.impossible)

    @property
    def total(self) -> int:
        """The grand total: how many records the tables count."""
        place = self.shape.places.get(TOTAL)
        return max(self.counts, default=0) if place is None else self.counts[place]


def adds_up(relation: Relation, values: Sequence[int]) -> bool:
    """Tell whether the parts of a relation add up to its total."""
    return values[relation.total] == sum(values[part] for part in relation.parts)
