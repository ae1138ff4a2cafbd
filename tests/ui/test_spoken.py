# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happens away from the keyboard is spoken: saved, refused, filtered, under way."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs import FormDialog
from casuskluis_ui.pages.actions.page import ActionsPage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.manual.page import ManualPage
from casuskluis_ui.shell.tasks import TaskControl
from ui.ears import Ears
from ui.every_place import Town
from ui.town import notification_form


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    made = Ears()
    monkeypatch.setattr(QAccessible, "updateAccessibility", made)
    return made


@pytest.fixture
def town(demo: Workspace, tmp_path: Path, qtbot: QtBot) -> Iterator[Town]:
    made = Town.of(demo, tmp_path)
    qtbot.addWidget(made.window)
    yield made
    assert made.runner.shut_down()


def test_how_many_a_filter_leaves_is_spoken(town: Town, demo: Workspace, ears: Ears) -> None:
    town.window.go_to("cases")
    town.settle()
    page = town.window.findChild(CasesPage)
    assert page is not None
    first = demo.cases.file(demo.cases.ids(CaseQuery())[0]).case.number
    page.search.setText(str(first))
    page.search.searched.emit(page.search.text())
    assert ears.heard[-1].startswith("1 in de lijst")
    page.search.searched.emit("dit staat nergens")
    assert ears.heard[-1].startswith("0 in de lijst")


def test_how_many_actions_are_left_is_spoken(town: Town, ears: Ears) -> None:
    town.window.go_to("actions")
    town.settle()
    page = town.window.findChild(ActionsPage)
    assert page is not None
    page.search.setText("dit staat nergens")
    page.search.searched.emit(page.search.text())
    assert ears.heard[-1].startswith("0 in de lijst")


def test_what_the_manual_finds_is_spoken(town: Town, ears: Ears) -> None:
    town.window.go_to("manual")
    town.settle()
    page = town.window.findChild(ManualPage)
    assert page is not None
    for words in ("vergrendelen", "dit staat nergens"):
        page.search.setText(words)
        page.search.searched.emit(words)
    assert ears.heard


def test_that_it_was_saved_is_spoken(town: Town, ears: Ears) -> None:
    town.window.show_notice("Opgeslagen.")
    assert ears.heard == ["Opgeslagen."]


def test_what_is_wrong_in_a_field_is_spoken(qtbot: QtBot, ears: Ears) -> None:
    dialog = FormDialog("Melding wijzigen", notification_form(), print, check=_refuse)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.submit()
    assert any("Vul een naam in." in words for words in ears.heard)


def _refuse(_values: object) -> dict[str, str]:
    return {"name": "Vul een naam in."}


def test_work_that_takes_long_is_spoken(town: Town, qtbot: QtBot, ears: Ears) -> None:
    done = Event()

    def work(control: TaskControl) -> None:
        done.wait()
        control.check()

    town.runner.run("Back-up maken", work)
    qtbot.waitUntil(lambda: "Back-up maken…" in ears.heard)
    done.set()
