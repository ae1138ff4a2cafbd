# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is said at the table, and what lies there."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.meeting import (
    AttendanceStatus,
    MeetingFrozen,
    MeetingStatus,
)
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.leading.frozen import NotSittingYet
from services.sitting import Table


def test_the_desk_shows_times_people_and_what_went_before(busy: Table) -> None:
    workspace, office = busy.workspace, busy.office
    busy.say(busy.item.item, picture="Rustig.", conclusion="Doorgaan.")
    decision = workspace.table.decide(busy.item_id, "De aanpak gaat door.")
    action = workspace.table.agree(busy.item_id, "Politie: wijkagent spreken, +2w")
    busy.move(MeetingStatus.HELD)
    following = office.meeting(date(2027, 1, 7))
    workspace.agendas.add_case(following.id, busy.case.id)

    desk = workspace.records.desk(following.id)

    item = next(one for one in desk.items if one.item.case_id == busy.case.id)
    assert item.case is not None
    assert item.case.decisions == (decision,)
    assert item.case.open_actions == (action,)
    assert item.case.case.next_review_on is not None
    assert item.case.earlier is not None
    assert item.case.earlier.meeting.id == busy.meeting_id
    assert item.case.earlier.record is not None
    assert item.case.earlier.record.conclusion == "Doorgaan."
    assert (item.decisions, item.actions) == ((), ())
    assert item.subject is not None
    assert desk.items[0].starts_at == following.starts_at
    assert desk.items[0].ends_at == desk.items[1].starts_at


def test_who_is_expected_sits_at_the_table_until_somebody_says_otherwise(busy: Table) -> None:
    workspace, school = busy.workspace, busy.office.school
    core = set(busy.office.core.values())
    opening = busy.desk.items[0]
    assert set(opening.present) == core, "the school comes for one item only"
    assert set(busy.item.present) == {*core, school}

    (coming,) = (one for one in busy.desk.attendances if one.organisation_id == school)
    workspace.meetings.invite(replace(coming, status=AttendanceStatus.EXCUSED))
    assert set(busy.item.present) == core

    workspace.records.set_present(busy.item_id, [busy.police])
    assert busy.item.present == (busy.police,)


def test_the_picture_can_be_prepared_and_the_rest_comes_at_the_table(table: Table) -> None:
    record = table.say(table.item.item, picture="Wat wij weten.")
    with pytest.raises(NotSittingYet):
        table.say(table.item.item, judgement="Wat wij vinden.")
    records = table.workspace.records
    with pytest.raises(NotSittingYet):
        records.postpone(table.item_id)
    with pytest.raises(NotSittingYet):
        records.add_seconds(table.item_id, 5)
    with pytest.raises(NotSittingYet):
        records.set_present(table.item_id, [])
    assert record.treated is Treatment.OPEN

    table.move(MeetingStatus.BUSY)
    table.say(table.item.item, judgement="Wat wij vinden.")

    assert table.item.treated is Treatment.DISCUSSED
    assert table.item.record is not None
    assert table.item.record.picture == "Wat wij weten."


def test_time_adds_up_and_does_not_run_back(busy: Table) -> None:
    busy.workspace.records.add_seconds(busy.item_id, 60)
    found = busy.workspace.records.add_seconds(busy.item_id, -5)

    assert busy.workspace.records.add_seconds(busy.item_id, 30).seconds == 90
    assert found.treated is Treatment.OPEN


def test_a_second_writer_is_refused(busy: Table) -> None:
    first = busy.say(busy.item.item, picture="Een.")
    busy.workspace.records.add_seconds(busy.item_id, 60)

    with pytest.raises(ChangedMeanwhile):
        busy.workspace.records.save(replace(first, picture="Twee."))
    with pytest.raises(ChangedMeanwhile):
        busy.workspace.records.save(
            ItemRecord(meeting_id=busy.meeting_id, agenda_item_id=busy.item_id, picture="Drie.")
        )


def test_a_record_stays_with_its_item(busy: Table) -> None:
    record = busy.say(busy.item.item, picture="Een.")
    elsewhere = busy.say(busy.about(busy.other).item, picture="Ander.")

    with pytest.raises((FieldFixed, ChangedMeanwhile)):
        busy.workspace.records.save(replace(record, agenda_item_id=elsewhere.agenda_item_id))


def test_nothing_new_is_written_about_somebody_who_was_not_taken_up(busy: Table) -> None:
    item = busy.weighing().item
    busy.say(item, picture="Wat de melder zag.")
    busy.office.weigh(busy.notification, AssessmentOutcome.NO_ACTION)

    assert busy.weighing().record is None
    with pytest.raises(Minimised):
        busy.say(item, picture="Toch nog iets.")


def test_after_adoption_nothing_is_written(busy: Table) -> None:
    record = busy.say(busy.item.item, picture="Een.")
    busy.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)

    with pytest.raises(MeetingFrozen):
        busy.workspace.records.save(replace(record, picture="Anders."))
