# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the check reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. It names a place, never a text from the document.

    Attributes:
        rule: Which rule is broken.
        page: From 1; 0 when it is not about a page.
        place: Structure type, operator or key.
    """

    rule: str
    page: int = 0
    place: str = ""
