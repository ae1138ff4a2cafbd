# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Readers of tables that others published, whatever their size and rules."""

import csv
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casuskluis.disclosure.model.policy import Audience, Policy
from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.suppression.levels import Levels
from casuskluis.disclosure.suppression.suppressing import Suppressed, suppress
from casuskluis.disclosure.suppression.weights import value_weights
from disclosure.suppression.tabulated import ALL, Tree, named, tabulate

Key = tuple[str, ...]
INTERNAL = Policy(audience=Audience.INTERNAL)


@dataclass(frozen=True)
class Instance:
    """A table with what others say must be hidden, and how uncertain it must be.

    Attributes:
        table: The cells, in whole units of the smallest fraction that occurs.
        primary: Positions that must be hidden.
        levels: How far each must be able to move.
    """

    table: Table
    primary: frozenset[int]
    levels: Levels

    def solved(self) -> Suppressed:
        """Return the pattern of the smallest sum of hidden values."""
        return suppress(
            self.table,
            INTERNAL,
            primary=self.primary,
            levels=self.levels,
            weights=value_weights(self.table),
        )

    def names(self, outcome: Suppressed) -> set[Key]:
        """Return the categories of the hidden cells that need not be hidden for themselves."""
        extra = outcome.hidden - self.primary
        return {tuple(category for _, category in self.table.codes[cell]) for cell in extra}


def not_exactly(table: Table, primary: Sequence[int]) -> Instance:
    """Return an instance that asks only that no value of the cells is known exactly."""
    lower = {cell: float(table.counts[cell] > 0) for cell in primary}
    return Instance(table, frozenset(primary), Levels(lower, dict.fromkeys(primary, 1.0)))


def up_to(table: Table, most: int, *, zeros: bool) -> Instance:
    """Return an instance in which counts up to a number must not be known exactly."""
    least = 0 if zeros else 1
    primary = [cell for cell, count in enumerate(table.counts) if least <= count <= most]
    return not_exactly(table, primary)


def frequencies(
    path: Path, columns: Sequence[str], trees: Mapping[str, Tree], counted: str | None = None
) -> Table:
    """Read records, or counts per combination, from a file with a heading.

    Args:
        path: The file.
        columns: Which columns hold the categories, in the order of the trees.
        trees: Per dimension its hierarchy.
        counted: Which column holds a count; None when each line is one record.
    """
    inner: dict[Key, int] = defaultdict(int)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = tuple(row[column] for column in columns)
            inner[key] += 1 if counted is None else int(row[counted])
    return tabulate(trees, inner)


@dataclass(frozen=True)
class Contributors:
    """What respondents contribute, per combination of finest categories.

    Attributes:
        trees: Per dimension its hierarchy.
        inner: Per combination the contributions, in whole units.
    """

    trees: Mapping[str, Tree]
    inner: Mapping[Key, Sequence[int]]

    def under(self, percent: float) -> Instance:
        """Return the instance of the p% rule.

        A cell is unsafe when its total, less its two largest contributions, is less than p% of
        the largest: then the second can estimate the first too well. It must be able to move by
        what is missing, both ways. Cells to which nobody contributes are known to be empty.
        """
        table = tabulate(self.trees, {key: sum(each) for key, each in self.inner.items()})
        found = self._per_cell(table)
        missing = {
            cell: percent / 100 * each[0] - sum(each[2:])
            for cell, each in found.items()
            if percent / 100 * each[0] > sum(each[2:])
        }
        empty = frozenset(range(len(table.codes))) - set(found)
        known = Table(table.codes, table.counts, table.relations, empty)
        return Instance(known, frozenset(missing), Levels(missing, missing))

    def _per_cell(self, table: Table) -> dict[int, list[int]]:
        above = [_ancestors(tree) for tree in self.trees.values()]
        found: dict[int, list[int]] = defaultdict(list)
        for key, each in self.inner.items():
            for name in _combinations([up[one] for up, one in zip(above, key, strict=True)]):
                found[table.shape.places[named(list(self.trees), name)]] += each
        return {cell: sorted(each, reverse=True) for cell, each in found.items()}


def contributors(
    path: Path,
    trees: Mapping[str, Tree],
    key: Callable[[str], Key],
    value: Callable[[str], int],
) -> Contributors:
    """Read respondents from a file with a line each."""
    inner: dict[Key, list[int]] = defaultdict(list)
    with path.open(encoding="latin-1") as file:
        for line in file:
            if line.strip():
                inner[key(line)].append(value(line))
    return Contributors(trees, inner)


def hierarchy(path: Path, *, also: Sequence[str] = ()) -> Tree:
    """Read a hierarchy in which the depth is the number of @ before a category."""
    tree: dict[str, list[str]] = {ALL: []}
    path_to = [ALL]
    for line in path.read_text(encoding="latin-1").splitlines():
        name = line.replace("@", "").strip()
        depth = line.count("@")
        path_to[depth + 1 :] = [name]
        tree.setdefault(path_to[depth], []).append(name)
    tree[ALL].extend(also)
    return tree


def _ancestors(tree: Tree) -> dict[str, list[str]]:
    found = {ALL: [ALL]}
    waiting = [ALL]
    while waiting:
        node = waiting.pop()
        for part in tree.get(node, ()):
            found[part] = [*found[node], part]
            waiting.append(part)
    return found


def _combinations(choices: Sequence[Sequence[str]]) -> list[Key]:
    found: list[Key] = [()]
    for each in choices:
        found = [(*key, one) for key in found for one in each]
    return found
