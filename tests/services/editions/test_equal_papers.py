# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The same vault gives the same bytes, whatever process makes its papers."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.editions.cabinet import TablePaper
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from demonstrated import closed_demonstration

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = b"vijf losse woorden zijn genoeg"
TESTS = Path(__file__).parents[2]


def digests(workspace: Workspace) -> list[str]:
    """Return for each kind of paper of the last table that sat what the first holder gets."""
    ids = workspace.meetings.ids(MeetingQuery())
    files = (workspace.meetings.file(one) for one in ids)
    sat = next(
        one.meeting.id
        for one in files
        if one.meeting.status is MeetingStatus.ADOPTED
        and any(item.notification_id for item in one.items)
    )
    found = []
    for kind in TablePaper:
        line = workspace.cabinet.everyone(sat, kind)[0]
        found.append(f"{kind} {workspace.cabinet.draw(sat, line.wish).digest}")
    return found


def printed(folder: Path) -> None:
    """Print the digests; what the other processes do."""
    workspace = Vaults(FixedClock(NOW), "toets", FLOOR).open(folder, bytearray(PASSPHRASE))
    sys.stdout.write("\n".join(digests(workspace)))
    workspace.abandon()


def in_another_process(folder: Path, **environment: str) -> list[str]:
    script = (
        "from pathlib import Path; from services.editions import test_equal_papers;"
        f"test_equal_papers.printed(Path({str(folder)!r}))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": str(TESTS)} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.slow
def test_every_paper_of_a_meeting_is_the_same_in_every_process(tmp_path: Path) -> None:
    first, second = tmp_path / "Een.kluis", tmp_path / "Twee.kluis"
    closed_demonstration(first)
    closed_demonstration(second)

    made = in_another_process(first, PYTHONHASHSEED="0")
    again = in_another_process(second, PYTHONHASHSEED="42", TZ="Asia/Tokyo")

    assert [line.split()[0] for line in made] == list(TablePaper)
    assert made == again
