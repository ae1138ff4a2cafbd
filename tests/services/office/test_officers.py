# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.lists import ActionQuery, CaseQuery, NotificationQuery, SubjectQuery
from casuskluis.domain.meeting import Decision
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import (
    CaseShielded,
    EmergencyWithoutReason,
    LastAdministrator,
    NotAllowed,
    Officer,
    Permission,
    Role,
    RoleMissing,
    StandInWithoutEnd,
)
from casuskluis.domain.partner import CoreRole
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.office.access import SHIELDED
from casuskluis.services.office.officers import SecondOfficerMissing
from casuskluis.services.office.parting import OwnRolesStay
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import PassphraseTooWeak, WrongPassphrase
from services.bureau import PASSPHRASE, TODAY, VAULTS, Office, reopen, text_of

SECOND = b"een tweede rij van losse woorden"


def with_colleague(office: Office, *roles: Role, label: str = "Collega") -> Officer:
    return office.workspace.officers.add(Officer(label=label, roles=roles), bytearray(SECOND))


def as_colleague(office: Office) -> Office:
    return reopen(office, SECOND)


def only_line(workspace: Workspace) -> str:
    lines = workspace.cases.lines(workspace.cases.ids(CaseQuery()))
    return lines[0].name.display


@pytest.fixture
def shielded(office: Office) -> Case:
    case = office.case()
    return office.workspace.officers.restrict(case.id, [])


def test_who_makes_the_vault_may_do_everything(office: Office) -> None:
    assert office.workspace.officers.access().permissions == frozenset(Permission)


def test_an_auditor_reads_the_journal_and_no_case(office: Office) -> None:
    case = office.case()
    with_colleague(office, Role.AUDITOR)
    colleague = as_colleague(office)

    with pytest.raises(NotAllowed):
        colleague.workspace.cases.file(case.id)
    assert Permission.JOURNAL in colleague.workspace.officers.access().permissions
    colleague.workspace.abandon()


def test_a_case_coordinator_opens_own_cases_and_sees_others_covered(office: Office) -> None:
    mine, other = office.case(), office.case("Fatma Çelik")
    office.workspace.cases.save(replace(mine, case_coordinator="Collega"))
    with_colleague(office, Role.CASE_COORDINATOR)
    colleague = as_colleague(office)

    assert colleague.workspace.cases.file(mine.id).case.id == mine.id
    with pytest.raises(CaseShielded):
        colleague.workspace.cases.file(other.id)
    lines = colleague.workspace.cases.lines([mine.id, other.id])
    assert [(line.name.display, line.shielded) for line in lines] == [
        ("Jan van den Berg", False), (SHIELDED, True)
    ]  # fmt: skip
    colleague.workspace.abandon()


def test_a_restricted_case_shows_as_shielded_to_others(office: Office, shielded: Case) -> None:
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office)

    assert only_line(colleague.workspace) == SHIELDED
    with pytest.raises(CaseShielded):
        colleague.workspace.cases.file(shielded.id)
    with pytest.raises(CaseShielded):
        colleague.workspace.officers.release(shielded.id)
    colleague.workspace.abandon()


def test_two_officers_open_a_restricted_case_together(office: Office, shielded: Case) -> None:
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office)
    officers = colleague.workspace.officers

    officers.open_together(shielded.id, bytearray(PASSPHRASE), until=TODAY + timedelta(days=7))

    assert colleague.workspace.cases.file(shielded.id).case.id == shielded.id
    given = [
        found for found in officers.authorisations(shielded.id) if found.officer == "Collega"
    ]
    assert [(found.granted_by, found.emergency) for found in given] == [("Toets", False)]
    colleague.workspace.abandon()


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [(SECOND, SecondOfficerMissing), (b"dit is van helemaal niemand", WrongPassphrase)],
)
def test_nobody_opens_a_restricted_case_with_his_own_or_a_wrong_passphrase(
    office: Office, shielded: Case, passphrase: bytes, expected: type[Exception]
) -> None:
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office)

    with pytest.raises(expected):
        colleague.workspace.officers.open_together(
            shielded.id, bytearray(passphrase), until=TODAY
        )
    with pytest.raises(CaseShielded):
        colleague.workspace.cases.file(shielded.id)
    colleague.workspace.abandon()


def test_an_emergency_opens_it_for_a_day_and_waits_for_the_meeting(
    office: Office, shielded: Case
) -> None:
    with_colleague(office, Role.CASE_COORDINATOR)
    colleague = as_colleague(office)
    officers = colleague.workspace.officers

    with pytest.raises(EmergencyWithoutReason):
        officers.open_in_emergency(shielded.id, " ")
    officers.open_in_emergency(shielded.id, "Politie staat voor de deur.")

    assert colleague.workspace.cases.file(shielded.id).case.id == shielded.id
    (waiting,) = officers.emergencies()
    assert (waiting.officer, waiting.until) == ("Collega", TODAY)
    officers.discussed(waiting)
    assert officers.emergencies() == []
    with colleague.workspace.context.read() as transaction:
        newest = transaction.journal.entries(20)
    assert f"case:{shielded.id}" in [
        line.object for line in newest if line.action == "emergency"
    ]
    colleague.workspace.abandon()


def test_an_auditor_gets_in_by_no_emergency(office: Office, shielded: Case) -> None:
    with_colleague(office, Role.AUDITOR)
    colleague = as_colleague(office)

    with pytest.raises(NotAllowed):
        colleague.workspace.officers.open_in_emergency(shielded.id, "Nieuwsgierig.")
    colleague.workspace.abandon()


def test_a_stand_in_has_a_last_day_after_which_nothing_opens(office: Office) -> None:
    case = office.case()
    stand_in = Officer(label="Collega", roles=(Role.STAND_IN,))
    with pytest.raises(StandInWithoutEnd):
        office.workspace.officers.add(stand_in, bytearray(SECOND))
    office.workspace.officers.add(
        replace(stand_in, valid_until=TODAY - timedelta(days=1)), bytearray(SECOND)
    )
    colleague = as_colleague(office)

    with pytest.raises(NotAllowed):
        colleague.workspace.cases.file(case.id)
    colleague.workspace.abandon()


def test_somebody_must_remain_who_manages_roles(office: Office) -> None:
    (line,) = office.workspace.officers.all()
    with pytest.raises(LastAdministrator):
        office.workspace.officers.save(replace(line.officer, roles=(Role.CASE_COORDINATOR,)))
    with pytest.raises(RoleMissing):
        office.workspace.officers.save(replace(line.officer, roles=()))
    with pytest.raises(OwnRolesStay):
        office.workspace.officers.remove("Toets")


def test_a_colleague_who_leaves_opens_the_vault_no_more(office: Office) -> None:
    with_colleague(office, Role.CASE_COORDINATOR)
    office.workspace.officers.remove("Collega")

    assert [line.officer.label for line in office.workspace.officers.all()] == ["Toets"]
    place = office.workspace.place
    office.workspace.close()
    with pytest.raises(WrongPassphrase):
        VAULTS.open(place, bytearray(SECOND))


def test_a_later_colleague_of_the_same_name_comes_into_no_restricted_case(
    office: Office, shielded: Case
) -> None:
    with_colleague(office, Role.CASE_COORDINATOR)
    office.workspace.officers.restrict(shielded.id, ["Collega"])
    office.workspace.officers.remove("Collega")
    with_colleague(office, Role.CASE_COORDINATOR)

    let_in = office.workspace.officers.authorisations(shielded.id)
    assert "Collega" not in {one.officer for one in let_in}


def test_a_weak_passphrase_leaves_no_profile_behind(office: Office) -> None:
    with pytest.raises(PassphraseTooWeak):
        office.workspace.officers.add(
            Officer(label="Collega", roles=(Role.AUDITOR,)), bytearray(b"kort")
        )

    assert [line.officer.label for line in office.workspace.officers.all()] == ["Toets"]


def test_a_released_case_is_open_to_all_again(office: Office, shielded: Case) -> None:
    office.workspace.officers.release(shielded.id)
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office)

    assert only_line(colleague.workspace) == "Jan van den Berg"
    colleague.workspace.abandon()


def test_what_is_shielded_shows_nowhere_else(office: Office, shielded: Case) -> None:
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office).workspace

    assert colleague.search.find("berg") == []
    assert colleague.search.find(shielded.number) == []
    with pytest.raises(CaseShielded):
        colleague.persons.get(shielded.subject_id)
    with pytest.raises(CaseShielded):
        colleague.persons.cases_of(shielded.subject_id)
    (line,) = colleague.persons.lines([shielded.subject_id])
    assert (line.name.display, line.cases) == (SHIELDED, 0)
    colleague.abandon()


def test_the_paper_of_a_meeting_shields_what_the_printer_may_not_see(
    office: Office, shielded: Case
) -> None:
    meeting = office.meeting()
    office.workspace.agendas.add_case(meeting.id, shielded.id)
    office.inform(shielded, "Heeft een geheime hobby.", office.core[CoreRole.POLICE])
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office).workspace

    paper = colleague.agenda_printer.draw(
        meeting.id, EditionRequest(organisation_id=office.core[CoreRole.POLICE])
    )

    text = text_of(paper.pdf)
    assert "geheime hobby" not in text
    assert "Zorgen op school" not in text
    colleague.abandon()


def test_what_one_officer_typed_is_not_shown_to_another(office: Office) -> None:
    office.workspace.drafts.keep("information", 1, {"text": "Geheim."})
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office)
    assert colleague.workspace.drafts.all() == []

    colleague.workspace.drafts.keep("information", 1, {"text": "Iets anders."})
    colleague.workspace.drafts.drop("information", 1)
    first = reopen(colleague)

    assert [draft.fields["text"] for draft in first.workspace.drafts.all()] == ["Geheim."]
    first.workspace.abandon()


def test_words_find_nothing_of_a_case_of_others_and_its_number_does(
    office: Office, shielded: Case
) -> None:
    office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=shielded.id,
            description="Belt de school.",
            owner_id=office.core[CoreRole.POLICE],
            recorded_on=TODAY,
            due_on=TODAY,
        )
    )
    told = office.workspace.notifications.ids(NotificationQuery())
    number = office.workspace.notifications.lines(told)[0].number
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office).workspace

    assert colleague.cases.ids(CaseQuery(text="berg")) == []
    assert colleague.cases.ids(CaseQuery(text=shielded.number)) == [shielded.id]
    assert colleague.persons.ids(SubjectQuery(text="berg")) == []
    assert colleague.notifications.ids(NotificationQuery(text="berg")) == []
    assert colleague.notifications.ids(NotificationQuery(text=number)) == told
    assert colleague.actions.ids(ActionQuery(text="school")) == []
    (line,) = colleague.actions.lines(colleague.actions.ids(ActionQuery()))
    assert (line.description, line.owner) == (SHIELDED, "")
    colleague.abandon()


def test_who_works_on_one_case_of_a_person_sees_that_and_not_the_other(
    office: Office, shielded: Case
) -> None:
    again = office.weigh(
        office.workspace.notifications.register(
            replace(
                office.workspace.notifications.blank(),
                subject_id=shielded.subject_id,
                observed_behaviour="Nieuw gedrag.",
                known_reason="Nieuw gedrag.",
                source_domain="education",
            )
        )
    )
    own = office.workspace.notifications.open_case(again.id, coordinator="Collega")
    with_colleague(office, Role.CASE_COORDINATOR)
    colleague = as_colleague(office).workspace

    assert colleague.persons.get(shielded.subject_id).id == shielded.subject_id
    assert [case.id for case in colleague.persons.cases_of(shielded.subject_id)] == [own.id]
    assert colleague.notifications.file(again.notification_id).case == own
    first = colleague.notifications.ids(NotificationQuery())
    (other,) = set(first) - {again.notification_id}
    with pytest.raises(CaseShielded):
        colleague.notifications.file(other)
    names = {line.id: line.name for line in colleague.notifications.lines(first)}
    assert names[again.notification_id] == PersonName.parse("Jan van den Berg")
    assert names[other] == PersonName(family=SHIELDED)
    colleague.abandon()


def test_a_meeting_tells_of_a_case_of_others_only_its_number(
    office: Office, shielded: Case
) -> None:
    meeting = office.meeting()
    item = office.workspace.agendas.add_case(meeting.id, shielded.id)
    office.workspace.agendas.save(replace(item, question="Gaat de moeder mee?"))
    office.workspace.agendas.add_decision(
        Decision(
            number="",
            meeting_id=meeting.id,
            agenda_item_id=item.id,
            case_id=shielded.id,
            text="De moeder gaat mee.",
        )
    )
    with_colleague(office, Role.PROCESS_COORDINATOR)
    colleague = as_colleague(office).workspace

    file = colleague.meetings.file(meeting.id)

    assert (file.cases, file.subjects) == ({}, {})
    (shown,) = [one for one in file.items if one.case_id == shielded.id]
    assert (shown.title, shown.question) == (f"Casus {shielded.number}", "")
    assert [one.text for one in file.decisions] == [SHIELDED]
    colleague.abandon()
