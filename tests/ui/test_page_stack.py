# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Pages nobody sees go, and come back as they were; words that are not saved never go."""

import gc
import os
import threading
import weakref

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from typing_extensions import override

from casuskluis.domain.errors import NotFound
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.shell.drafts import collect
from casuskluis_ui.shell.leaving import PagePlace, may_go
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.page_stack import MOST_HIDDEN, PageStack
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from ui.town import CLOCK, CasesPage, notification_form, session

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Every page when it is asked; else those with the most in them."""


@pytest.fixture
def town(qtbot: QtBot, runner: TaskRunner) -> MainWindow:
    made = MainWindow(session(), runner, CLOCK)
    qtbot.addWidget(made)
    made.show()
    made.begin(drafts_lost=False)
    return made


@pytest.fixture
def window(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    made = MainWindow(open_session(demo, demo.place, runner), runner, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.begin(drafts_lost=False)
    return made


def stack(window: MainWindow) -> PageStack:
    found = window.findChild(PageStack)
    assert found is not None
    return found


def at_rest(window: MainWindow, runner: TaskRunner, qtbot: QtBot) -> None:
    """Wait until every page out of view may go, as far as the clock is concerned."""
    pages = stack(window)

    def rested() -> bool:
        hidden = [page for page in window.findChildren(Page) if page.parent() is pages]
        hidden = [page for page in hidden if page is not pages.current_page()]
        return not runner.busy and all(may_go(page) for page in hidden)

    qtbot.waitUntil(rested)


def current(window: MainWindow) -> BrowsePage:
    page = stack(window).current_page()
    assert isinstance(page, BrowsePage)
    return page


def some_case(demo: Workspace) -> int:
    return int(demo.cases.ids(CaseQuery())[2])


def test_a_change_of_the_look_lets_go_of_pages_out_of_view(
    window: MainWindow, runner: TaskRunner, qtbot: QtBot, look: Theme
) -> None:
    for name in ("cases", "meetings", "today"):
        window.go_to(name)
    at_rest(window, runner, qtbot)
    look.choose(Appearance.DARK, 12)
    assert stack(window).count() == 1
    assert stack(window).current_name == "today"


def test_a_page_comes_back_with_its_record_tab_and_filter(
    window: MainWindow, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    case = some_case(demo)
    window.go_to("cases", case)
    before = current(window)
    bar = next(bar for bar in before.findChildren(QTabBar) if bar.isVisible())
    bar.setCurrentIndex(2)
    tab = bar.tabText(2)
    before.search.setText("2026")
    before.search.returnPressed.emit()
    window.go_to("today")
    at_rest(window, runner, qtbot)
    assert stack(window).let_go()
    assert not isValid(before)
    window.go_to("cases")
    after = current(window)
    assert after.current_object() == case
    assert after.search.text() == "2026"
    shown = next(bar for bar in after.findChildren(QTabBar) if bar.isVisible())
    assert shown.tabText(shown.currentIndex()) == tab


def test_another_record_that_is_asked_for_comes_before_the_one_of_before(
    window: MainWindow, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    first, other = (int(one) for one in demo.cases.ids(CaseQuery())[:2])
    window.go_to("cases", first)
    window.go_to("today")
    at_rest(window, runner, qtbot)
    assert stack(window).let_go()
    window.go_to("cases", other)
    assert current(window).current_object() == other


def test_the_way_back_leads_to_a_page_that_went(
    window: MainWindow, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    case = some_case(demo)
    window.go_to("cases", case)
    window.go_to("meetings")
    at_rest(window, runner, qtbot)
    assert stack(window).let_go()
    window.desk.shortcuts.trigger("back")
    assert stack(window).current_name == "cases"
    assert current(window).current_object() == case


def test_a_record_that_is_gone_meanwhile_is_passed_over(qtbot: QtBot) -> None:
    class Gone(Page):
        @override
        def current_object(self) -> int:
            return 7

        @override
        def open_object(self, object_id: int) -> None:
            raise NotFound("case", object_id=object_id)

    page = Gone("Weg")
    qtbot.addWidget(page)
    PagePlace(page).show(page)


def test_few_pages_out_of_view_stay_those_seen_last(
    window: MainWindow, runner: TaskRunner, qtbot: QtBot
) -> None:
    names = [one.name for one in window._session.sections][-MOST_HIDDEN - 2 :]
    for name in names:
        window.go_to(name)
    at_rest(window, runner, qtbot)
    stack(window).tidy()
    assert stack(window).count() == MOST_HIDDEN + 1
    made: list[Page] = []
    stack(window).made.connect(made.append)
    for name in names[-MOST_HIDDEN:]:
        window.go_to(name)
    assert made == []
    window.go_to(names[0])
    assert len(made) == 1


def test_words_that_are_not_saved_keep_their_page(town: MainWindow, look: Theme) -> None:
    page = town.findChild(CasesPage)
    assert page is not None
    form = notification_form()
    form.setParent(page)
    QTest.keyClicks(form.findChildren(QPlainTextEdit)[0], "Gebeld met school")
    assert collect([page])
    town.go_to("meetings")
    look.choose(Appearance.DARK, 10)
    stack(town).let_go()
    assert isValid(page)
    town.go_to("cases")
    assert stack(town).current_page() is page


def test_words_in_a_field_of_no_form_keep_their_page(town: MainWindow) -> None:
    page = town.findChild(CasesPage)
    field = QLineEdit(page)
    town.go_to("meetings")
    QTest.keyClicks(field, "Besluit")
    stack(town).let_go()
    assert isValid(field)
    field.clear()
    stack(town).let_go()
    assert not isValid(field)


def test_a_form_that_cannot_tell_its_words_keeps_its_page(town: MainWindow) -> None:
    class Broken(QWidget):
        form_name, object_id = "broken", 0

        def draft(self) -> dict[str, str]:
            raise ValueError("broken")

        def restore(self, fields: dict[str, str]) -> None:
            raise ValueError(len(fields))

    page = town.findChild(CasesPage)
    broken = Broken(page)
    town.go_to("meetings")
    stack(town).let_go()
    assert isValid(broken)


def test_nothing_goes_while_work_is_under_way(
    town: MainWindow, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = town.findChild(CasesPage)
    town.go_to("meetings")
    free = threading.Event()

    def wait(_: TaskControl) -> None:
        free.wait(5)

    task = runner.run("Rekenen", wait)
    assert not stack(town).let_go()
    assert page is not None
    assert isValid(page)
    with qtbot.waitSignal(task.finished):
        free.set()
    assert stack(town).let_go()
    assert not isValid(page)


def test_nothing_goes_while_a_step_can_be_taken_back(town: MainWindow) -> None:
    town.go_to("meetings")
    town.show_notice("Actie afgerond", lambda: None)
    assert not stack(town).let_go()


def test_every_page_is_really_gone_when_it_went(
    window: MainWindow, runner: TaskRunner, qtbot: QtBot
) -> None:
    held: dict[str, weakref.ref[Page]] = {}
    every = [section.name for section in window._session.sections]
    for name in every if FULL else ("today", "cases", "meetings", "programme", "overviews"):
        window.go_to(name)
        page = stack(window).current_page()
        assert page is not None
        held[name] = weakref.ref(page)
        del page
    window.go_to("today")
    at_rest(window, runner, qtbot)
    before = len(QApplication.allWidgets())
    assert stack(window).let_go()
    qtbot.wait(0)
    gc.collect()
    left = [name for name, page in held.items() if page() is not None]
    assert left == ["today"]
    assert len(QApplication.allWidgets()) < before / 2
