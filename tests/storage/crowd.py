# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Many made-up cases, for the tests and measurements of the long lists."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseId,
    CaseNumber,
    NotificationId,
    NotificationNumber,
    OrganisationId,
    SubjectId,
)
from casuskluis.domain.journal import Actor
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import Organisation
from casuskluis.domain.subject import Subject
from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction

ACTOR = Actor(label="Casusregisseur 1", origin="werkplek 7")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
START = date(2015, 1, 1)
FAMILIES = (
    "Berg",
    "Jansen",
    "Yılmaz",
    "El Amrani",
    "Visser",
    "Çelik",
    "Bakker",
    "Dijk",
    "Boer",
)
ENDINGS = ("", "sma", "stra", "mans", "veld", "huis", "hoven", "kamp", "donk", "dal")
PREFIXES = ("", "", "van den", "de", "van der", "ten")
GIVEN = ("Jan", "Aylin", "Mohamed", "Sanne", "Piet", "Fatma", "Kees", "Noor", "Bram", "Ömer")
IDEOLOGIES = ("jihadism", "right", "left", "anti_institutional", "unknown")
STEP = 10_000


@dataclass(frozen=True)
class Crowd:
    """How many there are, and chance that always falls the same."""

    size: int
    chance: random.Random

    def name(self) -> PersonName:
        family = self.chance.choice(FAMILIES) + self.chance.choice(ENDINGS)
        given = f"{self.chance.choice(GIVEN)} {chr(self.chance.randrange(65, 91))}."
        return PersonName(family=family, prefix=self.chance.choice(PREFIXES), given=given)

    def subject(self) -> Subject:
        born = PartialDate(self.chance.randrange(1950, 2010), self.chance.randrange(1, 13))
        return Subject(name=self.name(), birth_date=born, town=self.chance.choice(FAMILIES))

    def case(self, number: int) -> Case:
        phase = self.chance.choice(list(CasePhase))
        opened = START + timedelta(days=self.chance.randrange(4000))
        return Case(
            number=CaseNumber(f"{2000 + number // 10_000}-{number % 10_000:04}"),
            subject_id=SubjectId(number),
            assessment_id=AssessmentId(1),
            phase=phase,
            opened_on=opened,
            recorded_on=opened,
            ideology=self.chance.choice(IDEOLOGIES),
            case_coordinator=f"Regisseur {self.chance.randrange(8)}",
            reason="Zorgen van de wijkagent over iemand die zich terugtrekt.",
            next_review_on=opened + timedelta(days=180),
        )

    def action(self, number: int) -> ActionItem:
        return ActionItem(
            number=f"A-{number}",
            case_id=CaseId(self.chance.randrange(self.size) + 1),
            description="Belt de huisarts en koppelt terug",
            owner_id=OrganisationId(1),
            recorded_on=START,
            due_on=START + timedelta(days=self.chance.randrange(4000)),
            status=self.chance.choice(list(ActionStatus)),
        )


def fill(database: Database, size: int) -> None:
    """Store so many subjects and cases, and two actions for each, in a vault without any."""
    crowd = Crowd(size, random.Random(20260302))  # noqa: S311 - the same every time
    with database.write(ACTOR, NOON) as transaction:
        _begin(transaction)
    for start in range(1, size + 1, STEP):
        numbers = range(start, min(start + STEP, size + 1))
        with database.write(ACTOR, NOON) as transaction:
            transaction.subjects.add_many([crowd.subject() for _ in numbers])
            transaction.cases.add_many([crowd.case(number) for number in numbers])
    for start in range(1, 2 * size + 1, STEP):
        numbers = range(start, min(start + STEP, 2 * size + 1))
        with database.write(ACTOR, NOON) as transaction:
            transaction.actions.add_many([crowd.action(number) for number in numbers])


def _begin(transaction: Transaction) -> None:
    transaction.organisations.add(Organisation(name="Gemeente Veldhoek"))
    notification = Notification(
        number=NotificationNumber("M2026-0001"),
        received_on=START,
        recorded_on=START,
        observed_behaviour="Hing vlaggen op.",
    )
    transaction.notifications.add(notification)
    outcome = AssessmentOutcome.PERSON_CENTRED
    transaction.assessments.add(
        Assessment(notification_id=NotificationId(1), held_on=START, outcome=outcome)
    )
