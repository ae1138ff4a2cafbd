# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A start is never too early for a link: pressed at any moment, the program goes on.

Qt makes its types for Python when they are first asked for, and not on two threads at once.
What `make test` tries of it: `tests/ui/test_late.py` holds that the worker names no Qt.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from faults.tally import FULL, tally

if not FULL:
    pytest.skip("a hundred starts take minutes: make faults", allow_module_level=True)

PROGRAM = Path(__file__).with_name("start_program.py")
STARTS = 100
LATEST_MS = 900
PATIENCE = 120
CARDS = ("create", "restore", "recover", "salvage", "shares", "once", "demo", "welcome")
SEED = 20261121


@pytest.mark.slow
def test_a_link_pressed_at_any_moment_of_a_start_is_followed(tmp_path: Path) -> None:
    chance, begun = random.Random(SEED), time.monotonic()  # noqa: S311 - no secret
    failed = [
        (presses, how)
        for presses in (_presses(chance) for _ in range(STARTS))
        if (how := _start(tmp_path, presses)) != 0
    ]
    tally(
        "starts with links pressed at random moments",
        cases=STARTS,
        lost=0,
        unexplained=len(failed),
        seconds=time.monotonic() - begun,
        note="four links of the lock screen within 0.9 s, while the rest is being imported; "
        "unexplained: a crash or no end",
    )
    assert not failed


def _presses(chance: random.Random) -> list[str]:
    return [f"{card}:{chance.randint(0, LATEST_MS)}" for card in chance.sample(CARDS, 4)]


def _start(home: Path, presses: list[str]) -> int | None:
    """Return how it ended; None when it did not."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    places = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
    environment = kept | dict.fromkeys(places, str(home)) | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", str(PROGRAM), *presses]
    try:
        return subprocess.run(  # noqa: S603 - our own program
            command, env=environment, cwd=home, timeout=PATIENCE, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ).returncode  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
