# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What no table prints and a reader still gets: what is left when he takes one off another.

Someone leaves a row out, and the total stands in the next table. Or one table joins two
categories, and another says how many there are in one of the two. What is left over is counted
here as well, so that it is protected with everything else.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from casuskluis.disclosure.building.dimensions import Dimension, names
from casuskluis.disclosure.building.tabulating import Filter, tabulate
from casuskluis.disclosure.model.table import Relation, Table, code

Key = Callable[[Any], str]
Pair = tuple[str, str]


def left_out_of(dimension: Dimension) -> str:
    """Return what the categories that a dimension leaves out are called together."""
    return names(tuple(sorted(dimension.left_out)))


def beside(
    records: Sequence[Any],
    dimensions: Sequence[Dimension],
    keys: Mapping[str, Key],
    filters: Sequence[Filter],
) -> Table | None:
    """Return what a table leaves out, as one category, and what it does not, as another.

    Returns:
        None when nothing is left out.
    """
    cut = [one for one in dimensions if one.left_out]
    if not cut:
        return None
    pairs = [Dimension.flat(one.name, str(one.everything), left_out_of(one)) for one in cut]
    sides = {one.name: _side(one, keys[one.name]) for one in cut}
    return tabulate(records, pairs, {**keys, **sides}, filters=filters)


def _side(dimension: Dimension, key: Key) -> Key:
    gone, kept = left_out_of(dimension), str(dimension.everything)
    return lambda one: gone if key(one) in dimension.left_out else kept


def rest_of(
    category: str, records: Sequence[Any], plain: Dimension, shown: Dimension | None, base: Pair
) -> Table | None:
    """Return a category that has a table of its own beside the rest of what it is printed in.

    Args:
        category: Which.
        records: Everything that is counted in the group, as categories of the dimension.
        plain: The dimension before anything was joined.
        shown: As it is printed in other tables; None where it is dropped.
        base: What stands in the name of every cell.

    Returns:
        None when the category is printed as it is.
    """
    joined = {} if shown is None else _joined(shown)
    if category in joined or (shown is not None and category in shown.nodes):
        return None
    whole = next((name for name, parts in joined.items() if category in parts), None)
    parts = joined[whole] if whole else plain.leaves
    others = names(tuple(one for one in parts if one != category))
    rest = others if whole else f"zonder {category}"
    counts = Counter(one == category for one in records if one in parts)
    cells = tuple(
        code([base, *([(plain.name, name)] if name else [])])
        for name in (whole, category, rest)
    )
    together = (counts.total(), counts[True], counts[False])
    return Table(cells, together, (Relation(0, (1, 2)),))


def _joined(dimension: Dimension) -> Mapping[str, tuple[str, ...]]:
    """Return what every joined category holds, and what is left out together."""
    found = {one.name: one.covers for one in dimension.nodes.values() if one.covers}
    gone = {left_out_of(dimension): dimension.left_out} if dimension.left_out else {}
    return {**found, **gone}
