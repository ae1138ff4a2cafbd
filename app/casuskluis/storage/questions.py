# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Questions that are put into SQL once and asked many times.

Nearly all that is read of a file is "the rows of a table with this value in that field". To
build, compare and compile such a query anew takes ten times as long as SQLite needs to answer.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Dialect,
    Table,
    TextClause,
    bindparam,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

_Change = Callable[[Any], Any]
AnyValues = Sequence[Any]
DIALECT: Dialect = sqlite_dialect(paramstyle="qmark")
"""How SQL is written that the driver gets without SQLAlchemy in between."""


def each_of(name: str) -> TextClause:
    """Return the values of a parameter that holds several, for the right side of ``in_``."""
    return text(f"SELECT value FROM json_each(:{name})")  # noqa: S608 - a name of our own


@dataclass(frozen=True, eq=False)
class Question:
    """The rows of a table that have a value in a field.

    Attributes:
        table: Where they lie.
        field: The field; None for every row.
        order: What comes first; a table with identifiers goes by these at last.
        several: Takes several values, and gives the rows that have one of them.
        columns: Which columns; none for all of them.
    """

    table: Table
    field: Column[Any] | None = None
    order: tuple[ColumnElement[Any], ...] = ()
    several: bool = False
    columns: tuple[Column[Any], ...] = ()

    @cached_property
    def sql(self) -> str:
        """The question, with a sign for the value."""
        query = select(*self._columns).order_by(*self.order)
        if "id" in self.table.c:
            query = query.order_by(self.table.c.id)
        if self.field is not None and self.several:
            query = query.where(self.field.in_(each_of("asked")))
        elif self.field is not None:
            query = query.where(self.field == bindparam("asked", type_=self.field.type))
        return str(query.compile(dialect=DIALECT))

    def parameters(self, value: object) -> tuple[object, ...]:
        """Return what goes with the SQL for a value, or for several."""
        if self.field is None:
            return ()
        if self.several and isinstance(value, Iterable):
            return (json.dumps([self._stored(one) for one in value]),)
        return (self._stored(value),)

    def values(self, row: AnyValues) -> AnyValues:
        """Return the values of the domain in a row as the driver gives it."""
        if not self._readers:
            return row
        values = list(row)
        for place, read in self._readers:
            if (value := row[place]) is not None:
                values[place] = read(value)
        return values

    def _stored(self, value: object) -> object:
        return value if self._writer is None else self._writer(value)

    @cached_property
    def _columns(self) -> tuple[Column[Any], ...]:
        return self.columns or tuple(self.table.c)

    @cached_property
    def _writer(self) -> _Change | None:
        if self.field is None:
            return None
        kind = self.field.type.dialect_impl(DIALECT)
        return kind.bind_processor(DIALECT)

    @cached_property
    def _readers(self) -> list[tuple[int, _Change]]:
        kinds = [column.type.dialect_impl(DIALECT) for column in self._columns]
        readers = [kind.result_processor(DIALECT, None) for kind in kinds]
        return [(place, read) for place, read in enumerate(readers) if read is not None]
