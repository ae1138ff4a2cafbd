# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock screen before a door that opens with one passphrase."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.tasks import TaskRunner
from ui.doors import VAULT, SlowDoor


@pytest.fixture
def door() -> SlowDoor:
    return SlowDoor()


@pytest.fixture
def screen(qtbot: QtBot, door: SlowDoor) -> Iterator[LockScreen]:
    runner = TaskRunner()
    made = LockScreen(door, runner, vault=VAULT)
    qtbot.addWidget(made)
    made.show()
    yield made
    runner.shut_down()
