# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding the rows of each table in a damaged database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from casuskluis.vault.salvage.layout import (
    SCHEMA,
    Entry,
    Layout,
    as_told,
    entries,
    is_schema,
    roots_of_indexes,
)
from casuskluis.vault.salvage.pages import Pages
from casuskluis.vault.salvage.records import (
    LEAF,
    NotARecord,
    Value,
    cells,
    content,
    kind_of,
    kinds_in,
    values,
    width_of,
)
from casuskluis.vault.salvage.trees import Span, Tree, index_keys, walk
from casuskluis.vault.watch import Watch

Row = tuple[int, tuple[Value, ...] | None]
"""The rowid, and the values; None when they go on in a page that cannot be read."""


@dataclass(slots=True)
class Found:
    """What the damaged database shows.

    Attributes:
        pages: It is read from.
        damaged: Pages that are not as they were written.
        leaves: Every page with rows.
        schema: The schema as far as it could be read.
        claimed: Pages that belong to a table.
        trees: What was reached of each table, by name.
        told: The layouts as the damaged database tells them.
        unplaced: Pages with rows whose table is not certain.
    """

    pages: Pages
    damaged: set[int] = field(default_factory=set)
    leaves: list[int] = field(default_factory=list)
    schema: list[Entry] = field(default_factory=list)
    claimed: set[int] = field(default_factory=set)
    trees: dict[str, Tree] = field(default_factory=dict)
    told: dict[str, Layout] = field(default_factory=dict)
    unplaced: int = 0

    def rows(self, table: str) -> Iterator[Row]:
        """Return the rows of a table that were found."""
        tree = self.trees.get(table)
        for number in tree.leaves if tree else ():
            yield from rows_in(self.pages, number)

    def keys_in_indexes(self, table: str) -> tuple[set[int], bool]:
        """Return the rowids the indexes of a table name, and whether those are all."""
        keys: set[int] = set()
        complete = False
        for root, names_all in roots_of_indexes(self.schema).get(table, ()):
            complete |= index_keys(self.pages, root, keys) and names_all
        return keys, complete


def survey(pages: Pages, watch: Watch) -> Found:
    """Read every page, and the schema.

    Raises:
        Cancelled: The officer stopped it.
    """
    found = Found(pages)
    for number, page in pages.every():
        if page is None:
            found.damaged.add(number)
        elif kind_of(page, number) == LEAF:
            found.leaves.append(number)
        if number % 256 == 0:
            watch.step(100 * number // pages.count)
    tree = found.trees[SCHEMA] = walk(pages, 1, found.claimed)
    if tree.missing:
        for number in found.leaves:
            if number not in found.claimed and _holds_schema(pages, number):
                found.claimed.add(number)
                tree.leaves.append(number)
    read = (row for _, row in found.rows(SCHEMA) if row is not None)
    found.schema = list(entries(read))
    return found


def place(found: Found, known: Mapping[str, tuple[Layout, int]]) -> None:
    """Follow every table, and give the pages no table leads to any more their table back.

    A page is placed only where it is certain: its keys are missing in one table alone, and its
    rows have the shape of that table.

    Args:
        found: Completed here.
        known: The layout of each table, and the root it has in a new vault.
    """
    roots = {entry.name: entry for entry in found.schema if entry.kind == "table"}
    for name, (layout, _) in known.items():
        found.told[name] = as_told(layout, roots.get(name))
    for entry in roots.values():
        # Those that are not taken over, too: their pages are not those of another table.
        if entry.root and entry.name != SCHEMA:
            found.trees[entry.name] = walk(found.pages, entry.root, found.claimed)
    if found.trees[SCHEMA].missing:
        _follow_untold(found, known, roots)
    torn = [name for name, tree in found.trees.items() if tree.missing and name in found.told]
    for number in found.leaves:
        shape = None if number in found.claimed else _shape(found.pages, number)
        if shape is not None:
            owner = _owner(found, shape, torn)
            if owner is not None:
                found.trees[owner].leaves.append(number)
            elif torn:
                found.unplaced += 1


def rows_in(pages: Pages, number: int) -> Iterator[Row]:
    """Return the rows of one page."""
    page = pages.read(number)
    if page is None:
        return
    for cell in cells(page, number):
        try:
            yield cell.key, values(content(cell, pages))
        except NotARecord:
            yield cell.key, None


def _follow_untold(
    found: Found, known: Mapping[str, tuple[Layout, int]], roots: Mapping[str, Entry]
) -> None:
    """Follow the tables whose line in the schema cannot be read.

    A vault that was made by this version has its tables where a new one has them; whether it
    was, shows in those that can be read.
    """
    told = {name: entry.root for name, entry in roots.items() if name in known}
    same = all(known[name][1] == root for name, root in told.items())
    certain = same and 2 * len(told) >= len(known)
    for name, (_, root) in known.items():
        if name not in told:
            tree = Tree(missing=[Span()])
            found.trees[name] = walk(found.pages, root, found.claimed) if certain else tree


_Shape = tuple[list[int], list[list[int]]]


def _owner(found: Found, shape: _Shape, torn: Sequence[str]) -> str | None:
    """Return the one table a page can belong to."""
    keys, codes = shape
    fitting = [
        name
        for name in torn
        if any(span.holds(keys) for span in found.trees[name].missing)
        and all(found.told[name].fits(one) for one in codes)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _shape(pages: Pages, number: int) -> _Shape | None:
    """Return the keys in a page and the types of each row; None for a page without rows."""
    page = pages.read(number)
    try:
        found = list(cells(page, number)) if page is not None else []
        codes = [kinds_in(cell.local) for cell in found]
    except NotARecord:
        return None
    return ([cell.key for cell in found], codes) if found else None


def _holds_schema(pages: Pages, number: int) -> bool:
    page = pages.read(number)
    try:
        found = list(cells(page, number)) if page is not None else []
        return bool(found) and all(_is_entry(cell.local) for cell in found)
    except NotARecord:
        return False


def _is_entry(record: bytes) -> bool:
    codes = kinds_in(record)
    begin = record[0]
    return bool(codes) and is_schema(codes, record[begin : begin + width_of(codes[0])])
