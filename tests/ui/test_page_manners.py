# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every page on a filled vault: names for the screen reader, no cut words, nothing too wide."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import sections
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.labels import ElidedLabel

NAMES = (
    "today",
    "notifications",
    "cases",
    "meetings",
    "desk",
    "leading",
    "partners",
    "actions",
    "programme",
    "persons",
    "care",
    "care",
    "overviews",
    "journal",
    "settings",
    "manual",
)
"""Every section, the desk of a meeting, and the screen that leads it."""

_SECTION_OF = {"desk": "meetings", "leading": "meetings"}


@pytest.fixture(params=NAMES)
def shown(request: pytest.FixtureRequest, demo: Workspace, qtbot: QtBot) -> Iterator[Page]:
    """Every page, with the first record open where there are records."""
    runner = TaskRunner()
    found = {section.name: section for section in sections(demo, runner)}
    page = found[_SECTION_OF.get(request.param, request.param)].make()
    qtbot.addWidget(page)
    page.resize(1220, 860)
    page.show()
    page.refresh()
    for listed in [page, *page.findChildren(BrowsePage)]:
        if isinstance(listed, BrowsePage):
            listed.list.setCurrentIndex(listed.list.model().index(0, 0))
    if request.param == "desk":
        page.open_object(page.current_object())
    if request.param == "leading":
        _lead_a_case(page, demo)
    QApplication.processEvents()
    yield page
    runner.shut_down()


def _lead_a_case(page: Page, demo: Workspace) -> None:
    """Lead the coming meeting, at its first case."""
    assert isinstance(page, MeetingsPage)
    page.open_object(demo.meetings.ids(MeetingQuery())[0])
    page.desk.lead_wanted.emit()
    desk = page.leading.table.desk
    assert desk is not None
    case = next(one for one in desk.items if one.case is not None)
    page.leading.course.go(case.item.id)


def _views(page: Page) -> Iterator[None]:
    """Bring every tab into view, one after another."""
    tabs = page.findChild(QTabWidget)
    for place in range(tabs.count() if tabs else 1):
        if tabs is not None:
            tabs.setCurrentIndex(place)
        # A tab is filled when it is looked at; its scroll bar then takes some of the width.
        for _ in range(4):
            QApplication.processEvents()
        yield


def _shown(page: Page) -> list[QWidget]:
    return [each for each in page.findChildren(QWidget) if each.isVisibleTo(page)]


def test_no_section_is_forgotten(demo: Workspace) -> None:
    runner = TaskRunner()

    assert {section.name for section in sections(demo, runner)} == {*NAMES} - {*_SECTION_OF}


def test_whatever_takes_the_keyboard_has_a_name(shown: Page) -> None:
    for _ in _views(shown):
        assert not [
            type(each).__name__
            for each in _shown(shown)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.focusProxy() is None
            and not _name(each)
        ]


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("points", [10, 20])
def test_no_words_are_cut_off(shown: Page, look: Theme, points: float) -> None:
    look.choose(Appearance.DARK, points)
    for _ in _views(shown):
        assert not [
            f"{each.text()[:40]} {each.width()}x{each.height()}"
            for each in _shown(shown)
            if isinstance(each, QLabel)
            and not isinstance(each, ElidedLabel)
            and each.text()
            and _is_cut(each)
        ]


def _is_cut(each: QLabel) -> bool:
    if each.wordWrap():
        return each.height() < each.heightForWidth(each.width()) - 1
    return (
        bool(each.sizePolicy().horizontalPolicy().value)
        and each.width() < each.minimumSizeHint().width() - 1
    )


def test_large_text_fits_a_usual_screen(shown: Page, look: Theme) -> None:
    look.choose(Appearance.LIGHT, 15)
    QApplication.processEvents()
    assert shown.minimumSizeHint().width() <= 1220
