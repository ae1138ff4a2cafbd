# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From concept to adopted, and what happens on the way."""

from dataclasses import replace

import pytest

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.meeting import (
    AgendaEmpty,
    AgendaItemKind,
    AttendanceStatus,
    MeetingFrozen,
    MeetingStatus,
    NoAttendees,
    StepNotAllowed,
)
from casuskluis.domain.records import Treatment
from services.bureau import Office
from services.sitting import Table

SUBJECTS = {AgendaItemKind.CASE, AgendaItemKind.NOTIFICATION, AgendaItemKind.TOPIC}


def test_a_meeting_goes_step_by_step_and_its_end_is_the_end(table: Table) -> None:
    with pytest.raises(StepNotAllowed):
        table.move(MeetingStatus.ADOPTED)

    table.move(MeetingStatus.READY, MeetingStatus.BUSY, MeetingStatus.HELD)
    meeting = table.move(MeetingStatus.ADOPTED)

    assert meeting.status is MeetingStatus.ADOPTED
    assert [one.final for one in table.workspace.minutes.versions(table.meeting_id)] == [True]
    with pytest.raises(MeetingFrozen):
        table.move(MeetingStatus.HELD)


def test_who_sat_at_the_table_was_there_unless_something_else_was_noted(table: Table) -> None:
    file = table.workspace.meetings.file(table.meeting_id)
    sent_regrets = next(one for one in file.attendances if one.organisation_id == table.police)
    table.workspace.meetings.invite(replace(sent_regrets, status=AttendanceStatus.EXCUSED))
    others = [one.organisation_id for one in file.attendances[:2]]
    table.move(MeetingStatus.BUSY)
    table.workspace.records.set_present(table.item_id, [*others, table.police])

    table.move(MeetingStatus.HELD)

    held = table.workspace.meetings.file(table.meeting_id).attendances
    status = {one.organisation_id: one.status for one in held}
    assert status.pop(table.police) is AttendanceStatus.EXCUSED
    seen = {place for place, found in status.items() if found is AttendanceStatus.PRESENT}
    assert seen == set(others) - {table.police}
    assert AttendanceStatus.INVITED in status.values()


def test_saving_a_meeting_does_not_move_it(table: Table) -> None:
    with pytest.raises(FieldFixed):
        table.workspace.meetings.save(replace(table.meeting, status=MeetingStatus.HELD))


def test_without_people_or_subjects_no_papers_go_out(office: Office) -> None:
    workspace = office.workspace
    deserted, empty = office.meeting(), office.meeting()
    for attendance in workspace.meetings.file(deserted.id).attendances:
        workspace.meetings.withdraw(attendance.id)
    for item in workspace.meetings.file(empty.id).items:
        if item.kind is not AgendaItemKind.STANDING:
            workspace.agendas.remove(item.id)

    with pytest.raises(NoAttendees):
        workspace.steps.move(deserted.id, MeetingStatus.READY)
    with pytest.raises(AgendaEmpty):
        workspace.steps.move(empty.id, MeetingStatus.READY)


def test_who_saw_an_older_meeting_does_not_move_it(table: Table) -> None:
    seen = table.meeting
    table.workspace.meetings.save(replace(seen, place="Ergens anders"))

    with pytest.raises(ChangedMeanwhile):
        table.workspace.steps.move(seen.id, MeetingStatus.READY, version=seen.version)


def test_what_the_table_did_not_reach_goes_to_the_next_meeting(busy: Table) -> None:
    busy.say(busy.item.item, conclusion="Doorgaan.")
    busy.workspace.table.decide(busy.about(busy.other).item.id, "Afschalen.")

    assert busy.workspace.steps.unfinished(busy.meeting_id) == {busy.weighing().item.id}
    busy.move(MeetingStatus.HELD)

    treated = {one.item.id: one.treated for one in busy.desk.items if one.item.kind in SUBJECTS}
    assert treated == {
        busy.item_id: Treatment.DISCUSSED,
        busy.about(busy.other).item.id: Treatment.DISCUSSED,
        busy.weighing().item.id: Treatment.POSTPONED,
    }
    assert busy.workspace.steps.unfinished(busy.meeting_id) == frozenset()
    standing = [one for one in busy.desk.items if one.item.kind is AgendaItemKind.STANDING]
    assert all(one.record is None for one in standing)


def test_without_any_notes_nothing_is_said_about_any_item(table: Table) -> None:
    table.say(table.item.item, picture="Voorbereid door de regisseur.")

    assert table.workspace.steps.unfinished(table.meeting_id) == frozenset()
    table.move(MeetingStatus.HELD)

    assert {one.treated for one in table.desk.items} == {Treatment.OPEN}


def test_a_meeting_led_from_paper_sends_nothing_back_to_the_table(table: Table) -> None:
    table.say(table.item.item, picture="Voorbereid door de regisseur.")
    table.move(MeetingStatus.HELD)

    coming = table.workspace.series.follow_up(table.meeting_id)

    agenda = table.workspace.meetings.file(coming.id).items
    assert not any(one.carried_from for one in agenda)


def test_what_is_said_afterwards_takes_back_the_postponing(busy: Table) -> None:
    busy.say(busy.item.item, conclusion="Doorgaan.")
    busy.move(MeetingStatus.HELD, MeetingStatus.BUSY)

    busy.workspace.records.treat(busy.weighing().item.id, Treatment.DISCUSSED)
    busy.move(MeetingStatus.HELD)

    assert busy.weighing().treated is Treatment.DISCUSSED
