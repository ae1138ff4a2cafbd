# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A process that is killed: what was acknowledged is there, the rest is whole or not."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cli.terminal import PASSPHRASE
from faults.scene import BEFORE, FULL, TESTS, child, left_in, rows, unlock
from faults.tally import tally

ROWS = 3_000
GRAIN = 10_000
"""Instructions of the database between two looks at whether to die."""


def import_and_die(folder: Path, path: Path, moment: int) -> int:
    """Import in a process that kills itself so many looks after the writing began."""
    child = os.fork()
    if child == 0:
        _import(folder, path, moment)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _import(folder: Path, path: Path, moment: int) -> None:
    looks = iter(range(moment))

    def look() -> int:
        if next(looks, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    workspace = unlock(folder)
    plan = workspace.imports.plan_persons(workspace.imports.read_persons(path))
    with workspace.context.database._engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(look, GRAIN)
    workspace.imports.apply_persons(plan)


@pytest.mark.parametrize("moment", [0, 1, 10, 40] if FULL else [0, 10])
def test_an_import_that_is_killed_half_way_left_nothing(
    folder: Path, tmp_path: Path, moment: int
) -> None:
    path = tmp_path / "personen.csv"
    path.write_text(rows(ROWS), encoding="utf-8")

    assert import_and_die(folder, path, moment) == -signal.SIGKILL

    assert left_in(folder) == list(BEFORE)
    assert not (folder / "data.db-journal").exists()


def test_a_command_that_is_killed_while_writing_left_all_or_nothing(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "personen.csv"
    path.write_text(rows(ROWS), encoding="utf-8")
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    database = folder / "data.db"
    size = database.stat().st_size
    line = [sys.executable, "-m", "casuskluis", "--kluis", str(folder), "personen", "importeer"]
    with subprocess.Popen(  # noqa: S603 - our own program
        [*line, str(path), "--wachtwoord-fd", str(reading)],
        pass_fds=(reading,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as command:  # fmt: skip
        while database.stat().st_size < size + 100_000:
            with suppress(subprocess.TimeoutExpired):
                command.wait(0.002)
                pytest.fail("ended before it wrote")
        command.kill()
    os.close(reading)
    os.close(writing)

    assert command.returncode == -signal.SIGKILL
    assert len(left_in(folder)) in {len(BEFORE), len(BEFORE) + ROWS}


@pytest.mark.parametrize("wanted", [1, 4, 9] if FULL else [4])
def test_every_quick_save_that_was_acknowledged_is_there(folder: Path, wanted: int) -> None:
    command = [sys.executable, "-m", "faults.child", "quick-saves", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=TESTS) as saving:  # noqa: S603 - ours
        assert saving.stdout is not None
        acknowledged = [saving.stdout.readline().decode().strip() for _ in range(wanted)]
        saving.kill()
        acknowledged += saving.stdout.read().decode().split("\n")[:-1]

    found = left_in(folder)
    assert set(acknowledged) <= set(found)
    assert found[: len(BEFORE)] == list(BEFORE)
    assert len(found) <= len(BEFORE) + len(acknowledged) + 1


@pytest.mark.slow
def test_a_program_that_is_killed_at_work_never_loses_what_it_acknowledged(
    tmp_path: Path,
) -> None:
    times = 500 if FULL else 8
    begin = time.monotonic()
    found = child(tmp_path, times, module="faults.killing", patience=7200 if FULL else 300)
    unexplained = sum(count for end, count in found["ends"].items() if end.endswith("!"))
    tally(
        "kills at work",
        cases=found["kills"],
        lost=found["lost"],
        unopenable=found["broken"],
        unexplained=unexplained,
        seconds=time.monotonic() - begin,
        note=f"{found['acknowledged']} acknowledged changes, {found['hot']} hot journals",
    )
    assert found["acknowledged"] > times
    assert (found["lost"], found["broken"], unexplained) == (0, 0, 0), found["ends"]
