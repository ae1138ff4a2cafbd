# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How many rows each table has: numbers only, to compare a copy with what it is a copy of."""

from casuskluis.vault.driver import Connection


def count_rows(connection: Connection) -> dict[str, int]:
    """Return the number of rows of every ordinary table, by name.

    What a search index keeps in tables of its own is left out: it follows from the others.
    """
    tables = connection.execute("PRAGMA main.table_list").fetchall()
    names = sorted(str(row[1]) for row in tables if row[2] == "table")
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - names of our own tables
        for name in names
        if not name.startswith("sqlite_")
    }
