# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault with long agendas: six partners, and cases whose texts are all different.

Of each case a part of the notes is shared with a part of the partners, and some items are only
for a few of them, so that no two copies are the same.
"""

import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, CasePhase, LifeDomainNote
from casuskluis.domain.identifiers import (
    CaseNumber,
    MeetingId,
    MeetingNumber,
    NotificationNumber,
    OrganisationId,
)
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, Attendance, CaseMeeting
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.plan import ActionPlan, Goal, Intervention, PlanStatus
from casuskluis.domain.review import NecessityReview
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction
from harness.stock import NOW, WORDS, note_texts, vaults
from storage import crowd

TODAY = NOW.date()
_PARTNERS = (
    Organisation(name="Gemeente Veldhaven", core_role=CoreRole.MUNICIPALITY),
    Organisation(name="Politie, basisteam Veldhaven", core_role=CoreRole.POLICE),
    Organisation(name="Openbaar Ministerie", core_role=CoreRole.PROSECUTION),
    Organisation(name="Lyceum De Terp"),
    Organisation(name="Jongerenwerk Veldhaven"),
    Organisation(name="Wijkteam Zuid"),
)
_DOMAINS = ("work", "family", "health")
_NOTES = 4
_SHARED, _CONDITIONAL = 0.8, 0.3
"""Of the notes: with how many of the partners one is shared, and how many bring a condition."""
_LATER = timedelta(days=60)


@dataclass(frozen=True)
class Hall:
    """An open vault with meetings.

    Attributes:
        workspace: The vault.
        meetings: By how many cases are on the agenda.
        partners: Who sits at each table.
    """

    workspace: Workspace
    meetings: dict[int, MeetingId]
    partners: Sequence[OrganisationId]


@contextmanager
def opened_hall(sizes: Sequence[int]) -> Iterator[Hall]:
    """Give a new vault with a meeting for each number of cases."""
    with tempfile.TemporaryDirectory(prefix="meting-") as folder:
        workspace, _ = vaults().create(
            Path(folder) / "Overleg", bytearray(WORDS), municipality="Veldhaven", label="Meting"
        )
        try:
            with workspace.context.database.write(crowd.ACTOR, NOW) as transaction:
                builder = _Builder.of(transaction)
                meetings = {size: builder.meeting(size) for size in sizes}
            yield Hall(workspace, meetings, builder.partners)
        finally:
            workspace.close()


@dataclass
class _Builder:
    """Writes meetings into a vault; chance falls the same every time."""

    transaction: Transaction
    partners: list[OrganisationId]
    assessment: Assessment
    chance: random.Random = field(
        default_factory=lambda: random.Random(20261120)  # noqa: S311 - the same every time
    )
    cases: int = 0

    def __post_init__(self) -> None:
        self._crowd = crowd.Crowd(1, self.chance)
        self._texts = note_texts(self.chance)

    @classmethod
    def of(cls, transaction: Transaction) -> "_Builder":
        """Begin with the partners."""
        partners = [one.id for one in transaction.organisations.add_all(_PARTNERS)]
        told = transaction.notifications.add(
            Notification(
                number=NotificationNumber("M2026-0001"),
                received_on=TODAY,
                recorded_on=TODAY,
                observed_behaviour="-",
            )
        )
        weighed = transaction.assessments.add(
            Assessment(
                notification_id=told.id,
                held_on=TODAY,
                outcome=AssessmentOutcome.PERSON_CENTRED,
            )
        )
        return cls(transaction, partners, weighed)

    def meeting(self, size: int) -> MeetingId:
        """Write a meeting about so many new cases."""
        meeting = self.transaction.meetings.add(
            CaseMeeting(number=MeetingNumber(f"2026-{size}"), held_on=TODAY, place="Raadzaal")
        )
        for partner in self.partners:
            self.transaction.attendances.add(
                Attendance(meeting_id=meeting.id, organisation_id=partner)
            )
        for position in range(1, size + 1):
            self.transaction.agenda_items.add(self._item(meeting, position, self._case()))
        return meeting.id

    def _item(self, meeting: CaseMeeting, position: int, case: Case) -> AgendaItem:
        few = position % 10 == 0
        return AgendaItem(
            meeting_id=meeting.id,
            position=position,
            kind=AgendaItemKind.CASE,
            title=f"Casus {case.number}",
            case_id=case.id,
            question=f"{self._words(6)}?",
            restricted_to=tuple(self.chance.sample(self.partners, 4)) if few else (),
        )

    def _case(self) -> Case:
        self.cases += 1
        subject = self.transaction.subjects.add(self._crowd.subject())
        pattern = self._crowd.case(self.cases)
        case = self.transaction.cases.add(
            replace(
                pattern,
                number=CaseNumber(f"2026-{self.cases:04}"),
                subject_id=subject.id,
                assessment_id=self.assessment.id,
                phase=CasePhase.CASE_MEETING,
                reason=next(self._texts),
            )
        )
        self._write_notes(case)
        self._write_plan(case)
        return case

    def _write_notes(self, case: Case) -> None:
        for _ in range(_NOTES):
            self.transaction.information.add(
                InformationItem(
                    case_id=case.id,
                    recorded_on=TODAY,
                    source_id=self.chance.choice(self.partners),
                    text=next(self._texts),
                    purpose="Bespreken",
                    shared_with=tuple(one for one in self.partners if self._falls(_SHARED)),
                    conditions=self._words(8) if self._falls(_CONDITIONAL) else "",
                )
            )
        for domain in _DOMAINS:
            self.transaction.life_domain_notes.add(
                LifeDomainNote(
                    case_id=case.id,
                    life_domain=domain,
                    noted_on=TODAY,
                    situation=self._words(20),
                    protective_factors=self._words(9),
                    risk_factors=self._words(9),
                    subject_view=self._words(15),
                )
            )

    def _write_plan(self, case: Case) -> None:
        plan = self.transaction.plans.add(
            ActionPlan(
                case_id=case.id, status=PlanStatus.ADOPTED, recorded_on=TODAY, adopted_on=TODAY
            )
        )
        for _ in range(2):
            self.transaction.goals.add(
                Goal(plan_id=plan.id, case_id=case.id, text=self._words(10),
                     indicator=self._words(8), target_on=TODAY + _LATER)
            )  # fmt: skip
            self.transaction.actions.add(
                ActionItem(
                    number=f"A-{self.chance.getrandbits(40)}",
                    case_id=case.id,
                    description=self._words(9),
                    owner_id=self.chance.choice(self.partners),
                    recorded_on=TODAY,
                    due_on=TODAY + _LATER,
                    status=ActionStatus.OPEN,
                )
            )
        self.transaction.interventions.add(
            Intervention(plan_id=plan.id, case_id=case.id, name=self._words(4),
                         executor_id=self.chance.choice(self.partners), starts_on=TODAY,
                         result=self._words(9))
        )  # fmt: skip
        self.transaction.necessity_reviews.add(
            NecessityReview(case_id=case.id, held_on=TODAY, necessity=self._words(16),
                            proportionality=self._words(12), next_on=TODAY + _LATER)
        )  # fmt: skip

    def _falls(self, share: float) -> bool:
        return self.chance.random() < share

    def _words(self, count: int) -> str:
        words = next(self._texts).rstrip(".").split()[:count]
        return " ".join(words)
