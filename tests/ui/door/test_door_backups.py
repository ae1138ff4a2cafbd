# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing a backup on the lock screen, and what is told after putting it back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.door.found import FoundBackups
from casuskluis_ui.shell.tasks import TaskRunner
from ui.conftest import DEMO_PASSPHRASE


@pytest.fixture
def screen(
    demo_vaults: Vaults, empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> LockScreen:
    for _ in range(2):
        empty.backups.make()
    empty.close()
    made = LockScreen(demo_vaults, runner, vault=str(empty.place))
    qtbot.addWidget(made)
    made.show()
    return made


def found(screen: LockScreen) -> FoundBackups:
    screen.show_card("restore")
    return screen.ways.found


def test_the_backups_beside_the_vault_are_there_to_choose_from(
    screen: LockScreen, empty: Workspace, qtbot: QtBot
) -> None:
    listed = found(screen)
    qtbot.waitUntil(lambda: listed.list.count() == 2, timeout=10_000)
    assert "volledig, nog niet nagelezen" in listed.list.itemText(0)
    newest = screen.restore_card.source.path()
    assert newest is not None
    assert newest.parent == empty.backups.default_folder
    listed.list.setCurrentIndex(1)
    listed.list.activated.emit(1)
    assert screen.restore_card.source.path() not in (None, newest)


def test_a_folder_with_backups_elsewhere_lists_those(
    screen: LockScreen, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backup = next(empty.backups.default_folder.glob("*.kluis"))
    backup.rename(stick / backup.name)
    listed = found(screen)
    qtbot.waitUntil(lambda: listed.list.count() == 1, timeout=10_000)
    screen.restore_card.source.set_entry(str(stick))
    there = stick / backup.name
    qtbot.waitUntil(lambda: screen.restore_card.source.path() == there, timeout=10_000)


def test_after_a_restore_the_new_control_number_is_told(
    screen: LockScreen, qtbot: QtBot
) -> None:
    listed = found(screen)
    qtbot.waitUntil(lambda: listed.list.count() == 2, timeout=10_000)
    screen.restore_card.passphrase.setText(DEMO_PASSPHRASE)
    screen.restore_card.submit()
    qtbot.waitUntil(screen.open_card.isVisible, timeout=20_000)
    assert "controlegetal na het terugzetten" in screen.notice.text
    assert "De back-up loopt tot" in screen.notice.text
