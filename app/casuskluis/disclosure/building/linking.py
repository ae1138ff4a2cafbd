# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables that share cells as one table, because a reader can subtract across them."""

from collections.abc import Sequence

from casuskluis.disclosure.model.table import Code, Relation, Table
from casuskluis.domain.errors import CasuskluisError


class TablesDisagree(CasuskluisError):
    """The same group has another count in another table."""


def link(tables: Sequence[Table]) -> Table:
    """Join tables into one; a cell that stands in several is one cell.

    Raises:
        TablesDisagree: The same cell has another count in another table.
    """
    counts: dict[Code, int] = {}
    for table in tables:
        for name, count in zip(table.codes, table.counts, strict=True):
            if counts.setdefault(name, count) != count:
                raise TablesDisagree("a cell has two counts")
    place = {name: position for position, name in enumerate(counts)}
    relations: dict[Relation, None] = {}
    impossible: set[int] = set()
    for table in tables:
        where = [place[name] for name in table.codes]
        impossible |= {where[position] for position in table.impossible}
        relations |= {
            Relation(where[one.total], tuple(where[part] for part in one.parts)): None
            for one in table.relations
        }
    return Table(tuple(counts), tuple(counts.values()), tuple(relations), frozenset(impossible))
