# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list and its record: what stays in view, what goes, and where the keyboard is."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.partners.page import PartnersPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.search_field import DEBOUNCE_MS
from ui.reading_page import ReadingPage, shown_reading_page


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> ReadingPage:
    return shown_reading_page(demo, qtbot)


def test_a_record_is_read_once(page: ReadingPage, demo: Workspace) -> None:
    first, second = demo.cases.ids(CaseQuery())[:2]
    page.open_object(first)
    page.open_object(second)
    page.refresh()
    assert page.read == [first, second, second]


def test_a_record_the_list_does_not_hold_stays_in_view(
    page: ReadingPage, demo: Workspace
) -> None:
    closed = demo.cases.ids(CaseQuery(phases=frozenset({CasePhase.CLOSED})))[0]
    page.open_object(closed)
    page.refresh()
    assert page.current_object() == closed
    assert page.detail.isVisible()


def test_the_list_points_at_its_record_after_the_filter_is_gone(
    page: ReadingPage, demo: Workspace, qtbot: QtBot
) -> None:
    first, second = (demo.cases.lines([one])[0] for one in demo.cases.ids(CaseQuery())[:2])
    page.search.setText(first.number)
    page.search.returnPressed.emit()
    page.open_object(second.id)
    qtbot.wait(2 * DEBOUNCE_MS)
    assert page.list.current_id() == second.id


def test_a_record_that_is_gone_is_not_shown_any_more(demo: Workspace, qtbot: QtBot) -> None:
    runner = TaskRunner()
    page = PartnersPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    page.show()
    told: list[str] = []
    page.problem.connect(told.append)
    found = demo.partners.save_contact(Contact(name=PersonName(family="Tijdelijk"))).id
    page.refresh()
    page.open_object(-found)
    assert page._people.isVisible()
    page.remove_contact(demo.partners.contact(found))
    assert not page._people.isVisible()
    assert page.current_object() == 0
    assert not told
    page.open_object(-found)
    assert "niet (meer)" in told[0]
    assert not page._people.isVisible()
    runner.shut_down()


def test_a_record_that_cannot_be_read_hides_the_one_before(
    page: ReadingPage, demo: Workspace
) -> None:
    page.open_object(demo.cases.ids(CaseQuery())[0])
    page.open_object(SubjectId(999_999))
    assert not page.detail.isVisible()
    assert page.current_object() == 0


def test_the_keyboard_stays_near_a_card_that_was_made_again(
    page: ReadingPage, demo: Workspace
) -> None:
    case_id = next(one for one in demo.cases.ids(CaseQuery()) if demo.cases.file(one).actions)
    page.open_object(case_id)
    tabs = page.findChild(QTabWidget)
    assert tabs is not None
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    tabs.setCurrentIndex(next(at for at, one in enumerate(titles) if one.startswith("Acties")))
    card = tabs.currentWidget()
    number = demo.cases.file(case_id).actions[0].number
    edit = next(
        each
        for each in card.findChildren(QPushButton)
        if each.accessibleName() == f"{number} bijwerken"
    )
    edit.setFocus()
    page.refresh()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    focused: QWidget | None = page.window().focusWidget()
    assert focused is card
