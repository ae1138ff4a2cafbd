# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What keeps the vault running: code lists, settings, drafts and the journal."""

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, UniqueConstraint

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

list_views = strict(
    "list_views",
    Column("id", Integer, primary_key=True),
    *words("officer", "page", "name", "state"),
    UniqueConstraint("officer", "page", "name"),
)

own_words = strict("own_words", Column("word", Words, primary_key=True))
"""Words the spelling checker must know; they are often names."""

journal = strict(
    "journal",
    Column("sequence", Integer, primary_key=True),
    required("at", Moment),
    required("action", Choice(JournalAction)),
    *words("object"),
    required("result", Choice(JournalResult)),
    *words("origin", "actor"),
    required("prev", LargeBinary),
    required("mac", LargeBinary),
)
"""Append-only: triggers refuse every change and removal (see `search` for the statements)."""

journal_key = strict(
    "journal_key",
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True),
    required("sequence", Integer),
    *(required(name, LargeBinary) for name in ("mac", "key", "first_sealed")),
)
"""One row: the last line of the journal, the key for the next one, the first key sealed."""
