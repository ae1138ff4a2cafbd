# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the database hides from a list is what the rule for one case hides."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId, CaseNumber, NotificationNumber, SubjectId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import PERMISSIONS, Role
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.subject import Subject
from casuskluis.services.office.access import Access
from casuskluis.storage.transaction import Transaction
from services.bureau import TODAY, Office, open_office

LABELS = ("Anna", "Bram", "")
PEOPLE, TOLD = 15, 60
ROLES = (
    (Role.PROCESS_COORDINATOR,),
    (Role.CASE_COORDINATOR,),
    (Role.STAND_IN, Role.AUDITOR),
    (Role.AUDITOR,),
    (),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path)
    yield made
    made.workspace.close()


def tell(transaction: Transaction, number: int, subject: SubjectId | None) -> Notification:
    return transaction.notifications.add(
        Notification(
            number=NotificationNumber(f"M2026-{number:03}"),
            received_on=TODAY,
            recorded_on=TODAY,
            subject_id=subject,
            observed_behaviour="Deelt filmpjes.",
        )
    )


def follow(transaction: Transaction, told: Notification, chance: random.Random) -> Case:
    """Store a case that follows from a notification, of whomever."""
    assert told.subject_id
    weighed = transaction.assessments.add(
        Assessment(
            notification_id=told.id,
            held_on=TODAY,
            motivation="Samen besloten.",
            outcome=AssessmentOutcome.PERSON_CENTRED,
        )
    )
    return transaction.cases.add(
        Case(
            number=CaseNumber(f"2026-{told.id:03}"),
            subject_id=told.subject_id,
            assessment_id=weighed.id,
            opened_on=TODAY,
            recorded_on=TODAY,
            reason="Zorgen.",
            case_coordinator=chance.choice(LABELS),
            process_coordinator=chance.choice(LABELS),
            restricted=chance.random() < 0.4,
        )
    )


def crowd(office: Office) -> None:
    """Put notifications in the vault, about somebody or nobody, with or without a case."""
    chance = random.Random(20260302)  # noqa: S311 - the same every time
    police = office.core[CoreRole.POLICE]
    with office.workspace.context.write() as transaction:
        people = [
            transaction.subjects.add(Subject(name=PersonName(family=f"Persoon {place}"))).id
            for place in range(PEOPLE)
        ]
        for number in range(TOLD):
            subject = chance.choice([*people, None])
            told = tell(transaction, number, subject)
            if subject is None or chance.random() < 0.4:
                continue
            case = follow(transaction, told, chance)
            transaction.actions.add(
                ActionItem(number=f"A-{case.id}", case_id=case.id, description="Belt",
                           owner_id=police, recorded_on=TODAY, due_on=date.max - timedelta(1))
            )  # fmt: skip


@pytest.mark.parametrize("roles", ROLES)
@pytest.mark.parametrize("labels", [{"Anna"}, {"Anna", "Bram"}, {"Carla"}])
def test_lists_hide_what_the_rule_for_one_case_hides(
    office: Office, roles: tuple[Role, ...], labels: set[str]
) -> None:
    crowd(office)
    allowed = frozenset(one for role in roles for one in PERMISSIONS[role])
    access = Access(
        labels=frozenset(labels),
        permissions=allowed,
        authorised=frozenset(CaseId(number) for number in range(1, 12)),
    )
    with office.workspace.context.read() as transaction:
        cases = transaction.cases.by_id(mark[0] for mark in transaction.cases.marks())
        others = {case.id for case in cases.values() if not access.may_open(case)}
        people = {case.subject_id for case in cases.values()}
        told = transaction.notifications.by_id(
            one[0] for one in transaction.notifications.marks()
        )
        acts = [one for case in others for one in transaction.actions.of_case(CaseId(case))]

        by_word = CaseQuery(text="persoon", phases=frozenset())
        assert len(transaction.cases.ids(by_word)) == len(cases)
        assert set(transaction.cases.ids(by_word, access.reach)) == set(cases) - others
        first = transaction.cases.first_ids(by_word, len(cases), access.reach)
        assert first == transaction.cases.ids(by_word, access.reach)
        assert access.shielded(transaction, [None, *map(CaseId, cases)]) == others
        assert set(transaction.cases.hidden_subjects(access.reach)) == access.shielded_subjects(
            transaction, people
        )
        assert set(transaction.notifications.hidden(access.reach, text="geen nummer")) == {
            one.id for one in told.values() if access.hides(transaction, one)
        }
        assert set(transaction.actions.hidden(access.reach)) == {one.id for one in acts}


def test_a_number_finds_what_words_do_not(office: Office) -> None:
    crowd(office)
    nobody = Access(frozenset({"Carla"}), frozenset(), frozenset())
    with office.workspace.context.read() as transaction:
        every = {mark[0] for mark in transaction.cases.marks()}
        first = min(transaction.cases.by_id(every).values(), key=lambda case: case.id)

        by_word = CaseQuery(text="persoon", phases=frozenset())
        by_number = CaseQuery(text=first.number, phases=frozenset())
        found = transaction.cases.ids(by_number, nobody.reach)

        assert transaction.cases.ids(by_word, nobody.reach) == []

    assert first.id in found
