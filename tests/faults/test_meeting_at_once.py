# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two who save one record of a meeting: the second is told, and what the first wrote stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.copies import CopyState
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.series import MeetingSeries
from casuskluis.explanations import explain
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.workspace import Workspace
from services.bureau import TODAY, open_office
from services.sitting import Table, open_table


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    laid = open_table(tmp_path, TODAY)
    laid.move(MeetingStatus.BUSY)
    laid.say(laid.item.item, picture="Begin.")
    laid.workspace.table.decide(laid.item_id, "Doorgaan.")
    laid.workspace.table.agree(laid.item_id, "Politie Veldhaven: gesprek, +2w")
    laid.workspace.agenda_printer.print(laid.meeting_id, EditionRequest())
    begun = MeetingSeries(name="Reeks", first_on=TODAY)
    laid.workspace.series.add(begun)
    yield laid
    laid.workspace.abandon()


@dataclass(frozen=True)
class Twice:
    """Something two windows read, the change of each, and how it is read again."""

    read: Callable[[Table], Any]
    save: Callable[[Workspace, Any], object]
    field: str
    mine: Any = "Van mij."
    yours: Any = "Van u."


def _series(table: Table) -> MeetingSeries:
    return next(one for one in table.workspace.series.all() if one.name != "Casusoverleg")


KINDS = {
    "item record": Twice(
        lambda table: table.item.record, lambda work, one: work.records.save(one), "conclusion"
    ),
    "meeting": Twice(
        lambda table: table.meeting, lambda work, one: work.meetings.save(one), "place"
    ),
    "agenda item": Twice(
        lambda table: table.item.item, lambda work, one: work.agendas.save(one), "question"
    ),
    "attendance": Twice(
        lambda table: table.desk.attendances[0],
        lambda work, one: work.meetings.invite(one),
        "stays",
        mine=False,
        yours=True,
    ),
    "decision": Twice(
        lambda table: table.item.decisions[0], lambda work, one: work.table.change(one), "text"
    ),
    "action": Twice(
        lambda table: table.workspace.actions.get(table.item.actions[0].id),
        lambda work, one: work.actions.save(one),
        "description",
    ),
    "series": Twice(_series, lambda work, one: work.series.save(one), "place"),
    "series attendee": Twice(
        lambda table: table.workspace.series.get(_series(table).id).attendees[0],
        lambda work, one: work.series_tables.attend(one),
        "stays",
        mine=False,
        yours=True,
    ),
    "series item": Twice(
        lambda table: table.workspace.series.get(_series(table).id).items[0],
        lambda work, one: work.series_tables.put(one),
        "minutes",
        mine=7,
        yours=8,
    ),
    "note at a copy": Twice(
        lambda table: table.workspace.copies.issued(table.meeting_id)[0],
        lambda work, one: work.copies.annotate(one.id, one.note, version=one.version),
        "note",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_second_is_told_and_the_first_stays(table: Table, kind: str) -> None:
    twice = KINDS[kind]
    seen, also = twice.read(table), twice.read(table)
    twice.save(table.workspace, replace(seen, **{twice.field: twice.mine}))
    before = table.workspace.journal.control_number()

    with pytest.raises(ChangedMeanwhile) as refused:
        twice.save(table.workspace, replace(also, **{twice.field: twice.yours}))

    assert getattr(twice.read(table), twice.field) == twice.mine
    assert table.workspace.journal.control_number() == before
    assert "opnieuw" in explain(refused.value)


def test_two_who_begin_the_notes_of_one_item(table: Table) -> None:
    item = table.about(table.other).item
    blank = ItemRecord(meeting_id=item.meeting_id, agenda_item_id=item.id)
    table.workspace.records.save(replace(blank, picture="Van mij."))

    with pytest.raises(ChangedMeanwhile):
        table.workspace.records.save(replace(blank, picture="Van u."))

    record = table.about(table.other).record
    assert record is not None
    assert record.picture == "Van mij."


def test_time_presence_and_treatment_never_cost_a_word(table: Table) -> None:
    item = table.weighing().item
    work = table.workspace
    typing = work.records.save(
        ItemRecord(meeting_id=item.meeting_id, agenda_item_id=item.id, picture="Getypt.")
    )
    work.records.add_seconds(item.id, 30)
    work.records.add_seconds(item.id, 12)
    work.records.set_present(item.id, [table.police])

    with pytest.raises(ChangedMeanwhile):
        work.records.save(replace(typing, picture="Getypt, en meer."))

    record = table.weighing().record
    assert record is not None
    assert (record.picture, record.seconds) == ("Getypt.", 42)
    again = work.records.save(replace(record, picture="Getypt, en meer."))
    assert (again.seconds, again.present) == (42, (table.police,))


def test_taking_back_what_was_noted_of_a_copy_spares_what_somebody_wrote_after(
    table: Table,
) -> None:
    work = table.workspace
    (copy, *_) = work.copies.issued(table.meeting_id)
    work.copies.move([copy.id], CopyState.HANDED_OUT)
    work.copies.annotate(copy.id, "Ligt bij de receptie.")

    with pytest.raises(ChangedMeanwhile):
        work.copies.put_back([copy])

    (now, *_) = work.copies.issued(table.meeting_id)
    assert now.note == "Ligt bij de receptie."
    assert now.handed_on == TODAY
    work.copies.move([now.id], CopyState.RETURNED)
    (back,) = work.copies.put_back([now])
    assert (back.returned_on, back.note) == (None, now.note)


def test_two_who_move_a_meeting_on_move_it_once(table: Table) -> None:
    seen = table.meeting
    table.workspace.steps.move(seen.id, MeetingStatus.HELD, version=seen.version)

    with pytest.raises(ChangedMeanwhile):
        table.workspace.steps.move(seen.id, MeetingStatus.HELD, version=seen.version)

    assert table.meeting.status is MeetingStatus.HELD
    first, second = (table.workspace.series.follow_up(seen.id) for _ in range(2))
    assert first.id == second.id
    with table.workspace.context.read() as transaction:
        assert [one.id for one in transaction.meetings.following(seen.id)] == [first.id]


def test_two_who_take_the_same_proposals_put_each_on_the_agenda_once(tmp_path: Path) -> None:
    office = open_office(tmp_path)
    told = office.notification(office.subject("Piet Pauw"))
    meeting = office.meeting()
    work = office.workspace
    proposals = work.proposals.propose(meeting.id)
    assert [one.notification_id for one in proposals] == [told.id]

    first, second = (work.proposals.take(meeting.id, proposals) for _ in range(2))

    assert (len(first), len(second)) == (1, 0)
    items = work.meetings.file(meeting.id).items
    assert [one.position for one in items] == list(range(1, len(items) + 1))
    work.abandon()
