# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet with the recovery code of a vault (noodblad)."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetPaper:
    """A recovery sheet. The code alone opens the vault.

    Attributes:
        code: As shown to the officer, groups separated by hyphens or spaces.
        created_at: When the code was made, with time zone; also the date in the file.
        steps: What to do in an emergency; empty gives the steps of the program.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    vault_name: str
    code: str = field(repr=False)
    created_at: datetime
    steps: tuple[str, ...] = ()
    control: str = ""
