# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting the rows that were found into the new database."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.vault.driver import Connection
from casuskluis.vault.faults import database_fault
from casuskluis.vault.salvage.counts import SalvageReport, TableCount
from casuskluis.vault.salvage.finding import Found
from casuskluis.vault.salvage.layout import SEQUENCES, Layout, quoted
from casuskluis.vault.watch import Watch

_ROOM = 1000
"""Identifiers left free where the highest one ever given out cannot be read: a number in the
journal or on paper must never come to stand for another record."""
_AT_ONCE = 500


@dataclass(slots=True)
class _Count:
    """What was done with the rows of a table."""

    saved: int = 0
    lost: set[int] = field(default_factory=set)
    orphaned: int = 0
    loosened: set[int] = field(default_factory=set)
    exact: bool = True


def fill(found: Found, connection: Connection, file: Path, watch: Watch) -> SalvageReport:
    """Put every row into the new database, in one transaction; return the numbers.

    Args:
        found: With every page placed.
        connection: To the new database, without guard; its tables are empty.
        file: The new database, to name faults.
        watch: Progress.

    Raises:
        Cancelled: The officer stopped it.
        VaultError: Writing failed.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    wanted = [layout for layout in found.told.values() if layout.copied]
    counts = {}
    for done, layout in enumerate(sorted(wanted, key=lambda one: one.name)):
        step = partial(watch.step, 100 * done // len(wanted))
        _empty(connection, layout.name)
        counts[layout.name] = _Filling(found, connection, file, step).table(layout)
    _loosen(connection, counts)
    _remember_highest(found, connection, wanted)
    connection.execute("COMMIT")
    tables = (_told(name, count) for name, count in counts.items())
    return SalvageReport(
        pages=found.pages.count,
        damaged=len(found.damaged),
        unplaced=found.unplaced,
        tables=tuple(tables),
    )


@dataclass(frozen=True, slots=True)
class _Filling:
    """Fills one table."""

    found: Found
    connection: Connection
    file: Path
    step: Callable[[], None]

    def table(self, layout: Layout) -> _Count:
        """Put the rows of a table into it, and say what is missing."""
        tree, count = self.found.trees.get(layout.name), _Count()
        here: set[int] = set()
        target = _names(self.connection, layout.name)
        for done, (key, values) in enumerate(self.found.rows(layout.name)):
            if done % _AT_ONCE == 0:
                self.step()
            if key in here:
                continue
            if values is not None and self._put(layout, target, key, values):
                here.add(key)
            else:
                count.lost.add(key)
        count.lost -= here
        if tree is not None and tree.missing:
            keys, complete = self.found.keys_in_indexes(layout.name)
            count.lost |= keys - here
            count.exact = complete
        count.saved = len(here)
        return count

    def _put(
        self, layout: Layout, target: frozenset[str], key: int, values: Iterable[object]
    ) -> bool:
        """Put one row into the table; tell whether it fits there."""
        row: dict[str, object] = {"rowid": key}
        for column, value in zip(layout.columns, values, strict=False):
            if column.is_key:
                del row["rowid"]
                row[column.name] = key
            elif column.name in target:
                row[column.name] = value
        names = ", ".join(quoted(name) for name in row)
        marks = ", ".join("?" * len(row))
        sql = f"INSERT INTO {quoted(layout.name)} ({names}) VALUES ({marks})"  # noqa: S608 - names of columns only
        try:
            self.connection.execute(sql, tuple(row.values())).close()
        except sqlcipher.IntegrityError:
            return False
        except sqlcipher.Error as error:
            raise database_fault(error, self.file) from None
        return True


def _empty(connection: Connection, table: str) -> None:
    """Remove what a migration put in a new table."""
    if connection.execute(f"SELECT 1 FROM {quoted(table)} LIMIT 1").fetchone():  # noqa: S608 - name of a table
        connection.execute(f"DELETE FROM {quoted(table)}")  # noqa: S608 - name of a table


def _names(connection: Connection, table: str) -> frozenset[str]:
    rows = connection.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    return frozenset(row[1] for row in rows)


def _loosen(connection: Connection, counts: dict[str, _Count]) -> None:
    """Let no row point at nothing: the reference goes where it may, and else the row."""
    while broken := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, key, parent, which in broken:
            count = counts[table]
            counts[parent].lost |= _pointed_at(connection, table, key, which)
            if _let_go(connection, table, key, which):
                count.loosened.add(key)
                continue
            before = connection.execute(
                f"SELECT count(*) FROM {quoted(table)} WHERE rowid = ?",  # noqa: S608 - name of a table
                (key,),
            ).fetchone()[0]
            connection.execute(f"DELETE FROM {quoted(table)} WHERE rowid = ?", (key,))  # noqa: S608 - name of a table
            count.saved -= before
            count.orphaned += before
            count.lost.add(key)
            count.loosened.discard(key)


def _pointed_at(connection: Connection, table: str, key: int, which: int) -> set[int]:
    """Return the identifier of the row a reference points at, which is not there."""
    rows = connection.execute(f"PRAGMA foreign_key_list({quoted(table)})").fetchall()
    columns = [row[3] for row in rows if row[0] == which]
    if len(columns) != 1:
        return set()
    sql = f"SELECT {quoted(columns[0])} FROM {quoted(table)} WHERE rowid = ?"  # noqa: S608 - names only
    found = connection.execute(sql, (key,)).fetchone()
    return {found[0]} if found is not None and isinstance(found[0], int) else set()


def _let_go(connection: Connection, table: str, key: int, which: int) -> bool:
    """Empty the columns of a reference; tell whether they may be empty."""
    rows = connection.execute(f"PRAGMA foreign_key_list({quoted(table)})").fetchall()
    columns = [row[3] for row in rows if row[0] == which]
    needed = {
        row[1]
        for row in connection.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
        if row[3] or row[5]
    }
    if needed.intersection(columns):
        return False
    emptied = ", ".join(f"{quoted(column)} = NULL" for column in columns)
    try:
        connection.execute(
            f"UPDATE {quoted(table)} SET {emptied} WHERE rowid = ?",  # noqa: S608 - names only
            (key,),
        )
    except sqlcipher.IntegrityError:
        return False  # another rule of the table forbids it
    return True


def _remember_highest(found: Found, connection: Connection, wanted: list[Layout]) -> None:
    """Let no identifier be given out a second time."""
    told = [values for _, values in found.rows(SEQUENCES) if values is not None]
    highest = {str(row[0]): row[1] for row in told if isinstance(row[1], int)}
    now = dict(connection.execute(f"SELECT name, seq FROM {SEQUENCES}").fetchall())  # noqa: S608
    doubtful = bool(found.trees[SEQUENCES].missing) if SEQUENCES in found.trees else True
    for layout in wanted:
        if not layout.counts:
            continue
        last = max(int(highest.get(layout.name, 0)), int(now.get(layout.name, 0)))
        if doubtful and layout.name not in highest:
            last += _ROOM
        if last:
            connection.execute(f"DELETE FROM {SEQUENCES} WHERE name = ?", (layout.name,))  # noqa: S608
            connection.execute(f"INSERT INTO {SEQUENCES} VALUES (?, ?)", (layout.name, last))  # noqa: S608


def _told(name: str, count: _Count) -> TableCount:
    return TableCount(
        name=name,
        saved=count.saved,
        lost=len(count.lost),
        exact=count.exact,
        orphaned=count.orphaned,
        loosened=len(count.loosened),
    )
