# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables of any number of dimensions with hierarchies, made from inner counts or at random."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.model.table import Code, Relation, Table, code

ALL = "T"
"""The category that stands for all categories of a dimension; it is left out of codes."""

Tree = Mapping[str, Sequence[str]]
"""Per category that is split its parts; `ALL` is the root."""


def flat(categories: Iterable[str]) -> Tree:
    """Return a dimension without a hierarchy."""
    return {ALL: tuple(categories)}


def order(tree: Tree, node: str = ALL) -> list[str]:
    """Return every category of a dimension, each before its parts."""
    return [node, *(below for part in tree.get(node, ()) for below in order(tree, part))]


def named(dimensions: Sequence[str], categories: Sequence[str]) -> Code:
    """Return the code of a cell, with what is added up left out."""
    pairs = zip(dimensions, categories, strict=True)
    return code(pair for pair in pairs if pair[1] != ALL)


def tabulate(trees: Mapping[str, Tree], inner: Mapping[tuple[str, ...], int]) -> Table:
    """Count every margin of inner cells.

    Args:
        trees: Per dimension its hierarchy, in the order of the keys of the inner cells.
        inner: Per combination of finest categories how many; what is absent is zero.
    """
    dimensions = list(trees)
    orders = [order(tree) for tree in trees.values()]
    above = [_above(tree) for tree in trees.values()]
    counts = dict.fromkeys(product(*orders), 0)
    for key, count in inner.items():
        for each in product(*(up[category] for up, category in zip(above, key, strict=True))):
            counts[each] += count
    places = {key: place for place, key in enumerate(counts)}
    relations = []
    for position, tree in enumerate(trees.values()):
        for parent, parts in tree.items():
            rest = [[parent] if each == position else one for each, one in enumerate(orders)]
            for key in product(*rest):
                members = [
                    places[(*key[:position], part, *key[position + 1 :])] for part in parts
                ]
                relations.append(Relation(places[key], tuple(members)))
    codes = tuple(named(dimensions, key) for key in counts)
    return Table(codes, tuple(counts.values()), tuple(relations))


def _above(tree: Tree) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}

    def walk(node: str, path: list[str]) -> None:
        found[node] = [*path, node]
        for part in tree.get(node, ()):
            walk(part, found[node])

    walk(ALL, [])
    return found


def skewed(
    sizes: Sequence[int], records: int, seed: int, groups: Mapping[int, int] | None = None
) -> Table:
    """Return a table as overviews of casework look: few large categories, many small.

    Args:
        sizes: Categories per dimension.
        records: The grand total.
        seed: Which one of many.
        groups: Per dimension that has a hierarchy: in how many groups its categories fall.
    """
    random = np.random.default_rng(seed)
    shares = [_skew(size, random) for size in sizes]
    cells = list(product(*(range(size) for size in sizes)))
    expected = np.array(
        [
            float(np.prod([share[at] for share, at in zip(shares, cell, strict=True)]))
            for cell in cells
        ]
    ) * random.gamma(1.2, 1.0, len(cells))
    drawn = random.multinomial(records, expected / expected.sum())
    trees = {
        "abc"[place]: _tree(place, size, (groups or {}).get(place))
        for place, size in enumerate(sizes)
    }
    inner = {
        tuple(f"{'abc'[place]}{at:02d}" for place, at in enumerate(cell)): int(count)
        for cell, count in zip(cells, drawn, strict=True)
    }
    return tabulate(trees, inner)


def _skew(size: int, random: np.random.Generator) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = np.arange(1, size + 1, dtype=np.float64) ** -0.9
    random.shuffle(shares)
    found: NDArray[np.float64] = shares / shares.sum()
    return found


def _tree(place: int, size: int, groups: int | None) -> Tree:
    letter = "abc"[place]
    finest = [f"{letter}{at:02d}" for at in range(size)]
    if groups is None:
        return flat(finest)
    tree: dict[str, Sequence[str]] = {ALL: [f"{letter}g{group}" for group in range(groups)]}
    for group, part in enumerate(np.array_split(np.array(finest), groups)):
        tree[f"{letter}g{group}"] = [str(one) for one in part]
    return tree
