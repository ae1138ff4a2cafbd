# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A kill, a full disk or a folder that is gone: ledger and file stay in step."""

import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from casuskluis.cli.failures import ExitCode
from casuskluis.cli.output import save_paper
from casuskluis.domain.releases import ReleaseAudience, ReleaseStatus
from casuskluis.services.releases.straightaway import written_and_drawn
from casuskluis.services.workspace import Workspace
from cli.terminal import Terminal
from faults.overview_desk import (
    FULL,
    closed_register,
    fresh_wish,
    ledger_of,
    released,
    settled,
    unlocked,
)
from faults.scene import on_own_mounts

GRAIN = 2
"""Instructions of the database between two looks at whether to die."""
TIMES = 60 if FULL else 2
MAKE = ("overzicht", "maak", "raadsrapportage", "2025", "--samenvoegen", "--uit")


def let_go(work: Workspace, target: Path, *, die_at: int | None = None) -> int:
    """Release an overview to a file, and return how often was looked; or die at one."""
    prepared = settled(work)
    looks = 0

    def look() -> int:
        nonlocal looks
        if looks == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        looks += 1
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(look, GRAIN)

    event.listen(work.context.database._engine, "checkout", watch)
    record, paper = written_and_drawn(work.releases, prepared)
    look()
    save_paper(paper, target, overwrite=False)
    look()
    work.releases.ledger.note_left(record.id, paper.digest)
    look()
    return looks


def killed(place: Path, target: Path, at: int) -> int:
    child = os.fork()
    if child == 0:
        let_go(unlocked(place), target, die_at=at)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_kill_at_any_moment_keeps_ledger_and_file_in_step(tmp_path: Path) -> None:
    pattern = closed_register(tmp_path / "vol", 2025)
    work = unlocked(shutil.copytree(pattern, tmp_path / "heel" / pattern.name))
    looks = let_go(work, tmp_path / "heel.pdf")
    work.abandon()
    ends = [0, 1, looks - 3, looks - 2] if FULL else [0, looks - 3, looks - 2]
    moments = [*ends, *(looks * turn // TIMES for turn in range(1, TIMES))]

    seen = set()
    for at in dict.fromkeys(moments):
        place = shutil.copytree(pattern, tmp_path / f"om {at}" / pattern.name)
        target = tmp_path / f"{at}.pdf"
        assert killed(place, target, at) == -signal.SIGKILL
        seen.add(_checked(unlocked(place), target))
        shutil.rmtree(place)
    assert {(None, False), (ReleaseStatus.PREPARED, False)} <= seen
    assert (None, True) not in seen


def _checked(work: Workspace, target: Path) -> tuple[ReleaseStatus | None, bool]:
    """Look at what a kill left, and go on from there."""
    assert work._vault.verify().is_sound
    assert work.journal.check().breach is None
    lines = work.releases.ledger.lines()
    there = target.exists()
    if not lines:
        released(work)
        work.abandon()
        return None, there
    (line,) = lines
    status = line.record.status
    assert line.damage is None
    paper = work.releases.releasing.paper(line.record.id)
    if there:
        assert target.read_bytes() == paper.pdf
    other = work.releases.preparing.prepare(fresh_wish(audience=ReleaseAudience.PARTNER))
    assert other.earlier == 1
    again = settled(work)
    assert (again.again, again.printed) == (line.record, line.groups)
    if status is ReleaseStatus.PREPARED and not there:
        work.releases.ledger.withdraw(line.record.id)
        assert settled(work).again is None
    else:
        work.releases.ledger.note_left(line.record.id, paper.digest)
        assert ledger_of(work)[0].status is ReleaseStatus.RELEASED
    work.abandon()
    return status, there


def gone_folder(tmp_path: Path) -> Path:
    return tmp_path / "weg" / "rapport.pdf"


def file_as_folder(tmp_path: Path) -> Path:
    (tmp_path / "plat").write_text("x", encoding="utf-8")
    return tmp_path / "plat" / "rapport.pdf"


def full_device(_: Path) -> Path:
    return Path("/dev/full/rapport.pdf")


@pytest.mark.parametrize("place_of", [gone_folder, file_as_folder, full_device])
def test_a_place_that_cannot_be_written_is_told_and_nothing_counts_as_gone(
    tmp_path: Path, place_of: object
) -> None:
    assert callable(place_of)
    place = closed_register(tmp_path / "kluis", 2025)
    target = place_of(tmp_path)

    refused = Terminal(place).inside(*MAKE, target)

    assert refused.exit_code != ExitCode.DONE
    assert refused.stderr.strip()
    assert "Traceback" not in refused.output
    work = unlocked(place)
    assert {one.status for one in ledger_of(work)} <= {ReleaseStatus.WITHDRAWN}
    with work.context.read() as transaction:
        assert transaction.releases.outside() == []
    work.close()
    again = Terminal(place).inside(*MAKE, tmp_path / "goed.pdf")
    assert (again.exit_code, again.stderr) == (ExitCode.DONE, "")


@pytest.mark.parametrize("room", [0, 8192] if FULL else [8192])
def test_a_disk_that_is_full_while_saving_withdraws_the_line(
    tmp_path: Path, disk: Path, room: int
) -> None:
    place = closed_register(tmp_path / "kluis", 2025)
    found = on_own_mounts("overview-there", disk, room, place)

    assert found["first"]["code"] == ExitCode.REFUSED
    assert "overzicht.pdf" in found["first"]["said"]
    assert found["left"] == []
    assert found["after"]["sound"]
    assert (found["again"]["code"], found["again"]["said"]) == (ExitCode.DONE, "")
    work = unlocked(place)
    assert [one.status for one in reversed(ledger_of(work))] == [
        ReleaseStatus.WITHDRAWN,
        ReleaseStatus.RELEASED,
    ]
    work.abandon()
