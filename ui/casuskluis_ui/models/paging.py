# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A long list without holding it: the ids in order, and the lines in pages of 200.

The database filters and sorts; the window only asks for the pages it shows. A proxy model in
Python takes seconds where this takes a tenth of one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

FilterT = TypeVar("FilterT")
LineT = TypeVar("LineT")

PAGE_SIZE = 200
_PAGES_KEPT = 20


@dataclass(frozen=True, slots=True)
class ListQuery(Generic[FilterT]):
    """What a list shows, and in which order.

    Attributes:
        filter: Whatever the service wants to know: a frozen dataclass or a text.
        order: The ``sort`` key of a column; empty is the order the service likes best.
        descending: From high to low.
    """

    filter: FilterT
    order: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class LineSource(Generic[FilterT, LineT]):
    """The two questions a list asks.

    Attributes:
        ids: Every id that answers the query, in order.
        lines: The lines that belong to some ids, by id; an id that is gone is left out.
        first: The first ids of the same answer, so many at most, at once however long it is;
            None for lists that are never long.
    """

    ids: Callable[[ListQuery[FilterT]], Sequence[int]]
    lines: Callable[[Sequence[int]], Mapping[int, LineT]]
    first: Callable[[ListQuery[FilterT], int], Sequence[int]] | None = None


class PageCache(Generic[LineT]):
    """The lines that were looked at lately."""

    def __init__(self, lines: Callable[[Sequence[int]], Mapping[int, LineT]]) -> None:
        self._lines = lines
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        self._pages: dict[int, Mapping[int, LineT]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def reset(self, ids: Sequence[int]) -> None:
        """Take a new list of ids and forget every line."""
        self._ids = list(ids)
        self._rows.clear()
        self._pages.clear()

    def extend(self, ids: Sequence[int]) -> None:
        """Take more ids behind those it has; the lines it has stay good."""
        self._pages.pop(len(self._ids) // PAGE_SIZE, None)
        self._ids.extend(ids)
        self._rows.clear()

    @property
    def ids(self) -> Sequence[int]:
        """Every id, in order."""
        return self._ids

    def id_at(self, row: int) -> int:
        """Return the id on a row; 0 when there is no such row."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def row_of(self, object_id: int) -> int:
        """Return the row of an id; -1 when it is not in the list."""
        if not self._rows and self._ids:
            self._rows = {one: row for row, one in enumerate(self._ids)}
        return self._rows.get(object_id, -1)

    def line(self, row: int) -> LineT | None:
        """Return the line on a row; nothing when it was removed meanwhile."""
        object_id = self.id_at(row)
        return self._page(row // PAGE_SIZE).get(object_id) if object_id else None

    def _page(self, number: int) -> Mapping[int, LineT]:
        if number not in self._pages:
            if len(self._pages) >= _PAGES_KEPT:
                self._pages.pop(next(iter(self._pages)))
            start = number * PAGE_SIZE
            self._pages[number] = self._lines(self._ids[start : start + PAGE_SIZE])
        return self._pages[number]
