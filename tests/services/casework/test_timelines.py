# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.timeline import EventKind
from services.bureau import TODAY, Office


def test_the_beginning_of_a_case_is_told_from_the_notification_on(office: Office) -> None:
    case = office.case()
    kinds = [one.kind for one in office.workspace.timelines.of_case(case.id)]
    assert kinds == [EventKind.PHASE, EventKind.ASSESSMENT, EventKind.NOTIFICATION]


def test_what_is_recorded_stands_on_the_line(office: Office) -> None:
    workspace, case = office.workspace, office.case()
    office.inform(case, "Komt elke dag op school.")
    action = workspace.actions.add(
        ActionItem(
            number="",
            case_id=case.id,
            description="Belt de mentor.",
            owner_id=office.school,
            recorded_on=TODAY,
        )
    )
    before = workspace.timelines.of_case(case.id)
    assert EventKind.ACTION not in {one.kind for one in before}

    workspace.actions.finish(action, ActionStatus.DONE, "Gebeld.")
    workspace.cases.move(case.id, CasePhase.MONITORING)

    found = {one.kind: one for one in workspace.timelines.of_case(case.id)}
    told = found[EventKind.INFORMATION]
    assert (told.text, told.source) == ("Komt elke dag op school.", "Politie Veldhaven")
    assert found[EventKind.ACTION].title == f"Actie {action.number} gedaan"
    assert found[EventKind.ACTION].text == "Belt de mentor.\nGebeld."
    assert office.core[CoreRole.POLICE]


def test_a_meeting_to_come_stands_on_top_as_planned(office: Office) -> None:
    workspace, case = office.workspace, office.case()
    meeting = office.meeting()
    workspace.agendas.add_case(meeting.id, case.id)
    first = workspace.timelines.of_case(case.id)[0]
    assert first.kind is EventKind.MEETING
    assert first.planned
    assert first.object_id == meeting.id
    assert first.title == f"Casusoverleg {meeting.number}, op de agenda"


def test_a_closed_case_ends_with_its_reason(office: Office) -> None:
    case = office.case()
    office.close(case)
    last = office.workspace.timelines.of_case(case.id)[0]
    assert (last.kind, last.text) == (EventKind.CLOSING, "Doelen behaald")


def test_no_event_shows_its_words_in_an_error_report(office: Office) -> None:
    case = office.case()
    office.inform(case, "Een geheim.")
    assert "geheim" not in repr(office.workspace.timelines.of_case(case.id))


def test_numbers_of_meetings_are_those_of_the_meeting(office: Office) -> None:
    planned = office.workspace.meetings.plan(
        CaseMeeting(number=MeetingNumber(""), held_on=TODAY)
    )
    case = office.case()
    office.workspace.agendas.add_case(planned.id, case.id)
    titles = [one.title for one in office.workspace.timelines.of_case(case.id)]
    assert any(planned.number in title for title in titles)
