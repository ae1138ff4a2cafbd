# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault of the program before the meeting cycle: its meetings stay, and everything works."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import ActionQuery
from casuskluis.domain.meeting import MeetingFrozen, MeetingStatus
from casuskluis.services.workspace import Workspace
from faults.older import as_before
from faults.outgoing import made, refusals
from services.bureau import PASSPHRASE, TODAY, VAULTS, Office, open_office, text_of
from services.sitting import Table, lay


@pytest.fixture
def older(tmp_path: Path) -> Iterator[tuple[Table, dict[str, Any]]]:
    """An older vault, just opened, with a meeting in each status there was."""
    office = open_office(tmp_path)
    work = office.workspace
    table = lay(office, TODAY)
    coming = office.meeting()
    work.agendas.add_case(coming.id, table.case.id)
    held = office.meeting(TODAY)
    item = work.agendas.add_case(held.id, table.other.id)
    for one, about in ((table.meeting_id, table.item_id), (held.id, item.id)):
        work.steps.move(one, MeetingStatus.BUSY)
        work.table.decide(about, "De aanpak gaat door.")
        work.table.agree(about, "Politie Veldhaven: gesprek met thuis, +2w")
        work.steps.move(one, MeetingStatus.HELD)
    work.minutes.adopt(table.meeting_id)
    seen = {
        "meetings": [coming.id, held.id, table.meeting_id],
        "actions": len(work.actions.ids(ActionQuery())),
        "items": [len(work.meetings.file(one).items) for one in (coming.id, held.id)],
    }
    work = VAULTS.open(as_before(work), bytearray(PASSPHRASE))
    laid = Table(
        Office(work, office.sheet, office.core, office.school),
        table.meeting_id,
        table.case,
        table.other,
        table.notification,
    )
    yield laid, seen
    work.abandon()


def statuses(work: Workspace, ids: list[MeetingId]) -> list[MeetingStatus]:
    return [work.meetings.file(one).meeting.status for one in ids]


def test_everything_is_still_there_and_the_words_are_new(
    older: tuple[Table, dict[str, Any]],
) -> None:
    table, seen = older
    work = table.workspace

    expected = [MeetingStatus.DRAFT, MeetingStatus.HELD, MeetingStatus.ADOPTED]
    assert statuses(work, seen["meetings"]) == expected
    files = [work.meetings.file(one) for one in seen["meetings"]]
    assert [len(one.items) for one in files[:2]] == seen["items"]
    assert [len(one.decisions) for one in files] == [0, 1, 1]
    assert len(work.actions.ids(ActionQuery())) == seen["actions"]
    codes = work.codes.book()
    assert codes.label(CodeList.MEETING_STATUS, MeetingStatus.BUSY) == "Bezig"
    assert work.backups.last() is not None
    assert work.journal.check().breach is None
    assert work._vault.verify().is_sound


def test_every_paper_of_an_old_meeting_is_made(older: tuple[Table, dict[str, Any]]) -> None:
    table, seen = older
    allowed = {"NotSittingYet", "OutcomeNotAdopted", "NothingToWeigh"}

    found = made(table.workspace, seen["meetings"][0], named=table.police)
    assert set(refusals(found).values()) <= allowed
    found = made(table.workspace, table.meeting_id, named=table.police)
    assert set(refusals(found).values()) <= {"NothingToWeigh"}
    minutes = found[f"minutes-{table.police}"]
    assert isinstance(minutes, bytes)
    assert "De aanpak gaat door." in text_of(minutes)


def test_an_old_adopted_meeting_stays_frozen(older: tuple[Table, dict[str, Any]]) -> None:
    table, _ = older

    assert table.workspace.minutes.versions(table.meeting_id) == ()
    with pytest.raises(MeetingFrozen):
        table.workspace.table.decide(table.item_id, "Iets anders.")
    with pytest.raises(MeetingFrozen):
        table.workspace.minutes.adopt(table.meeting_id)


def test_old_meetings_go_on_in_the_new_cycle(older: tuple[Table, dict[str, Any]]) -> None:
    table, seen = older
    work = table.workspace
    coming, held, adopted = seen["meetings"]

    version = work.minutes.adopt(held)
    assert work.minutes.verify(version.id).sound
    series = work.series.make_from(held, "Casusoverleg")
    after = work.series.next_meeting(series.id)
    assert after.previous_id == held
    assert work.series.follow_up(adopted).previous_id == adopted
    assert work.proposals.propose(after.id)
    assert work.following.chasing()
    for status in (MeetingStatus.READY, MeetingStatus.BUSY, MeetingStatus.HELD):
        work.steps.move(coming, status)
    work.minutes.adopt(coming)
    assert work.journal.check().breach is None
