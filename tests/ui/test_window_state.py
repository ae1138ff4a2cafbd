# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window comes back as it stood, on a screen that is there; the line at its bottom fits."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.clock import FixedClock
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.commands.window_state import Panes, Standing, bring_back
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.status_bar import StatusBar
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, theme
from ui.conftest import DEMO_NOW

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Every page when it is asked; else every third one."""


def window_of(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    session = open_session(workspace, workspace.place, runner)
    made = MainWindow(session, runner, workspace.context.clock)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    return made


def test_panes_come_back_as_wide_as_they_were(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    window = window_of(demo, runner, qtbot)
    window.show()
    window.go_to("cases")
    page = window._pages.current_page()
    assert page is not None
    splitter = page.findChildren(QSplitter)[0]
    splitter.moveSplitter(520, 1)
    kept = window.panes.text
    assert "Casussen:0=520," in kept

    again = window_of(demo, runner, qtbot)
    again.keep_panes(Panes(kept, again))
    again.show()
    again.go_to("cases")
    page = again._pages.current_page()
    assert page is not None
    assert abs(page.findChildren(QSplitter)[0].sizes()[0] - 520) <= 2


@pytest.mark.parametrize("text", ["Casussen:0=1", "Casussen:0=a,b", "=;=;", "Casussen:0=9e9,1"])
def test_widths_that_cannot_be_are_passed_over(qtbot: QtBot, text: str) -> None:
    splitter = QSplitter()
    qtbot.addWidget(splitter)
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    before = splitter.sizes()
    Panes(text).watch("Casussen", splitter)
    assert splitter.sizes() == before


def test_nothing_but_numbers_and_titles_is_kept_outside(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_of(demo, runner, qtbot)
    window.show()
    window.begin(drafts_lost=False)
    for section in window._session.sections[:: 1 if FULL else 3]:
        window.go_to(section.name)
        for splitter in window.findChildren(QSplitter):
            splitter.splitterMoved.emit(300, 1)
    titles = {section.title for section in window._session.sections} | {"shell"}
    for part in window.panes.text.split(";"):
        key, _, sizes = part.partition("=")
        assert key.partition(":")[0] in titles
        assert all(size.isdecimal() for size in sizes.split(","))


def test_a_window_off_every_screen_comes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(QRect(-6000, 300, 900, 600))
    window.show()
    assert bring_back(window)
    room = QApplication.primaryScreen().availableGeometry()
    assert room.contains(window.frameGeometry().topLeft())
    assert not bring_back(window)


def test_a_window_larger_than_what_is_left_is_made_to_fit(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = QApplication.primaryScreen().availableGeometry()
    window.setGeometry(QRect(9000, 9000, room.width() + 500, room.height() + 500))
    window.show()
    bring_back(window)
    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_a_screen_that_is_taken_away_brings_the_window_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    standing = Standing(window)
    window.move(QPoint(20_000, 20_000))
    standing._screen_gone(QApplication.primaryScreen())
    assert QApplication.primaryScreen().availableGeometry().intersects(window.frameGeometry())


def test_it_tells_when_a_window_has_come_to_rest(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    standing = Standing(window)
    with qtbot.waitSignal(standing.settled, timeout=3000):
        window.resize(700, 500)


def test_the_program_remembers_how_its_window_stood(
    demo_vaults: Vaults, tmp_path: Path, qtbot: QtBot
) -> None:
    file = PreferenceFile(tmp_path)
    file.save(Preferences(panes="Casussen:0=500,800", geometry="zz"))
    program = Application(demo_vaults, open_session, FixedClock(DEMO_NOW), file)
    program.start()
    window = program.window
    assert window is not None
    window.setGeometry(QRect(40, 30, 640, 560))
    qtbot.waitUntil(lambda: file.load().geometry not in {"", "zz"}, timeout=3000)
    assert file.load().panes == "Casussen:0=500,800"
    program.discard()


@pytest.mark.parametrize("points", [10, 13, 20])
def test_every_fact_at_the_bottom_can_be_read(qtbot: QtBot, points: float) -> None:
    theme().choose(Appearance.LIGHT, points)
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_draft_saved(DEMO_NOW)
    bar.show_backup(DEMO_NOW - timedelta(days=40), DEMO_NOW)
    bar.show_remaining(287)
    bar.resize(1280, bar.sizeHint().height())
    bar.show()
    QApplication.processEvents()
    for fact in bar.findChildren(QLabel):
        assert fact.width() >= fact.sizeHint().width(), fact.text()
        assert fact.accessibleName() == fact.text()
    assert bar.minimumSizeHint().width() <= 1280


def test_the_bar_tells_of_drafts_and_counts_in_two_digits(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_draft_saved(DEMO_NOW)
    bar.show_remaining(-3)
    said = [fact.text() for fact in bar.findChildren(QLabel)]
    local = DEMO_NOW.astimezone().strftime("%H:%M")
    assert f"Concept bewaard {local}" in said
    assert "Vergrendelt over 00:00" in said
