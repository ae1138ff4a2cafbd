# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import ActionQuery
from casuskluis.domain.partner import Organisation
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.partners.page import PartnersPage
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> Iterator[PartnersPage]:
    runner = TaskRunner()
    made = PartnersPage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    yield made
    runner.shut_down()


def _owner(demo: Workspace) -> Organisation:
    """Return a partner with running actions."""
    action = demo.actions.get(demo.actions.ids(ActionQuery())[0])
    assert action.owner_id
    return demo.partners.organisation(action.owner_id)


def _press(page: PartnersPage, words: str) -> None:
    buttons = page._places.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleName() == words).click()


def _submit_next() -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        dialog.submit()

    QTimer.singleShot(0, act)


def test_a_partner_stops_and_starts_again(page: PartnersPage, demo: Workspace) -> None:
    found = _owner(demo)
    page.open_object(found.id)

    _submit_next()
    _press(page, "Partner stopt")
    assert demo.partners.organisation(found.id).ended_on == demo.context.clock.today()
    _press(page, "Weer partner")
    assert demo.partners.organisation(found.id).ended_on is None


def test_who_stopped_is_no_longer_offered_but_keeps_what_it_has(
    page: PartnersPage, demo: Workspace
) -> None:
    found = _owner(demo)
    demo.partners.end(found.id, on=demo.context.clock.today())
    action = demo.actions.get(demo.actions.ids(ActionQuery(owner_id=found.id))[0])
    clock = demo.context.clock

    new = forms.action(demo, clock, None, page)
    new.form["owner"].set_text(str(found.id))
    kept = forms.action(demo, clock, action, page)

    assert new.form["owner"].text == ""
    assert kept.form["owner"].text == str(found.id)
    kept.submit()
    assert kept.problem == ""


def test_a_partner_in_use_is_not_removed_and_the_reason_is_told(
    page: PartnersPage, demo: Workspace
) -> None:
    found = _owner(demo)
    page.open_object(found.id)
    told = QSignalSpy(page.problem)

    def agree() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.property("kind") == "danger").click()

    QTimer.singleShot(0, agree)
    page._places.removal_wanted.emit()

    assert "Partner stopt" in str(told.at(0)[0])
    assert demo.partners.organisation(found.id) == found


def test_one_entered_twice_can_be_removed(page: PartnersPage, demo: Workspace) -> None:
    twice = demo.partners.save_organisation(Organisation(name="Dubbel"))
    page.refresh()
    page.open_object(twice.id)

    assert page._ending.remove(twice)
    page.told("weg")

    assert page.current_object() == 0
    assert twice.id not in {one.id for one in demo.partners.organisations()}
