# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet of one keeper, with a share of a recovery code that was split."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareSheetPaper:
    """A share. With one other share of the same set it opens the vault; alone it opens nothing.

    Attributes:
        code: The share, in groups separated by hyphens or spaces.
        number: Which of the shares it is, from 1.
        set_mark: What the sheets of one set have in common, to tell sets apart.
        keeper: Who keeps it; empty leaves a line to write the name on.
        created_at: When the shares were made, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    vault_name: str
    code: str = field(repr=False)
    number: int
    set_mark: str
    keeper: str = field(default="", repr=False)
    created_at: datetime
    control: str = ""
