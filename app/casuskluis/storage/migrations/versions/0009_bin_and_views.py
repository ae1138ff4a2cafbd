# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recycle bin, how officers look at lists, and the words they taught the program."""

from alembic import op

revision = "0009"
down_revision = "0008"

TABLES = (
    """
    CREATE TABLE list_views (id INTEGER NOT NULL, officer TEXT NOT NULL, page TEXT
        NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, CONSTRAINT pk_list_views
        PRIMARY KEY (id), CONSTRAINT uq_list_views_officer_page_name UNIQUE (officer,
        page, name)) STRICT
    """,
    """
    CREATE TABLE own_words (word TEXT NOT NULL, CONSTRAINT pk_own_words PRIMARY KEY
        (word)) STRICT
    """,
    """
    CREATE TABLE kept_records (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, batch
        INTEGER NOT NULL, kind TEXT NOT NULL, record_id INTEGER NOT NULL, at TEXT NOT
        NULL, author TEXT NOT NULL, removed INTEGER NOT NULL CONSTRAINT
        ck_kept_records_removed CHECK (removed IN (0, 1)), fields TEXT NOT NULL, content
        TEXT NOT NULL, bytes BLOB) STRICT
    """,
    """
    CREATE TABLE kept_roots (kept_id INTEGER NOT NULL, kind TEXT NOT NULL, record_id
        INTEGER NOT NULL, CONSTRAINT pk_kept_roots PRIMARY KEY (kept_id, kind,
        record_id), CONSTRAINT fk_kept_roots_kept_id FOREIGN KEY(kept_id) REFERENCES
        kept_records (id) ON DELETE CASCADE) STRICT
    """,
)
INDEXES = (
    "CREATE INDEX ix_kept_records_at ON kept_records (at)",
    "CREATE INDEX ix_kept_records_batch ON kept_records (batch)",
    "CREATE INDEX ix_kept_records_kind_record_id ON kept_records (kind, record_id)",
    "CREATE INDEX ix_kept_roots_kind_record_id ON kept_roots (kind, record_id)",
)


def upgrade() -> None:
    """Make the new tables; a bin begins empty."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
