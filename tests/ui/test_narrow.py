# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Text at 200 % on a small screen: nothing scrolls sideways but a table or a board."""

import os

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QListView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.manual.page import ManualPage
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.navigation import NavigationList, NavigationRail
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.two_sides import TwoSides
from ui.access_eyes import sideways
from ui.every_form import every_form

SMALL = (1280, 720)
DOUBLE = 20


@pytest.fixture
def window(demo: Workspace, runner: TaskRunner, look: Theme, qtbot: QtBot) -> MainWindow:
    look.choose(Appearance.LIGHT, DOUBLE)
    made = MainWindow(open_session(demo, demo.place, runner), runner, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(*SMALL)
    made.show()
    made.begin(drafts_lost=False)
    return made


FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
EVERY = 1 if FULL else 8
"""One form in so many is tried; `every_place` does the pages."""


def _told(wide: dict[str, list[str]]) -> str:
    return "\n".join(f"{place}: {found}" for place, found in wide.items())


def test_no_form_scrolls_sideways_with_large_text(
    demo: Workspace, runner: TaskRunner, look: Theme, qtbot: QtBot
) -> None:
    look.choose(Appearance.LIGHT, DOUBLE)
    around = QWidget()
    qtbot.addWidget(around)
    wide: dict[str, list[str]] = {}
    for place in every_form(demo, runner, around)[::EVERY]:
        dialog = place.open()
        if isinstance(dialog, QDialog):
            dialog.resize(min(dialog.width(), 1228), min(dialog.height(), 612))
            dialog.show()
            for _ in range(4):
                QApplication.processEvents()
            if found := sideways(dialog):
                wide[f"{place} {dialog.windowTitle()}"] = found
            if dialog.width() > SMALL[0]:
                wide[f"{place} {dialog.windowTitle()} is {dialog.width()}"] = []
            dialog.hide()
    assert not wide, _told(wide)


def test_the_list_makes_room_for_the_record_and_comes_back_with_escape(
    window: MainWindow, demo: Workspace, qtbot: QtBot
) -> None:
    first, second = demo.cases.ids(CaseQuery())[:2]
    window.go_to("cases", first)
    pages = window.findChild(PageStack)
    assert pages is not None
    page = pages.current_page()
    assert isinstance(page, BrowsePage)
    sides = page.findChild(TwoSides)
    assert sides is not None
    qtbot.waitUntil(lambda: sides.is_single)
    assert not page.list.isVisible()
    assert sides.back.isVisible()
    sides.back.setFocus()
    QTest.keyClick(sides.back, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    assert page.current_object() == first
    page.list.select(second)  # moving through the list stays in the list
    assert page.list.isVisible()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.list.isVisible()
    assert page.current_object() == second
    window.resize(3000, 900)
    qtbot.waitUntil(lambda: not sides.is_single)
    assert page.list.isVisible()
    assert not sides.back.isVisible()


def test_the_second_press_of_a_double_click_hits_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go_to("cases")
    pages = window.findChild(PageStack)
    assert pages is not None
    page = pages.current_page()
    assert isinstance(page, BrowsePage)
    sides = page.findChild(TwoSides)
    assert sides is not None
    record = sides.widget(1)
    assert record is not None
    qtbot.waitUntil(lambda: sides.is_single)
    rect = page.list.visualRect(page.list.model().index(0, 0))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert not page.list.isVisible()
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    assert record.testAttribute(through)
    qtbot.waitUntil(lambda: not record.testAttribute(through), timeout=2000)


def test_the_rail_shows_icons_where_there_is_no_room_and_opens_with_alt_0(
    window: MainWindow, qtbot: QtBot
) -> None:
    rail = window.findChild(NavigationRail)
    names = window.findChild(NavigationList)
    assert rail is not None
    assert names is not None
    qtbot.waitUntil(lambda: rail.is_folded)
    narrow = rail.width()
    first = names.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Vandaag"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "Vandaag"
    window.desk.shortcuts.trigger("navigation")
    assert not rail.is_folded
    qtbot.waitUntil(lambda: rail.width() > 2 * narrow)
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(names, escape)
    assert rail.is_folded
    window.resize(3000, 900)
    qtbot.waitUntil(lambda: not rail.is_folded)
    assert first.data(Qt.ItemDataRole.ToolTipRole) is None


def test_widths_that_were_kept_come_back_when_there_is_room(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go_to("manual")
    page = window.findChild(ManualPage)
    assert page is not None
    sides = page.findChild(TwoSides)
    assert sides is not None
    qtbot.waitUntil(lambda: sides.is_single)
    sides.setSizes([700, 1300])  # as the keeper of panes does
    assert sides.is_single
    window.resize(3000, 900)
    qtbot.waitUntil(lambda: not sides.is_single)
    left, right = sides.sizes()
    assert abs(left / right - 700 / 1300) < 0.4
    assert isinstance(page.list, QListView)
