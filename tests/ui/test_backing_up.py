# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Backups behind the window, at closing, at a second place, and the drill."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.backups.backup_state import BackupState
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import DiskFull
from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.pages.care.upkeep import UpkeepPage
from casuskluis_ui.pages.settings.page import SettingsPage
from casuskluis_ui.pages.today.page import TodayPage
from casuskluis_ui.shell.backing_up import BackupKeeper
from casuskluis_ui.shell.backup_words import away, standing, trouble
from casuskluis_ui.shell.closing import ClosingBackup
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner

LONG = 20_000


@pytest.fixture
def page(empty: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path) -> SettingsPage:
    made = SettingsPage(empty, runner, PreferenceFile(tmp_path))
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def made(workspace: Workspace) -> int:
    return len(list(workspace.backups.default_folder.glob("*.kluis")))


def test_a_backup_that_is_due_is_made_behind_the_window(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    keeper = BackupKeeper(empty.backups, runner)
    with qtbot.waitSignal(keeper.moved, timeout=LONG):
        keeper.look()
    assert made(empty) == 1
    keeper.look()
    assert not runner.busy


def test_other_work_goes_before_the_backup(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    keeper = BackupKeeper(empty.backups, runner)
    with qtbot.waitSignal(keeper.moved, timeout=LONG):
        keeper.look()
        runner.run("Ander werk", TaskControl.check)
    qtbot.waitUntil(lambda: not runner.busy)
    assert made(empty) == 0
    assert empty.backups.state().failed is None
    runner.run("Ander werk", TaskControl.check)
    keeper.look()  # something else is under way
    qtbot.waitUntil(lambda: not runner.busy)
    assert made(empty) == 0


def test_closing_the_window_makes_a_backup_first(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget
) -> None:
    closing = ClosingBackup(window, empty.backups, runner)
    assert not window.close()
    assert closing.dialog is not None
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)
    assert made(empty) == 1


def test_the_officer_need_not_wait(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget
) -> None:
    closing = ClosingBackup(window, empty.backups, runner)
    window.close()
    assert closing.dialog is not None
    closing.dialog.skip.click()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not runner.busy, timeout=LONG)


def test_the_officer_can_go_back_to_work(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget
) -> None:
    closing = ClosingBackup(window, empty.backups, runner)
    window.close()
    assert closing.dialog is not None
    closing.dialog.stay.click()
    qtbot.waitUntil(lambda: not runner.busy, timeout=LONG)
    assert window.isVisible()
    assert closing.dialog is None


def test_a_backup_that_fails_at_closing_leaves_the_choice(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot, window: QWidget
) -> None:
    empty.backups.default_folder.write_text("in de weg")
    closing = ClosingBackup(window, empty.backups, runner)
    window.close()
    dialog = closing.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.problem.isVisible, timeout=LONG)
    assert window.isVisible()
    assert empty.backups.state().failed is not None
    dialog.skip.click()
    assert not window.isVisible()


def test_without_work_or_wish_the_window_just_closes(
    empty: Workspace, runner: TaskRunner, window: QWidget
) -> None:
    empty.backups.make()
    ClosingBackup(window, empty.backups, runner)
    assert window.close()


def test_a_lock_or_the_end_of_the_program_never_waits(
    empty: Workspace, runner: TaskRunner, window: QWidget
) -> None:
    closing = ClosingBackup(window, empty.backups, runner)
    closing.let_through()
    assert window.close()
    assert closing.dialog is None


def test_the_second_place_is_chosen_shown_and_given_up(
    page: SettingsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card = page.vault.backups
    with qtbot.waitSignal(card.refused):
        card.use_button.click()
    card.place.set_entry(str(stick))
    with qtbot.waitSignal(card.saved, timeout=LONG):
        card.use_button.click()
    assert empty.backups.state().place == stick
    with qtbot.waitSignal(card.saved, timeout=LONG):
        card.backup_button.click()
    assert len(list(stick.glob("*.kluis"))) == 1
    qtbot.waitUntil(card.stock_button.isEnabled)
    card.stock_button.click()
    qtbot.waitUntil(lambda: not card.stock.isHidden(), timeout=LONG)
    assert card.stock.text().count("volledig, nagelezen op") == 2
    assert "tweede plek" in card.stock.text()
    with qtbot.waitSignal(card.saved, timeout=LONG):
        card.drop_button.click()
    assert empty.backups.state().place is None


def test_a_drill_ends_with_its_proof_on_the_screen(
    page: SettingsPage, empty: Workspace, qtbot: QtBot
) -> None:
    card = page.vault.backups
    with qtbot.waitSignal(page.problem, timeout=LONG):
        card.drill_button.click()
    qtbot.waitUntil(card.drill_button.isEnabled)
    empty.backups.make()
    with qtbot.waitSignal(card.proved, timeout=LONG) as proof:
        card.drill_button.click()
    (paper,) = proof.args
    assert isinstance(paper, PrintedPaper)
    (dialog,) = page.findChildren(PaperDialog)
    assert dialog.windowTitle() == "Bewijs van hersteloefening"
    dialog.accept()


def test_the_check_on_backups_can_be_done_by_the_program(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = UpkeepPage(demo, demo.context.clock, runner=runner)
    qtbot.addWidget(page)
    page.refresh()
    demo.backups.make()
    with qtbot.waitSignal(page.notice, timeout=LONG):
        page.drill.click()
    for dialog in page.findChildren(QDialog):
        dialog.close()


def test_the_status_says_where_the_copies_are(empty: Workspace, tmp_path: Path) -> None:
    now = empty.context.clock.now()
    state = BackupState(last=now)
    clock = f"{now.astimezone():%H:%M}"
    assert standing(state, now) == (f"Laatste back-up: vandaag {clock}", False)
    state = replace(state, place=tmp_path, there=True, copied=now - timedelta(days=1))
    assert standing(state, now)[0].endswith(" · tweede plek: gisteren")
    state = replace(state, there=False)
    assert standing(state, now)[0].endswith("tweede plek niet aangesloten")
    assert away(state, now) == ""
    assert "12-11-2026" in away(replace(state, copied=now - timedelta(days=8)), now)
    assert "nog geen back-up" in away(replace(state, copied=None), now)
    failing = replace(state, fault=DiskFull("no room", place="stick"))
    assert standing(failing, now)[1]
    assert "tweede plek niet" in trouble(failing)
    failed = replace(state, failed=DiskFull("no room", place="kluis"))
    assert standing(failed, now)[0].startswith("Back-up mislukt")
    assert "niet gelukt" in trouble(failed)


def test_today_tells_of_a_backup_that_failed_by_itself(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    empty.backups.make()
    page = TodayPage(empty, runner)
    qtbot.addWidget(page)
    page.refresh()
    assert page.backup.isHidden()
    folder = empty.backups.default_folder
    folder.rename(folder.with_name("weg"))
    folder.write_text("in de weg")
    keeper = BackupKeeper(empty.backups, runner)
    empty.keys.change_passphrase(
        bytearray(b"vijf losse woorden zijn genoeg"),
        bytearray(b"zes andere losse woorden graag"),
    )
    with qtbot.waitSignal(keeper.moved, timeout=LONG):
        keeper.look()
    page.refresh()
    assert not page.backup.isHidden()
    assert "niet gelukt" in page.backup.text
