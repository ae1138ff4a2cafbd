# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting everything that went out of one vault into the tables of a new one.

The rows come from a file, so nothing of them is believed: every table, column, reference and
value is held against the tables of the program, in one transaction.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, LargeBinary, MetaData, Table, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, StatementError

from casuskluis.domain.errors import CasuskluisError
from casuskluis.storage.database import make_engine
from casuskluis.storage.failures import NewerSchema, translated
from casuskluis.storage.migrations.runner import known_revisions, migrate, newest_revision
from casuskluis.storage.tables import metadata
from casuskluis.storage.tables.keeping import journal_key
from casuskluis.storage.whole import HIGHEST, NOT_WHOLE, JournalEnd

_AT_ONCE = 500
_LARGE = 4 * 1024 * 1024
_UNFIT = (IntegrityError, DataError)


class RowsRefused(CasuskluisError):
    """Rows that do not fit the tables they are meant for; details: ``table``."""


@dataclass(frozen=True, slots=True)
class WholeRows:
    """The rows of one table on their way in.

    Attributes:
        name: Of the table.
        rows: Name of each column to what it holds.
    """

    name: str
    rows: Iterable[Mapping[str, object]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class WholeVault:
    """What is put into a new vault.

    Attributes:
        revision: Of the tables the rows come from.
        tables: Every table of that revision, read once.
        highest: The highest identifier each table ever gave out.
        journal: Where the journal ends.
        octets: Returns the bytes a text stands for, in a column that holds bytes.
    """

    revision: str
    tables: Iterable[WholeRows] = field(repr=False)
    highest: Mapping[str, int] = field(repr=False)
    journal: JournalEnd
    octets: Callable[[str], bytes] = field(repr=False)


def make_whole(connect: Callable[[], Any], whole: WholeVault) -> None:
    """Make the tables of a revision in a new vault, and fill them in one transaction.

    Args:
        connect: Gives a new, already keyed connection.
        whole: What goes in.

    Raises:
        NewerSchema: When a newer version of the program made the rows.
        RowsRefused: When they do not fit.
        StorageFull: When the disk is full.
    """
    if whole.revision not in known_revisions():
        newer = whole.revision > newest_revision()
        raise NewerSchema(whole.revision) if newer else RowsRefused("no such revision")
    with _engine(connect) as engine:
        migrate(engine, to=whole.revision)
        with engine.connect() as plain:
            # Around SQLAlchemy: inside a transaction the pragma does nothing.
            plain.connection.cursor().execute("PRAGMA foreign_keys=OFF")
            connection = plain.execution_options(write=True)
            with connection.begin():
                _Filling(connection, whole).fill()


def prove_readable(connect: Callable[[], Any]) -> None:
    """Read every value once, so that none shows as damage months later.

    Raises:
        RowsRefused: When one is not what its column holds.
    """
    with _engine(connect) as engine, engine.connect() as connection, connection.begin():
        for one in metadata.sorted_tables:
            columns = [each for each in one.columns if not isinstance(each.type, LargeBinary)]
            try:
                rows = connection.execute(select(*columns))
                while rows.fetchmany(_AT_ONCE):  # looked at, and no more
                    pass
            except (CasuskluisError, ValueError):
                raise RowsRefused("a value that cannot be read", table=one.name) from None


class _Filling:
    """Puts rows into the tables of a new vault."""

    def __init__(self, connection: Connection, whole: WholeVault) -> None:
        self._connection = connection
        self._whole = whole

    def fill(self) -> None:
        """Fill every table.

        Raises:
            RowsRefused: When a table, a column, a value or a reference does not fit.
        """
        wanted = self._tables()
        for each in self._whole.tables:
            if each.name not in wanted:
                raise RowsRefused("no such table, or twice", table=each.name)
            self._table(wanted.pop(each.name), each.rows)
        if wanted:
            raise RowsRefused("tables are missing", table=min(wanted))
        self._connection.execute(
            journal_key.insert(), [asdict(self._whole.journal) | {"id": 1}]
        )
        broken = self._connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise RowsRefused("a reference to nothing", table=str(broken[0]))
        self._give_out_no_number_twice()

    def _tables(self) -> dict[str, Table]:
        """Return the tables as this revision has them, without indexes of words."""
        rows = self._connection.exec_driver_sql("PRAGMA table_list").all()
        names = [
            row[1] for row in rows if row[2] == "table" and not row[1].startswith("sqlite")
        ]
        found = MetaData()
        return {
            name: Table(name, found, autoload_with=self._connection, resolve_fks=False)
            for name in names
            if name not in NOT_WHOLE
        }

    def _table(self, one: Table, rows: Iterable[Mapping[str, object]]) -> None:
        if self._connection.execute(select(one).limit(1)).first() is not None:
            self._connection.execute(one.delete())  # what a migration put in a new table
        names = {each.name for each in one.columns}
        held: list[dict[str, object]] = []
        large = 0
        for row in rows:
            if row.keys() != names:
                raise RowsRefused("other columns", table=one.name)
            held.append({name: self._value(one, name, row[name]) for name in names})
            large += sum(len(each) for each in held[-1].values() if isinstance(each, bytes))
            if len(held) >= _AT_ONCE or large >= _LARGE:
                self._put(one, held)
                held, large = [], 0
        self._put(one, held)

    def _value(self, one: Table, name: str, value: object) -> object:
        if isinstance(value, bool):
            return int(value)
        if isinstance(one.c[name].type, LargeBinary) and value is not None:
            if not isinstance(value, str):
                raise RowsRefused("no bytes", table=one.name)
            return self._whole.octets(value)
        return value

    def _put(self, one: Table, rows: list[dict[str, object]]) -> None:
        if not rows:
            return
        try:
            self._connection.execute(one.insert(), rows)
        except (IntegrityError, StatementError) as error:
            if isinstance(error, DBAPIError) and not isinstance(error, _UNFIT):
                raise
            raise RowsRefused("a value that does not fit", table=one.name) from None

    def _give_out_no_number_twice(self) -> None:
        """Go on counting where the other vault was, also over what was removed there."""
        now = {str(name): int(last) for name, last in self._connection.execute(select(HIGHEST))}
        for name, last in self._whole.highest.items():
            if name not in metadata.tables:
                raise RowsRefused("no such table", table=name)
            if name in now:
                same = HIGHEST.c.name == name
                values = {"seq": max(last, now[name])}
                self._connection.execute(HIGHEST.update().where(same).values(values))
            else:
                self._connection.execute(HIGHEST.insert(), [{"name": name, "seq": last}])


@contextmanager
def _engine(connect: Callable[[], Any]) -> Iterator[Engine]:
    engine = make_engine(connect)
    try:
        yield engine
    except DBAPIError as error:
        raise translated(error) from None
    finally:
        engine.dispose()
