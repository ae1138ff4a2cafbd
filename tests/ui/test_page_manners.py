# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every page by itself with large text: named, no cut words, and not too wide for the window.

At the usual size and at twice that size `every_place` looks at the same in the window itself.
"""

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
from ui.every_place import PEOPLE, WORK

NAMES = (*PEOPLE, *WORK, "desk", "leading")
"""Every section, the desk of a meeting, and the screen that leads it."""

POINTS = 15
_SECTION_OF = {"desk": "meetings", "leading": "meetings"}


@pytest.fixture(params=NAMES)
def shown(
    request: pytest.FixtureRequest, demo: Workspace, look: Theme, qtbot: QtBot
) -> Iterator[Page]:
    """Every page, with the first record open where there are records."""
    look.choose(Appearance.DARK, POINTS)
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


def test_a_page_fits_is_whole_and_has_a_name_for_what_takes_the_keyboard(shown: Page) -> None:
    assert shown.minimumSizeHint().width() <= shown.width()
    for _ in _views(shown):
        seen = _shown(shown)
        assert not [
            type(each).__name__
            for each in seen
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.focusProxy() is None
            and not _name(each)
        ]
        assert not [
            f"{each.text()[:40]} {each.width()}x{each.height()}"
            for each in seen
            if isinstance(each, QLabel)
            and not isinstance(each, ElidedLabel)
            and each.text()
            and _is_cut(each)
        ]


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def _is_cut(each: QLabel) -> bool:
    if each.wordWrap():
        return each.height() < each.heightForWidth(each.width()) - 1
    return (
        bool(each.sizePolicy().horizontalPolicy().value)
        and each.width() < each.minimumSizeHint().width() - 1
    )
