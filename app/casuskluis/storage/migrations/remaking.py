# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What several migrations do: make a table anew with more columns, add a table of words.

Adding a column in place would put it behind the version and demand a default that the program
does not have. Foreign keys are off; with ``legacy_alter_table`` the references of other tables
keep pointing at the name. Triggers go with the old table and are put back as they were.
"""

from collections.abc import Mapping, Sequence

from alembic import op
from sqlalchemy import text


def remake(tables: Mapping[str, str], added: Mapping[str, Mapping[str, str]]) -> None:
    """Make each table anew; its rows are carried over, its indexes are not.

    Args:
        tables: Name to the statement that makes it.
        added: Name to the new columns that cannot be empty, and what they begin with (SQL).
    """
    op.execute("PRAGMA legacy_alter_table=ON")
    for table, statement in tables.items():
        _remake(table, statement, added.get(table, {}))
    op.execute("PRAGMA legacy_alter_table=OFF")


def add_words(table: str, columns: Sequence[str]) -> None:
    """Lay an empty table of words beside a table that is empty itself, with its triggers."""
    index = f"words_in_{table}"
    names, new, old = (
        ", ".join(f"{row}{column}" for column in columns) for row in ("", "new.", "old.")
    )
    # S608: every part is written in the migrations.
    put = f"INSERT INTO {index} (rowid, {names}) VALUES (new.id, {new});"  # noqa: S608
    take = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', old.id, {old});"  # noqa: S608
    options = f"content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 2'"
    changed = f"AFTER UPDATE OF {names} ON {table}"
    for statement in (
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, {options})",
        f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)",  # noqa: S608
        f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {put} END",
        f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {take} END",
        f"CREATE TRIGGER {index}_changed {changed} BEGIN {take} {put} END",
    ):
        op.execute(statement)


def _remake(table: str, statement: str, added: Mapping[str, str]) -> None:
    bind = op.get_bind()
    found = bind.execute(
        text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table"),
        {"table": table},
    )
    triggers = [row.sql for row in found]
    columns = ", ".join(row.name for row in bind.execute(text(f"PRAGMA table_info({table})")))
    new, given = (
        "".join(f", {part}" for part in parts) for parts in (added.keys(), added.values())
    )
    # S608: every part is written in the migrations or comes out of the layout of the vault.
    for step in (
        f"ALTER TABLE {table} RENAME TO old_{table}",
        statement,
        f"INSERT INTO {table} ({columns}{new}) SELECT {columns}{given} FROM old_{table}",  # noqa: S608
        # an identifier is never used again, also when the last row is gone
        f"DELETE FROM sqlite_sequence WHERE name = '{table}'",  # noqa: S608
        f"UPDATE sqlite_sequence SET name = '{table}' WHERE name = 'old_{table}'",  # noqa: S608
        f"DROP TABLE old_{table}",
        *triggers,
    ):
        op.execute(text(step))
