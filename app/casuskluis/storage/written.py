# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Queries of the long lists, put into SQL once; what is asked travels as parameters."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

from casuskluis.storage.columns import Choice, Day, storable
from casuskluis.storage.failures import StorageDamaged
from casuskluis.storage.questions import DIALECT, AnyValues
from casuskluis.storage.session import AnyQuery, Session

_Reader = Callable[[Any], Any]


@dataclass(frozen=True, eq=False)
class Written:
    """A query that is asked many times.

    Attributes:
        query: With parameters by name; those of `each_of` take several values.
    """

    query: AnyQuery

    def asked(self, session: Session, **values: object) -> Sequence[AnyValues]:
        """Return the rows that answer it, as values of the domain."""
        return self.values(session.told(self.sql, self.parameters(**values)))

    @cached_property
    def sql(self) -> str:
        """The query as SQL, with signs for the parameters."""
        return str(self._compiled)

    def parameters(self, **values: object) -> tuple[object, ...]:
        """Return what goes with the SQL, for values by name."""
        plain = self._compiled.params | values
        return tuple(_plain(plain[name]) for name in self._names)

    def values(self, rows: Sequence[AnyValues]) -> Sequence[AnyValues]:
        """Return the values of the domain in rows as the driver gives them.

        Raises:
            StorageDamaged: When one of them stands for nothing.
        """
        columns = list(zip(*rows, strict=True))
        try:
            for place, read in self._readers if rows else ():
                columns[place] = tuple(map(read, columns[place]))
        except (ValueError, KeyError):
            raise StorageDamaged("a stored value cannot be read") from None
        return list(zip(*columns, strict=True))

    @cached_property
    def _compiled(self) -> Any:
        return self.query.compile(dialect=DIALECT)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(self._compiled.positiontup)

    @cached_property
    def _readers(self) -> list[tuple[int, _Reader]]:
        found = [_reader(one.type) for one in self.query.selected_columns]
        return [(place, read) for place, read in enumerate(found) if read is not None]


def _reader(kind: object) -> _Reader | None:
    """Return what makes a stored value one of the domain; none where it is so already.

    A page has hundreds of values: a call for each, and not one through all of SQLAlchemy.
    """
    if isinstance(kind, Day):
        return _day
    if isinstance(kind, Choice):
        return {member.value: member for member in kind.members}.__getitem__
    return None


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _plain(value: object) -> object:
    """Return a value as the driver takes it; several as one text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, Collection):
        return json.dumps(list(value))
    return value
