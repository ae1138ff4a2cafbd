# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A clock that is set back or ahead, summer time, and another time zone: nothing is lost."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from casuskluis.services.workspace import Workspace
from casuskluis.vault.access import slots
from faults.clock_scene import HOME, LAST, MOVES, ZONES, Desk, make_desk, zone
from faults.scene import FULL, child, families, person
from faults.tally import tally
from remembered_keys import RememberedKeys

TRIED = [
    (move, where)
    for number, move in enumerate(MOVES)
    for place, where in enumerate(ZONES)
    if FULL or place == number % len(ZONES)
]
NIGHTS = (datetime(2027, 3, 28, tzinfo=UTC), datetime(2027, 10, 31, tzinfo=UTC))
"""The hour at 01:00 of these days, in UTC, is there twice, or not at all, in Dutch time."""


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    with zone(HOME):
        return make_desk(tmp_path_factory.mktemp("klok"))


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch, remembered_keys: RememberedKeys) -> Iterator[None]:
    monkeypatch.setattr(slots, "stretch", remembered_keys.stretch)
    with zone(HOME):
        yield


def test_a_clock_that_is_wrong_loses_nothing_and_is_told(worked: Desk, tmp_path: Path) -> None:
    begin, lost, untold = time.perf_counter(), [], []
    for move, where in TRIED:
        desk = worked.copy(tmp_path / "bureau")
        name = f"{move}, {where}"
        lost += [f"{name}: {what}" for what in _worked_by(desk, LAST + MOVES[move], where)]
        with zone(HOME):
            untold += [f"{name}: {what}" for what in _set_right(desk, MOVES[move])]
    tally(
        "clock and time zone",
        cases=len(TRIED),
        lost=len(lost),
        unexplained=len(untold),
        seconds=time.perf_counter() - begin,
        note="lost: persons, backups, lines of the journal, or removed while in doubt",
    )
    assert (lost, untold) == ([], [])


def _worked_by(desk: Desk, moment: datetime, where: str) -> Iterator[str]:
    """Open twice by a wrong clock, work, change the time zone meanwhile; tell what is lost."""
    with zone(where):
        before = desk.backups
        moved = moment - LAST
        doubt = moved < -timedelta(minutes=5) or moved > timedelta(days=60)
        for opening in (1, 2):
            workspace = desk.open(moment)
            yield from _left_out(workspace, opening)
            if workspace.clock_doubt != doubt and (opening == 1 or moved > timedelta()):
                yield f"opening {opening}: doubt {workspace.clock_doubt}"
            if opening == 1 and ("klok" in " ".join(workspace.warnings)) < (
                moved < -timedelta(minutes=5)
            ):
                yield "a clock that is behind was not told"
            with zone(ZONES[(ZONES.index(where) + opening) % len(ZONES)]):
                workspace.persons.add(person(f"Tussen{opening}"))
                workspace.backups.make()
            gone = before - desk.backups
            if gone and workspace.clock_doubt:
                yield f"{len(gone)} backups"
            if not workspace.journal.check().is_sound:
                yield "the chain of the journal"
            workspace.close()


def _left_out(workspace: Workspace, opening: int) -> Iterator[str]:
    here = set(families(workspace))
    wanted = {"Voorbeeld", "Dag0", "Dag1", "Dag2"} | ({"Tussen1"} if opening > 1 else set())
    if not wanted <= here:
        yield f"persons {wanted - here}"
    if workspace.removed.removed:
        yield f"removed {len(workspace.removed.removed)}"


def _set_right(desk: Desk, moved: timedelta) -> Iterator[str]:
    """Open by the right clock again; tell what is not as it must be."""
    workspace = desk.open(LAST + timedelta(hours=3))
    told = " ".join(workspace.warnings)
    if not {"Tussen1", "Tussen2"} <= set(families(workspace)):
        yield "what was done by the wrong clock"
    if not workspace.journal.check().is_sound:
        yield "the chain of the journal"
    if moved > timedelta(hours=4) and "klok" not in told:
        yield "that the journal ends in the future"
    if not workspace.opening.is_trusted:
        yield f"an alarm about an older copy: {told}"
    lines = workspace.journal.newest(limit=500)
    if [line.sequence for line in lines] != sorted(
        (line.sequence for line in lines), reverse=True
    ):
        yield "the order of the lines"
    workspace.close()


@pytest.mark.parametrize("night", NIGHTS)
def test_in_the_night_the_clock_changes_the_last_backup_is_the_last(
    worked: Desk, tmp_path: Path, night: datetime
) -> None:
    desk, made = worked.copy(tmp_path / "bureau"), []
    moments = [night + timedelta(minutes=30 * step) for step in range(-2, 6)]
    for number, moment in enumerate(moments if FULL else moments[2:6]):
        workspace = desk.open(moment)
        workspace.persons.add(person(f"Nacht{number}"))
        made.append(workspace.backups.make())
        newest = workspace.backups.stock()[0]
        assert newest.folder == made[-1]
        assert made[-1].is_dir()
        assert workspace.journal.check().is_sound
        lines = workspace.journal.newest(limit=12)
        assert all(later.sequence > sooner.sequence for later, sooner in pairwise(lines))
        workspace.close()
    assert len({one.name for one in made}) == len(made)
    workspace = desk.open(moments[-1])
    assert len([one for one in families(workspace) if one.startswith("Nacht")]) == len(made)
    workspace.close()


def test_terms_count_in_days_wherever_the_computer_is(worked: Desk, tmp_path: Path) -> None:
    found = set()
    for where in ZONES:
        with zone(where):
            workspace = worked.copy(tmp_path / "bureau").open(LAST.replace(hour=12))
            (line,) = workspace.removal.planned()
            found.add((line.number, line.remove_on))
            workspace.close()
    assert len(found) == 1


@pytest.mark.parametrize("where", ZONES if FULL else ZONES[2:3])
def test_a_process_in_another_time_zone_goes_by_its_own_date(
    worked: Desk, tmp_path: Path, where: str
) -> None:
    desk = worked.copy(tmp_path / "bureau")
    with zone(where):
        found = child(desk.place, module="faults.clock_scene")
    assert {"Dag0", "Dag1", "Dag2"} <= set(found["families"])
    assert found["sound"]
    moments = [
        datetime.fromisoformat(one).astimezone(ZoneInfo(where)) for one in found["moments"]
    ]
    days = {f"{one:%Y%m%d}" for one in moments}
    assert found["today"].replace("-", "") in days
    assert any(day in found["backup"] for day in days)
