# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding many rows: the SQL is made once, and each row as the driver takes it.

SQLAlchemy weighs every value of every row anew, which takes longer than SQLite needs to store
it. The same types of column make the same values here.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Table

from casuskluis.storage.columns import Words, storable
from casuskluis.storage.questions import DIALECT

_Write = Callable[[Any], Any]
Stored = tuple[object, ...]


class Filling:
    """The way of many rows into a table.

    Attributes:
        sql: Adds one row.

    Args:
        table: Where they go.
        names: The columns each row has.
    """

    def __init__(self, table: Table, names: frozenset[str]) -> None:
        columns = [column for column in table.c if column.name in names]
        ordered = [column.name for column in columns]
        self.sql = str(table.insert().compile(dialect=DIALECT, column_keys=ordered))
        self._values = itemgetter(*ordered, ordered[0])  # one more, so that it is a tuple
        self._writers = [_writer(column) for column in columns]

    def row(self, values: Mapping[str, object]) -> Stored:
        """Return the values of a row as the driver takes them."""
        return tuple([
            value if write is None or value is None else write(value)
            for value, write in zip(self._values(values), self._writers, strict=False)
        ])  # fmt: skip


@cache
def filling(table: Table, names: frozenset[str]) -> Filling:
    """Return the way into these columns of a table; it holds nothing of any record."""
    return Filling(table, names)


def _writer(column: Column[Any]) -> _Write | None:
    if isinstance(column.type, Words):
        return storable
    return column.type.dialect_impl(DIALECT).bind_processor(DIALECT)
