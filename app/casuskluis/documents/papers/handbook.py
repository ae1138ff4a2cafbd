# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The manual of the program, to print."""

from dataclasses import dataclass
from datetime import datetime

from casuskluis.domain.handbook import Chapter


@dataclass(frozen=True, slots=True, kw_only=True)
class HandbookPaper:
    """The whole manual.

    Attributes:
        chapters: In order, with the contents of their pictures.
        version: Of the program.
        printed_at: With time zone.
    """

    chapters: tuple[Chapter, ...]
    version: str
    printed_at: datetime
