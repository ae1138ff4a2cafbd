# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was taken in from files of others, and what the columns of a list turned out to hold."""

from alembic import op

revision = "0011"
down_revision = "0010"

TABLES = (
    """
    CREATE TABLE imports (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT NOT
        NULL, done_at TEXT NOT NULL, author TEXT NOT NULL, file_name TEXT NOT NULL,
        fingerprint TEXT NOT NULL, counts TEXT NOT NULL, undone_at TEXT, undone_by TEXT
        NOT NULL) STRICT
    """,
    """
    CREATE TABLE import_records (import_id INTEGER NOT NULL, kind TEXT NOT NULL,
        record_id INTEGER NOT NULL, record_version INTEGER NOT NULL, source_row INTEGER
        NOT NULL, CONSTRAINT pk_import_records PRIMARY KEY (import_id, kind, record_id),
        CONSTRAINT fk_import_records_import_id FOREIGN KEY(import_id) REFERENCES imports
        (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE column_choices (fingerprint TEXT NOT NULL, choices TEXT NOT NULL,
        saved_at TEXT NOT NULL, author TEXT NOT NULL, CONSTRAINT pk_column_choices
        PRIMARY KEY (fingerprint)) STRICT
    """,
)
INDEXES = ("CREATE INDEX ix_import_records_kind_record_id ON import_records (kind, record_id)",)


def upgrade() -> None:
    """Make the new tables; nothing was taken in yet."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
