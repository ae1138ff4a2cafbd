# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From notification to case, and a case to its end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.assessment import Assessment, AssessmentOutcome, CorePartnerMissing
from casuskluis.domain.case import (
    Case,
    CasePhase,
    ClosesBeforeOpening,
    NotTakenUp,
    RelatedPerson,
    TransitionNotAllowed,
)
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.information import InformationIncomplete, InformationItem
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery, NotificationQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.terms import deadline
from casuskluis.services.intake.assessing import AlreadyTakenUp
from casuskluis.services.intake.notifications import SubjectUnknown
from casuskluis.services.intake.persons import (
    BornInFuture,
    BsnNotAllowed,
    InvalidBsn,
    NameMissing,
)
from services.bureau import TODAY, Office


def test_a_notification_becomes_a_case(office: Office) -> None:
    subject = office.subject()
    notification = office.notification(subject)
    assessment = office.weigh(notification)
    case = office.workspace.notifications.open_case(assessment.id, reason="Zorgen op school.")

    file = office.workspace.notifications.file(notification.id)
    assert file.case == case
    assert file.notification.status is NotificationStatus.HANDLED
    assert case.case_coordinator == "Toets"
    term = office.workspace.settings.get(SettingKey.NECESSITY_REVIEW_TERM)
    assert case.next_review_on == deadline(TODAY, term)
    assert office.workspace.cases.by_number(case.number) == case
    assert (
        office.workspace.cases.lines(office.workspace.cases.ids(CaseQuery()))[0].id == case.id
    )


def test_numbers_are_drawn_and_differ(office: Office) -> None:
    numbers = {office.notification().number for _ in range(20)}

    assert len(numbers) == 20
    assert all(number.startswith("M2026-") for number in numbers)
    assert sorted(numbers) != [f"M2026-{place:04}" for place in range(1, 21)]


def test_more_information_keeps_a_notification_open(office: Office) -> None:
    notification = office.notification()
    office.weigh(notification, AssessmentOutcome.MORE_INFORMATION)

    query = NotificationQuery(statuses=frozenset({NotificationStatus.IN_ASSESSMENT}))
    assert office.workspace.notifications.ids(query) == [notification.id]


def test_without_all_core_partners_nothing_is_weighed(office: Office) -> None:
    notification = office.notification()

    with pytest.raises(CorePartnerMissing):
        office.workspace.notifications.assess(
            Assessment(
                notification_id=notification.id,
                held_on=TODAY,
                present=(office.school,),
                motivation="Samen besloten.",
                outcome=AssessmentOutcome.NO_ACTION,
            )
        )

    file = office.workspace.notifications.file(notification.id)
    assert (file.assessments, file.notification.status) == ((), NotificationStatus.NEW)


def test_no_case_without_a_person_an_outcome_or_twice(office: Office) -> None:
    services = office.workspace.notifications
    nobody = office.weigh(office.notification())
    advice = office.weigh(office.notification(office.subject()), AssessmentOutcome.ADVICE)
    taken = office.weigh(office.notification(office.subject()))
    services.open_case(taken.id)

    with pytest.raises(SubjectUnknown):
        services.open_case(nobody.id)
    with pytest.raises(NotTakenUp):
        services.open_case(advice.id)
    with pytest.raises(AlreadyTakenUp):
        services.open_case(taken.id)
    assert len(office.workspace.cases.ids(CaseQuery())) == 1


def _with_related_person(office: Office) -> Case:
    case = office.case()
    office.workspace.cases.add_related_person(
        RelatedPerson(case_id=case.id, name=PersonName(family="Vos"), necessity="Woont in.")
    )
    return case


def test_closing_sets_the_day_of_destruction_and_lets_related_persons_go(
    office: Office,
) -> None:
    case = _with_related_person(office)

    closed = office.close(case)

    term = office.workspace.settings.get(SettingKey.CASE_RETENTION)
    assert closed.destroy_on == deadline(TODAY, term)
    assert closed.phase is CasePhase.CLOSED
    assert office.workspace.cases.file(case.id).related_persons == ()
    assert not office.workspace.search.find("Vos")


def test_a_refused_closing_changes_nothing(office: Office) -> None:
    case = _with_related_person(office)

    with pytest.raises(ClosesBeforeOpening):
        office.close(case, TODAY - timedelta(days=1))

    file = office.workspace.cases.file(case.id)
    assert (file.case, len(file.related_persons)) == (case, 1)


def test_phases_follow_the_allowed_road(office: Office) -> None:
    cases = office.workspace.cases
    case = office.case()

    with pytest.raises(TransitionNotAllowed):
        cases.move(case.id, CasePhase.AFTERCARE)
    cases.move(case.id, CasePhase.MONITORING)
    office.close(case)
    again = cases.move(case.id, CasePhase.CASE_MEETING)

    assert (again.is_open, again.destroy_on) == (True, None)
    assert again.next_review_on is not None


def test_two_officers_never_overwrite_each_other(office: Office) -> None:
    case = office.case()
    office.workspace.cases.save(replace(case, district="Noord"))

    with pytest.raises(ChangedMeanwhile):
        office.workspace.cases.save(replace(case, district="Zuid"))

    assert office.workspace.cases.by_number(case.number).district == "Noord"


def test_information_needs_source_and_purpose(office: Office) -> None:
    case = office.case()

    with pytest.raises(InformationIncomplete):
        office.workspace.cases.add_information(
            InformationItem(case_id=case.id, recorded_on=TODAY, text="Zag hem.")
        )


def test_a_person_is_only_kept_when_it_can_be(office: Office) -> None:
    persons = office.workspace.persons
    jan = office.subject()

    with pytest.raises(NameMissing):
        persons.add(replace(jan, id=0, name=PersonName(family="")))  # type: ignore[arg-type]  # a new one
    with pytest.raises(BornInFuture):
        persons.save(replace(jan, birth_date=PartialDate(2030)))
    with pytest.raises(BsnNotAllowed):
        persons.save(replace(jan, bsn="111222333"))
    allowed = office.workspace.settings.get(SettingKey.BSN_ALLOWED)
    office.workspace.settings.save(replace(allowed, value="1"))
    with pytest.raises(InvalidBsn):
        persons.save(replace(jan, bsn="123456789"))

    assert persons.save(replace(jan, bsn="111222333")).bsn == "111222333"


def test_every_step_is_in_the_journal_without_a_name(office: Office) -> None:
    case = office.case("Jan van den Berg")

    entries = office.workspace.journal.newest()

    created = {entry.object for entry in entries if entry.action is JournalAction.CREATED}
    assert f"case:{case.id}" in created
    assert not any("berg" in entry.object.casefold() for entry in entries)
    assert {(entry.actor, entry.origin) for entry in entries} == {("Toets", "toets")}


def test_a_name_is_found_in_every_way_of_writing(office: Office) -> None:
    office.case("Jan van den Berg")
    office.case("Ayşe Yılmaz")

    for text, family in (("vandenberg", "Berg"), ("berg", "Berg"), ("yilmaz", "Yılmaz")):
        query = CaseQuery(text=text)
        lines = office.workspace.cases.lines(office.workspace.cases.ids(query))
        assert [line.name.family for line in lines] == [family]


def test_terms_are_counted_from_settings(office: Office) -> None:
    setting = office.workspace.settings.get(SettingKey.NECESSITY_REVIEW_TERM)
    office.workspace.settings.save(replace(setting, value="1"))

    case = office.case()

    changed = office.workspace.settings.get(SettingKey.NECESSITY_REVIEW_TERM)
    assert case.next_review_on == deadline(date(2026, 11, 20), changed)
    assert case.next_review_on != deadline(TODAY, setting)
