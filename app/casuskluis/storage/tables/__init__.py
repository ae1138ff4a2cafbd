# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How everything is laid out in the database. Nothing outside storage sees this."""

from casuskluis.storage.tables import (
    beside,
    care,
    cases,
    endings,
    imports,
    keeping,
    kept,
    meetings,
    minutes,
    notifications,
    officers,
    parcels,
    people,
    plans,
    programme,
    releases,
    series,
)
from casuskluis.storage.tables.schema import metadata

__all__ = [
    "beside",
    "care",
    "cases",
    "endings",
    "imports",
    "keeping",
    "kept",
    "meetings",
    "metadata",
    "minutes",
    "notifications",
    "officers",
    "parcels",
    "people",
    "plans",
    "programme",
    "releases",
    "series",
]
