# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the programme wants to reach per pillar, in the form of planning and control.

Four questions, as municipal budgets ask them: Hoe staan we ervoor? Wat willen we bereiken? Wat
gaan we hiervoor doen? Wat hebben we gedaan?
"""

from dataclasses import dataclass
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ProgrammeGoalId

FIRST_YEAR, LAST_YEAR = 2000, 2200


class ProgrammeGoalIncomplete(RuleViolated):
    """A goal belongs to a pillar and a year and says what is to be reached."""


class GoalProgress(StrEnum):
    """How far a goal is."""

    NOT_STARTED = "not_started"
    ON_COURSE = "on_course"
    NEEDS_ATTENTION = "needs_attention"
    REACHED = "reached"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeGoal:
    """One goal of one pillar in one year. Its texts are printed for the council: no persons.

    Attributes:
        pillar: Code of the list ``pillar``.
        position: Order within pillar and year, from 1.
        situation: Hoe staan we ervoor?
        aim: Wat willen we bereiken?
        plan: Wat gaan we hiervoor doen?
        result: Wat hebben we gedaan?
    """

    id: ProgrammeGoalId = ProgrammeGoalId(0)
    pillar: str
    year: int
    position: int = 1
    situation: str = ""
    aim: str
    plan: str = ""
    result: str = ""
    progress: GoalProgress = GoalProgress.NOT_STARTED
    version: int = 1

    def check(self) -> None:
        """Refuse a goal that says nothing.

        Raises:
            ProgrammeGoalIncomplete: When pillar, year or aim is missing.
        """
        if not (self.pillar and self.aim.strip() and FIRST_YEAR <= self.year <= LAST_YEAR):
            raise ProgrammeGoalIncomplete
