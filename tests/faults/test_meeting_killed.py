# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A kill in the middle of a step of a meeting: the step is whole, or it never was."""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from casuskluis.domain.identifiers import MeetingId, SeriesId
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.records import Treatment
from casuskluis.services.workspace import Workspace
from services.bureau import PASSPHRASE, TODAY, VAULTS, open_office
from services.sitting import lay

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
GRAIN = 20
"""Instructions of the database between two looks at whether to die."""
TIMES = 40 if FULL else 4


@dataclass(frozen=True)
class Ready:
    """A closed vault with a held meeting of a series, and cases that wait for a next one."""

    place: Path
    meeting_id: MeetingId
    series_id: SeriesId


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    office = open_office(tmp_path_factory.mktemp("klaar"))
    work = office.workspace
    table = lay(office, TODAY)
    series = work.series.make_from(table.meeting_id, "Casusoverleg Noord")
    table.move(MeetingStatus.BUSY)
    table.say(table.item.item, conclusion="Doorgaan.")
    work.table.decide(table.item_id, "Doorgaan.")
    table.move(MeetingStatus.HELD)
    for name in ("Anna Bos", "Bart Pel", "Cato Rus"):
        office.notification(office.subject(name))
    work.close()
    return Ready(work.place, table.meeting_id, series.id)


def unlock(place: Path) -> Workspace:
    return VAULTS.open(place, bytearray(PASSPHRASE))


def adopt(work: Workspace, ready: Ready) -> None:
    work.minutes.adopt(ready.meeting_id)


def next_meeting(work: Workspace, ready: Ready) -> None:
    work.series.next_meeting(ready.series_id)


def take(work: Workspace, ready: Ready) -> None:
    work.proposals.take(ready.meeting_id, work.proposals.propose(ready.meeting_id))


def counted(step: Callable[[], None], work: Workspace, *, die_at: int | None = None) -> int:
    """Do something, and return how often the database looked up; or die at one of those."""
    looks = 0

    def look() -> int:
        nonlocal looks
        if looks == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        looks += 1
        return 0

    with work.context.database._engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(look, GRAIN)
    step()
    return looks


def killed(place: Path, step: Callable[[Workspace, Ready], None], ready: Ready, at: int) -> int:
    child = os.fork()
    if child == 0:
        work = unlock(place)
        counted(lambda: step(work, ready), work, die_at=at)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def state(work: Workspace, ready: Ready) -> tuple[object, ...]:
    """Return all that these steps change."""
    ids = work.meetings.ids(MeetingQuery())
    files = [work.meetings.file(one) for one in ids]
    desk = work.records.desk(ready.meeting_id)
    versions = work.minutes.versions(ready.meeting_id)
    return (
        sorted(
            (one.meeting.number, one.meeting.status, len(one.items), len(one.attendances))
            for one in files
        ),
        [one.treated for one in desk.items],
        [(one.number, one.final, len(work.minutes.text_of(one.id))) for one in versions],
        [work.minutes.verify(one.id).sound for one in versions],
    )


@pytest.mark.parametrize("step", [adopt, next_meeting], ids=lambda step: step.__name__)
def test_a_killed_step_is_whole_or_never_was(
    ready: Ready, tmp_path: Path, step: Callable[[Workspace, Ready], None]
) -> None:
    _try_everywhere(ready, tmp_path, step)


def test_a_killed_taking_over_of_proposals_is_whole_or_never_was(
    ready: Ready, tmp_path: Path
) -> None:
    place = shutil.copytree(ready.place, tmp_path / "basis" / ready.place.name)
    work = unlock(place)
    coming = work.series.next_meeting(ready.series_id)
    assert len(work.proposals.propose(coming.id)) >= 3
    assert Treatment.POSTPONED in [
        one.treated for one in work.records.desk(ready.meeting_id).items
    ]
    work.close()
    _try_everywhere(Ready(place, coming.id, ready.series_id), tmp_path, take)


def _try_everywhere(
    ready: Ready, tmp_path: Path, step: Callable[[Workspace, Ready], None]
) -> None:
    whole = shutil.copytree(ready.place, tmp_path / "heel" / ready.place.name)
    work = unlock(whole)
    looks = counted(lambda: step(work, ready), work)
    after = state(work, ready)
    work.abandon()
    work = unlock(shutil.copytree(ready.place, tmp_path / "eerst" / ready.place.name))
    before = state(work, ready)
    work.abandon()
    assert before != after
    assert looks > TIMES

    ends = []
    for turn in range(TIMES):
        place = shutil.copytree(ready.place, tmp_path / str(turn) / ready.place.name)
        at = looks * (turn + 1) * 9 // (TIMES * 10)
        assert killed(place, step, ready, at) == -signal.SIGKILL
        left = unlock(place)
        ends.append(state(left, ready))
        assert left.journal.check().breach is None
        assert left._vault.verify().is_sound
        step(left, ready)
        assert state(left, ready) == after
        left.abandon()
        shutil.rmtree(place)
    assert all(one == before for one in ends)
