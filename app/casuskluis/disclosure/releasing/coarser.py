# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables with fewer details, the most detailed first, made of cells of the table itself."""

from collections.abc import Iterator

from casuskluis.disclosure.model.table import Relation, Table


def coarser(table: Table) -> Iterator[Table]:
    """Yield tables that leave out a dimension, or cells that cross many dimensions.

    They need no new names and no new counts. A better choice, such as merging two districts,
    takes the officer or the rules of the table; this is for when the time is over.
    """
    everywhere = _everywhere(table)
    crossed = [frozenset(name for name, _ in code) - everywhere for code in table.codes]
    dimensions = frozenset().union(*crossed)
    keeps = {
        frozenset(cell for cell, names in enumerate(crossed) if len(names) <= most)
        for most in range(1, max(map(len, crossed), default=0))
    }
    if len(dimensions) > 1:
        for dropped in dimensions:
            left = (cell for cell, names in enumerate(crossed) if dropped not in names)
            keeps.add(frozenset(left))
    for kept in sorted(keeps, key=lambda cells: (-len(cells), sorted(cells))):
        if any(crossed[cell] for cell in kept):
            yield _part(table, sorted(kept))


def _everywhere(table: Table) -> frozenset[str]:
    """Return the dimensions in the name of every cell: what the table was filtered on."""
    names = [frozenset(name for name, _ in code) for code in table.codes]
    return frozenset.intersection(*names) if names else frozenset()


def _part(table: Table, kept: list[int]) -> Table:
    place = {cell: position for position, cell in enumerate(kept)}
    relations = tuple(
        Relation(place[one.total], tuple(place[part] for part in one.parts))
        for one in table.relations
        if place.keys() >= {one.total, *one.parts}
    )
    return Table(
        tuple(table.codes[cell] for cell in kept),
        tuple(table.counts[cell] for cell in kept),
        relations,
        frozenset(place[cell] for cell in table.impossible if cell in place),
    )
