# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that can be read or changed in one unit of work."""

from typing import Any

from casuskluis.storage.actions import ActionRepository
from casuskluis.storage.assessments import AssessmentRepository
from casuskluis.storage.beside import (
    AddendumRepository,
    AttachmentRepository,
    HistoryRepository,
    InstrumentRepository,
)
from casuskluis.storage.care import (
    AccessRequestRepository,
    ClosingMarkRepository,
    DisclosureRepository,
    InformingRepository,
    NecessityReviewRepository,
)
from casuskluis.storage.case_file import (
    InformationRepository,
    LifeDomainNoteRepository,
    RelatedPersonRepository,
)
from casuskluis.storage.cases import CaseRepository
from casuskluis.storage.contacts import ContactRepository
from casuskluis.storage.deadlines import DueRepository
from casuskluis.storage.endings import (
    DestructionListRepository,
    DestructionRecordRepository,
    RetainedFigureRepository,
)
from casuskluis.storage.figures import FigureRepository
from casuskluis.storage.keeping_side import KeepingSide
from casuskluis.storage.meeting_cycle import MeetingCycle
from casuskluis.storage.names import NameRepository
from casuskluis.storage.notifications import NotificationRepository
from casuskluis.storage.officers import (
    AuthorisationRepository,
    DataBreachRepository,
    OfficerRepository,
    UpkeepRepository,
)
from casuskluis.storage.organisations import OrganisationRepository
from casuskluis.storage.plans import (
    GoalRepository,
    InterventionRepository,
    PlanRepository,
)
from casuskluis.storage.programme_side import ProgrammeSide
from casuskluis.storage.repository import Repository
from casuskluis.storage.session import Session
from casuskluis.storage.subjects import SubjectRepository


class Transaction(MeetingCycle, ProgrammeSide, KeepingSide):
    """The repositories of one open transaction; of no use after it has ended."""

    def __init__(self, session: Session) -> None:
        MeetingCycle.__init__(self, session)
        ProgrammeSide.__init__(self, session)
        self.subjects = SubjectRepository(session)
        self.notifications = NotificationRepository(session)
        self.assessments = AssessmentRepository(session)
        self.cases = CaseRepository(session)
        self.related_persons = RelatedPersonRepository(session)
        self.life_domain_notes = LifeDomainNoteRepository(session)
        self.information = InformationRepository(session)
        self.addenda = AddendumRepository(session)
        self.instruments = InstrumentRepository(session)
        self.attachments = AttachmentRepository(session)
        self.history = HistoryRepository(session)
        self.plans = PlanRepository(session)
        self.goals = GoalRepository(session)
        self.interventions = InterventionRepository(session)
        self.informings = InformingRepository(session)
        self.disclosures = DisclosureRepository(session)
        self.access_requests = AccessRequestRepository(session)
        self.necessity_reviews = NecessityReviewRepository(session)
        self.closing_marks = ClosingMarkRepository(session)
        self.destruction_lists = DestructionListRepository(session)
        self.destruction_records = DestructionRecordRepository(session)
        self.retained_figures = RetainedFigureRepository(session)
        self.officers = OfficerRepository(session)
        self.authorisations = AuthorisationRepository(session)
        self.upkeep = UpkeepRepository(session)
        self.data_breaches = DataBreachRepository(session)
        self.organisations = OrganisationRepository(session)
        self.contacts = ContactRepository(session)
        self.actions = ActionRepository(session)
        self.names = NameRepository(session)
        self.figures, self.due = FigureRepository(session), DueRepository(session)
        tables = {kind: one.shape.table.name for kind, one in self.repositories.items()}
        KeepingSide.__init__(self, session, tables)

    @property
    def repositories(self) -> dict[str, Repository[Any, Any]]:
        """Every repository of records, by the word of the journal for them."""
        found = (one for one in vars(self).values() if isinstance(one, Repository))
        return {one.kind: one for one in found}
