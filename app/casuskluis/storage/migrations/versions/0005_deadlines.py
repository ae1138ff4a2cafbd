# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Ways to find what is due without reading every record."""

from alembic import op

revision = "0005"
down_revision = "0004"

INDEXES = (
    "CREATE INDEX ix_notifications_feedback_on_feedback_wanted_received_on"
    " ON notifications (feedback_on, feedback_wanted, received_on)",
    "CREATE INDEX ix_notifications_status_acute_danger_received_on"
    " ON notifications (status, acute_danger, received_on)",
    "CREATE INDEX ix_informings_informed_recorded_on ON informings (informed, recorded_on)",
    "CREATE INDEX ix_information_items_kind_confirmed_on_recorded_on"
    " ON information_items (kind, confirmed_on, recorded_on)",
)


def upgrade() -> None:
    """Make the indexes."""
    for statement in INDEXES:
        op.execute(statement)
