# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything in the tables, row by row as it is stored, to go out of one vault into another.

What is handed out is what the columns hold: days and moments as ISO text, a choice by its
word, yes or no as a number. `casuskluis.storage.whole_filling` puts it back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    LargeBinary,
    Text,
    column,
    func,
    select,
    table,
    type_coerce,
)
from sqlalchemy.types import TypeEngine

from casuskluis.storage.columns import (
    Choice,
    Day,
    Flag,
    Moment,
    Partial,
    Several,
    TimeOfDay,
    Words,
)
from casuskluis.storage.migrations.runner import newest_revision
from casuskluis.storage.reach import Reach
from casuskluis.storage.session import Session
from casuskluis.storage.tables import metadata
from casuskluis.storage.tables.keeping import journal_key

Stored = str | int | bytes | None
NOT_WHOLE = frozenset(
    {"vault_meta", "alembic_version", "sqlite_sequence", "parcel_keys", journal_key.name}
)
"""Of the vault itself, or of the library: filled otherwise, or made anew."""
HIGHEST = table("sqlite_sequence", column("name"), column("seq"))


class Holds(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    DAY = "day"
    PARTIAL_DAY = "partial_day"
    MOMENT = "moment"
    TIME = "time"
    CHOICE = "choice"
    CHOICES = "choices"
    BYTES = "bytes"


_HOLDS: Mapping[type[TypeEngine[Any]], Holds] = {
    Words: Holds.TEXT,
    Flag: Holds.YES_NO,
    Day: Holds.DAY,
    Partial: Holds.PARTIAL_DAY,
    Moment: Holds.MOMENT,
    TimeOfDay: Holds.TIME,
    Choice: Holds.CHOICE,
    Several: Holds.CHOICES,
    LargeBinary: Holds.BYTES,
}


@dataclass(frozen=True, slots=True)
class WholeColumn:
    """One column.

    Attributes:
        holds: What stands in it.
        needed: Whether it always holds a value.
        words: The words a choice is one of.
        refers: The table whose identifiers stand in it; empty for none.
    """

    name: str
    holds: Holds
    needed: bool
    words: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True)
class WholeTable:
    """One table.

    Attributes:
        key: The columns that together name a row.
    """

    name: str
    columns: tuple[WholeColumn, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JournalEnd:
    """Where the chain of the journal ends, so that it can go on elsewhere.

    Attributes:
        sequence: The last number that was given out.
        mac: The code of that line.
        key: For the line after it.
        first_sealed: The first key, as this vault sealed it.
    """

    sequence: int
    mac: bytes
    key: bytes = field(repr=False)
    first_sealed: bytes = field(repr=False)


def whole_tables() -> tuple[WholeTable, ...]:
    """Return every table there is, but the one with the key of the journal."""
    found = (one for one in metadata.sorted_tables if one.name not in NOT_WHOLE)
    return tuple(
        WholeTable(
            one.name,
            tuple(_column(each) for each in one.columns),
            tuple(key.name for key in one.primary_key),
        )
        for one in found
    )


class WholeRepository:
    """Everything in one transaction, to be handed out.

    Args:
        session: The transaction.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self) -> int:
        """Return how many rows there are in all tables."""
        tables = (metadata.tables[one.name] for one in whole_tables())
        counts = (select(func.count()).select_from(one) for one in tables)
        return sum(int(self._session.column(query)[0]) for query in counts)

    def rows(self, name: str, *, without: tuple[str, ...] = ()) -> Iterator[dict[str, Stored]]:
        """Return the rows of a table as they are stored, in the order of their key.

        Args:
            name: Of the table.
            without: Columns to leave out, such as the content of attachments.
        """
        one = metadata.tables[name]
        names = [each.name for each in one.columns if each.name not in without]
        query = select(*(_as_stored(one.c[each]) for each in names))
        for row in self._session.each(query.order_by(*one.primary_key)):
            yield dict(zip(names, row, strict=True))

    def hidden(self, reach: Reach) -> int:
        """Return how many cases an officer may not open."""
        query = select(func.count()).select_from(metadata.tables["cases"])
        return int(self._session.column(query.where(reach.hidden))[0])

    def filled(self, name: str, column_name: str) -> list[int]:
        """Return the keys of the rows that hold something in a column."""
        one = metadata.tables[name]
        (identifier,) = one.primary_key
        query = select(identifier).where(one.c[column_name].is_not(None))
        return self._session.column(query.order_by(identifier))

    def cell(self, name: str, column_name: str, key: int) -> bytes | None:
        """Return one large value of a table with a single key; None when it is gone."""
        one = metadata.tables[name]
        (identifier,) = one.primary_key
        found = self._session.first(select(one.c[column_name]).where(identifier == key))
        return None if found is None or found[0] is None else bytes(found[0])

    def highest(self) -> dict[str, int]:
        """Return the highest identifier each table ever gave out."""
        rows = self._session.rows(select(HIGHEST.c.name, HIGHEST.c.seq))
        return {str(name): int(number) for name, number in rows if name in metadata.tables}

    def journal_end(self) -> JournalEnd:
        """Return what the journal needs to go on.

        Raises:
            StorageDamaged: When the key of the journal is gone.
        """
        head = self._session.head()
        return JournalEnd(head.sequence, head.mac, head.key, head.first_sealed)


def revision() -> str:
    """Return the revision of the tables of this program."""
    return newest_revision()


def _column(one: Column[Any]) -> WholeColumn:
    kind = one.type
    words: tuple[str, ...] = ()
    if isinstance(kind, Choice | Several):
        words = tuple(member.value for member in kind.members)
    target = next((key.column.table.name for key in one.foreign_keys), "")
    holds = _HOLDS.get(type(kind), Holds.NUMBER)
    return WholeColumn(one.name, holds, not one.nullable or one.primary_key, words, target)


def _as_stored(one: Column[Any]) -> Any:
    """Return the column as what lies in the file, whatever the program makes of it."""
    if isinstance(one.type, LargeBinary):
        return one
    number = isinstance(one.type, Integer | Flag)
    return type_coerce(one, Integer if number else Text)
