# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether each reference in a database leads to a row that is there.

The library has a check of its own, which reads all of every table again. Where an index has
the references, reading that is enough: once it was found to agree with its table.
"""

from casuskluis.vault.driver import Connection


def references_lead_somewhere(connection: Connection) -> bool:
    """Tell whether no row points at nothing.

    Args:
        connection: To a database of which the indexes agree with their tables.
    """
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    names = [str(row[0]) for row in tables.fetchall()]
    return all(
        connection.execute(question).fetchone() is None
        for name in names
        for question in _questions(connection, name)
    )


def _questions(connection: Connection, table: str) -> list[str]:
    """Return what finds a row of a table that points at nothing."""
    keys = connection.execute(f"PRAGMA foreign_key_list({_quoted(table)})").fetchall()
    if any(place or target is None for _, place, _, _, target, *_ in keys):
        return [f"PRAGMA foreign_key_check({_quoted(table)})"]  # of several columns
    return [
        f"SELECT 1 FROM {_quoted(table)} AS own WHERE own.{_quoted(column)} IS NOT NULL"  # noqa: S608 - names of our own tables
        f" AND NOT EXISTS (SELECT 1 FROM {_quoted(other)} AS there"
        f" WHERE there.{_quoted(target)} = own.{_quoted(column)}) LIMIT 1"
        for _, _, other, column, target, *_ in keys
    ]


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
