# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Somebody who opens the database around the program and takes its triggers away."""

from collections.abc import Iterable
from typing import Any

from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import make_engine
from casuskluis.storage.migrations.runner import migrate
from casuskluis.storage.tables import metadata

_SHADOWS = ("_config", "_content", "_data", "_docsize", "_idx")
TRIGGERS = ("journal_is_never_changed", "journal_is_never_removed")


def meddle(workspace: Workspace, *statements: str) -> None:
    """Do this to the database, and put the triggers back as if nothing happened."""
    raw = workspace._vault.connect()
    try:
        names = "', '".join(TRIGGERS)
        known = f"SELECT name, sql FROM sqlite_schema WHERE name IN ('{names}')"  # noqa: S608 - fixed parts
        kept = raw.execute(known).fetchall()
        for name, _ in kept:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in kept:
            raw.execute(sql)
    finally:
        raw.close()


def laid_out_as(workspace: Workspace, revision: str, kept: Iterable[str]) -> None:
    """Make the tables anew as they were at a revision, with the rows of a few of them."""
    vault = workspace._vault
    raw: Any = vault.connect()
    try:
        raw.execute("PRAGMA foreign_keys=OFF")
        rows = {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in kept}  # noqa: S608 - fixed parts
        found = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        words = {name for (name,) in found if name.startswith(("words_in_", "letters_in_"))}
        for name in sorted(name for name in words if not name.endswith(_SHADOWS)):
            raw.execute(f"DROP TABLE {name}")
        for name in (*metadata.tables, "alembic_version"):
            raw.execute(f"DROP TABLE {name}")
    finally:
        raw.close()
    engine = make_engine(vault.connect)
    migrate(engine, to=revision)
    engine.dispose()
    raw = vault.connect()
    try:
        for table, lines in rows.items():
            raw.execute(f"DELETE FROM {table}")  # noqa: S608 - fixed parts
            marks = ", ".join("?" for _ in (lines or [()])[0])
            raw.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)  # noqa: S608 - fixed parts
    finally:
        raw.close()
