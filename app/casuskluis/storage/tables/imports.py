# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was taken in from files of others, and what the columns of a list turned out to hold."""

from sqlalchemy import Column, Index, Integer

from casuskluis.domain.imports import ImportKind
from casuskluis.storage.columns import Choice, Moment, Words
from casuskluis.storage.tables.schema import owner, required, strict, words

imports = strict(
    "imports",
    Column("id", Integer, primary_key=True),
    required("kind", Choice(ImportKind)),
    required("done_at", Moment),
    *words("author", "file_name", "fingerprint", "counts"),
    Column("undone_at", Moment),
    *words("undone_by"),
)
imports.dialect_options["sqlite"]["autoincrement"] = True

import_records = strict(
    "import_records",
    owner("import_id", "imports"),
    Column("kind", Words, primary_key=True),
    Column("record_id", Integer, primary_key=True),
    required("record_version", Integer),
    required("source_row", Integer),
    Index(None, "kind", "record_id"),
)
"""By word of the journal and identifier: what is erased takes its line here along."""

column_choices = strict(
    "column_choices",
    Column("fingerprint", Words, primary_key=True),
    *words("choices"),
    required("saved_at", Moment),
    *words("author"),
)
