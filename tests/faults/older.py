# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault as the program before the meeting cycle left it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from casuskluis.services.workspace import Workspace
from casuskluis.storage.tables import metadata
from meddling import laid_out_as

BEFORE = "0006"
NEW_CODES = ("ready", "busy")
"""Statuses of a meeting that the program before did not know."""


def _rows(raw: Any, table: str) -> list[dict[str, Any]]:
    names = [line[1] for line in raw.execute(f"PRAGMA table_info({table})").fetchall()]
    return [dict(zip(names, row, strict=True)) for row in raw.execute(f"SELECT * FROM {table}")]  # noqa: S608 - fixed parts


def as_before(workspace: Workspace) -> Path:
    """Close a vault as the program before would have left it."""
    place, vault = workspace.place, workspace._vault
    raw = vault.connect()
    kept = {table: _rows(raw, table) for table in metadata.tables}
    raw.close()
    kept["codes"] = [
        row
        for row in kept["codes"]
        if (row["list"], row["code"]) not in {("meeting_status", code) for code in NEW_CODES}
    ]
    laid_out_as(workspace, BEFORE, ())
    raw = vault.connect()
    try:
        raw.execute("PRAGMA foreign_keys=OFF")
        for table, rows in kept.items():
            _fill(raw, table, rows)
    finally:
        raw.close()
    workspace.abandon()
    return place


def _fill(raw: Any, table: str, rows: list[Mapping[str, Any]] | list[dict[str, Any]]) -> None:
    known = [line[1] for line in raw.execute(f"PRAGMA table_info({table})").fetchall()]
    if not known or not rows:
        return
    names = [name for name in rows[0] if name in known]
    marks = ", ".join("?" for _ in names)
    statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - fixed parts
    raw.executemany(statement, [[row[name] for name in names] for row in rows])
