# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The screen that leads the coming meeting of the demonstration."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner
from ui.leading.leading_table import MovingClock, opened
from ui.meetings.desk import Heard


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def page(
    demo: Workspace, clock: MovingClock, qtbot: QtBot, no_preview: None
) -> Iterator[MeetingsPage]:
    runner = TaskRunner()
    made = opened(demo, clock, runner, qtbot)
    yield made
    runner.shut_down()


@pytest.fixture
def heard(page: MeetingsPage) -> Heard:
    return Heard(page)


@pytest.fixture
def screen(page: MeetingsPage, heard: Heard) -> LeadingScreen:
    """The coming meeting, being led."""
    page.desk.lead_wanted.emit()
    assert not heard.problems
    page.activateWindow()
    return page.leading
