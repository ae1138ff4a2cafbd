# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A draft: words typed in a form and not saved yet, kept in the vault when it locks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The state of one form.

    Attributes:
        form: Stable name of the form, such as ``notification``.
        object_id: The record being edited; 0 for a new one.
        fields: Field name to text, just as typed.
        saved_at: When it was put away.
        officer: Label of who typed it; nobody else sees it.
    """

    form: str
    object_id: int = 0
    fields: Mapping[str, str] = field(repr=False)
    saved_at: datetime
    officer: str = field(default="", repr=False)
