# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Following up per organisation: the chasing list, the reminder, what came of it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.identifiers import ActionItemId
from casuskluis.services.leading.following import OwnerActions
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ITEM_ROLE
from casuskluis_ui.pages.actions.page import ActionsPage
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.widgets.clipboard import BriefClipboard


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> Iterator[ActionsPage]:
    made = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1220, 800)
    made.refresh()
    made.show()
    made.show_part("following")
    made.activateWindow()
    yield made
    QGuiApplication.clipboard().clear()


def owner(page: ActionsPage) -> OwnerActions:
    found = page.following.promises.owner
    assert found is not None
    return found


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_who_is_latest_stands_first_and_says_how_much_is_late(
    page: ActionsPage, demo: Workspace
) -> None:
    chasing = demo.following.chasing()
    item = page.following.owners.owners.index(0).data(ITEM_ROLE)

    assert owner(page).name == chasing[0].name
    assert f"{len(chasing[0].late)} te laat" in {chip.text for chip in item.chips}
    assert chasing[0].name in item.accessible_text


def test_a_reminder_is_copied_and_only_then_can_be_noted(page: ActionsPage) -> None:
    promises = page.following.promises
    assert not promises.sent_button.isVisible()
    QTest.keyClick(page.following, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    late = owner(page).late[0].action

    assert late.number in copied()
    assert late.description not in copied()
    assert promises.sent_button.isVisible()
    assert "e-mail" in promises.copied.text


def test_what_must_be_done_is_only_copied_when_asked_for(page: ActionsPage) -> None:
    page.following.promises.with_words.setChecked(True)
    page.following.promises.copy_button.click()

    assert owner(page).late[0].action.description in copied()


def test_noting_a_reminder_can_be_taken_back(page: ActionsPage, demo: Workspace) -> None:
    undo: list[Callable[[], None]] = []

    def keep(_sentence: str, back: Callable[[], None]) -> None:
        undo.append(back)

    page.undoable.connect(keep)
    page.following.promises.copy_button.click()
    first = owner(page).late[0].action
    page.following.promises.sent_button.click()
    assert demo.actions.get(first.id).reminded_on == demo.context.clock.today()
    assert owner(page).reminded_on == demo.context.clock.today()
    undo[0]()

    assert demo.actions.get(first.id).reminded_on == first.reminded_on


def test_another_organisation_forgets_the_offer_of_the_one_before(page: ActionsPage) -> None:
    page.following.promises.copy_button.click()
    owners = page.following.owners
    owners.setCurrentIndex(owners.owners.index(1))

    assert not page.following.promises.sent_button.isVisible()
    assert not page.following.promises.copied.isVisible()


def test_an_action_that_is_finished_leaves_the_list(page: ActionsPage, demo: Workspace) -> None:
    first = owner(page).late[0].action
    dialog = forms.action_outcome(demo, first, page)
    dialog.form["status"].set_text(ActionStatus.DONE)
    dialog.form["result"].set_text("Gesprek gevoerd.")
    dialog.submit()
    page.told("Opgeslagen.")
    left = {promise.action.id for one in demo.following.chasing() for promise in one.promises}

    assert ActionItemId(first.id) not in left
    assert first.id not in {one.action.id for one in owner(page).promises}


def test_a_case_of_the_list_is_one_press_away(page: ActionsPage, qtbot: QtBot) -> None:
    promise = next(one for one in owner(page).promises if one.action.case_id)
    with qtbot.waitSignal(page.went) as went:
        page.following.promises.case_wanted.emit(promise.action.case_id)

    assert went.args == ["cases", promise.action.case_id]


def test_the_clipboard_forgets_what_was_copied_but_nothing_newer(qtbot: QtBot) -> None:
    del qtbot
    clipboard = BriefClipboard()
    clipboard.copy("A-1")
    content = QGuiApplication.clipboard().mimeData()
    assert content.hasFormat("ExcludeClipboardContentFromMonitorProcessing")
    clipboard.clear()
    assert not copied()
    clipboard.copy("A-2")
    QGuiApplication.clipboard().setText("van een ander")
    clipboard.clear()

    assert copied() == "van een ander"
    QGuiApplication.clipboard().clear()
