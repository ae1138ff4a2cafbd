# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A restricted case that was opened alone lands on the next agenda."""

from datetime import date, timedelta

import pytest

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, MeetingStatus
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.meetings.emergencies import emergency_title
from services.bureau import TODAY, Office, reopen

SECOND = b"een tweede rij van losse woorden"


@pytest.fixture
def shielded(office: Office) -> Case:
    return office.workspace.officers.restrict(office.case().id, [])


def break_in(office: Office, case: Case) -> Office:
    """Let a colleague open the case alone, and return the office of the first officer."""
    colleague = Officer(label="Collega", roles=(Role.CASE_COORDINATOR,))
    if "Collega" not in office.workspace.keys.officers:
        office.workspace.officers.add(colleague, bytearray(SECOND))
    theirs = reopen(office, SECOND)
    theirs.workspace.officers.open_in_emergency(case.id, "Politie staat voor de deur.")
    return reopen(theirs)


def emergencies_on(office: Office, meeting: MeetingId) -> list[AgendaItem]:
    file = office.workspace.meetings.file(meeting)
    return [item for item in file.items if item.title.startswith("Noodtoegang")]


def test_it_stands_on_the_agenda_that_was_planned_already(
    office: Office, shielded: Case
) -> None:
    later, soon = office.meeting(date(2026, 12, 17)), office.meeting(date(2026, 12, 3))

    office = break_in(office, shielded)

    (item,) = emergencies_on(office, soon.id)
    assert item.title == emergency_title(shielded)
    assert item.kind is AgendaItemKind.TOPIC
    assert set(item.restricted_to) == set(office.core.values())
    assert emergencies_on(office, later.id) == []
    last = office.workspace.meetings.file(soon.id).items[-1]
    assert last.kind is AgendaItemKind.STANDING
    office.workspace.abandon()


def test_without_a_meeting_it_waits_for_the_one_that_is_planned_next(
    office: Office, shielded: Case
) -> None:
    office = break_in(office, shielded)

    meeting = office.meeting()

    assert len(emergencies_on(office, meeting.id)) == 1
    office.workspace.abandon()


def test_twice_the_same_case_is_one_item(office: Office, shielded: Case) -> None:
    meeting = office.meeting()
    office = break_in(break_in(office, shielded), shielded)

    assert len(emergencies_on(office, meeting.id)) == 1
    assert len(office.workspace.officers.emergencies()) == 2
    office.workspace.abandon()


def test_a_meeting_that_was_held_heard_of_it(office: Office, shielded: Case) -> None:
    office = break_in(office, shielded)
    meeting = office.meeting()

    office.workspace.steps.move(meeting.id, MeetingStatus.HELD)

    assert office.workspace.officers.emergencies() == []
    found = office.workspace.officers.authorisations(shielded.id)
    assert [one.discussed_on for one in found if one.emergency] == [meeting.held_on]
    assert emergencies_on(office, office.meeting(date(2026, 12, 17)).id) == []
    office.workspace.abandon()


def test_taken_off_an_agenda_it_comes_back_at_the_next(office: Office, shielded: Case) -> None:
    office = break_in(office, shielded)
    first, second = office.meeting(), office.meeting(date(2026, 12, 17))
    (item,) = emergencies_on(office, first.id)
    office.workspace.agendas.remove(item.id)

    office.workspace.steps.move(first.id, MeetingStatus.HELD)

    assert len(office.workspace.officers.emergencies()) == 1
    assert len(emergencies_on(office, second.id)) == 1
    office.workspace.abandon()


def test_looking_at_the_roles_counts_as_the_check_of_them(office: Office) -> None:
    office.workspace.officers.reviewed()

    done = {one.kind: one.last for one in office.workspace.upkeep.all()}
    for kind in (UpkeepKind.AUTHORISATION, UpkeepKind.SPECIAL_AUTHORISATION):
        last = done[kind]
        assert last is not None
        assert last.done_on == TODAY


def test_only_who_manages_roles_touches_the_keys_of_others(office: Office) -> None:
    office.workspace.officers.add(
        Officer(label="Collega", roles=(Role.CASE_COORDINATOR,)), bytearray(SECOND)
    )
    office.workspace.officers.save(
        Officer(
            label="Zonder",
            roles=(Role.STAND_IN,),
            valid_until=TODAY + timedelta(days=9),
        )
    )
    third = b"een derde rij van losse woorden"
    theirs = reopen(office, SECOND)
    for work in (
        lambda: theirs.workspace.officers.give_key("Zonder", bytearray(third)),
        lambda: theirs.workspace.keys.remove_officer("Toets"),
        theirs.workspace.keys.renew_recovery_sheet,
    ):
        with pytest.raises(NotAllowed):
            work()
    office = reopen(theirs)

    office.workspace.officers.give_key("Zonder", bytearray(third))

    assert office.workspace.keys.officers == ("Toets", "Collega", "Zonder")
    office.workspace.abandon()
