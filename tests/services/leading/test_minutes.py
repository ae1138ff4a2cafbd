# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Minutes that do not change any more, and the proof that they did not."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import Case
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.meeting import MeetingFrozen, MeetingStatus, StepNotAllowed
from casuskluis.domain.minutes import (
    CorrectionEmpty,
    CorrectionTooEarly,
    MinutesCorrection,
    MinutesNotAdopted,
)
from casuskluis.domain.officer import Officer, Role
from casuskluis.services.leading.frozen import NotSittingYet
from casuskluis.services.leading.items import FileDestroyed
from casuskluis.services.leading.minutes import ReadPart
from casuskluis.services.office.access import SHIELDED
from services.bureau import NOW, TODAY, Office, reopen
from services.sitting import Table, lay

SECOND = b"een tweede rij van losse woorden"


def noted(table: Table) -> Table:
    """Let the table say, decide and agree something about the first case."""
    table.say(
        table.item.item, picture="Rustig thuis.", judgement="Minder zorg.", conclusion="Verder."
    )
    table.workspace.table.decide(table.item_id, "De aanpak gaat door.")
    table.workspace.table.agree(table.item_id, "politie: wijkagent spreken, +2w, als hij belt")
    return table


def part_of(table: Table, parts: tuple[ReadPart, ...]) -> ReadPart:
    return next(one for one in parts if one.agenda_item_id == table.item_id)


def destroy(office: Office, case: Case) -> None:
    for action in office.workspace.cases.file(case.id).actions:
        office.workspace.actions.finish(action, ActionStatus.DONE, "Gedaan.")
    closed = office.close(case)
    with office.workspace.context.write() as transaction:
        transaction.cases.save(replace(closed, destroy_on=TODAY))
    drawn = office.workspace.destruction.draw_up()
    office.workspace.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)


def later(table: Table, on: date = date(2027, 1, 7)) -> MinutesCorrection:
    """Return a correction of the first item, to be decided in a later meeting that sits."""
    meeting = table.office.meeting(on)
    table.workspace.steps.move(meeting.id, MeetingStatus.BUSY)
    return MinutesCorrection(
        meeting_id=table.meeting_id,
        decided_in=meeting.id,
        agenda_item_id=table.item_id,
        text="De school was er wel.",
        author="",
        written_at=table.workspace.context.clock.now(),
    )


def test_minutes_tell_what_was_said_decided_and_agreed(busy: Table) -> None:
    version = noted(busy).workspace.minutes.fix(busy.meeting_id)

    parts = busy.workspace.minutes.text_of(version.id)

    assert [one.position for one in parts] == list(range(len(busy.desk.items) + 1))
    assert parts[0].title == f"Verslag van overleg {busy.meeting.number} van 03-12-2026"
    assert "Politie Veldhaven" in parts[0].body
    assert "Fatima El Amrani" in parts[0].body
    part, names = part_of(busy, parts), busy.desk.names
    assert part.title == f"{busy.item.item.position}. Casus {busy.case.number}"
    assert part.body.splitlines() == [
        "Aan tafel:",
        ", ".join(names[one] for one in busy.item.present),
        "Beeldvorming:",
        "Rustig thuis.",
        "Oordeelsvorming:",
        "Minder zorg.",
        "Besluitvorming:",
        "Verder.",
        "Besluiten:",
        f"B-{busy.meeting.number}-1: De aanpak gaat door.",
        "Acties:",
        "A-1: Politie Veldhaven: Wijkagent spreken, als hij belt (04-12-2026).",
    ]
    assert busy.workspace.minutes.verify(version.id).sound


def test_minutes_tell_when_the_table_sat_down(office: Office) -> None:
    table = lay(office, TODAY)
    table.move(MeetingStatus.BUSY, MeetingStatus.HELD, MeetingStatus.BUSY)

    heading = table.workspace.minutes.preview(table.meeting_id)[0].body

    assert f"Begonnen om {NOW.astimezone():%H:%M} uur." in heading


def test_versions_are_numbered_and_adopting_is_the_last(busy: Table) -> None:
    minutes = noted(busy).workspace.minutes
    first = minutes.fix(busy.meeting_id)
    busy.say(busy.item.item, conclusion="Anders.")
    second = minutes.fix(busy.meeting_id)
    busy.move(MeetingStatus.HELD)
    last = minutes.adopt(busy.meeting_id)

    assert minutes.versions(busy.meeting_id) == (last, second, first)
    assert [one.number for one in (first, second, last)] == [1, 2, 3]
    assert (first.final, last.final, last.author) == (False, True, "Toets")
    assert first.digest != second.digest != last.digest
    assert "Verder." in part_of(busy, minutes.text_of(first.id)).body
    assert "Anders." in part_of(busy, minutes.text_of(last.id)).body
    for again in (minutes.fix, minutes.adopt):
        with pytest.raises(MeetingFrozen):
            again(busy.meeting_id)


def test_minutes_of_a_meeting_that_did_not_begin_do_not_exist(table: Table) -> None:
    with pytest.raises(NotSittingYet):
        table.workspace.minutes.fix(table.meeting_id)
    with pytest.raises(StepNotAllowed):
        table.workspace.minutes.adopt(table.meeting_id)


@pytest.mark.parametrize("changed", ["text", "salt", "digest", "gone", "filled"])
def test_whatever_is_changed_afterwards_is_found(busy: Table, changed: str) -> None:
    version = noted(busy).workspace.minutes.fix(busy.meeting_id)
    with busy.workspace.context.write() as transaction:
        part = next(
            one
            for one in transaction.minutes_parts.of_version(version.id)
            if one.agenda_item_id == busy.item_id
        )
        if changed == "gone":
            transaction.minutes_parts.remove(part.id)
        elif changed == "filled":
            transaction.minutes_parts.save(replace(part, salt="", text="Verzonnen."))
        else:
            transaction.minutes_parts.save(replace(part, **{changed: "anders"}))  # type: ignore[arg-type]  # by name

    proof = busy.workspace.minutes.verify(version.id)

    assert not proof.sound
    assert proof.broken == (() if changed == "gone" else (part.position,))


def test_a_destroyed_file_leaves_a_version_that_can_be_proved(busy: Table) -> None:
    noted(busy).move(MeetingStatus.HELD)
    version = busy.workspace.minutes.adopt(busy.meeting_id)
    position = busy.item.item.position

    destroy(busy.office, busy.case)

    proof = busy.workspace.minutes.verify(version.id)
    assert (proof.sound, proof.broken, proof.erased) == (True, (), (position,))
    gone = busy.workspace.minutes.text_of(version.id)[position]
    assert (gone.erased, gone.title, gone.body) == (True, "", "")
    whole = "\n".join(one.body for one in busy.workspace.minutes.text_of(version.id))
    assert "Rustig thuis" not in whole
    assert busy.case.number not in whole


def test_a_correction_that_was_not_finished_goes_with_the_file(busy: Table) -> None:
    words = {"text": "Over betrokkene."}
    busy.workspace.drafts.keep("minutes_correction", busy.meeting_id, words)

    destroy(busy.office, busy.case)

    assert busy.workspace.drafts.all() == []


def test_nothing_is_written_about_a_destroyed_file(busy: Table) -> None:
    item = busy.item.item
    destroy(busy.office, busy.case)

    with pytest.raises(FileDestroyed):
        busy.say(item, picture="Toch nog iets.")
    with pytest.raises(FileDestroyed):
        busy.workspace.table.decide(item.id, "Toch nog iets.")
    busy.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)


def test_of_who_was_not_taken_up_only_numbers_stay(busy: Table) -> None:
    item = busy.weighing().item
    busy.say(item, picture="Wat de melder zag.")
    busy.workspace.table.decide(item.id, "Niet opnemen, omdat het een ruzie was.")
    before = busy.workspace.minutes.fix(busy.meeting_id)
    busy.office.weigh(busy.notification, AssessmentOutcome.NO_ACTION)
    busy.move(MeetingStatus.HELD)
    last = busy.workspace.minutes.adopt(busy.meeting_id)

    assert busy.workspace.minutes.text_of(before.id)[item.position].erased
    assert busy.workspace.minutes.verify(before.id).sound
    text = busy.workspace.minutes.text_of(last.id)[item.position].body
    assert f"B-{busy.meeting.number}-1" in text
    assert "ruzie" not in text
    assert "melder zag" not in text


def test_a_later_meeting_corrects(busy: Table) -> None:
    minutes = noted(busy).workspace.minutes
    correction = later(busy)
    with pytest.raises(MinutesNotAdopted):
        minutes.correct(correction)
    busy.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)

    with pytest.raises(CorrectionEmpty):
        minutes.correct(replace(correction, text=" "))
    with pytest.raises(CorrectionTooEarly):
        minutes.correct(replace(correction, decided_in=busy.meeting_id))
    waiting = busy.office.meeting(date(2027, 2, 4))
    with pytest.raises(NotSittingYet):
        minutes.correct(replace(correction, decided_in=waiting.id))
    elsewhere = busy.workspace.records.desk(waiting.id).items[0].item
    with pytest.raises(FieldFixed):
        minutes.correct(replace(correction, agenda_item_id=elsewhere.id))
    stored = minutes.correct(correction)

    assert stored.author == "Toets"
    assert minutes.corrections(busy.meeting_id) == (stored,)
    preview = minutes.preview(correction.decided_in)[0].body
    assert f"overleg {busy.meeting.number}, agendapunt {busy.item.item.position}." in preview
    assert "De school was er wel" not in preview
    assert busy.workspace.records.desk(correction.decided_in).corrections == (stored,)


def test_a_correction_belongs_to_a_meeting_that_can_still_change(busy: Table) -> None:
    busy.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)
    correction = later(busy)
    for status in (MeetingStatus.HELD, MeetingStatus.ADOPTED):
        busy.workspace.steps.move(correction.decided_in, status)

    with pytest.raises(MeetingFrozen):
        busy.workspace.minutes.correct(correction)


def test_who_may_not_open_a_case_reads_no_minutes_about_it(busy: Table) -> None:
    noted(busy).move(MeetingStatus.HELD, MeetingStatus.ADOPTED)
    correction = busy.workspace.minutes.correct(later(busy))
    workspace = busy.workspace
    workspace.officers.restrict(busy.case.id, [])
    colleague = Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,))
    workspace.officers.add(colleague, bytearray(SECOND))
    position = busy.item.item.position

    theirs = reopen(busy.office, SECOND).workspace

    (version,) = theirs.minutes.versions(busy.meeting_id)
    part = theirs.minutes.text_of(version.id)[position]
    assert (part.shielded, part.body) == (True, SHIELDED)
    assert theirs.minutes.preview(busy.meeting_id)[position].body == SHIELDED
    assert theirs.minutes.corrections(busy.meeting_id) == (replace(correction, text=SHIELDED),)
    assert theirs.records.desk(correction.decided_in).corrections[0].text == SHIELDED
    assert theirs.minutes.verify(version.id).sound
    item = theirs.records.desk(busy.meeting_id).items[position - 1]
    assert item.shielded
    assert (item.record, item.case, item.actions, item.item.question) == (None, None, (), "")
    theirs.abandon()
