# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The proof of a restore drill (bewijs van hersteloefening)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillCount:
    """How many there were of something; every number as text, "–" where nobody counted.

    Attributes:
        label: What was counted, in Dutch.
        then: When the backup was made.
        restored: In the backup that was restored.
        now: In the vault on the day of the drill.
    """

    label: str
    then: str
    restored: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillCheck:
    """One thing that was looked at.

    Attributes:
        label: What, in Dutch.
        outcome: What was found.
        good: Whether that is as it should be.
    """

    label: str
    outcome: str
    good: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillPaper:
    """A backup that was restored to see whether that works. No personal data is in it.

    Attributes:
        backup: Name of the folder of the backup.
        place: Where it stood, in Dutch.
        made_at: When the backup was made, with time zone.
        drilled_at: When it was restored; also the date in the file.
        author: Who did it.
        checks: What was looked at.
        counts: What was counted.
        passed: Whether everything was as it should be.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    vault_name: str
    backup: str
    place: str
    made_at: datetime
    drilled_at: datetime
    author: str
    checks: tuple[DrillCheck, ...]
    counts: tuple[DrillCount, ...]
    passed: bool
    control: str = ""
