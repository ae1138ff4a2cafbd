# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What keeps the vault running: code lists, settings, drafts and the journal."""

from sqlalchemy import Column, Integer

from casuskluis.domain.coding import CodeList
from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.domain.setting import SettingKey, Unit
from casuskluis.storage.columns import Choice, Day, Moment, Words
from casuskluis.storage.tables.schema import flag, required, strict, words

codes = strict(
    "codes",
    Column("list", Choice(CodeList), primary_key=True),
    Column("code", Words, primary_key=True),
    *words("label"),
    required("position", Integer),
    flag("active"),
    *words("source"),
    flag("needs_care"),
)

settings = strict(
    "settings",
    Column("key", Choice(SettingKey), primary_key=True),
    *words("label", "value"),
    required("unit", Choice(Unit)),
    *words("source", "checked_by"),
    Column("checked_on", Day),
    required("version", Integer),
)

drafts = strict(
    "drafts",
    Column("form", Words, primary_key=True),
    Column("object_id", Integer, primary_key=True),
    *words("fields"),
    required("saved_at", Moment),
)

journal = strict(
    "journal",
    Column("sequence", Integer, primary_key=True),
    required("at", Moment),
    required("action", Choice(JournalAction)),
    *words("object"),
    required("result", Choice(JournalResult)),
    *words("origin", "actor"),
)
"""Append-only: triggers refuse every change and removal (see `search` for the statements)."""
