# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program does behind the window shows on the page that tells of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.settings.page import SettingsPage
from casuskluis_ui.pages.today.page import TodayPage
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.backing_up import BackupKeeper
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile
from ui.doors import SlowDoor
from ui.town import session

LONG = 20_000


@pytest.fixture
def program(empty: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    made = Application(
        SlowDoor(), lambda *_: session(), empty.context.clock, PreferenceFile(tmp_path)
    )
    yield made
    made.runner.shut_down()
    made.discard()


@pytest.fixture
def window(program: Application, empty: Workspace, qtbot: QtBot) -> MainWindow:
    opened = open_session(empty, empty.place, program.runner)
    made = MainWindow(opened, program.runner, empty.context.clock)
    qtbot.addWidget(made)
    made.show()
    made.begin(drafts_lost=False)
    program._keep_backups(opened, made)
    return made


def today(window: MainWindow) -> TodayPage:
    page = window.findChild(TodayPage)
    assert page is not None
    return page


def test_vandaag_is_read_again_after_a_backup_of_the_program_itself(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert "nog geen back-up" in today(window).backup.text
    keeper = window.findChild(BackupKeeper)
    assert keeper is not None
    keeper.look()
    qtbot.waitUntil(today(window).backup.isHidden, timeout=LONG)


def test_vandaag_is_read_again_when_the_weekly_check_finds_something(
    window: MainWindow, empty: Workspace
) -> None:
    assert not today(window).backup.isHidden()
    empty.backups.make()
    window._weekly.warned.emit("De kluis is beschadigd.")
    assert today(window).backup.isHidden()


def test_a_check_in_the_settings_makes_other_pages_old(
    window: MainWindow, empty: Workspace
) -> None:
    window.go_to("settings")
    page = window.findChild(SettingsPage)
    assert page is not None
    changed = QSignalSpy(page.changed)
    empty.backups.make()
    page.vault.checking.checked.emit()  # as after each check: see test_damaged_vault
    assert changed.count() == 1
    window.go_to("today")
    assert today(window).backup.isHidden()
