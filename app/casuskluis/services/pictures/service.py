# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""True counts of the work, for the screen of the officer; nothing here leaves the vault."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import CasePhase
from casuskluis.domain.figures import CaseFact, NotificationFact
from casuskluis.domain.officer import Permission
from casuskluis.domain.spans import AttributeSpan
from casuskluis.domain.work_figures import OwnerFact, PathFact, PillarFact, Spread
from casuskluis.services.context import Context
from casuskluis.services.pictures.parts import Grain, Part, parts_of

_ENDED = frozenset({CasePhase.CLOSED, CasePhase.DESTROYED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """What became so far of the notifications received in a period."""

    received: int
    weighed: int
    taken_up: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What came in and went out, and what was there at the end; one number for each part.

    Attributes:
        parts: The months or quarters.
        received: Notifications.
        opened: Cases that began, or began again after they were closed.
        closed: Cases that were closed.
        running: Cases that ran at the end of the part, or today when it is not over.
    """

    parts: tuple[Part, ...]
    received: tuple[int, ...]
    opened: tuple[int, ...]
    closed: tuple[int, ...]
    running: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTimes:
    """How long the steps took that ended in a period, in days.

    Attributes:
        weighing: From notification to its first assessment.
        discussing: From the assessment to the first meeting about the case.
        running: Since the cases that run today were opened.
        closing: From opening to closing.
    """

    weighing: Spread
    discussing: Spread
    running: Spread
    closing: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPictures:
    """Everything that is drawn about one period.

    Attributes:
        only_quarter: How many of the notifications were destroyed: of them only the quarter
            is known, so they count on its first day.
        pillars: Activities in the period.
        owners: Organisations with running actions today, most first.
        phases: Cases in each phase today.
    """

    first: date
    last: date
    only_quarter: int
    funnel: Funnel
    flow: Flow
    lead_times: LeadTimes
    pillars: tuple[PillarFact, ...]
    owners: tuple[OwnerFact, ...]
    phases: Mapping[CasePhase, int]


@dataclass(frozen=True, slots=True)
class WorkPictureService:
    """Counts the work as it is now."""

    context: Context

    def read(self, first: date, last: date, grain: Grain) -> WorkPictures:
        """Return the counts of a period.

        Args:
            first: First day.
            last: Last day; later than today counts until today.
            grain: Months or quarters.
        """
        today = self.context.clock.today()
        until = min(last, today)
        parts = parts_of(first, until, grain)
        with self.context.read(Permission.RELEASE) as transaction:
            figures, work = transaction.dated_figures, transaction.work_figures
            told = figures.notifications(first, until, today) if parts else []
            cases = figures.cases(today)
            paths = work.paths()
            return WorkPictures(
                first=first,
                last=until,
                only_quarter=sum(one.band is not None for one in told),
                funnel=_funnel(told),
                flow=_flow(parts, (first, until), told, cases),
                lead_times=_lead_times(paths, first, until, today),
                pillars=tuple(work.pillars(first, last)),
                owners=tuple(work.owners(today)),
                phases=work.phases(),
            )


def _funnel(told: Iterable[NotificationFact]) -> Funnel:
    every = list(told)
    return Funnel(
        received=len(every),
        weighed=sum(one.outcome is not None for one in every),
        taken_up=sum(one.phase is not None for one in every),
        closed=sum(one.phase in _ENDED for one in every),
    )


def _flow(
    parts: tuple[Part, ...],
    within: tuple[date, date],
    told: Sequence[NotificationFact],
    cases: Sequence[CaseFact],
) -> Flow:
    first, until = within
    begun = [day for case in cases for day in _begins(case) if first <= day <= until]
    ended = [day for case in cases for day in _ends(case) if first <= day <= until]
    return Flow(
        parts=parts,
        received=_counted(parts, (one.received_on for one in told)),
        opened=_counted(parts, begun),
        closed=_counted(parts, ended),
        running=tuple(
            sum(case.runs_on(min(part.last, until)) for case in cases) for part in parts
        ),
    )


def _counted(parts: Sequence[Part], days: Iterable[date]) -> tuple[int, ...]:
    counts = [0] * len(parts)
    for day in days:
        for place, part in enumerate(parts):
            if part.holds(day):
                counts[place] += 1
    return tuple(counts)


def _begins(case: CaseFact) -> list[date]:
    """Return the days on which work on a case began, or began again."""
    return [
        span.valid_from
        for before, span in _steps(case)
        if span.code not in _ENDED and (before is None or before in _ENDED)
    ]


def _ends(case: CaseFact) -> list[date]:
    """Return the days on which a case was closed; one that came in closed never ran here."""
    return [
        span.valid_from
        for before, span in _steps(case)
        if span.code == CasePhase.CLOSED and before is not None and before not in _ENDED
    ]


def _steps(case: CaseFact) -> list[tuple[str | None, AttributeSpan]]:
    """Return each phase with the one before it."""
    before = (None, *(span.code for span in case.phases))
    return list(zip(before, case.phases, strict=False))


def _lead_times(paths: Sequence[PathFact], first: date, last: date, today: date) -> LeadTimes:
    def between(begun: date | None, ended: date | None) -> Iterable[int]:
        if begun is not None and ended is not None and first <= ended <= last:
            yield (ended - begun).days

    return LeadTimes(
        weighing=Spread.of(
            days for one in paths for days in between(one.received_on, one.weighed_on)
        ),
        discussing=Spread.of(
            days for one in paths for days in between(one.taken_up_on, one.discussed_on)
        ),
        running=Spread.of(
            (today - one.opened_on).days
            for one in paths
            if one.opened_on is not None and one.closed_on is None
        ),
        closing=Spread.of(
            days for one in paths for days in between(one.opened_on, one.closed_on)
        ),
    )
