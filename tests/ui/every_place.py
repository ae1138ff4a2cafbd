# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Goes to every place of the window: pages, their tabs, the tabs of a record."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.two_sides import Side, TwoSides
from ui import access_eyes

SIZE = (1280, 720)
"""Pixels of the smallest screen that EN 301 549 is tried on."""
SIZES = (10.0, 13.0, 20.0)
"""Points of the text: as it is, somewhat larger, and twice as large."""
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
TRIED = SIZES if FULL else (SIZES[0], SIZES[-1])
"""What is tried by default: the two ends."""
PEOPLE = ("today", "notifications", "cases", "persons", "actions", "partners")
WORK = ("meetings", "programme", "care", "overviews", "journal", "settings", "manual", "moving")
"""All pages of the window, in two halves."""
_DEEPEST = 3
_ROUNDS = 8
"""Of events: text that wraps finds its height in a few steps, each one after the other."""
_LONGEST_MS = 20_000


@dataclass
class Town:
    """The window on the demonstration, and where it is."""

    window: MainWindow
    runner: TaskRunner
    meeting: int

    @classmethod
    def of(cls, demo: Workspace, folder: Path) -> "Town":
        """Show the window on an open vault."""
        runner = TaskRunner()
        window = MainWindow(open_session(demo, folder, runner), runner, demo.context.clock)
        window.resize(*SIZE)
        window.show()
        window.begin(drafts_lost=False)
        made = cls(window, runner, demo.meetings.ids(MeetingQuery())[0])
        made.settle()
        return made

    def settle(self) -> None:
        """Wait until nothing is being made any more, and what was closed is gone."""
        watch = QElapsedTimer()
        watch.start()
        rounds = 0
        while (rounds < _ROUNDS or self.runner.busy) and watch.elapsed() < _LONGEST_MS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            rounds += 1
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def places(self, section: str) -> Iterator[str]:
        """Go to each place of a page in turn, and give its name while it is in view."""
        assert self.window.go_to(section)
        self.settle()
        pages = self.window.findChild(PageStack)
        assert pages is not None
        page = pages.current_page()
        assert page is not None
        yield from self._inside(page, section, 0)

    def _inside(self, part: QWidget, name: str, depth: int) -> Iterator[str]:
        _choose_first(part)
        self.settle()
        for side in (one for one in part.findChildren(TwoSides) if one.isVisible()):
            if side.is_single:
                yield f"{name} > list"
                side.show_side(Side.RECORD)
                self.settle()
        bar = _bar(part)
        if bar is None or depth >= _DEEPEST:
            yield name
            return
        for place in range(bar.count()):
            if not bar.isTabVisible(place) or not bar.isTabEnabled(place):
                continue
            bar.setCurrentIndex(place)
            self.settle()
            inner = _beside(bar)
            below = f"{name} > {bar.tabText(place)}"
            if inner is None:
                yield below
            else:
                yield from self._inside(inner, below, depth + 1)


def calm() -> None:
    """Let what was just shown find its place."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()


def look_at_size(look: Theme, points: float) -> None:
    """Choose the size of the text before the window is made: that costs least."""
    look.choose(Appearance.LIGHT, points)


def faults_of(town: Town, section: str, *, keys: bool) -> list[str]:
    """Return what is wrong in the places of a page.

    Args:
        town: The window.
        section: The name of the page.
        keys: Whether to walk around with Tab as well; the size of text does not matter for it.
    """
    faults: list[str] = []
    for number, place in enumerate(town.places(section)):
        found = [*access_eyes.cut(town.window), *access_eyes.sideways(town.window)]
        if keys:
            # What leads forward in every place leads back in each first one.
            found += access_eyes.of_the_senses(town.window, back=FULL or not number)
        if town.window.size() != QSize(*SIZE):
            found.append(f"the window grew to {town.window.size().toTuple()}")
            town.window.resize(*SIZE)
        faults += [f"{place}: {one}" for one in found]
    return faults


def faults_in(
    demo: Workspace, sections: Iterable[str], look: Theme, points: float, qtbot: QtBot
) -> list[str]:
    """Return what is wrong on some pages of one window, at a size of text."""
    look_at_size(look, points)
    town = Town.of(demo, demo.place)
    qtbot.addWidget(town.window)
    found = [
        one for section in sections for one in faults_of(town, section, keys=points == SIZES[0])
    ]
    assert town.runner.shut_down()
    return found


def _choose_first(part: QWidget) -> None:
    """Choose the first record of the list, when nothing is chosen."""
    for view in part.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model.rowCount():
            if not view.currentIndex().isValid():
                view.setCurrentIndex(model.index(0, 0))
            return


def _bar(part: QWidget) -> QTabBar | None:
    """Return the outermost row of tabs in view."""
    bars = [one for one in part.findChildren(QTabBar) if one.isVisible() and one.count() > 1]
    return min(bars, key=_depth, default=None)


def _depth(widget: QWidget) -> int:
    depth, above = 0, widget.parentWidget()
    while above is not None:
        depth, above = depth + 1, above.parentWidget()
    return depth


def _beside(bar: QTabBar) -> QWidget | None:
    """Return what lies under the chosen tab."""
    above = bar.parentWidget()
    return above.currentWidget() if isinstance(above, QTabWidget) else None
