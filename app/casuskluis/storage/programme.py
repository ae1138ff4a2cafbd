# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The programme in one transaction: activities, goals, tensions, analyses and the plan."""

from casuskluis.domain.activity import ActivityAttendance
from casuskluis.domain.identifiers import (
    ActivityAttendanceId,
    ActivityId,
    AnalysisId,
    MeasureId,
    OrganisationId,
    PlanSectionId,
    PolicyPlanId,
    ProgrammeGoalId,
    TensionSignalId,
)
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.tension import PhenomenonAnalysis, TensionSignal
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.programme import (
    activity_attendances,
    measures,
    phenomenon_analyses,
    plan_sections,
    policy_plans,
    programme_goals,
    tension_signals,
)


class ActivityAttendanceRepository(Repository[ActivityAttendance, ActivityAttendanceId]):
    """Who took part in activities, per organisation."""

    kind = "activity_attendance"
    shape = Shape(ActivityAttendance, activity_attendances)

    def of_activity(self, activity: ActivityId) -> list[ActivityAttendance]:
        """Return the organisations that took part."""
        return self._where(activity_attendances.c.activity_id == activity)

    def of_organisation(self, organisation: OrganisationId) -> list[ActivityAttendance]:
        """Return what an organisation took part in."""
        return self._where(activity_attendances.c.organisation_id == organisation)

    def all(self) -> list[ActivityAttendance]:
        """Return every attendance."""
        return self._where()


class ProgrammeGoalRepository(Repository[ProgrammeGoal, ProgrammeGoalId]):
    """The goals per pillar and year."""

    kind = "programme_goal"
    shape = Shape(ProgrammeGoal, programme_goals)

    def of_year(self, year: int) -> list[ProgrammeGoal]:
        """Return the goals of a year, by pillar and position."""
        columns = programme_goals.c
        order = [columns.pillar, columns.position]
        return self._where(columns.year == year, order=order)

    def all(self) -> list[ProgrammeGoal]:
        """Return every goal, newest year first."""
        columns = programme_goals.c
        return self._where(order=[columns.year.desc(), columns.pillar, columns.position])


class TensionRepository(Repository[TensionSignal, TensionSignalId]):
    """The signals of tension."""

    kind = "tension_signal"
    shape = Shape(TensionSignal, tension_signals)

    def all(self) -> list[TensionSignal]:
        """Return every signal, newest first."""
        return self._where(order=[tension_signals.c.noted_on.desc()])


class AnalysisRepository(Repository[PhenomenonAnalysis, AnalysisId]):
    """The analyses of phenomena."""

    kind = "phenomenon_analysis"
    shape = Shape(PhenomenonAnalysis, phenomenon_analyses)

    def all(self) -> list[PhenomenonAnalysis]:
        """Return every analysis, newest half year first."""
        columns = phenomenon_analyses.c
        order = [columns.year.desc(), columns.half.desc(), columns.phenomenon]
        return self._where(order=order)


class PolicyPlanRepository(Repository[PolicyPlan, PolicyPlanId]):
    """The policy plans."""

    kind = "policy_plan"
    steps = frozenset(
        {
            "status",
            "adopted_by",
            "adopted_on",
            "secrecy_imposed_by",
            "secrecy_imposed_on",
            "secrecy_ground",
            "secrecy_lifted_by",
            "lifted_by",
            "lifted_on",
            "previous_id",
        }
    )
    shape = Shape(PolicyPlan, policy_plans, parts={"secrecy": SecrecyOrder})

    def all(self) -> list[PolicyPlan]:
        """Return every plan, newest first."""
        columns = policy_plans.c
        return self._where(order=[columns.first_year.desc(), columns.id.desc()])


class PlanSectionRepository(Repository[PlanSection, PlanSectionId]):
    """The chapters of the plans."""

    kind = "plan_section"
    steps = frozenset({"position"})
    shape = Shape(PlanSection, plan_sections)

    def of_plan(self, plan: PolicyPlanId) -> list[PlanSection]:
        """Return the chapters of a plan, in order."""
        columns = plan_sections.c
        return self._where(columns.plan_id == plan, order=[columns.position])


class MeasureRepository(Repository[Measure, MeasureId]):
    """The measures of the plans."""

    kind = "measure"
    steps = frozenset({"position"})
    shape = Shape(Measure, measures)

    def of_plan(self, plan: PolicyPlanId) -> list[Measure]:
        """Return the measures of a plan, by pillar and position."""
        columns = measures.c
        order = [columns.pillar, columns.position]
        return self._where(columns.plan_id == plan, order=order)
