# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page of meetings on the demonstration."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner
from ui.meetings.desk import Heard, newest, opened, shown


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[MeetingsPage]:
    yield shown(demo, runner, qtbot)
    # The paper under way reads the vault, which closes before the page goes.
    runner.shut_down()


@pytest.fixture
def heard(page: MeetingsPage) -> Heard:
    return Heard(page)


@pytest.fixture
def coming(page: MeetingsPage, demo: Workspace) -> MeetingFile:
    """The meeting that is still to come, open on the desk."""
    return opened(page, demo, newest(demo))
