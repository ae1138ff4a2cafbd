# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The names in a parcel and how large it may be, for making and for reading."""

import re

from casuskluis.exchange.parcels.errors import SuspiciousParcel
from casuskluis.exchange.sources import MEBIBYTE

LETTER = "LEESMIJ.txt"
SCHEMA = "schema.json"
SECTIONS = "gegevens/"
ENCLOSURES = "bijlagen/"
MAX_UNPACKED = 4096 * MEBIBYTE
MAX_MEMBERS = 200_000
MAX_RATIO = 200
"""Rows become some thirty times smaller at most; attachments are not packed."""
RATIO_MATTERS = 64 * MEBIBYTE
MAX_MANIFEST = 64 * MEBIBYTE
_SECTION = re.compile(r"[a-z][a-z0-9_]{0,60}")
_NAME = re.compile(
    r"LEESMIJ\.txt|schema\.json|manifest\.json"
    r"|gegevens/[a-z][a-z0-9_]{0,60}\.json"
    r"|bijlagen/[a-z0-9][a-z0-9_-]{0,80}(\.[a-z0-9]{1,10})?"
)


def section_file(name: str) -> str:
    """Return where the rows of a section lie."""
    if not _SECTION.fullmatch(name):
        raise SuspiciousParcel("a section of an impossible name")
    return f"{SECTIONS}{name}.json"


def checked_name(name: str) -> str:
    """Return the name of a member.

    Raises:
        SuspiciousParcel: When no parcel has a member of that name.
    """
    if not _NAME.fullmatch(name):
        raise SuspiciousParcel("a name that is not used")
    return name
