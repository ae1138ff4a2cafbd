# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Filters and orders that the lists share."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Table,
    and_,
    case,
    column,
    false,
    func,
    or_,
    select,
    table,
    true,
)

from casuskluis.domain.naming import fold, squeeze
from casuskluis.storage.columns import storable
from casuskluis.storage.session import AnySelect


class Identified(Protocol):
    """A line that knows which record it shows."""

    @property
    def id(self) -> int:
        """The identifier of the record."""


L = TypeVar("L", bound=Identified)
_SHORTEST = 3  # letters a trigram index can find


def name_matches(stored: Column[Any], text: str) -> ColumnElement[bool]:
    """Tell whether the stored search text of a name holds what was typed.

    Every word must be found somewhere, or all of them written as one: "van denberg".
    """
    words = fold(text).split()
    if not words:
        return true() if not text.strip() else false()
    every = and_(*(holds(stored, word) for word in words))
    return or_(every, holds(stored, squeeze(text)))


def named(people: Table, text: str) -> AnySelect:
    """Return the identifiers of those `name_matches` tells of, by the letters where it can.

    Args:
        people: A table with names and an index of their letters beside it.
        text: What was typed.
    """
    words = fold(text).split()
    long = [word for word in words if len(word) >= _SHORTEST]
    exactly = name_matches(people.c.name_search, text)
    if not long:
        return select(people.c.id).where(exactly)
    together = " AND ".join(map(_quoted, long))
    found = _by_letters(people, storable(f"({together}) OR {_quoted(squeeze(text))}"))
    if len(long) == len(words):
        return found
    return select(people.c.id).where(people.c.id.in_(found), exactly)


def numbered(records: Table, text: str) -> AnySelect:
    """Return the identifiers of the records whose number holds a text.

    Args:
        records: A table with numbers and an index of their letters beside it.
        text: What was typed.
    """
    exactly = select(records.c.id).where(holds(records.c.number, text))
    if len(text) < _SHORTEST or not text.isprintable():
        return exactly
    return exactly.where(records.c.id.in_(_by_letters(records, _quoted(storable(text)))))


def _by_letters(records: Table, wanted: str) -> AnySelect:
    name = f"letters_in_{records.name}"
    index = table(name, column("rowid"), column(name))
    return select(index.c.rowid).where(index.c[name].op("MATCH")(wanted))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def holds(stored: ColumnElement[Any], part: str) -> ColumnElement[bool]:
    """Tell whether a stored text holds exactly this part; no sign in it is a wildcard."""
    return func.instr(stored, storable(part)) > 0


def ordered(
    columns: Sequence[ColumnElement[Any]], *, descending: bool
) -> list[ColumnElement[Any]]:
    """Return the columns as an order, all in one direction so that an index can serve."""
    return [column.desc() if descending else column.asc() for column in columns]


def rank(column: Column[Any], members: Sequence[str]) -> ColumnElement[int]:
    """Return the place of a code in the order in which the work goes."""
    places: Mapping[str, int] = {member: place for place, member in enumerate(members)}
    return case(places, value=column, else_=len(places))


def in_order(lines: Sequence[L], ids: Sequence[int]) -> list[L]:
    """Return the lines in the order of the identifiers; a record that is gone is left out."""
    known = {line.id: line for line in lines}
    return [known[identifier] for identifier in ids if identifier in known]
