# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The repositories of the programme and of what left the vault."""

from casuskluis.storage.activities import ActivityRepository
from casuskluis.storage.dated_figures import DatedFigureRepository
from casuskluis.storage.network import (
    ContactMomentRepository,
    CovenantRepository,
    KeyPersonRepository,
)
from casuskluis.storage.programme import (
    ActivityAttendanceRepository,
    AnalysisRepository,
    MeasureRepository,
    PlanSectionRepository,
    PolicyPlanRepository,
    ProgrammeGoalRepository,
    TensionRepository,
)
from casuskluis.storage.releases import MaskedTextRepository, ReleaseRepository
from casuskluis.storage.session import Session
from casuskluis.storage.spans import SpanRepository
from casuskluis.storage.work_figures import WorkFigureRepository


class ProgrammeSide:
    """The part of a transaction that is about the programme and its reports."""

    def __init__(self, session: Session) -> None:
        self.activities = ActivityRepository(session)
        self.activity_attendances = ActivityAttendanceRepository(session)
        self.programme_goals = ProgrammeGoalRepository(session)
        self.key_persons = KeyPersonRepository(session)
        self.covenants = CovenantRepository(session)
        self.contact_moments = ContactMomentRepository(session)
        self.tensions = TensionRepository(session)
        self.analyses = AnalysisRepository(session)
        self.policy_plans = PolicyPlanRepository(session)
        self.plan_sections = PlanSectionRepository(session)
        self.measures = MeasureRepository(session)
        self.releases = ReleaseRepository(session)
        self.masked_texts = MaskedTextRepository(session)
        self.spans = SpanRepository(session)
        self.dated_figures = DatedFigureRepository(session)
        self.work_figures = WorkFigureRepository(session)
