# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How everything is laid out in the database. Nothing outside storage sees this."""

from casuskluis.storage.tables import cases, keeping, meetings, notifications, people
from casuskluis.storage.tables.schema import metadata

__all__ = ["cases", "keeping", "meetings", "metadata", "notifications", "people"]
