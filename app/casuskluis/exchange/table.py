# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A sheet or a delimited text as rows of text, with the row that names the columns."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.naming import fold
from casuskluis.exchange.refusals import Reason

MAX_ROWS = 200_000
SEARCHED = 25
"""Rows in which the header is looked for: titles and explanations may stand above it."""
_SAMPLED = 50


class NoHeaderRow(CasuskluisError):
    """No row looks like the names of columns."""


class TooManyRows(CasuskluisError):
    """More rows, or further away, than any list this program is meant for."""


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row of a table; ``broken`` says why its cells cannot be trusted."""

    number: int
    cells: Sequence[str] = field(repr=False)
    broken: Reason | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in any cell."""
        if self.broken is not None:
            return False
        return not any(map(str.strip, self.cells))

    def is_wider_than(self, width: int) -> bool:
        """Whether there is something in a cell beyond so many."""
        return len(self.cells) > width and any(map(str.strip, self.cells[width:]))


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows can be walked more than once.

    Attributes:
        headers: The names of the columns.
        header_row: Number of the row they stand on.
        walk: Gives every row of the source that is not empty.
        height: About how many rows there are, for progress.
        sheets: Names of the sheets to choose from; empty for text.
        sheet: The one it is; empty for text.
    """

    source_name: str
    headers: tuple[str, ...] = field(repr=False)
    header_row: int
    walk: Callable[[], Iterator[NumberedRow]] = field(repr=False)
    height: int
    sheets: tuple[str, ...] = ()
    sheet: str = field(default="", repr=False)

    def rows(self) -> Iterator[NumberedRow]:
        """Give the rows below the header.

        Raises:
            TooManyRows: After `MAX_ROWS` rows.
        """
        count = 0
        for row in self.walk():
            if row.number <= self.header_row:
                continue
            if count >= MAX_ROWS:
                raise TooManyRows("too many rows", limit=MAX_ROWS)
            count += 1
            yield row

    def sample(self) -> list[Sequence[str]]:
        """Return the cells of the first rows, to guess columns by and to show."""
        return [row.cells for row in islice(self.rows(), _SAMPLED) if row.broken is None]


def find_header(rows: Iterable[NumberedRow], known: Callable[[str], bool]) -> NumberedRow:
    """Return the row that names the columns.

    It is the row with the most different names that are known; without any, the first row
    with at least two texts that are no numbers.

    Raises:
        NoHeaderRow: When there is no such row.
    """
    candidates = [row for row in islice(rows, SEARCHED) if row.broken is None]
    scored = [(len(set(filter(known, map(fold, row.cells)))), row) for row in candidates]
    score, best = max(scored, key=lambda pair: pair[0], default=(0, None))
    if best is not None and score:
        return best
    for row in candidates:
        if sum(any(char.isalpha() for char in cell) for cell in row.cells) > 1:
            return row
    raise NoHeaderRow("no row of names")
