# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What tables there are: in the new database, and as far as it shows in the damaged one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.vault.driver import Connection
from casuskluis.vault.salvage.records import Value, width_of

SCHEMA = "sqlite_schema"
SEQUENCES = "sqlite_sequence"
_OWN = frozenset({"vault_meta", "alembic_version", SEQUENCES})
"""Filled by the new vault itself."""
_KINDS = frozenset({"table", "index", "trigger", "view"})
_INTEGERS, _REALS = frozenset({1, 2, 3, 4, 5, 6, 8, 9}), 7


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        kind: INTEGER, TEXT, BLOB, REAL or ANY.
        needed: Whether it always holds a value.
        is_key: Whether it is the rowid itself, which the record leaves out.
        has_default: Whether a row may end before it: the column was added later.
    """

    name: str
    kind: str
    needed: bool
    is_key: bool
    has_default: bool

    def takes(self, code: int) -> bool:
        """Tell whether a value of this type may stand in the column."""
        if code == 0 or self.is_key:
            return code == 0 and (self.is_key or not self.needed)
        if self.kind in ("TEXT", "BLOB"):
            return code > 11 and code % 2 == (self.kind == "TEXT")  # noqa: PLR2004 - file format
        if self.kind == "INTEGER":
            return code in _INTEGERS
        return width_of(code) >= 0


@dataclass(frozen=True, slots=True)
class Layout:
    """One table.

    Attributes:
        copied: Whether its rows go to the new vault; indexes and marks are made anew there.
        counts: Whether the library keeps the highest identifier it ever gave out.
    """

    name: str
    columns: tuple[Column, ...]
    copied: bool
    counts: bool

    def fits(self, codes: Sequence[int]) -> bool:
        """Tell whether a record with these types may be a row of the table."""
        if len(codes) > len(self.columns):
            return False
        rest = self.columns[len(codes) :]
        return all(
            column.takes(code) for column, code in zip(self.columns, codes, strict=False)
        ) and all(column.has_default or not column.needed for column in rest)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the schema of the damaged database."""

    kind: str
    name: str
    table: str
    root: int
    sql: str | None


def known_tables(connection: Connection) -> dict[str, tuple[Layout, int]]:
    """Return the tables of a whole database by name with their roots.

    Those without rowids are left out: they belong to the indexes of words.
    """
    query = "SELECT name, sql, rootpage FROM sqlite_schema WHERE type = 'table'"
    told = {row[0]: row[1:] for row in connection.execute(query).fetchall()}
    found = {}
    for _, name, kind, _, without_rowid, _ in connection.execute(
        "PRAGMA table_list"
    ).fetchall():
        if kind in ("table", "shadow") and not without_rowid and name in told:
            sql, root = told[name]
            copied = kind == "table" and name not in _OWN
            counts = "AUTOINCREMENT" in sql.upper()
            found[name] = Layout(name, columns_of(connection, name), copied, counts), root
    return found


def columns_of(connection: Connection, table: str) -> tuple[Column, ...]:
    """Return the columns of a table in the order in which records have them."""
    rows = connection.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    keys = [row for row in rows if row[5]]
    alone = keys[0][1] if len(keys) == 1 and keys[0][2].upper() == "INTEGER" else ""
    return tuple(
        Column(
            name=name,
            kind=kind.upper() or "ANY",
            needed=bool(needed) or (bool(key) and name != alone) or table == SEQUENCES,
            is_key=name == alone,
            has_default=default is not None,
        )
        for _, name, kind, needed, default, key in rows
    )


def as_told(layout: Layout, entry: Entry | None) -> Layout:
    """Return a layout with the columns as the damaged database itself tells them."""
    if entry is None or entry.sql is None:
        return layout
    memory: Any = sqlcipher.connect(":memory:")
    try:
        memory.execute(entry.sql)
        columns = columns_of(memory, entry.name)
    except sqlcipher.Error:
        return layout
    finally:
        memory.close()
    return Layout(layout.name, columns or layout.columns, layout.copied, layout.counts)


def entries(rows: Iterable[Sequence[Value]]) -> Iterator[Entry]:
    """Return the rows of a schema that are well formed."""
    for row in rows:
        if len(row) != 5 or row[0] not in _KINDS:  # noqa: PLR2004 - type, name, table, root, sql
            continue
        kind, name, table, root, sql = row
        if isinstance(name, str) and isinstance(table, str) and isinstance(sql, str | None):
            yield Entry(str(kind), name, table, root if isinstance(root, int) else 0, sql)


def is_schema(codes: Sequence[int], first: bytes) -> bool:
    """Tell whether a record is a row of the schema, by its types and its first word."""
    texts = len(codes) == 5 and all(code > 12 and code % 2 for code in codes[:3])  # noqa: PLR2004
    return texts and first.decode(errors="replace") in _KINDS


def roots_of_indexes(found: Iterable[Entry]) -> Mapping[str, list[tuple[int, bool]]]:
    """Return the root of each index by table, and whether it names every row."""
    roots: dict[str, list[tuple[int, bool]]] = {}
    for entry in found:
        if entry.kind == "index":
            whole = entry.sql is None or " WHERE " not in entry.sql.upper()
            roots.setdefault(entry.table, []).append((entry.root, whole))
    return roots


def quoted(name: str) -> str:
    """Return a name as it may stand in a statement."""
    return '"' + name.replace('"', '""') + '"'
