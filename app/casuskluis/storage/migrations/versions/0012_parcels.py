# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels given and taken in, and by what each record is known in other vaults."""

from alembic import op

revision = "0012"
down_revision = "0011"

TABLES = (
    """
    CREATE TABLE parcels (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, parcel_id TEXT
        NOT NULL, direction TEXT NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL,
        party TEXT NOT NULL, vault_id TEXT NOT NULL, recipient TEXT NOT NULL, ground TEXT
        NOT NULL, purpose TEXT NOT NULL, count INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE parcel_cases (parcel INTEGER NOT NULL, case_id INTEGER NOT NULL, former
        TEXT NOT NULL, CONSTRAINT pk_parcel_cases PRIMARY KEY (parcel, case_id),
        CONSTRAINT fk_parcel_cases_parcel FOREIGN KEY(parcel) REFERENCES parcels (id) ON
        DELETE CASCADE, CONSTRAINT fk_parcel_cases_case_id FOREIGN KEY(case_id)
        REFERENCES cases (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE record_origins (uid TEXT NOT NULL, kind TEXT NOT NULL, record_id INTEGER
        NOT NULL, case_id INTEGER, CONSTRAINT pk_record_origins PRIMARY KEY (uid),
        CONSTRAINT fk_record_origins_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
        ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE record_stamps (kind TEXT NOT NULL, record_id INTEGER NOT NULL, case_id
        INTEGER, seen TEXT NOT NULL, digests TEXT NOT NULL, CONSTRAINT pk_record_stamps
        PRIMARY KEY (kind, record_id), CONSTRAINT fk_record_stamps_case_id FOREIGN
        KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE parcel_keys (id INTEGER NOT NULL CONSTRAINT ck_parcel_keys_one CHECK (id
        = 1), secret TEXT NOT NULL, public TEXT NOT NULL, CONSTRAINT pk_parcel_keys
        PRIMARY KEY (id)) STRICT
    """,
)
INDEXES = (
    "CREATE INDEX ix_parcels_parcel_id_direction ON parcels (parcel_id, direction)",
    "CREATE INDEX ix_parcel_cases_case_id ON parcel_cases (case_id)",
    "CREATE INDEX ix_record_origins_case_id ON record_origins (case_id)",
    "CREATE INDEX ix_record_origins_kind_record_id ON record_origins (kind, record_id)",
    "CREATE INDEX ix_record_stamps_case_id ON record_stamps (case_id)",
)


def upgrade() -> None:
    """Make the new tables; nothing was exchanged yet."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
