# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Settings of backups and of looking the vault over.

The tables stay as they are. The step exists so that an older vault gets its new settings, and
a backup of how it was before, in the one way every newer program brings a vault up to date.
"""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Change nothing; the settings are added by the services after the step."""
