# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A colleague works on a meeting with a case of others: not one word of that case comes out."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingNumber, OrganisationId
from casuskluis.domain.lists import ActionQuery
from casuskluis.domain.meeting import AgendaItem, CaseMeeting, MeetingStatus
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.officer import CaseShielded, Officer, Role
from casuskluis.domain.records import ItemRecord
from casuskluis.services.workspace import Workspace
from faults.outgoing import made, shown
from services.bureau import NOW, TODAY, VAULTS, Office, open_office
from services.sitting import Table, lay

SECOND = b"een tweede rij van losse woorden"
ADMITTED = "Zwaluwnest"
"""Stands in every text about the restricted case and the notification of the same person."""
NAMES = ("Kees de Wit", "Piet Pauw", ADMITTED)


@pytest.fixture(scope="module", params=["prepared", "held", "adopted"])
def covered(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Table, Workspace]]:
    """The table as the colleague of the one who restricted two of its cases meets it."""
    office = open_office(tmp_path_factory.mktemp("dicht"))
    table = lay(office, TODAY)
    _fill(table, request.param)
    place = office.workspace.place
    office.workspace.close()
    other = VAULTS.open(place, bytearray(SECOND))
    yield replace(table, office=replace(office, workspace=other)), other
    other.abandon()


def _fill(table: Table, moment: str) -> None:
    work = table.workspace
    other, told = table.about(table.other).item, table.weighing().item
    work.cases.save(replace(work.cases.file(table.other.id).case, reason=f"{ADMITTED} reden."))
    for item in (other, told):
        work.agendas.save(replace(item, question=f"Wat doen we met {ADMITTED}?"))
    if moment == "prepared":
        table.say(other, picture=f"Het beeld van {ADMITTED}.")
    else:
        table.move(MeetingStatus.BUSY)
        for item in (other, told):
            table.say(item, picture=f"Het beeld van {ADMITTED}.", conclusion=f"{ADMITTED}.")
            work.table.decide(item.id, f"Besloten over {ADMITTED}.")
            work.table.agree(
                item.id, f"Politie Veldhaven: spreek {ADMITTED}, als {ADMITTED} kan"
            )
        work.table.decide(table.item_id, "Gewoon besluit.")
        work.table.agree(table.item_id, "Politie Veldhaven: gewone actie, +2w")
        table.move(MeetingStatus.HELD)
        work.minutes.fix(table.meeting_id)
    if moment == "adopted":
        table.move(MeetingStatus.ADOPTED)
        after = work.series.follow_up(table.meeting_id)
        work.steps.move(after.id, MeetingStatus.BUSY)
        for item in (other, told):
            correction = MinutesCorrection(
                meeting_id=table.meeting_id,
                decided_in=after.id,
                agenda_item_id=item.id,
                text=f"Correctie over {ADMITTED}.",
                author="",
                written_at=NOW,
            )
            work.minutes.correct(correction)
    # The notification is about somebody whose only case is of others.
    weighed = table.office.weigh(table.notification)
    closed = work.notifications.open_case(weighed.id, reason=f"{ADMITTED} reden.")
    work.officers.restrict(table.other.id, [])
    work.officers.restrict(closed.id, [])
    role = (Role.PROCESS_COORDINATOR,)
    work.officers.add(Officer(label="Ander", roles=role), bytearray(SECOND))


def leaked(words: str) -> list[str]:
    return [name for name in NAMES if name in words]


def test_no_paper_file_or_refusal_holds_a_word_of_it(covered: tuple[Table, Workspace]) -> None:
    table, work = covered

    found = made(work, table.meeting_id, table.office.school, named=table.police)

    assert {name: leaked(shown(one)) for name, one in found.items() if leaked(shown(one))} == {}
    drawn = [name for name, one in found.items() if isinstance(one, bytes)]
    assert {"agenda-None", "invitation-2", "card-2", "calendar"} <= set(drawn)


def _reminders(table: Table, work: Workspace) -> Iterator[object]:
    for owner in work.following.chasing():
        yield owner
        place = OrganisationId(owner.organisation_id)
        yield work.following.of_organisation(place)
        with suppress(CasuskluisError):
            yield work.following.reminder(place, with_descriptions=True)


def _minutes(table: Table, work: Workspace) -> Iterator[object]:
    yield work.minutes.preview(table.meeting_id)
    yield work.minutes.corrections(table.meeting_id)
    for version in work.minutes.versions(table.meeting_id):
        yield work.minutes.text_of(version.id)
        yield work.minutes.verify(version.id)


def _planning(table: Table, work: Workspace) -> Iterator[object]:
    after = work.meetings.plan(
        CaseMeeting(
            number=MeetingNumber(""),
            held_on=TODAY + timedelta(days=30),
            previous_id=table.meeting_id,
        )
    )
    yield work.proposals.propose(after.id)
    yield work.doubts.of_meeting(after.id)
    yield work.seating.propose(after.id)
    yield work.meetings.file(after.id)


def _desk(table: Table, work: Workspace) -> Iterator[object]:
    yield work.meetings.file(table.meeting_id)
    yield work.records.desk(table.meeting_id)
    if table.meeting.is_preparing:
        yield work.seating.propose(table.meeting_id)
        yield work.proposals.propose(table.meeting_id)


def _actions(table: Table, work: Workspace) -> Iterator[object]:
    ids = work.actions.ids(ActionQuery())
    assert work.actions.ids(ActionQuery(text=ADMITTED)) == []
    yield work.actions.lines(ids)
    for one in ids:
        with suppress(CaseShielded):
            yield work.actions.get(one)


LOOKS: Mapping[str, Callable[[Table, Workspace], Iterator[object]]] = {
    "the reminders": _reminders,
    "the minutes": _minutes,
    "planning": _planning,
    "the desk": _desk,
    "the list of actions": _actions,
    "the list of copies": lambda table, work: iter([work.copies.lines(table.meeting_id)]),
    "the search": lambda _, work: iter([work.search.find(ADMITTED)]),
    "the day": lambda _, work: iter([work.today.read(), work.deadlines.watch()]),
}


@pytest.mark.parametrize("look", LOOKS)
def test_no_look_at_the_meeting_shows_a_word_of_it(
    covered: tuple[Table, Workspace], look: str
) -> None:
    for found in LOOKS[look](*covered):
        assert not leaked(words_of(found)), type(found).__name__


def words_of(found: Any) -> str:
    """Return every word in a record, also what its repr leaves out."""
    if dataclasses.is_dataclass(found):
        return " ".join(
            words_of(getattr(found, part.name)) for part in dataclasses.fields(found)
        )
    if isinstance(found, Mapping):
        return " ".join(words_of(one) for one in found.values())
    if isinstance(found, list | tuple | set | frozenset):
        return " ".join(words_of(one) for one in found)
    return str(found)


def test_nothing_can_be_written_about_it(covered: tuple[Table, Workspace]) -> None:
    table, work = covered
    if table.meeting.status is MeetingStatus.ADOPTED:
        pytest.skip("nothing can be written at all")
    items = [one.item for one in table.desk.items if one.shielded]
    assert len(items) == 2

    for item in items:
        for write in _writes(work, item):
            with pytest.raises(CaseShielded):
                write()


def _writes(work: Workspace, item: AgendaItem) -> list[Callable[[], object]]:
    record = ItemRecord(meeting_id=item.meeting_id, agenda_item_id=item.id)
    return [
        lambda: work.records.save(record),
        lambda: work.records.postpone(item.id),
        lambda: work.table.decide(item.id, "Iets."),
        lambda: work.table.agree(item.id, "Politie Veldhaven: iets"),
        lambda: work.agendas.save(replace(item, question="Iets?")),
        lambda: work.agendas.remove(item.id),
    ]


def test_the_office_itself_still_reads_it(tmp_path: Path) -> None:
    office: Office = open_office(tmp_path)
    table = lay(office, TODAY)
    _fill(table, "held")

    text = " ".join(part.body for part in office.workspace.minutes.preview(table.meeting_id))

    assert text.count(ADMITTED) >= 6
    office.workspace.abandon()
