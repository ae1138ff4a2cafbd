# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bringing the tables up to date, or leaving everything as it was."""

from collections.abc import Callable
from importlib.resources import files

from sqlalchemy import Connection, Engine

from casuskluis.storage.failures import MigrationFailed, NewerSchema, OlderSchema

HEAD = "head"
MIGRATIONS = "casuskluis.storage.migrations"
_VERSION = "alembic_version"
_UNREAD = "the files of the program cannot be read"


def migrate(
    engine: Engine,
    before_migration: Callable[[], None] | None = None,
    *,
    to: str = HEAD,
    at_birth: Callable[[Connection], None] | None = None,
) -> None:
    """Bring the tables to a revision, in one transaction.

    Args:
        engine: The unlocked database.
        before_migration: Called when tables that hold something are about to change.
        to: The revision; only tests want another one than the newest.
        at_birth: Called in the same transaction when there were no tables before.

    Raises:
        NewerSchema: When a newer version of the program made the tables.
        MigrationFailed: When a revision failed, left broken references behind or could not be
            read.
    """
    present = _present(engine)
    if to == HEAD and present == newest_revision():
        return
    try:
        # Alembic takes 12 MB and a tenth of a second: only for a vault that is not up to date.
        from casuskluis.storage.migrations.upgrading import upgrade  # noqa: PLC0415 - see above

        upgrade(engine, before_migration, present=present, to=to, at_birth=at_birth)
    except (OSError, ImportError):  # every revision is a file of the program
        raise MigrationFailed(_UNREAD) from None


def newest_revision() -> str:
    """Return the revision the program ends at, read off the names of the files.

    Opening a vault that is up to date should not wait until every revision is loaded.
    """
    return max(known_revisions())


def check_newest(engine: Engine) -> None:
    """Refuse tables that are not those of this version of the program; changes nothing.

    Raises:
        OlderSchema: They must be brought up to date first.
        NewerSchema: A newer version of the program made them.
    """
    present, known = _present(engine), known_revisions()
    if present is None or (present in known and present != max(known)):
        raise OlderSchema
    if present not in known:
        raise NewerSchema


def known_revisions() -> frozenset[str]:
    """Return every revision this program can bring up to date.

    Raises:
        MigrationFailed: When the files of the program cannot be read.
    """
    try:
        names = [item.name for item in files(MIGRATIONS).joinpath("versions").iterdir()]
    except OSError:  # the program's own files, perhaps on a stick that is gone
        raise MigrationFailed(_UNREAD) from None
    return frozenset(name.partition("_")[0] for name in names if name[0].isdigit())


def _present(engine: Engine) -> str | None:
    """Return the revision the tables have, read where Alembic keeps it."""
    known = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
    with engine.connect() as connection:
        if not connection.exec_driver_sql(known, (_VERSION,)).scalar():
            return None
        found: str | None = connection.exec_driver_sql(
            f"SELECT version_num FROM {_VERSION}"  # noqa: S608 - a name of our own
        ).scalar()
        return found
