# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching before creating: who is known, why, and what a second notification needs."""

import random
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import pytest

from casuskluis.domain.assessment import (
    AssessedBeforeReceipt,
    AssessedInFuture,
    Assessment,
    AssessmentOutcome,
    MoreInformationOnce,
    MoreInformationTooLate,
    MoreInformationWithoutDate,
)
from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.known import KnownAlready, KnownAs, KnownGround, KnownMatch, KnownQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import (
    FeedbackBeforeReceipt,
    FeedbackInFuture,
    IncidentAfterReceipt,
    Notification,
    RoutedImpossible,
)
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import Contact
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.explanations import explain
from casuskluis.services.intake.assessing import Routing
from casuskluis.services.intake.feedback import FeedbackNotOwed
from services.bureau import TODAY, Office, open_office

BORN = PartialDate(1995, 2, 14)
BSN = "999993653"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    made = open_office(tmp_path_factory.mktemp("known"))
    setting = made.workspace.settings.get(SettingKey.BSN_ALLOWED)
    made.workspace.settings.save(replace(setting, value="1"))
    add = made.workspace.persons.add
    add(Subject(name=PersonName(family="Yılmaz", given="Mehmet"), birth_date=BORN, bsn=BSN))
    add(Subject(name=PersonName(family="Meijer", given="J."), birth_date=PartialDate(1988)))
    add(Subject(name=PersonName(family="Haddouchi", given="Mohammed"), birth_date=BORN))
    yield made
    made.workspace.abandon()


def found(office: Office, typed: str, born: PartialDate | None = None) -> list[KnownMatch]:
    query = KnownQuery(name=PersonName.parse(typed), birth_date=born)
    return list(office.workspace.known.matches(query))


@pytest.mark.parametrize(
    ("typed", "born", "ground"),
    [
        ("Mehmet Yilmaz", BORN, KnownGround.SAME_PERSON),
        ("mehmet yılmaz", PartialDate(1995, 2), KnownGround.SAME_PERSON),
        ("Mehmet Yilmaz", PartialDate(1995, 2, 15), KnownGround.SAME_PERSON),
        ("Mehmet Yilmaz", None, KnownGround.SAME_NAME),
        ("Mehmet Yilmaz", PartialDate(1971, 8, 1), KnownGround.OTHER_BIRTH_DATE),
        ("M. Jilmaz", BORN, KnownGround.SOUNDS_ALIKE),
        ("Jan Meyer", None, KnownGround.SOUNDS_ALIKE),
        ("Muhammad Haddoutsji", BORN, KnownGround.SOUNDS_ALIKE),
        ("Mehmet Yilmat", BORN, KnownGround.SAME_BIRTH_DATE),
    ],
)
def test_a_person_is_recognised(
    office: Office, typed: str, born: PartialDate | None, ground: KnownGround
) -> None:
    matches = found(office, typed, born)
    assert [match.ground for match in matches] == [ground]
    assert matches[0].kind is KnownAs.SUBJECT


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("Piet Meijer", None),
        ("Mehmet Yildiz", BORN),
        ("Jan Meyer", PartialDate(1950)),
        ("M", None),
        ("", None),
    ],
)
def test_somebody_else_is_not(office: Office, typed: str, born: PartialDate | None) -> None:
    assert found(office, typed, born) == []


def test_a_number_says_it_all_whatever_the_name(office: Office) -> None:
    query = KnownQuery(name=PersonName(family="Anders"), bsn=BSN)
    assert [one.ground for one in office.workspace.known.matches(query)] == [
        KnownGround.SAME_BSN
    ]


def test_the_person_being_edited_is_left_out(office: Office) -> None:
    own = found(office, "Mehmet Yilmaz")[0]
    query = KnownQuery(name=own.name, birth_date=own.birth_date, leave_out=own.id)
    assert office.workspace.known.matches(query) == ()


def test_a_contact_and_a_related_person_are_told_as_such(office: Office) -> None:
    case = office.case("Sanne de Boer")
    name = PersonName(family="Terpstra", given="Wietske")
    office.workspace.partners.save_contact(Contact(organisation_id=office.school, name=name))
    office.workspace.cases.add_related_person(
        RelatedPerson(case_id=case.id, name=name, relation="mother", necessity="Zorgt mee.")
    )
    matches = found(office, "Wietske Terpstra")
    assert [(one.kind, one.place) for one in matches] == [
        (KnownAs.RELATED_PERSON, case.number),
        (KnownAs.CONTACT, "Lyceum De Terp"),
    ]
    assert not any(one.is_strong for one in matches)


def test_a_match_tells_notifications_and_cases(office: Office) -> None:
    case = office.case("Koen van Vliet")
    match = found(office, "Koen van Vliet")[0]
    assert match.numbers.endswith(case.number)
    assert len(match.notifications) == 1


def test_a_second_notification_needs_a_reason_and_remembers_the_first(office: Office) -> None:
    subject = office.subject("Tamar Bos")
    first = office.notification(subject)
    again = replace(told(office), subject_id=subject.id)
    with pytest.raises(KnownAlready) as refused:
        office.workspace.notifications.register(again)
    assert first.number in explain(refused.value)
    assert "Bos" not in explain(refused.value)

    second = office.workspace.notifications.register(
        replace(again, known_reason="Nieuw gedrag.")
    )
    assert second.earlier_id == first.id
    file = office.workspace.notifications.file(second.id)
    assert file.known is not None
    assert file.known.numbers == first.number


def test_a_new_person_who_is_known_needs_a_reason_and_is_not_half_made(office: Office) -> None:
    office.subject("Iris Kuiper")
    again = Subject(name=PersonName.parse("Iris Kuiper"), birth_date=PartialDate(1995, 2, 3))
    with pytest.raises(KnownAlready):
        office.workspace.notifications.register(told(office), person=again)
    assert len(found(office, "Iris Kuiper")) == 1

    made = office.workspace.notifications.register(
        replace(told(office), known_reason="Een nicht met dezelfde naam."), person=again
    )
    assert made.subject_id
    assert len(found(office, "Iris Kuiper")) == 2


def test_a_reason_nobody_needs_is_not_kept(office: Office) -> None:
    made = office.workspace.notifications.register(
        replace(told(office), known_reason="Zomaar."),
        person=Subject(name=PersonName(family="Onbekendevrouw")),
    )
    assert made.known_reason == ""


def told(office: Office) -> Notification:
    return replace(office.workspace.notifications.blank(), observed_behaviour="Riep leuzen.")


def test_days_that_contradict_each_other_are_refused(office: Office) -> None:
    service = office.workspace
    with pytest.raises(IncidentAfterReceipt):
        service.notifications.register(
            replace(
                told(office),
                received_on=date(2026, 3, 1),
                incident_on=PartialDate(2026, 3, 2),
            )
        )
    kept = service.notifications.register(
        replace(told(office), received_on=date(2026, 3, 15), incident_on=PartialDate(2026, 3))
    )
    for on, error in (
        (TODAY + timedelta(days=1), FeedbackInFuture),
        (date(2026, 3, 14), FeedbackBeforeReceipt),
    ):
        with pytest.raises(error):
            service.feedback.give(kept.id, on=on)
    place = office.school
    with pytest.raises(RoutedImpossible):
        service.notifications.route(kept.id, Routing(to=place, on=date(2026, 3, 14)))
    moved = service.notifications.route(kept.id, Routing(to=place, on=TODAY))
    assert (moved.routed_to_id, moved.routed_on) == (place, TODAY)


def test_feedback_is_owed_until_it_is_given_and_can_be_taken_back(office: Office) -> None:
    service = office.workspace.feedback
    kept = office.workspace.notifications.register(
        replace(told(office), received_on=TODAY - timedelta(days=20))
    )
    owed = next(one for one in service.owed() if one.id == kept.id)
    assert owed.late
    given = service.give(kept.id, on=TODAY, by="A. de Wit", note="Ontvangst bevestigd.")
    assert (given.feedback_by, given.feedback_note) == ("A. de Wit", "Ontvangst bevestigd.")
    assert kept.id not in {one.id for one in service.owed()}
    with pytest.raises(FeedbackNotOwed):
        service.give(kept.id, on=TODAY)
    assert service.take_back(kept.id).feedback_on is None


def weighed(office: Office, told: Notification, **changes: object) -> Assessment:
    held = Assessment(
        notification_id=told.id,
        held_on=TODAY,
        present=tuple(OrganisationId(one) for one in office.core.values()),
        outcome=AssessmentOutcome.MORE_INFORMATION,
        motivation="Vraag de school.",
        more_information_until=TODAY + timedelta(days=14),
    )
    return office.workspace.notifications.assess(replace(held, **changes))  # type: ignore[arg-type]  # test


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"held_on": TODAY + timedelta(days=1)}, AssessedInFuture),
        ({"held_on": TODAY - timedelta(days=1)}, AssessedBeforeReceipt),
        ({"more_information_until": None}, MoreInformationWithoutDate),
        ({"more_information_until": TODAY + timedelta(days=60)}, MoreInformationTooLate),
        ({"more_information_until": TODAY - timedelta(days=1)}, MoreInformationTooLate),
    ],
)
def test_an_assessment_that_cannot_be_is_refused(
    office: Office, changes: dict[str, object], error: type[RuleViolated]
) -> None:
    with pytest.raises(error):
        weighed(office, office.notification(), **changes)


def test_more_information_is_asked_once_and_within_its_term(office: Office) -> None:
    kept = office.notification()
    latest = office.workspace.assessing.latest_information(TODAY)
    assert latest == date(2027, 1, 1)
    weighed(office, kept, more_information_until=latest)
    with pytest.raises(MoreInformationOnce):
        weighed(office, kept)


def test_a_misspelt_name_is_found_among_many_and_quickly(tmp_path: Path) -> None:
    office = open_office(tmp_path)
    dice = random.Random(7)  # noqa: S311 - the same names every time
    syllables = ("ber", "dek", "kui", "vis", "mol", "jans", "ouda", "haar", "schel", "wij")
    people = [
        Subject(
            name=PersonName(
                family="".join(dice.choices(syllables, k=3)).capitalize(),
                given=dice.choice(("Anna", "Mohamed", "Youssef", "Sanne", "Jan", "Ewa")),
            ),
            birth_date=PartialDate(dice.randint(1950, 2010), dice.randint(1, 12), 5),
        )
        for _ in range(4000)
    ]
    with office.workspace.context.write() as transaction:
        transaction.subjects.add_many(people)
    hits, spent = 0, []
    for one in dice.sample(people, 40):
        family = one.name.family
        typed = PersonName(family=family[:3] + family[4:], given=one.name.given)
        began = time.process_time()
        matches = office.workspace.known.matches(
            KnownQuery(name=typed, birth_date=one.birth_date), limit=20
        )
        spent.append(time.process_time() - began)
        hits += any(match.name == one.name for match in matches)
    office.workspace.abandon()
    assert hits >= 38
    assert median(spent) < 0.3  # of the processor; 20 ms when nothing else runs
