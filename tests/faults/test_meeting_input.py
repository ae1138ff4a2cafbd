# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong with a meeting: papers are sound or refused in words, nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.action import ActionIncomplete, ActionItem
from casuskluis.domain.agreement import DueInPast, OwnerMissing
from casuskluis.domain.case import CaseClosed
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import (
    AgendaItem,
    CaseMeeting,
    Decision,
    EndsBeforeStart,
    MeetingStatus,
)
from casuskluis.domain.partner import CoreRole
from casuskluis.services.leading.items import FileDestroyed
from casuskluis.services.meetings.doubts import DoubtKind
from faults.outgoing import Made, destroy, made, refusals, shown
from services.bureau import TODAY, Office, open_office, text_of
from services.sitting import Table, lay, open_table

OUTCOMES = ("decisions", "minutes")
_NO_FORM = ("NothingToWeigh", "assessment_form")
TO_ADOPTED = (MeetingStatus.BUSY, MeetingStatus.HELD, MeetingStatus.ADOPTED)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_office(tmp_path)
    yield opened
    opened.workspace.abandon()


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    opened = open_table(tmp_path / "tafel", TODAY)
    yield opened
    opened.workspace.abandon()


def everything(table: Table) -> Made:
    return made(table.workspace, table.meeting_id, table.office.school, named=table.police)


def unexpected(found: Made, *allowed: str) -> dict[str, str]:
    """Return what was refused that should not be; who weighs nothing gets no form."""
    return {
        name: how
        for name, how in refusals(found).items()
        if how not in allowed and (how, name.split("-")[0]) != _NO_FORM
    }


def kinds(table: Table) -> set[DoubtKind]:
    return {one.kind for one in table.workspace.doubts.of_meeting(table.meeting_id)}


def test_without_attendees_everything_but_the_calendar_says_that_nobody_is_invited(
    table: Table,
) -> None:
    work = table.workspace
    for attendance in work.meetings.file(table.meeting_id).attendances:
        work.meetings.withdraw(attendance.id)
    assert DoubtKind.TABLE in kinds(table)

    before = refusals(everything(table))
    table.move(MeetingStatus.BUSY)
    during = refusals(everything(table))
    table.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)
    after = refusals(everything(table))

    assert "calendar" not in before | during | after
    assert set(before.values()) == {"NoAttendees", "NotSittingYet", "OutcomeNotAdopted"}
    assert set(during.values()) == {"NoAttendees", "OutcomeNotAdopted"}
    assert set(after.values()) == {"NoAttendees"}
    assert work.minutes.verify(work.minutes.versions(table.meeting_id)[0].id).sound


def test_without_any_item_the_outcome_is_still_fixed_and_printed(office: Office) -> None:
    meeting = office.meeting(TODAY)
    work = office.workspace
    for item in work.meetings.file(meeting.id).items:
        work.agendas.remove(item.id)
    police = office.core[CoreRole.POLICE]

    before = refusals(made(work, meeting.id, police, named=police))
    for status in TO_ADOPTED:
        work.steps.move(meeting.id, status)
    after = refusals(made(work, meeting.id, police, named=police))

    assert {how for name, how in before.items() if name.startswith("agenda")} == {"AgendaEmpty"}
    assert {how for name, how in after.items() if name.startswith("json")} == {
        "NothingToExchange"
    }
    assert not [name for name in after if name.startswith((*OUTCOMES, "action", "presence"))]
    assert work.minutes.verify(work.minutes.versions(meeting.id)[0].id).sound


def test_an_item_longer_than_the_meeting_is_doubted_and_printed(table: Table) -> None:
    work = table.workspace
    for minutes in (91, 24 * 60 + 1, 10**9):
        work.agendas.save(replace(table.item.item, minutes=minutes))
        assert DoubtKind.TIME in kinds(table)
    assert not work.seating.propose(table.meeting_id).changes
    table.move(*TO_ADOPTED)
    assert not unexpected(everything(table))


def test_a_long_meeting_on_the_last_day_there_is_has_papers(office: Office) -> None:
    late = CaseMeeting(
        number=MeetingNumber(""), held_on=date.max, starts_at=time(23), ends_at=time(23, 59)
    )
    meeting, work = office.workspace.meetings.plan(late), office.workspace
    work.agendas.add(AgendaItem(meeting_id=meeting.id, position=0, title="Lang", minutes=200))

    found = made(work, meeting.id, named=office.core[CoreRole.POLICE])

    assert not unexpected(found, "NotSittingYet", "OutcomeNotAdopted", "NothingToWeigh")


def test_an_end_before_the_start_is_refused_whenever_it_is_typed(table: Table) -> None:
    with pytest.raises(EndsBeforeStart):
        table.workspace.meetings.save(replace(table.meeting, ends_at=time(8)))


def test_two_meetings_at_once_are_doubted_and_keep_their_own_papers(office: Office) -> None:
    first, second = lay(office, TODAY), office.meeting(TODAY)
    topic = AgendaItem(meeting_id=second.id, position=0, title="Jaarplan")
    office.workspace.agendas.add(topic)

    assert DoubtKind.OVERLAP in kinds(first)
    assert not unexpected(everything(first), "NotSittingYet", "OutcomeNotAdopted")
    for one in (first.meeting_id, second.id):
        office.workspace.steps.move(one, MeetingStatus.BUSY)
    first.workspace.table.decide(first.item_id, "Doorgaan.")
    assert office.workspace.records.desk(second.id).loose_decisions == ()
    assert len(first.item.decisions) == 1


def test_a_partner_without_contact_gets_every_paper(table: Table) -> None:
    files = table.workspace.meetings.file(table.meeting_id)
    for one in files.attendances:
        table.workspace.meetings.invite(replace(one, contact_id=None))

    assert DoubtKind.TABLE in kinds(table)
    assert not unexpected(everything(table), "NotSittingYet", "OutcomeNotAdopted")
    assert all(one.organisation_id for one in table.workspace.table.parties(table.meeting_id))


def test_an_action_without_owner_or_in_the_past_is_refused_while_it_is_typed(
    table: Table,
) -> None:
    table.move(MeetingStatus.BUSY)
    for text, error in (
        ("gesprek met school, vr", OwnerMissing),
        (": gesprek", OwnerMissing),
        ("politie: gesprek, 1-2-2020", DueInPast),
        ("politie: gesprek, gisteren", DueInPast),
    ):
        with pytest.raises(error):
            table.workspace.table.agree(table.item_id, text)
    with pytest.raises(ActionIncomplete):
        table.workspace.actions.add(_task(table, None))
    assert table.item.actions == ()


def _task(table: Table, owner: int | None, days: int = -30) -> ActionItem:
    return ActionItem(
        number="",
        case_id=table.case.id,
        meeting_id=table.meeting_id,
        description="Gesprek voeren.",
        owner_id=owner,  # type: ignore[arg-type]  # a plain number
        recorded_on=TODAY,
        due_on=TODAY + timedelta(days=days),
    )


def test_an_old_action_without_owner_or_of_long_ago_stands_on_paper(table: Table) -> None:
    table.move(MeetingStatus.BUSY)
    with table.workspace.context.write() as transaction:
        for number, owner in (("A-98", None), ("A-99", table.police)):
            transaction.actions.add(replace(_task(table, owner), number=number))

    found = everything(table)
    assert not unexpected(found, "OutcomeNotAdopted")
    listed = found[f"decisions-{table.police}"]
    assert isinstance(listed, bytes)
    assert {"A-98", "A-99"} <= set(text_of(listed).replace(",", " ").split())
    assert [one.organisation_id for one in table.workspace.following.chasing()] == [
        table.police
    ]


def test_a_case_closed_since_the_agenda_was_made(table: Table) -> None:
    work = table.workspace
    table.office.close(work.cases.file(table.case.id).case)

    assert DoubtKind.SUBJECT in kinds(table)
    table.move(MeetingStatus.BUSY)
    with pytest.raises(CaseClosed):
        work.table.agree(table.item_id, "Politie Veldhaven: nog iets, +2w")
    table.say(table.item.item, conclusion="De zaak is al gesloten.")
    work.records.postpone(table.item_id)
    table.move(MeetingStatus.HELD)
    following = work.series.follow_up(table.meeting_id)
    on_agenda = work.meetings.file(following.id).items
    assert table.case.id not in [one.case_id for one in on_agenda]
    proposed = work.proposals.propose(following.id)
    assert table.case.id not in [one.case_id for one in proposed]
    table.move(MeetingStatus.ADOPTED)
    assert not unexpected(everything(table), "NothingToExchange")


@pytest.mark.parametrize("moment", ["prepared", "held", "adopted"])
def test_a_case_destroyed_since_the_agenda_was_made(table: Table, moment: str) -> None:
    work, item_id = table.workspace, table.item_id
    work.agendas.save(replace(table.item.item, question="Geheimewoorden?"))
    if moment != "prepared":
        table.move(MeetingStatus.BUSY)
        table.say(table.item.item, picture="Geheimewoorden hier.")
        work.table.decide(item_id, "Geheimewoorden besloten.")
        table.move(MeetingStatus.HELD)
    if moment == "adopted":
        table.move(MeetingStatus.ADOPTED)
    file = work.cases.file(table.case.id)

    destroy(table.office, table.case)

    if moment == "prepared":
        assert DoubtKind.SUBJECT in kinds(table)
        table.move(MeetingStatus.BUSY)
        table.say(table.about(table.other).item, conclusion="Doorgaan.")
        for write in (
            lambda: work.records.postpone(item_id),
            lambda: work.table.decide(item_id, "Iets."),
            lambda: work.table.agree(item_id, "politie: iets"),
        ):
            with pytest.raises(FileDestroyed):
                write()
        table.move(MeetingStatus.HELD)
    following = work.series.follow_up(table.meeting_id)
    titles = [one.title for one in work.meetings.file(following.id).items]
    assert not [one for one in titles if "vernietigd" in one]
    if moment != "adopted":
        table.move(MeetingStatus.ADOPTED)
    found = everything(table)
    assert not unexpected(found, "NothingToExchange", "NoSlotAtTable")
    words = ("Geheimewoorden", file.case.number, file.subject.name.family)
    for name, one in found.items():
        assert not [word for word in words if word in shown(one)], name
    (version, *_) = work.minutes.versions(table.meeting_id)
    assert work.minutes.verify(version.id).sound


def test_a_partner_that_stopped_or_went_keeps_the_papers_sound(table: Table) -> None:
    work = table.workspace
    table.move(MeetingStatus.BUSY)
    work.table.agree(table.item_id, "Lyceum De Terp: gesprek, +2w")
    work.partners.end(table.office.school, on=TODAY)

    table.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)

    assert not unexpected(everything(table))
    following = work.series.follow_up(table.meeting_id)
    assert work.meetings.file(following.id).attendances


def test_nothing_new_to_put_on_a_ready_agenda_leaves_it_ready(table: Table) -> None:
    work = table.workspace
    series = work.series.make_from(table.meeting_id, "Reeks")
    table.move(MeetingStatus.BUSY)
    table.say(table.item.item, conclusion="Doorgaan.")
    coming = work.series.next_meeting(series.id)
    work.agendas.add_case(coming.id, table.other.id)
    work.agendas.add_notification(coming.id, table.notification.id)
    work.steps.move(coming.id, MeetingStatus.READY)
    table.move(MeetingStatus.HELD)

    after = work.series.follow_up(table.meeting_id)

    assert (after.id, after.status) == (coming.id, MeetingStatus.READY)


def test_what_is_agreed_about_one_case_is_not_put_under_another(table: Table) -> None:
    table.move(MeetingStatus.BUSY)
    topic = next(one.item for one in table.desk.items if one.item.case_id is None)
    for item in (table.about(table.other).item.id, topic.id):
        decision = Decision(
            number="",
            meeting_id=table.meeting_id,
            agenda_item_id=item,
            case_id=table.case.id,
            text="Doorgaan.",
        )
        with pytest.raises(FieldFixed):
            table.workspace.agendas.add_decision(decision)
        with pytest.raises(FieldFixed):
            table.workspace.actions.add(
                replace(_task(table, table.police), agenda_item_id=item)
            )
