# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus, ActionUnexplained
from casuskluis.domain.case import Case
from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.identifiers import ActionItemId, CaseId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.officer import CaseShielded, Officer, Role
from casuskluis.domain.partner import CoreRole
from casuskluis.services.lists.bulk import ActionEndedAlready, OfficerMissing
from casuskluis.services.meetings.placing import AlreadyOnAgenda
from services.bureau import TODAY, Office, reopen

LATER = TODAY + timedelta(days=20)


def action(
    office: Office, case: Case | None = None, text: str = "Ouders bellen."
) -> ActionItem:
    return office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=case.id if case else None,
            description=text,
            owner_id=office.school,
            recorded_on=TODAY,
        )
    )


def test_several_actions_end_at_once_and_come_back_at_once(office: Office) -> None:
    made = [action(office) for _ in range(3)]
    ids = [one.id for one in made]
    outcome = office.workspace.bulk.end_actions(ids, ActionStatus.DONE)
    stored = [office.workspace.actions.get(one) for one in ids]
    assert {one.status for one in stored} == {ActionStatus.DONE}
    assert {one.done_on for one in stored} == {TODAY}
    office.workspace.bulk.take_back(outcome)
    back = [office.workspace.actions.get(one) for one in ids]
    assert [replace(one, version=1) for one in back] == made


def test_a_row_that_is_refused_is_named_and_the_others_go_on(office: Office) -> None:
    ended, running = action(office), action(office)
    office.workspace.actions.finish(ended, ActionStatus.DONE, "")
    gone = ActionItemId(9999)
    outcome = office.workspace.bulk.move_actions([ended.id, running.id, gone], LATER)
    assert [(one.number, type(one.error)) for one in outcome.refused] == [
        (ended.number, ActionEndedAlready),
        ("", NotFound),
    ]
    assert office.workspace.actions.get(running.id).due_on == LATER
    assert office.workspace.actions.get(ended.id).due_on is None


def test_what_was_not_done_needs_a_reason_for_all(office: Office) -> None:
    one = action(office)
    outcome = office.workspace.bulk.end_actions([one.id], ActionStatus.LAPSED)
    assert [type(each.error) for each in outcome.refused] == [ActionUnexplained]
    assert office.workspace.actions.get(one.id).is_running


def test_what_is_so_already_is_counted_not_written(office: Office) -> None:
    one = action(office)
    outcome = office.workspace.bulk.give_actions([one.id, one.id], office.school)
    assert (outcome.done, outcome.same) == ((), 1)
    assert office.workspace.actions.get(one.id).version == one.version


def test_taking_back_is_all_or_nothing(office: Office) -> None:
    first, second = action(office), action(office)
    outcome = office.workspace.bulk.give_actions(
        [first.id, second.id], office.core[CoreRole.POLICE]
    )
    changed = office.workspace.actions.get(first.id)
    office.workspace.actions.save(replace(changed, description="Ouders spreken."))
    with pytest.raises(ChangedMeanwhile):
        office.workspace.bulk.take_back(outcome)
    assert office.workspace.actions.get(second.id).owner_id == office.core[CoreRole.POLICE]


def test_cases_come_on_the_name_of_a_colleague(office: Office) -> None:
    cases = [office.case("Jan de Wit"), office.case("Piet Bos")]
    ids = [one.id for one in cases]
    outcome = office.workspace.bulk.give_cases(ids, " S. Meijer ")
    names = {office.workspace.cases.file(one).case.case_coordinator for one in ids}
    assert names == {"S. Meijer"}
    office.workspace.bulk.take_back(outcome)
    assert "S. Meijer" not in {
        office.workspace.cases.file(one).case.case_coordinator for one in ids
    }
    with pytest.raises(OfficerMissing):
        office.workspace.bulk.give_cases(ids, " ")


def test_partners_come_on_the_name_of_a_colleague(office: Office) -> None:
    outcome = office.workspace.bulk.give_partners([office.school], "S. Meijer")
    assert office.workspace.partners.organisation(office.school).account_officer == "S. Meijer"
    office.workspace.bulk.take_back(outcome)
    assert office.workspace.partners.organisation(office.school).account_officer == ""


def test_cases_come_on_an_agenda_in_order_and_go_off_it_again(office: Office) -> None:
    meeting = office.meeting()
    cases = [office.case("Jan de Wit"), office.case("Piet Bos")]
    ids = [one.id for one in cases]
    outcome = office.workspace.bulk.put_on_agenda(ids, meeting.id)
    items = office.workspace.meetings.file(meeting.id).items
    assert [one.case_id for one in items if one.case_id] == ids
    again = office.workspace.bulk.put_on_agenda(ids, meeting.id)
    assert {type(one.error) for one in again.refused} == {AlreadyOnAgenda}
    assert again.done == ()
    office.workspace.bulk.take_back(outcome)
    items = office.workspace.meetings.file(meeting.id).items
    assert not [one for one in items if one.case_id]


def test_a_refused_agenda_stays_ready(office: Office) -> None:
    meeting, case = office.meeting(date(2026, 12, 3)), office.case()
    office.workspace.bulk.put_on_agenda([case.id], meeting.id)
    office.workspace.steps.move(meeting.id, MeetingStatus.READY)
    office.workspace.bulk.put_on_agenda([case.id], meeting.id)
    assert office.workspace.meetings.file(meeting.id).meeting.status is MeetingStatus.READY


def test_rows_of_others_are_refused_without_a_word_of_them(office: Office) -> None:
    case = office.case()
    hidden, open_one = action(office, case), action(office, text="Zaal huren.")
    office.workspace.officers.restrict(case.id, [])
    office.workspace.officers.add(
        Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,)),
        bytearray(b"vier losse woorden hier"),
    )
    other = reopen(office, b"vier losse woorden hier").workspace
    outcome = other.bulk.end_actions([hidden.id, open_one.id], ActionStatus.DONE)
    assert [type(one.error) for one in outcome.refused] == [CaseShielded]
    assert len(outcome.done) == 1
    given = other.bulk.give_cases([CaseId(case.id)], "Ander")
    assert [type(one.error) for one in given.refused] == [CaseShielded]
    assert "Ouders bellen" not in repr(outcome)
    other.abandon()
