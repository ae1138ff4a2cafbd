# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window on an open vault, in view and with the keyboard."""

from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner


def shown_window(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    """Show the window at its usual size, and begin."""
    session = open_session(workspace, workspace.place, runner)
    made = MainWindow(session, runner, workspace.context.clock)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    made.begin(drafts_lost=False)
    return made
