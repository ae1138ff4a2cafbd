# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Ways to find what is due without reading every record."""

from alembic import op

revision = "0005"
down_revision = "0004"

INDEXES = {
    "notifications": (
        ("feedback_on", "feedback_wanted", "received_on"),
        ("status", "acute_danger", "received_on"),
    ),
    "informings": (("informed", "recorded_on"),),
    "information_items": (("kind", "confirmed_on", "recorded_on"),),
}


def upgrade() -> None:
    """Make the indexes."""
    for table, several in INDEXES.items():
        for columns in several:
            name = f"ix_{table}_{'_'.join(columns)}"
            op.execute(f"CREATE INDEX {name} ON {table} ({', '.join(columns)})")
