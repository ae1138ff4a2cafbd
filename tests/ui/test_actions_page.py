# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.identifiers import ActionItemId
from casuskluis.domain.lists import ActionQuery, ActionSort
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.actions.listing import Shown
from casuskluis_ui.pages.actions.page import ActionsPage


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> ActionsPage:
    made = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def _rows(page: ActionsPage) -> list[int]:
    model = page._model
    return [model.object_id(place) for place in range(model.rowCount())]


def _show(page: ActionsPage, shown: Shown) -> None:
    page.shown.setCurrentIndex(page.shown.findData(shown))


def test_running_actions_stand_by_date(page: ActionsPage, demo: Workspace) -> None:
    assert _rows(page) == demo.actions.ids(ActionQuery())


def test_late_ones_and_all_can_be_asked_for(page: ActionsPage, demo: Workspace) -> None:
    _show(page, Shown.LATE)
    today = demo.context.clock.today()
    assert _rows(page) == demo.actions.ids(ActionQuery(late_on=today))
    assert page._model.data(page._model.index(0, 5)).endswith("te laat")
    _show(page, Shown.ALL)
    assert len(_rows(page)) == len(demo.actions.ids(ActionQuery(running_only=False)))


def test_one_organisation_can_be_chosen(page: ActionsPage, demo: Workspace) -> None:
    owner = demo.actions.get(ActionItemId(_rows(page)[0])).owner_id
    page.owner.set_entry(str(owner))
    assert _rows(page) == demo.actions.ids(ActionQuery(owner_id=owner))
    page.refresh()
    assert page.owner.chosen == owner


def test_a_heading_sorts_through_the_service(page: ActionsPage, demo: Workspace) -> None:
    page.grid.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    wanted = ActionQuery(sort=ActionSort.NUMBER, descending=True)
    assert _rows(page) == demo.actions.ids(wanted)
    _show(page, Shown.ALL)
    assert (
        _rows(page)[0]
        == demo.actions.ids(
            ActionQuery(sort=ActionSort.NUMBER, descending=True, running_only=False)
        )[0]
    )


def test_nothing_found_offers_all(page: ActionsPage) -> None:
    page.search.setText("bestaat niet")
    page.search.returnPressed.emit()
    assert not _rows(page)
    assert page._empty.isVisibleTo(page)
    page._empty.acted.emit()
    assert _rows(page)


def test_enter_opens_the_dialog_and_saving_shows_the_new_state(
    page: ActionsPage, demo: Workspace
) -> None:
    page.grid.selectRow(1)
    action_id = ActionItemId(page.grid.current_id())

    def finish() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        dialog.form["status"].set_text(ActionStatus.DONE)
        dialog.submit()

    QTimer.singleShot(0, finish)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert demo.actions.get(action_id).status is ActionStatus.DONE
    assert action_id not in _rows(page)


def test_an_action_leads_to_its_case(page: ActionsPage, demo: Workspace) -> None:
    lines = demo.actions.lines([ActionItemId(one) for one in _rows(page)])
    alone = next(line for line in lines if line.case_id is None)
    attached = next(line for line in lines if line.case_id)
    went = QSignalSpy(page.went)
    page.open_object(alone.id)
    assert not page._open_case.isEnabled()
    page.open_object(attached.id)
    page._open_case.click()
    assert went.at(0) == ["cases", attached.case_id]


def test_a_finished_action_is_found_by_its_number(page: ActionsPage, demo: Workspace) -> None:
    done = next(
        line
        for line in demo.actions.lines(demo.actions.ids(ActionQuery(running_only=False)))
        if line.status is ActionStatus.DONE
    )
    page.open_object(done.id)
    assert page.current_object() == done.id
