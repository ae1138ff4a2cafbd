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
from casuskluis_ui.pages.cases import forms


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> ActionsPage:
    made = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def _rows(page: ActionsPage) -> list[int]:
    model = page.desk.table
    return [model.object_id(place) for place in range(model.rowCount())]


def _show(page: ActionsPage, shown: Shown) -> None:
    page.shown.setCurrentIndex(page.shown.findData(shown))


def test_running_actions_stand_by_date(page: ActionsPage, demo: Workspace) -> None:
    assert _rows(page) == demo.actions.ids(ActionQuery())


def test_late_ones_and_all_can_be_asked_for(page: ActionsPage, demo: Workspace) -> None:
    _show(page, Shown.LATE)
    today = demo.context.clock.today()
    assert _rows(page) == demo.actions.ids(ActionQuery(late_on=today))
    assert page.desk.table.data(page.desk.table.index(0, 5)).endswith("te laat")
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


def test_what_ended_badly_and_what_waits_for_nobody_can_be_asked_for(
    page: ActionsPage, demo: Workspace
) -> None:
    today = demo.context.clock.today()
    running = demo.actions.get(ActionItemId(_rows(page)[0]))
    assert running.owner_id
    demo.partners.end(running.owner_id, on=today)

    _show(page, Shown.STOPPED)
    assert running.id in _rows(page)
    assert page.desk.table.data(page.desk.table.index(0, 2)).startswith("Gestopt: ")
    _show(page, Shown.NOT_DONE)
    assert {line.status for line in demo.actions.lines(_ids(page))} == {ActionStatus.LAPSED}
    _show(page, Shown.DONE)
    assert {line.status for line in demo.actions.lines(_ids(page))} == {ActionStatus.DONE}


def test_an_action_ends_with_its_outcome(page: ActionsPage, demo: Workspace) -> None:
    found = _ids(page)[0]
    page.grid.select(found)
    problems: list[str] = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        dialog.form["status"].set_text(ActionStatus.NOT_CARRIED_OUT)
        dialog.submit()
        problems.append(dialog.problem)
        dialog.form["result"].set_text("Niemand deed open.")
        dialog.submit()

    QTimer.singleShot(0, fill)
    page.finish_current()

    assert "waarom niet" in problems[0]
    ended = demo.actions.get(found)
    assert ended.status is ActionStatus.NOT_CARRIED_OUT
    assert ended.done_on == demo.context.clock.today()


def test_the_contacts_follow_the_owner(page: ActionsPage, demo: Workspace) -> None:
    known = map(demo.actions.get, _ids(page))
    action = next(one for one in known if one.meeting_id is None)  # agreed in no minutes
    dialog = forms.action(demo, demo.context.clock, action, page)
    other = next(
        one
        for one in demo.partners.organisations()
        if one.id != action.owner_id and demo.partners.contacts_of(one.id)
    )

    assert dialog.form["contact"].text == str(action.owner_contact_id or "")
    assert not dialog.form.changed
    dialog.form["owner"].set_text(str(other.id))
    assert dialog.form["contact"].text == ""
    contact = demo.partners.contacts_of(other.id)[0]
    dialog.form["contact"].set_text(str(contact.id))
    dialog.submit()
    saved = demo.actions.get(action.id)
    assert (saved.owner_id, saved.owner_contact_id) == (other.id, contact.id)


def _ids(page: ActionsPage) -> list[ActionItemId]:
    return [ActionItemId(one) for one in _rows(page)]
