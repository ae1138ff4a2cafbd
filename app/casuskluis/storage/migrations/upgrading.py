# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The revisions themselves, with Alembic; loaded only when one is due."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from casuskluis.domain.errors import CasuskluisError
from casuskluis.storage.failures import (
    MigrationFailed,
    NewerSchema,
    StorageRefused,
    translated,
)
from casuskluis.storage.migrations.runner import HEAD, MIGRATIONS


def upgrade(
    engine: Engine,
    before_migration: Callable[[], None] | None,
    *,
    present: str | None,
    to: str,
    at_birth: Callable[[Connection], None] | None,
) -> None:
    """Bring the tables from one revision to another, if there is anything to do.

    Args:
        engine: The unlocked database.
        before_migration: Called when tables that hold something are about to change.
        present: The revision the tables have; None when there are no tables.
        to: The revision they get.
        at_birth: Called in the same transaction when there were no tables before.

    Raises:
        NewerSchema: When a newer version of the program made the tables.
        MigrationFailed: When a revision failed or left broken references behind.
    """
    with _configuration() as configuration:
        if not _is_due(configuration, present, to):
            return
        if present is not None and before_migration is not None:
            before_migration()
        with _without_foreign_keys(engine) as connection:
            _upgrade(connection, configuration, to, at_birth if present is None else None)


@contextmanager
def _configuration() -> Iterator[Config]:
    # importlib.resources finds the folder in a checkout, a wheel and a frozen program alike.
    with as_file(files(MIGRATIONS)) as folder:
        configuration = Config()
        configuration.set_main_option("script_location", str(folder).replace("%", "%%"))
        yield configuration


def _is_due(configuration: Config, present: str | None, to: str) -> bool:
    scripts = ScriptDirectory.from_config(configuration)
    known = {None, *(item.revision for item in scripts.walk_revisions())}
    if present not in known:
        raise NewerSchema(str(present))
    wanted = scripts.get_current_head() if to == HEAD else to
    return present != wanted


@contextmanager
def _without_foreign_keys(engine: Engine) -> Iterator[Connection]:
    # Rebuilding a table with foreign keys on would silently remove the rows that point to it.
    # The pragma does nothing inside a transaction, so it goes around SQLAlchemy, before one.
    with engine.connect() as connection:
        raw = connection.connection.cursor()
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            connection.rollback()
            raw.execute("PRAGMA foreign_keys=ON")


def _upgrade(
    connection: Connection,
    configuration: Config,
    to: str,
    at_birth: Callable[[Connection], None] | None,
) -> None:
    configuration.attributes["connection"] = connection
    try:
        with connection.execution_options(write=True).begin():
            command.upgrade(configuration, to)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise MigrationFailed("a reference broke")
            if at_birth is not None:
                at_birth(connection)
    except DBAPIError as error:
        raise _cause(translated(error)) from None
    except CommandError as error:
        raise MigrationFailed(type(error).__name__) from None


def _cause(error: CasuskluisError) -> CasuskluisError:
    return MigrationFailed() if isinstance(error, StorageRefused) else error
