# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Somebody who opens the database around the program and takes its triggers away."""

from casuskluis.services.workspace import Workspace

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
