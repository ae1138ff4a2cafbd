# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page of overviews in its four steps, for the tests of the window."""

from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.pages.overviews.wizard.page import WizardPage
from casuskluis_ui.shell.tasks import TaskRunner

PATIENCE = 20_000


def open_page(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> OverviewsPage:
    """Show the page."""
    made = OverviewsPage(workspace, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def checked(wizard: WizardPage, qtbot: QtBot) -> None:
    """Have what was chosen checked."""
    wizard.go_on()
    quiet(wizard, qtbot)


def quiet(wizard: WizardPage, qtbot: QtBot) -> None:
    """Wait until nothing is worked on."""
    qtbot.waitUntil(lambda: not wizard.making.is_busy, timeout=PATIENCE)


def safe(wizard: WizardPage, qtbot: QtBot) -> None:
    """Have it checked, and take over every merge it needs."""
    checked(wizard, qtbot)
    if not wizard.making.is_safe:
        wizard.check.settle_button.click()
        quiet(wizard, qtbot)
    assert wizard.making.is_safe


def released(wizard: WizardPage, qtbot: QtBot) -> None:
    """Release it, and wait for the paper."""
    safe(wizard, qtbot)
    wizard.go_on()
    wizard.go_on()
    wizard.release.looked.click()
    wizard.release.release_button.click()
    preview = wizard.release.paper.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=PATIENCE)
