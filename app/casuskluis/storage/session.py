# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One transaction as the repositories see it: select what you like, change only on record.

Repositories never hold a connection. The only way to change a row is inside
`Session.changing`, and that writes a line in the journal within the same transaction.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import islice
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Executable, Row, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import Delete, Insert, Update
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.journal import Actor, JournalAction, JournalResult
from casuskluis.domain.partial_date import PartialDate
from casuskluis.storage.chaining import HEAD, chained, chained_all
from casuskluis.storage.failures import NotWriting, StorageDamaged, translated
from casuskluis.storage.filling import Stored, filling
from casuskluis.storage.questions import AnyValues, Question
from casuskluis.storage.tables.beside import field_changes
from casuskluis.storage.tables.keeping import journal, journal_key

Values = Mapping[str, object]
AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]
AnyQuery = AnySelect | CompoundSelect[*tuple[Any, ...]]
_AT_ONCE = 500
_Execute = Callable[[Executable, Sequence[Values] | None], Any]
_Fill = Callable[[str, list[Stored]], Any]


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes things in this transaction, and when."""

    actor: Actor
    at: datetime


class Keeping(Enum):
    """What a transaction does with records as they were before it changed them."""

    KEPT = "kept"
    """They go to the recycle bin."""
    PASSED_OVER = "passed_over"
    """They do not: what is done here is putting back."""
    ERASED = "erased"
    """They must be gone, and what was kept of them earlier as well."""


class Changes:
    """The changes of one journal line.

    Attributes:
        what: The object of that line, such as ``case:14``. Never a name.
    """

    def __init__(self, execute: _Execute, fill: _Fill, what: str) -> None:
        self._execute = execute
        self._fill = fill
        self.what = what

    def insert(self, statement: Insert, values: Values) -> int:
        """Add one row and return its identifier; 0 when the table has a key of words."""
        key = self._execute(statement.values(values), None).inserted_primary_key
        return key[0] if isinstance(key[0], int) else 0

    def insert_many(self, statement: Insert, rows: Iterable[Values]) -> None:
        """Add many rows, so that all of them are never in memory; none is fine too.

        Args:
            statement: Into a table, and nothing more.
            rows: All with the same columns.
        """
        left = iter(rows)
        while part := list(islice(left, _AT_ONCE)):
            way = filling(statement.table, frozenset(part[0]))
            self._fill(way.sql, list(map(way.row, part)))

    def run(self, statement: Update | Delete) -> int:
        """Change or remove rows and return how many."""
        count: int = self._execute(statement, None).rowcount
        return count


class Session:
    """An open transaction with its author; without an author it only reads.

    Attributes:
        keeping: What happens to records as they were.
        batch: Identifier of the first record it kept; 0 for none yet.
    """

    def __init__(self, connection: Connection, author: Author | None) -> None:
        self._connection = connection
        self._author = author
        self.keeping = Keeping.KEPT
        self.batch = 0

    @property
    def author(self) -> Author:
        """Who changes things, and when.

        Raises:
            NotWriting: When the transaction only reads.
        """
        return self._require_author()

    def rows(self, query: AnySelect) -> Sequence[AnyRow]:
        """Return every row of a query."""
        with _translating():
            return self._connection.execute(query).all()

    def first(self, query: AnySelect) -> AnyRow | None:
        """Return the first row of a query, if there is one."""
        with _translating():
            return self._connection.execute(query).first()

    def each(self, query: AnySelect) -> Iterator[AnyRow]:
        """Give the rows of a query one by one, so that all of them are never in memory."""
        with _translating():
            for part in self._connection.execute(query).partitions(_AT_ONCE):
                yield from part

    def column(self, query: AnyQuery) -> list[Any]:
        """Return the first column of a query, as the driver gives it: numbers or texts.

        A list of 100,000 identifiers comes twice as fast without a row object for each.
        """
        with _translating():
            return [row[0] for row in self._connection.execute(query).cursor.fetchall()]

    def asked(self, question: Question, value: object = None) -> list[AnyValues]:
        """Return the rows that answer a question, each with the values of its table in order.

        Args:
            question: Put into SQL once, so that asking costs no more than SQLite needs.
            value: What its field must be; several when it takes several.
        """
        rows = self._fetched(question.sql, question.parameters(value))
        return [question.values(row) for row in rows]

    def found(self, sql: str, parameters: tuple[object, ...]) -> Sequence[AnyRow]:
        """Return the rows of a full-text query, which SQLAlchemy cannot write.

        Raises:
            NotWriting: When the text is anything but a query.
        """
        if not sql.startswith("SELECT "):
            raise NotWriting
        with _translating():
            return self._connection.exec_driver_sql(sql, parameters).all()

    def told(self, sql: str, parameters: tuple[object, ...]) -> Sequence[AnyValues]:
        """Return the same as `found`, without names for the columns and much quicker.

        Raises:
            NotWriting: When the text is anything but a query.
        """
        if not sql.startswith("SELECT "):
            raise NotWriting
        return self._fetched(sql, parameters)

    @contextmanager
    def changing(self, action: JournalAction, what: str) -> Iterator[Changes]:
        """Give the means to change rows, and write the journal line when the block ends.

        Raises:
            NotWriting: When the transaction only reads.
        """
        self._require_author()
        changes = Changes(self._execute, self._fill, what)
        yield changes
        self.record(action, changes.what)

    @contextmanager
    def changing_each(self, action: JournalAction, each: Sequence[str]) -> Iterator[Changes]:
        """Do the same with many records at once, and write a journal line for each of them.

        Args:
            action: What is done to them.
            each: The objects of those lines.

        Raises:
            NotWriting: When the transaction only reads.
        """
        self._require_author()
        changes = Changes(self._execute, self._fill, "")
        yield changes
        if each:
            lines = [self._line(action, what, JournalResult.DONE) for what in each]
            chained_lines, after = chained_all(lines, self.head())
            changes.insert_many(journal.insert(), chained_lines)
            self._execute(journal_key.update(), [after])

    @contextmanager
    def going_on(self) -> Iterator[Changes]:
        """Give the means to change words in the making: a draft that grows, a list as left.

        There is no line in the journal: they change with every few letters, and the journal has
        their first and last line already.

        Raises:
            NotWriting: When the transaction only reads.
        """
        self._require_author()
        yield Changes(self._execute, self._fill, "")

    def record(
        self, action: JournalAction, what: str, result: JournalResult = JournalResult.DONE
    ) -> None:
        """Write one line in the journal.

        Raises:
            NotWriting: When the transaction only reads.
        """
        chained_line, after = chained(self._line(action, what, result), self.head())
        self._execute(journal.insert(), [chained_line])
        self._execute(journal_key.update(), [after])

    def remember(
        self,
        changes: Changes,
        kind: str,
        record_id: int,
        differences: Sequence[tuple[str, object, object]],
    ) -> None:
        """Keep the earlier values of a record that is being changed.

        Args:
            changes: The change it belongs to.
            kind: Word of the journal for the record.
            record_id: Its identifier.
            differences: Field, value before and value after.
        """
        author = self._require_author()
        rows = [
            {
                "kind": kind,
                "record_id": record_id,
                "field": name,
                "before": _in_words(before),
                "after": _in_words(after),
                "at": author.at,
                "author": author.actor.label,
            }
            for name, before, after in differences
        ]
        changes.insert_many(field_changes.insert(), rows)

    def today(self) -> date:
        """Return the day on which this transaction changes things, where the officer sits.

        Raises:
            NotWriting: When the transaction only reads.
        """
        return self._require_author().at.astimezone().date()

    def head(self) -> Any:
        """Return the row of `casuskluis.storage.chaining.HEAD`.

        Raises:
            StorageDamaged: When the key of the journal is gone.
        """
        found = self.first(HEAD)
        if found is None:
            raise StorageDamaged("the key of the journal is gone")
        return found

    def _fetched(self, sql: str, parameters: tuple[object, ...]) -> list[Any]:
        """Ask the driver itself; who listens to what is asked of the database hears it, too."""
        connection = self._connection
        try:
            cursor: Any = connection.connection.cursor()
            for hear in connection.dispatch.before_cursor_execute:
                hear(connection, cursor, sql, parameters, None, False)  # noqa: FBT003 - as SQLAlchemy does
            return cursor.execute(sql, parameters).fetchall()  # type: ignore[no-any-return]  # the driver has no types
        except sqlcipher.Error as error:
            raise translated(error) from None

    def _line(self, action: JournalAction, what: str, result: JournalResult) -> Values:
        author = self._require_author()
        return {
            "at": author.at,
            "action": action,
            "object": what,
            "result": result,
            "origin": author.actor.origin,
            "actor": author.actor.label,
        }

    def _fill(self, sql: str, rows: list[Stored]) -> Any:
        with _translating():
            return self._connection.exec_driver_sql(sql, rows)

    def _require_author(self) -> Author:
        if self._author is None:
            raise NotWriting
        return self._author

    def _execute(self, statement: Executable, rows: Sequence[Values] | None = None) -> Any:
        with _translating():
            return self._connection.execute(statement, rows)


def _in_words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, tuple):
        return ",".join(str(part) for part in value)
    return str(value)


@contextmanager
def _translating() -> Iterator[None]:
    # Around fetching too: a damaged page or a full disk may show at any row.
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        raise translated(error) from None
