# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""It locks at once, whatever is going on: a menu, a drag, a question, work, a file dialog."""

import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm_box
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.shell.commands.palette import CommandPalette
from casuskluis_ui.shell.commands.quick_search import QuickSearch
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.rows import choose_again
from ui.lock_kept import Kept
from ui.lock_scene import rid_of

AT_ONCE = 3.0
"""Seconds; a quiet computer needs a tenth of one. Work that will not stop costs 0.4."""


class Stage:
    """A window in which something goes on, and a lock that comes through it."""

    def __init__(self, kept: Kept, runner: TaskRunner, qtbot: QtBot) -> None:
        self.runner = runner
        self.qtbot = qtbot
        self.window = kept.window()
        self.window.begin(drafts_lost=False)
        self.seen = False
        self._kept = kept
        self._seconds = -1.0

    def lock_in(self, going_on: Callable[[], bool], end: Callable[[], object]) -> None:
        """Lock from inside the loop of what goes on, and end that loop afterwards."""
        timer = QTimer(self.window, interval=10)

        def look() -> None:
            if not going_on():
                return
            timer.stop()
            self.seen = True
            self.lock()
            end()

        timer.timeout.connect(look)
        timer.start()

    def lock(self) -> None:
        begun = time.monotonic()
        self._kept.lock(self.window)
        self._seconds = time.monotonic() - begun

    def check(self) -> None:
        """It locked, at once, with nothing left on the screen."""
        assert len(self._kept.left) == 1
        assert not self._kept.left[0].drafts_lost
        assert 0 <= self._seconds < AT_ONCE


@pytest.fixture
def stage(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(Kept(demo, runner), runner, qtbot)
    yield made
    rid_of(made.window)


def _on_screen() -> list[QWidget]:
    """Return the windows the officer can still see."""
    # A window that was never shown has nothing of the window system yet.
    made = [one for one in QApplication.topLevelWidgets() if one.internalWinId()]
    return [one for one in made if one.windowHandle().isVisible()]


def _cases(window: MainWindow) -> ListDesk:
    window.go_to("cases")
    page = window._pages.current_page()
    assert page is not None
    return next(one for one in page.findChildren(ListDesk) if one.isVisible())


def test_while_the_menu_of_a_row_is_open(stage: Stage) -> None:
    desk = _cases(stage.window)
    choose_again(desk.view, [desk.table.ids[0] if desk.shows_table else 1])
    left: list[QWidget] = []

    def end() -> None:
        left.extend(_on_screen())
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()

    stage.lock_in(lambda: isinstance(QApplication.activePopupWidget(), QMenu), end)
    menu = QMenu(stage.window)
    for one in desk.commands(1):
        menu.addAction(one.text)
    menu.exec(stage.window.mapToGlobal(QPoint(40, 40)))
    assert stage.seen
    assert left == []
    stage.check()


def test_while_rows_are_dragged_over(stage: Stage) -> None:
    """The button is down; without a window system Qt has no drag that goes further."""
    viewport = _cases(stage.window).view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    QTest.mouseMove(viewport, QPoint(60, 120))
    stage.lock()
    stage.check()
    assert _on_screen() == []
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(60, 120))


def test_while_a_question_stands_before_the_window(stage: Stage) -> None:
    box = confirm_box(stage.window, "Actie verwijderen?", "Dat kan niet terug.", "Verwijderen")
    left: list[QWidget] = []
    answers: list[int] = []

    def end() -> None:
        left.extend(_on_screen())
        answers.append(box.result())
        box.reject()

    stage.lock_in(box.isVisible, end)
    box.exec()
    assert stage.seen
    assert left == []
    assert answers == [0], "the lock gave no answer"
    stage.check()


def test_while_a_file_is_chosen(stage: Stage) -> None:
    dialog = QFileDialog(stage.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    left: list[QWidget] = []

    def end() -> None:
        left.extend(_on_screen())
        dialog.reject()

    stage.lock_in(dialog.isVisible, end)
    dialog.exec()
    assert stage.seen
    assert left == []
    stage.check()


def test_while_work_goes_on_that_does_not_stop(stage: Stage) -> None:
    busy, over = Event(), Event()

    def work(control: TaskControl) -> None:
        del control  # printing looks at it between two pages only
        busy.set()
        over.wait(AT_ONCE)

    stage.runner.run("Agenda afdrukken", work)
    stage.qtbot.waitUntil(busy.is_set)
    stage.lock()
    over.set()
    stage.check()
    assert _on_screen() == []


@pytest.mark.parametrize("kind", [CommandPalette, QuickSearch])
def test_while_the_palette_or_the_quick_search_is_open(
    stage: Stage, kind: type[CommandPalette] | type[QuickSearch]
) -> None:
    desk = stage.window.desk
    (desk._open_palette if kind is CommandPalette else desk._open_search)()
    found = next(one for one in stage.window.findChildren(kind) if one.isVisible())
    stage.lock()
    stage.check()
    assert found not in _on_screen()
    assert _on_screen() == []


def test_while_a_meeting_is_led_over_the_whole_screen(stage: Stage) -> None:
    stage.window.go_to("meetings")
    stage.window._full.show(True)  # noqa: FBT003 - what the signal sends
    stage.qtbot.waitUntil(stage.window.isFullScreen)
    stage.lock()
    stage.check()
    assert _on_screen() == []
