# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One notification on paper: to hand over, or to keep elsewhere before it is minimised."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingLine:
    """One assessment.

    Attributes:
        grounds: Title and text of every ground that was written down.
    """

    held_on: date
    outcome_label: str
    present: str
    grounds: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationPaper:
    """Everything a notification holds.

    Attributes:
        facts: Title and value; what identifies the notifier is left out when shielded.
        marking: Such as "Vertrouwelijk".
        control: Control number of the journal; may be empty.
    """

    number: str
    municipality: str
    legal_basis: str
    marking: str
    printed_at: datetime
    facts: tuple[tuple[str, str], ...] = field(repr=False)
    observed: str = field(repr=False)
    opinion: str = field(default="", repr=False)
    danger_action: str = field(default="", repr=False)
    weighings: tuple[WeighingLine, ...] = ()
    control: str = ""
