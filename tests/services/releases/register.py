# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A register of notifications and cases, drawn at random but always the same for a seed."""

from datetime import date, timedelta
from random import Random

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.identifiers import CaseNumber, NotificationNumber
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.subject import Subject
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction

DOMAINS = ("municipality", "police", "education", "care", "residents")
IDEOLOGIES = ("jihadist", "right_wing", "left_wing", "anti_institutional")
_DAYS = 360


def fill_register(workspace: Workspace, year: int, count: int, seed: int = 1) -> None:
    """Record notifications of one year, half of them taken up and some closed again."""
    chance = Random(seed * 10_000 + year)  # noqa: S311 - no secret
    with workspace.context.write() as transaction:
        for number in range(count):
            _one(transaction, year, number, chance)


def _one(transaction: Transaction, year: int, number: int, chance: Random) -> None:
    day = date(year, 1, 1) + timedelta(days=chance.randrange(_DAYS))
    taken_up = chance.random() < 0.5
    subject = transaction.subjects.add(
        Subject(name=PersonName.parse(f"Persoon {chance.randrange(10**9)}"))
    )
    notification = transaction.notifications.add(
        Notification(
            number=NotificationNumber(f"M{year}-{number:04d}"),
            received_on=day,
            recorded_on=day,
            subject_id=subject.id,
            source_domain=chance.choice(DOMAINS),
            ideology=chance.choice(IDEOLOGIES),
            observed_behaviour="Deelt filmpjes met geweld.",
            status=NotificationStatus.NEW,
        )
    )
    outcome = AssessmentOutcome.PERSON_CENTRED if taken_up else AssessmentOutcome.NO_ACTION
    assessment = transaction.assessments.add(
        Assessment(
            notification_id=notification.id, held_on=day, outcome=outcome, motivation="x"
        )
    )
    if taken_up:
        case = transaction.cases.add(
            Case(
                number=CaseNumber(f"{year}-{number:04d}"),
                subject_id=subject.id,
                assessment_id=assessment.id,
                opened_on=day,
                recorded_on=day,
                ideology=notification.ideology,
            )
        )
        if chance.random() < 0.3:
            _close(transaction, case, day + timedelta(days=chance.randrange(400)))


def _close(transaction: Transaction, case: Case, day: date) -> None:
    closed = case.closed(on=day, reason="goals_reached", destroy_on=day + timedelta(days=1825))
    assert closed.phase is CasePhase.CLOSED
    transaction.cases.save(closed)
