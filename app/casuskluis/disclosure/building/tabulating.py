# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Count records in every combination of categories, with all totals and subtotals."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.model.table import Code, Relation, Table, code
from casuskluis.domain.errors import CasuskluisError

Record = TypeVar("Record")
Leaves = tuple[str, ...]
"""One category without parts per dimension: an inner cell."""
Pairs = tuple[tuple[str, str], ...]


class DimensionTwice(CasuskluisError):
    """A table is split twice, or split and filtered, by the same dimension."""


class KeyMissing(CasuskluisError):
    """Nothing says in which category of a dimension a record falls."""


class CountImpossible(CasuskluisError):
    """A count is negative or no whole number."""


@dataclass(frozen=True)
class Filter:
    """Only records of one category count; the category stays in the name of every cell.

    Attributes:
        dimension: What is looked at.
        category: On any level of it.
    """

    dimension: Dimension
    category: str

    def takes(self, key: str) -> bool:
        """Tell whether a record with this key counts.

        Raises:
            CategoryUnknown: There is no such category.
        """
        leaf = self.dimension.locate(key)
        return leaf is not None and self.category in self.dimension.path(leaf)


def tabulate(
    records: Iterable[Record],
    dimensions: Sequence[Dimension],
    keys: Mapping[str, Callable[[Record], str]],
    *,
    filters: Sequence[Filter] = (),
    impossible: Collection[Code] = (),
) -> Table:
    """Return how many records fall in each combination of categories.

    Args:
        records: What is counted; each counts once.
        dimensions: How the table is split; without any there is one cell, the total.
        keys: Per dimension, of the table and of the filters, a function that returns the
            category of a record, always one.
        filters: Only records that pass all of them count.
        impossible: Combinations that can hold nobody by their meaning. A cell that has all
            pairs of one of these is known to be empty.

    Raises:
        DimensionTwice: A dimension or filter is given twice.
        KeyMissing: A dimension has no function.
        CategoryUnknown: A record falls in a category that is not there.
        TableMalformed: A record falls in an impossible cell.
    """
    wanted = [one.name for one in dimensions] + [one.dimension.name for one in filters]
    if any(name not in keys for name in wanted):
        raise KeyMissing("a dimension without a function that tells the category")
    inner: Counter[Leaves] = Counter()
    for record in records:
        if all(one.takes(keys[one.dimension.name](record)) for one in filters):
            inner[tuple(keys[one.name](record) for one in dimensions)] += 1
    return from_counts(dimensions, inner, filters=filters, impossible=impossible)


def from_counts(
    dimensions: Sequence[Dimension],
    counts: Mapping[Leaves, int],
    *,
    filters: Sequence[Filter] = (),
    impossible: Collection[Code] = (),
) -> Table:
    """Return the table with all totals of counts that were made elsewhere.

    Args:
        dimensions: How the table is split.
        counts: Per combination of categories without parts how many records there are; what is
            not named is zero.
        filters: What was filtered on before counting.
        impossible: As with `tabulate`.

    Raises:
        CountImpossible: A count is negative or not whole.
        CategoryUnknown: A combination has a category that is not there.
        KeyMissing: A combination does not name one category per dimension.
        DimensionTwice: A dimension or filter is given twice.
    """
    if any(type(count) is not int or count < 0 for count in counts.values()):
        raise CountImpossible("a count is negative or not whole")
    if any(len(leaves) != len(dimensions) for leaves in counts):
        raise KeyMissing("a combination without one category per dimension")
    grid = _Grid(tuple(dimensions), code(one.pair for one in map(_Fixed, filters)))
    return grid.table(counts, tuple(frozenset(one) for one in impossible))


@dataclass(frozen=True)
class _Fixed:
    filter: Filter

    @property
    def pair(self) -> tuple[str, str]:
        return (self.filter.dimension.name, self.filter.category)


@dataclass(frozen=True)
class _Grid:
    """All cells of one table, and what adds up to what.

    A cell is looked at here as one category per dimension; None is the total of a dimension.
    """

    dimensions: tuple[Dimension, ...]
    filters: Code

    def __post_init__(self) -> None:
        names = [one.name for one in self.dimensions] + [name for name, _ in self.filters]
        if len(set(names)) != len(names):
            raise DimensionTwice("a table is split twice by the same dimension")

    def table(
        self, counts: Mapping[Leaves, int], impossible: Sequence[frozenset[object]]
    ) -> Table:
        cells = list(product(*([None, *one.nodes] for one in self.dimensions)))
        place = {cell: position for position, cell in enumerate(cells)}
        sums = [0] * len(cells)
        for leaves, count in counts.items():
            for cell in self._above(leaves):
                sums[place[cell]] += count
        codes = tuple(map(self._code, cells))
        return Table(
            codes,
            tuple(sums),
            tuple(self._relations(place)),
            frozenset(
                position
                for position, name in enumerate(codes)
                if any(pairs <= set(name) for pairs in impossible)
            ),
        )

    def _above(self, leaves: Leaves) -> Iterator[tuple[str | None, ...]]:
        """Yield every cell in which a combination is counted; none when it is left out."""
        places = [one.locate(leaf) for one, leaf in zip(self.dimensions, leaves, strict=True)]
        paths = [
            (None, *one.path(leaf))
            for one, leaf in zip(self.dimensions, places, strict=True)
            if leaf is not None
        ]
        if len(paths) == len(self.dimensions):
            yield from product(*paths)

    def _code(self, cell: tuple[str | None, ...]) -> Code:
        named = [
            (one.name, one.everything if category is None else category)
            for one, category in zip(self.dimensions, cell, strict=True)
        ]
        return code([*self.filters, *((name, found) for name, found in named if found)])

    def _relations(self, place: Mapping[tuple[str | None, ...], int]) -> Iterator[Relation]:
        for which, dimension in enumerate(self.dimensions):
            others = [[None, *one.nodes] for one in self.dimensions]
            for above, parts in _splits(dimension):
                others[which] = [above]
                for cell in product(*others):
                    before, after = cell[:which], cell[which + 1 :]
                    yield Relation(
                        place[cell],
                        tuple(place[*before, part, *after] for part in parts),
                    )


def _splits(dimension: Dimension) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Yield every category that is split, None for the total, and what it is split in."""
    yield None, tuple(one.name for one in dimension.categories)
    for name, one in dimension.nodes.items():
        if one.parts:
            yield name, tuple(part.name for part in one.parts)
