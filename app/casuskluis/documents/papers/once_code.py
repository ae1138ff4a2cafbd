# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet for a colleague, with a code that opens the vault one time."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OnceCodePaper:
    """A code for one colleague and one time.

    Attributes:
        officer: Whose it is, as the journal says it.
        code: In groups separated by hyphens or spaces.
        use_by: Last day to use it; an agreement between people, the vault keeps no such day.
        created_at: When the code was made, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    vault_name: str
    officer: str = field(repr=False)
    code: str = field(repr=False)
    use_by: date
    created_at: datetime
    control: str = ""
