# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What saving may not do: the rules hold in the services, whatever a screen sends."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import CaseClosed, CasePhase, LifeDomainNote, RelatedPerson
from casuskluis.domain.coding import Code, CodeList
from casuskluis.domain.errors import ChangedMeanwhile, RuleViolated
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import CaseNumber, MeetingNumber, NotificationNumber
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemIncomplete,
    Attendance,
    Decision,
    DecisionEmpty,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.setting import SettingKey, Unit
from casuskluis.services.intake.assessing import AlreadyTakenUp
from casuskluis.services.keeping.settings import ActivismIsNoGround, LabelMissing, ListFixed
from casuskluis.services.meetings.meetings import AlreadyInvited
from casuskluis.services.meetings.placing import AlreadyOnAgenda
from services.bureau import TODAY, Office

Change = Callable[[Any], Any]


def changed(**values: object) -> Change:
    return lambda record: replace(record, **values)


@pytest.mark.parametrize(
    "change",
    [
        changed(phase=CasePhase.CLOSED),
        changed(number=CaseNumber("2026-0000")),
        changed(closed_on=TODAY),
        changed(destroy_on=TODAY),
        changed(reentry_of=1),
    ],
)
def test_saving_a_case_never_moves_it(office: Office, change: Change) -> None:
    case = office.case()

    with pytest.raises(FieldFixed):
        office.workspace.cases.save(change(case))

    assert office.workspace.cases.file(case.id).case == case


def test_a_case_that_moved_meanwhile_is_told_as_such(office: Office) -> None:
    case = office.case()
    office.workspace.cases.move(case.id, CasePhase.MONITORING)

    with pytest.raises(ChangedMeanwhile):
        office.workspace.cases.save(replace(case, district="Noord"))


def test_nothing_new_is_recorded_in_a_closed_case(office: Office) -> None:
    cases, case = office.workspace.cases, office.case()
    office.inform(case, "Ging weer naar school.")
    office.close(case)

    with pytest.raises(CaseClosed):
        office.inform(case, "Toch nog iets.")
    with pytest.raises(CaseClosed):
        cases.add_life_domain_note(
            LifeDomainNote(case_id=case.id, life_domain="work", noted_on=TODAY)
        )
    with pytest.raises(CaseClosed):
        cases.add_related_person(
            RelatedPerson(case_id=case.id, name=PersonName(family="Vos"), necessity="Broer.")
        )

    file = cases.file(case.id)
    assert (len(file.information), file.life_domain_notes, file.related_persons) == (1, (), ())
    cases.save(replace(file.case, district="Noord"))


def test_information_stays_in_its_case(office: Office) -> None:
    first, second = office.case(), office.case("Kees de Wit")
    item = office.inform(first, "Gezien op het plein.")

    with pytest.raises(FieldFixed):
        office.workspace.cases.save_information(replace(item, case_id=second.id))

    assert (
        office.workspace.cases.save_information(replace(item, text="Op straat.")).version == 2
    )


def test_the_status_of_a_notification_follows_from_its_assessments(office: Office) -> None:
    service, notification = office.workspace.notifications, office.notification()

    for change in (
        changed(status=NotificationStatus.HANDLED),
        changed(number=NotificationNumber("M2026-0000")),
    ):
        with pytest.raises(FieldFixed):
            service.save(change(notification))
    handled = replace(notification, status=NotificationStatus.HANDLED)

    assert service.register(handled).status is NotificationStatus.NEW


def test_what_was_taken_up_is_not_weighed_again(office: Office) -> None:
    notification = office.notification(office.subject())
    case = office.workspace.notifications.open_case(office.weigh(notification).id)

    with pytest.raises(AlreadyTakenUp):
        office.weigh(notification)

    file = office.workspace.notifications.file(notification.id)
    assert (file.case, file.notification.status) == (case, NotificationStatus.HANDLED)


def test_a_second_case_of_a_person_tells_of_the_first(office: Office) -> None:
    subject = office.subject()
    service = office.workspace.notifications
    cases = [service.open_case(office.weigh(office.notification(subject)).id) for _ in range(2)]

    assert [case.reentry_of for case in cases] == [None, cases[0].id]


def test_numbers_of_meetings_and_actions_stay(office: Office) -> None:
    meeting = office.meeting()
    action = office.workspace.actions.add(
        ActionItem(number="", description="Bellen.", owner_id=office.school, recorded_on=TODAY)
    )

    with pytest.raises(FieldFixed):
        office.workspace.meetings.save(replace(meeting, number=MeetingNumber("2026-99")))
    with pytest.raises(FieldFixed):
        office.workspace.actions.save(replace(action, number="A-99"))


def test_the_same_people_are_invited_once(office: Office) -> None:
    meetings, meeting = office.workspace.meetings, office.meeting()
    again = Attendance(meeting_id=meeting.id, organisation_id=office.core[CoreRole.POLICE])

    with pytest.raises(AlreadyInvited):
        meetings.invite(again)
    school = meetings.invite(replace(again, organisation_id=office.school))
    with pytest.raises(AlreadyInvited):
        meetings.invite(replace(school, organisation_id=again.organisation_id))
    with pytest.raises(FieldFixed):
        meetings.invite(replace(school, meeting_id=office.meeting().id))

    assert len(meetings.file(meeting.id).attendances) == 4


def test_an_agenda_item_has_a_title_and_takes_time(office: Office) -> None:
    meeting = office.meeting()
    topic = AgendaItem(meeting_id=meeting.id, position=0, title="Convenant")
    agendas = office.workspace.agendas

    for wrong in (
        replace(topic, title=" "),
        replace(topic, minutes=0),
        replace(topic, minutes=-5),
    ):
        with pytest.raises(AgendaItemIncomplete):
            agendas.add(wrong)
    stored = agendas.add(topic)
    with pytest.raises(AgendaItemIncomplete):
        agendas.save(replace(stored, minutes=-1))


def test_an_agenda_item_stays_on_its_agenda_and_in_its_place(office: Office) -> None:
    agendas, meeting, other = office.workspace.agendas, office.meeting(), office.meeting()
    item = agendas.add_case(meeting.id, office.case().id)

    for change in (changed(meeting_id=other.id), changed(position=1), changed(case_id=None)):
        with pytest.raises(FieldFixed):
            agendas.save(change(item))
    with pytest.raises(ChangedMeanwhile):
        agendas.reorder(other.id, [item.id])


def test_a_case_or_notification_is_on_an_agenda_once(office: Office) -> None:
    agendas, meeting = office.workspace.agendas, office.meeting()
    case, notification = office.case(), office.notification()
    agendas.add_case(meeting.id, case.id)
    agendas.add_notification(meeting.id, notification.id)

    with pytest.raises(AlreadyOnAgenda):
        agendas.add_case(meeting.id, case.id)
    with pytest.raises(AlreadyOnAgenda):
        agendas.add_notification(meeting.id, notification.id)

    agendas.add_case(office.meeting().id, case.id)


def test_decisions_are_numbered_within_their_meeting(office: Office) -> None:
    agendas, meeting, other = office.workspace.agendas, office.meeting(), office.meeting()
    elsewhere = office.workspace.meetings.file(other.id).items[0]
    decision = Decision(number="", meeting_id=meeting.id, text="Doorgaan.")

    with pytest.raises(DecisionEmpty):
        agendas.add_decision(replace(decision, text=" "))
    with pytest.raises(FieldFixed):
        agendas.add_decision(replace(decision, agenda_item_id=elsewhere.id))
    numbers = [agendas.add_decision(decision).number for _ in range(2)]

    assert numbers == [f"B-{meeting.number}-1", f"B-{meeting.number}-2"]


def test_another_value_of_a_setting_is_to_be_checked_again(office: Office) -> None:
    settings = office.workspace.settings
    term = settings.mark_checked(settings.get(SettingKey.FEEDBACK_TERM))
    assert (term.checked_by, term.checked_on) == ("Toets", TODAY)

    with pytest.raises(FieldFixed):
        settings.mark_checked(replace(term, value="9"))
    with pytest.raises(FieldFixed):
        settings.save(replace(term, unit=Unit.TEXT, value="ooit"))
    changed_term = settings.save(replace(term, value="9"))

    assert (changed_term.value, changed_term.is_checked) == ("9", False)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (Code(list=CodeList.CASE_PHASE, code="paused", label="Pauze", position=9), ListFixed),
        (Code(list=CodeList.PILLAR, code="care", label="  ", position=1), LabelMissing),
        (
            Code(list=CodeList.IDEOLOGY, code="other", label="Activisme", position=1),
            ActivismIsNoGround,
        ),
    ],
)
def test_a_list_that_rules_depend_on_only_changes_its_words(
    office: Office, code: Code, error: type[RuleViolated]
) -> None:
    codes = office.workspace.codes
    before = codes.book().all(code.list)

    with pytest.raises(error):
        codes.save(code)
    phase = codes.book().all(CodeList.CASE_PHASE)[0]
    with pytest.raises(ListFixed):
        codes.retire(phase)

    assert codes.book().all(code.list) == before
    codes.save(replace(phase, label="Andere woorden"))
    assert codes.book().label(CodeList.CASE_PHASE, phase.code) == "Andere woorden"


def test_nothing_personal_of_an_organisation_shows_in_its_repr(office: Office) -> None:
    organisation = replace(
        office.workspace.partners.organisation(office.school),
        note="Anna vragen",
        email="anna@school.invalid",
        phone="06-12345678",
    )

    shown = repr(organisation) + repr(
        AgendaItem(meeting_id=office.meeting().id, position=1, title="Anna")
    )

    assert "nna" not in shown
    assert "12345678" not in shown
