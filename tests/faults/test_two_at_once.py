# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two processes change the same records and a third looks on: nothing is lost in silence."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from faults.scene import FULL, TESTS, secret, unlock, vaults
from faults.tally import tally

SECONDS = 60.0 if FULL else 3.0
WRITERS = 2


def began(folder: Path, role: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603  # our own module
        [sys.executable, "-m", "faults.writer", role, str(folder), str(SECONDS)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=TESTS,
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> Any:
    said, _ = process.communicate(timeout=SECONDS + 120)
    assert process.returncode == 0
    return json.loads(said.splitlines()[-1])


def test_two_writers_and_a_reader_lose_nothing(folder: Path) -> None:
    start = time.monotonic()
    roles = [*["writer"] * WRITERS, "reader"]
    working = [began(folder, role) for role in roles]
    for process in working:  # all of them first, so that they really meet
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in working:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    *writers, reader = [ended(process) for process in working]

    acknowledged = sum(one["saved"] for one in writers)
    told = sum(one["conflicts"] for one in writers)
    workspace = unlock(folder)
    counted = sum(int(workspace.persons.get(one).town or "0") for one in reader["ids"])
    sound = workspace.journal.check().is_sound
    workspace.close()
    busy = sum(one["busy"] for one in (*writers, reader))
    tally(
        "two processes writing the same records, and one reading",
        cases=acknowledged + told,
        lost=abs(acknowledged - counted),
        unopenable=int(not vaults().check(folder, secret()).is_sound),
        unexplained=sum(len(one["other"]) for one in (*writers, reader)),
        seconds=time.monotonic() - start,
        note=f"{acknowledged} kept, {told} conflicts and {busy} waits told, "
        f"{reader['looks']} looks written down",
    )
    assert acknowledged == counted, "every acknowledged change is counted exactly once"
    assert [one["other"] for one in (*writers, reader)] == [[], [], []]
    # SQLite gives no turns: in a few seconds on a busy computer one may only wait.
    assert all(
        one["saved"] or (not FULL and one["busy"] + one["conflicts"]) for one in writers
    ), writers
    assert told or not FULL, "they did meet; a busy computer needs more than a moment for that"
    assert reader["looks"]
    assert reader["backwards"] == 0, "a reader never sees an older state again"
    assert reader["refused"] == "OnlyReading"
    assert sound
