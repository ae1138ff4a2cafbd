# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every call to the system may fail or be the last: nothing that was promised is ever lost.

With ``CASUSKLUIS_FULL=1`` there are 150 cases for each piece of work; otherwise three.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from faults.scene import FULL, TESTS
from faults.sweep_works import WORKS
from faults.tally import tally

MOST = 150 if FULL else 3
PERIOD = 7200 if FULL else 300


def can_trace() -> bool:
    """Whether one process may follow another here."""
    if shutil.which("strace") is None:
        return False
    child = os.fork()
    if child == 0:
        os.execlp("sleep", "sleep", "5")  # noqa: S606, S607  # is ended below
    probe = ["timeout", "0.3", "strace", "-qq", "-p", str(child)]
    said = subprocess.run(probe, capture_output=True, check=False)  # noqa: S603  # fixed
    os.kill(child, 9)
    os.waitpid(child, 0)
    return b"ptrace" not in said.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "works", [[one] for one in WORKS] if FULL else [[*WORKS]], ids=", ".join
)
@pytest.mark.skipif(sys.platform != "linux", reason="takes strace")
def test_no_call_that_fails_costs_what_was_promised(tmp_path: Path, works: list[str]) -> None:
    if not can_trace():
        pytest.skip("no process may follow another here")
    begin = time.monotonic()
    done = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", "faults.sweeping", str(tmp_path), str(MOST), *works],
        capture_output=True, text=True, check=False, timeout=PERIOD, cwd=TESTS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]
    told = json.loads(done.stdout)
    cases = told["cases"]
    tally(
        f"system calls: {', '.join(works)}",
        cases=len(cases),
        lost=sum(one["lost"] for one in cases),
        unopenable=sum(bool(one["trouble"]) for one in cases),
        unexplained=sum(one["unexplained"] for one in cases),
        seconds=time.monotonic() - begin,
        note="each fails, or is the last one of the program",
    )
    assert len(cases) == MOST * len(works)
    assert {one["answer"] for one in cases} >= {"killed"}, "no fault was ever met"
    assert len({one["answer"] for one in cases} - {"killed", "done"}) > 1
    wrong = [
        " ".join(str(one[name]) for name in ("call", "number", "fault", "answer", "trouble"))
        for one in cases
        if one["lost"] or one["trouble"] or one["unexplained"]
    ]
    assert not wrong, "\n".join(wrong)
