# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What in the vault points at certain records, whatever its table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import Column, Table, select

from casuskluis.storage.session import Session
from casuskluis.storage.tables import metadata

_AT_ONCE = 5_000
Records = Mapping[str, AbstractSet[int]]
"""Identifiers by the word of the journal."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One row that points at a record.

    Attributes:
        kind: The word of the journal for the record that is pointed at.
        record_id: Its identifier.
        source: The word for the row that points; the name of its table when it has none.
        source_id: Its identifier; 0 for a row of a table of links.
    """

    kind: str
    record_id: int
    source: str
    source_id: int


def references(
    session: Session, tables: Mapping[str, str], records: Records
) -> Iterator[Reference]:
    """Give every row outside these records that points at one of them.

    Rows that go with their record are a part of it and no reference.

    Args:
        session: The transaction.
        tables: Word of the journal to the table its records lie in.
        records: What may be pointed at.
    """
    kinds = {name: kind for kind, name in tables.items()}
    for table in metadata.tables.values():
        own = kinds.get(table.name, table.name)
        for column in table.columns:
            for kind in _targets(column, kinds):
                for source_id, record_id in _pointing(session, table, column, records, kind):
                    if source_id not in records.get(own, ()):
                        yield Reference(kind, record_id, own, source_id)


def _targets(column: Column[object], kinds: Mapping[str, str]) -> Iterator[str]:
    for key in column.foreign_keys:
        target = key.column.table.name
        if key.ondelete != "CASCADE" and target in kinds:
            yield kinds[target]


def _pointing(
    session: Session, table: Table, column: Column[object], records: Records, kind: str
) -> Iterable[Sequence[int]]:
    wanted = sorted(records.get(kind, ()))
    has_id = "id" in table.c
    for start in range(0, len(wanted), _AT_ONCE):
        some = column.in_(wanted[start : start + _AT_ONCE])
        chosen = (table.c.id, column) if has_id else (column,)
        for row in session.rows(select(*chosen).where(some)):
            yield (row[0], row[1]) if has_id else (0, row[0])
