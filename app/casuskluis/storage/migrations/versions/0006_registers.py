# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Registers that are not kept for ever: no other tables, only new settings and a new code.

The services add what the newer program knows right after a migration, so that an opening
without one has nothing to look for.
"""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Change no table."""
