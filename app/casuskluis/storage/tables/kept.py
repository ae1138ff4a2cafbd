# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recycle bin: records as they were before they were changed or removed."""

from sqlalchemy import Column, Index, Integer, LargeBinary

from casuskluis.storage.columns import Moment, Words
from casuskluis.storage.tables.schema import flag, owner, required, strict, words

kept_records = strict(
    "kept_records",
    Column("id", Integer, primary_key=True),
    required("batch", Integer),
    required("kind", Words),
    required("record_id", Integer),
    required("at", Moment),
    *words("author"),
    flag("removed"),
    *words("fields", "content"),
    Column("bytes", LargeBinary),
    Index(None, "kind", "record_id"),
    Index(None, "batch"),
    Index(None, "at"),
)
kept_records.dialect_options["sqlite"]["autoincrement"] = True

kept_roots = strict(
    "kept_roots",
    owner("kept_id", "kept_records"),
    Column("kind", Words, primary_key=True),
    Column("record_id", Integer, primary_key=True),
    Index(None, "kind", "record_id"),
)
"""The files a kept record belongs to: when one of those is destroyed it goes along."""
