# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an open window holds at rest: counted, because bytes differ per computer."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from demonstrated import demonstration
from services.bureau import PASSPHRASE, Office, open_office

MODULES = 1_300
"""It has 1,016; with every service it had 1,514."""
WIDGETS = 450
"""It has 284."""
CONNECTIONS = 2
LARGE = (
    "reportlab", "PIL", "pikepdf", "numpy", "highspy", "puremagic", "pyrage", "openpyxl",
    "xlsxwriter", "casuskluis.documents", "casuskluis.disclosure.texts",
    "casuskluis.services.editions", "casuskluis.services.moving",
    "casuskluis.services.releases.releases", "casuskluis.vault.salvage.work",
    "holidays.registry", "holidays.calendars.islamic",
)  # fmt: skip
"""Each takes some megabytes; nothing on the first page needs them."""
IDLE = """
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from casuskluis_ui import late, sources
sources.leave_unread()
from casuskluis.domain.clock import FixedClock
from casuskluis.services.vaults import Vaults
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
app = make_application(Preferences(appearance="light"))
clock = FixedClock(datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
late.LateDoor(clock).warm_up(None)
folder = Path(sys.argv[1])
workspace = Vaults(clock, "toets").open(folder, bytearray(sys.argv[2].encode()))
runner = TaskRunner()
window = MainWindow(open_session(workspace, folder, runner), runner, clock)
window.resize(1280, 820)
window.show()
window.begin(drafts_lost=False)
while runner.busy:
    app.processEvents()
app.processEvents()
pool = workspace.context.database._engine.pool
told = {
    "modules": list(sys.modules),
    "widgets": len(app.allWidgets()),
    "connections": pool.size(),
    "beyond": max(pool.overflow(), 0),
}
print(json.dumps(told), flush=True)
workspace.abandon()
import os
os._exit(0)
"""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a process tells that has the demonstration open on the first page."""
    folder = tmp_path_factory.mktemp("idle")
    workspace = demonstration(folder / "Proef")
    place = workspace.place
    workspace.abandon()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", IDLE, str(place), PASSPHRASE.decode()],
        capture_output=True, text=True, check=True, env=environment, cwd=folder, timeout=120,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_a_window_at_rest_has_imported_little(idle: dict[str, Any]) -> None:
    loaded = set(idle["modules"])

    assert "casuskluis_ui.pages.today.page" in loaded
    assert loaded.intersection(LARGE) == set()
    assert len(loaded) < MODULES


def test_a_window_at_rest_has_made_few_widgets(idle: dict[str, Any]) -> None:
    assert 0 < idle["widgets"] < WIDGETS


def test_a_window_at_rest_keeps_two_connections_at_most(idle: dict[str, Any]) -> None:
    assert idle["connections"] <= CONNECTIONS
    assert idle["beyond"] == 0


def test_what_is_asked_in_turn_is_asked_of_one_connection(office: Office) -> None:
    # Each keeps pages of its own, up to 64 MB: the second is for what goes on beside it.
    database = office.workspace.context.database
    with database.read(), database.read():
        pass
    asked: list[int] = []
    event.listen(database._engine, "checkout", lambda raw, *_: asked.append(id(raw)))
    for _ in range(6):
        with database.read():
            pass

    assert len(asked) > len(set(asked)) == 1
