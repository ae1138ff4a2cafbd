# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the programme says in a report: goals and work per pillar, analyses, cooperation."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from casuskluis.documents.papers import (
    ActivityLine,
    PillarGoal,
    PillarReport,
    ReportPart,
)
from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.network import Covenant
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.tension import PhenomenonAnalysis
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeYear:
    """Everything of the programme that a report on a year prints; no persons in it."""

    year: int
    goals: Sequence[ProgrammeGoal]
    next_goals: Sequence[ProgrammeGoal]
    activities: Sequence[Activity]
    analyses: Sequence[PhenomenonAnalysis]
    covenants: Sequence[Covenant] = field(default=())

    @classmethod
    def read(cls, transaction: Transaction, year: int) -> "ProgrammeYear":
        """Read it from the vault."""
        held = transaction.activities.between(date(year, 1, 1), date(year, 12, 31))
        analyses = [one for one in transaction.analyses.all() if one.year == year]
        last = date(year, 12, 31)
        return cls(
            year=year,
            goals=transaction.programme_goals.of_year(year),
            next_goals=transaction.programme_goals.of_year(year + 1),
            activities=[one for one in held if one.status is ActivityStatus.HELD],
            analyses=sorted(analyses, key=lambda one: (one.half, one.phenomenon)),
            covenants=[
                one
                for one in transaction.covenants.all()
                if one.signed_on <= last and (one.ended_on is None or one.ended_on > last)
            ],
        )


def pillars_of(year: ProgrammeYear, codes: CodeBook) -> tuple[PillarReport, ...]:
    """Return goals and activities per pillar, in the order of the list.

    What came of a goal is told beside the goal, once: without its goal it says little.
    """
    return tuple(
        PillarReport(
            name=pillar.label,
            goals=tuple(_goal(one, codes) for one in year.goals if one.pillar == pillar.code),
            activities=_activities(
                [one for one in year.activities if one.pillar == pillar.code], codes
            ),
        )
        for pillar in codes.all(CodeList.PILLAR)
    )


def picture_of(year: ProgrammeYear, codes: CodeBook) -> ReportPart:
    """Return the public texts of the analyses of a year."""
    return ReportPart(
        text=tuple(
            f"{codes.label(CodeList.PHENOMENON, one.phenomenon)}: {one.public_text.strip()}"
            for one in year.analyses
            if one.public_text.strip()
        )
    )


def cooperation_of(year: ProgrammeYear) -> ReportPart:
    """Return what holds the partners together, and what the activities cost."""
    cost = sum(one.cost for one in year.activities)
    funding = sorted({one.funding.strip() for one in year.activities if one.funding.strip()})
    text = []
    if cost:
        paid = f" Zij zijn betaald uit: {', '.join(funding)}." if funding else ""
        euros = f"{cost:,}".replace(",", ".")
        text.append(f"De activiteiten kostten samen {euros} euro.{paid}")
    points = tuple(f"In werking: {one.title}" for one in year.covenants)
    return ReportPart(text=tuple(text), points=points)


def outlook_of(year: ProgrammeYear) -> ReportPart:
    """Return what is wanted next year."""
    return ReportPart(points=tuple(one.aim for one in year.next_goals))


def _goal(goal: ProgrammeGoal, codes: CodeBook) -> PillarGoal:
    progress = codes.label(CodeList.GOAL_PROGRESS, goal.progress)
    return PillarGoal(aim=goal.aim, result=goal.result, progress_label=progress)


def _activities(held: Sequence[Activity], codes: CodeBook) -> tuple[ActivityLine, ...]:
    lines = []
    for kind in codes.all(CodeList.ACTIVITY_KIND):
        of_kind = [one for one in held if one.kind == kind.code]
        if of_kind:
            lines.append(
                ActivityLine(
                    kind_label=kind.label,
                    count=str(len(of_kind)),
                    participants=str(sum(one.participants for one in of_kind)),
                    organisations=str(sum(one.organisations for one in of_kind)),
                )
            )
    return tuple(lines)
