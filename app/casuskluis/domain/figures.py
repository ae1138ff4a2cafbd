# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is counted: one fact per notification, without a name or a number."""

from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import AgeBand


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationFact:
    """One notification and what became of it, reduced to what the figures need.

    Attributes:
        ideology: Of the case when there is one, else of the notification.
        outcome: Of the last assessment; None while it waits.
        phase: Of the case that followed; None when there is none.
        birth_date: Of the subject, when known; becomes an age band and nothing else.
        band: The age band kept of a destroyed file; None while the file is there.
    """

    received_on: date
    source_domain: str
    ideology: str
    outcome: AssessmentOutcome | None
    phase: CasePhase | None
    birth_date: PartialDate | None = field(repr=False)
    band: AgeBand | None = None
