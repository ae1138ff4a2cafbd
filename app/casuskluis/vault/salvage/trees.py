# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Following a tree from its root, and saying which keys cannot be reached."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from casuskluis.vault.salvage.pages import Pages
from casuskluis.vault.salvage.records import (
    INDEX_INNER,
    INDEX_LEAF,
    INNER,
    LEAF,
    NotARecord,
    cells,
    children,
    content,
    kind_of,
    values,
)

LOWEST, HIGHEST = -(1 << 63), (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Span:
    """Keys above one and up to another."""

    above: int = LOWEST - 1
    until: int = HIGHEST

    def holds(self, keys: list[int]) -> bool:
        """Tell whether all keys lie in it."""
        return all(self.above < key <= self.until for key in keys)


@dataclass(slots=True)
class Tree:
    """What was reached of one table.

    Attributes:
        leaves: Pages with rows, in order.
        missing: Keys behind a page that cannot be read.
    """

    leaves: list[int] = field(default_factory=list)
    missing: list[Span] = field(default_factory=list)


def walk(pages: Pages, root: int, claimed: set[int]) -> Tree:
    """Return what can be reached of a table from its root.

    Args:
        pages: Of the database.
        root: Its number.
        claimed: Pages that belong somewhere already; those found here are added.
    """
    tree = Tree()
    waiting = [(root, Span())]
    while waiting:
        number, span = waiting.pop()
        page = pages.read(number) if 0 < number <= pages.count else None
        if page is None or number in claimed:
            tree.missing.append(span)
            continue
        try:
            under = _under(page, number, span)
        except NotARecord:
            tree.missing.append(span)
            continue
        claimed.add(number)
        if under is None:
            tree.leaves.append(number)
        else:
            waiting.extend(reversed(under))
    return tree


def _under(page: bytes, number: int, span: Span) -> list[tuple[int, Span]] | None:
    """Return the pages under a page with their keys; None for a leaf.

    Raises:
        NotARecord: It is not a page of this tree.
    """
    kind = kind_of(page, number)
    if kind == LEAF:
        if not span.holds([cell.key for cell in cells(page, number)]):
            raise NotARecord
        return None
    if kind != INNER:
        raise NotARecord
    found, above = [], span.above
    for child, key in children(page, number):
        until = span.until if key is None else key
        if not above <= until <= span.until:
            raise NotARecord
        found.append((child, Span(above, until)))
        above = until
    return found


def index_keys(pages: Pages, root: int, into: set[int]) -> bool:
    """Add the rowids an index names; tell whether all of it could be read."""
    waiting, seen, whole = [root], set[int](), True
    while waiting:
        number = waiting.pop()
        page = pages.read(number) if 0 < number <= pages.count else None
        kind = 0 if page is None else kind_of(page, number)
        if page is None or number in seen or kind not in (INDEX_LEAF, INDEX_INNER):
            whole = False
            continue
        seen.add(number)
        try:
            into.update(_rowids(page, number, pages))
            if kind == INDEX_INNER:
                waiting.extend(child for child, _ in children(page, number))
        except NotARecord:
            whole = False
    return whole


def _rowids(page: bytes, number: int, pages: Pages) -> Iterator[int]:
    for cell in cells(page, number):
        last = values(content(cell, pages))[-1]
        if isinstance(last, int):
            yield last
