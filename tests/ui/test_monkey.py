# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A monkey at the window: whatever is pressed, nothing breaks and the vault stays whole.

250 events here, 20,000 with ``CASUSKLUIS_FULL=1``; another seed with ``CASUSKLUIS_SEED``.
"""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.partial_date import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from casuskluis_ui.widgets.calendar_popup import CalendarPopup

MONKEY = Path(__file__).with_name("monkey.py")
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
EVENTS = 20_000 if FULL else 250
SEED = os.environ.get("CASUSKLUIS_SEED", "101")
LONGEST_S = 7_000 if FULL else 20
"""Where the machine is busy it does less, rather than keeping everybody waiting."""
PATIENCE_S = 7_200 if FULL else 280


def let_in(folder: Path, seed: str, events: int) -> dict[str, Any]:
    """Return what the monkey tells; where it ended the process, what the process told."""
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(MONKEY), str(folder), seed, str(events), str(LONGEST_S)],
        capture_output=True, text=True, check=False, timeout=PATIENCE_S,
        env=os.environ | {"TMPDIR": str(folder.parent)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-8000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.slow
def test_nothing_a_monkey_does_breaks_the_window_or_the_vault(
    demo_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / demo_folder.name
    shutil.copytree(demo_folder, folder)

    told = let_in(folder, SEED, EVENTS)

    found = [
        "\n".join([*trail, what])
        for trail, what in zip(told["trails"], told["found"], strict=True)
    ]
    assert not found, "\n\n".join(found[:3])
    assert told["did"] == EVENTS or (not FULL and told["did"] > 20)
    assert told["quiet"]
    assert (told["sound"], told["journal"], told["sound_closed"]) == (True, True, True)


def test_the_calendar_ends_where_dates_do(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    popup = CalendarPopup(window)

    for year in (EARLIEST_YEAR - 1, LATEST_YEAR + 1):
        with qtbot.waitSignal(popup.picked) as told:
            popup.open_at(date(year, 6, 1), QPoint())
            popup._calendar.activated.emit(popup._calendar.selectedDate())
        assert PartialDate.of(told.args[0]).year in {EARLIEST_YEAR, LATEST_YEAR}
