# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is counted: one fact per notification or case, without a name or a number."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.plan import InterventionKind
from casuskluis.domain.spans import AttributeSpan
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFact:
    """One case, reduced to what the figures need, with the days on which it changed.

    Attributes:
        phases: The phases it has been in, oldest first; never empty.
        ideologies: The codes of the list ``ideology`` it has had, oldest first.
        reentry: The same subject had a case before (herinstroom).
        closing_reason: Of the last time it closed; empty while it runs.
    """

    opened_on: date
    phases: tuple[AttributeSpan, ...]
    ideologies: tuple[AttributeSpan, ...] = ()
    reentry: bool = False
    closing_reason: str = ""

    def phase_on(self, day: date) -> CasePhase | None:
        """Return the phase at the end of a day; None before it opened."""
        found = value_on(self.phases, day)
        return None if found is None else CasePhase(found)

    def runs_on(self, day: date) -> bool:
        """Whether work on it went on at the end of a day."""
        return self.phase_on(day) not in {None, CasePhase.CLOSED, CasePhase.DESTROYED}

    def runs_between(self, first: date, last: date) -> bool:
        """Whether work on it went on at any moment of a period, both days included."""
        before = first - timedelta(days=1)
        begun = any(
            first <= span.valid_from <= last and span.code != CasePhase.CLOSED
            for span in self.phases
        )
        return self.runs_on(before) or begun

    def closed_on(self, day: date) -> date | None:
        """Return since when it was closed at the end of a day; None when it was not."""
        spans = [span for span in self.phases if span.holds_on(day)]
        ended = spans and spans[-1].code == CasePhase.CLOSED
        return spans[-1].valid_from if ended else None


def value_on(spans: Sequence[AttributeSpan], day: date) -> str | None:
    """Return the value that held at the end of a day; None when there was none yet."""
    return next((span.code for span in reversed(spans) if span.holds_on(day)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionFact:
    """One intervention, reduced to what the figures need."""

    kind: InterventionKind
    starts_on: date | None
    ends_on: date | None

    def runs_between(self, first: date, last: date) -> bool:
        """Whether it ran at any moment of a period, both days included."""
        begun = self.starts_on is not None and self.starts_on <= last
        return begun and (self.ends_on is None or self.ends_on >= first)
