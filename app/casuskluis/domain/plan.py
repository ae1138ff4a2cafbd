# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plan (plan van aanpak): goals in positive words, and what is done to reach them."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    CaseId,
    GoalId,
    InterventionId,
    MeetingId,
    OrganisationId,
    PlanId,
)


class PlanAdopted(RuleViolated):
    """An adopted plan is not changed; a new version takes its place."""


class PlanNotAdopted(RuleViolated):
    """What became of a goal or an intervention is recorded in an adopted plan only."""


class AdoptedInFuture(RuleViolated):
    """A plan cannot have been adopted on a day that has yet to come."""


class AdoptedBeforeOpening(RuleViolated):
    """A plan cannot have been adopted before its case opened."""


class AdoptedBeforeEarlier(RuleViolated):
    """A plan cannot have been adopted before the version it takes the place of."""


class PlanWithoutGoals(RuleViolated):
    """A plan without a goal cannot be adopted."""


class GoalIncomplete(RuleViolated):
    """A goal needs words, an indicator and a target date."""


class GoalOutcomeWithoutWords(RuleViolated):
    """The outcome of a goal needs a few words."""


class InterventionIncomplete(RuleViolated):
    """An intervention needs a name, an organisation that carries it out and a first day."""


class EndsBeforeItStarts(RuleViolated):
    """An intervention cannot end before it starts."""


class PlanStatus(StrEnum):
    """How far a version of the plan is."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    REPLACED = "replaced"


class GoalOutcome(StrEnum):
    """What became of a goal."""

    OPEN = "open"
    PARTLY = "partly"
    REACHED = "reached"
    LET_GO = "let_go"


class InterventionKind(StrEnum):
    """The mix of the person-centred approach. Source: NCTV."""

    ADMINISTRATIVE = "administrative"
    CRIMINAL = "criminal"
    CARE = "care"
    SOCIAL = "social"


class Voluntariness(StrEnum):
    """How free the subject is to take part."""

    VOLUNTARY = "voluntary"
    PRESSURE = "pressure"
    COMPULSION = "compulsion"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """One version of the plan of one case.

    Attributes:
        number: Version within the case, from 1.
        adopted_on: Day on which the table adopted it.
        meeting_id: The meeting that did.
    """

    id: PlanId = PlanId(0)
    case_id: CaseId
    number: int = 1
    status: PlanStatus = PlanStatus.DRAFT
    recorded_on: date
    summary: str = field(default="", repr=False)
    adopted_on: date | None = None
    meeting_id: MeetingId | None = None
    version: int = 1

    def check_draft(self) -> None:
        """Refuse to change a version that was adopted.

        Raises:
            PlanAdopted: When it is not a draft any more.
        """
        if self.status is not PlanStatus.DRAFT:
            raise PlanAdopted

    def check_adopted(self) -> None:
        """Refuse to record an outcome in a version that does not hold.

        Raises:
            PlanNotAdopted: When it is a draft, or was replaced.
        """
        if self.status is not PlanStatus.ADOPTED:
            raise PlanNotAdopted

    def adopted(self, goals: int, *, on: date, meeting_id: MeetingId | None) -> "ActionPlan":
        """Return the version as the table adopted it.

        Raises:
            PlanAdopted: When it is not a draft any more.
            PlanWithoutGoals: When it has no goals.
        """
        self.check_draft()
        if not goals:
            raise PlanWithoutGoals
        return replace(self, status=PlanStatus.ADOPTED, adopted_on=on, meeting_id=meeting_id)


_NEGATIVE = frozenset(
    {"niet", "geen", "nooit", "niemand", "stopt", "stoppen", "vermijdt", "vermijden", "minder"}
)


def sounds_negative(text: str) -> bool:
    """Tell whether a goal says what should not be, so that the form can give a hint."""
    return not _NEGATIVE.isdisjoint(text.casefold().replace(".", " ").replace(",", " ").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A desired situation, in positive words.

    Attributes:
        earlier_id: The goal of the version before that it goes on with; the actions for that
            one are for this one too.
        indicator: By what everybody will see that it is reached.
        life_domain: Code of the list ``life_domain``.
    """

    id: GoalId = GoalId(0)
    plan_id: PlanId
    case_id: CaseId
    earlier_id: GoalId | None = None
    text: str = field(repr=False)
    life_domain: str = ""
    indicator: str = field(default="", repr=False)
    target_on: date | None = None
    outcome: GoalOutcome = GoalOutcome.OPEN
    outcome_on: date | None = None
    outcome_note: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a goal that nobody can see being reached.

        Raises:
            GoalIncomplete: When words, indicator or target date is missing.
        """
        if not (self.text.strip() and self.indicator.strip() and self.target_on):
            raise GoalIncomplete

    def ended(self, outcome: GoalOutcome, *, on: date, note: str) -> "Goal":
        """Return the goal with what became of it.

        Raises:
            GoalOutcomeWithoutWords: When nothing is said about it.
        """
        if not note.strip():
            raise GoalOutcomeWithoutWords
        return replace(self, outcome=outcome, outcome_on=on, outcome_note=note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """What is done to reach the goals of a plan.

    Attributes:
        executor_id: The organisation that carries it out.
        result: What came of it, in words.
    """

    id: InterventionId = InterventionId(0)
    plan_id: PlanId
    case_id: CaseId
    goal_id: GoalId | None = None
    kind: InterventionKind = InterventionKind.SOCIAL
    name: str = field(repr=False)
    executor_id: OrganisationId | None = None
    voluntariness: Voluntariness = Voluntariness.VOLUNTARY
    starts_on: date | None = None
    ends_on: date | None = None
    result: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse an intervention nobody can carry out.

        Raises:
            InterventionIncomplete: When name, organisation or first day is missing.
            EndsBeforeItStarts: When it would end before it starts.
        """
        if not (self.name.strip() and self.executor_id and self.starts_on):
            raise InterventionIncomplete
        if self.ends_on and self.ends_on < self.starts_on:
            raise EndsBeforeItStarts

    def is_running(self, today: date) -> bool:
        """Whether it has not ended by a day; one that has yet to begin counts too."""
        return self.ends_on is None or self.ends_on >= today
