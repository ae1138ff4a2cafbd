# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""F9 takes every name off the screen, everywhere, and nothing that is kept ever changes."""

import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import CaseQuery, SubjectQuery
from casuskluis.domain.naming import PersonName
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.cases.forms import related_person
from casuskluis_ui.quiet.mode import QuietMode
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page_stack import MOST_HIDDEN
from casuskluis_ui.shell.tasks import TaskRunner
from ui import quiet_plants
from ui.conftest import DEMO_PASSPHRASE
from ui.every_form import every_form, fields_in
from ui.quiet_eyes import everything, found, paint, walk
from ui.quiet_plants import RELATED, TEXT

QUICK_MS = 900
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
EVERY = 1 if FULL else 8
"""One form in so many is tried."""


@pytest.fixture(scope="session")
def planted_folder(
    demo_vaults: Vaults, demo_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The demonstration with planted names, closed."""
    folder = tmp_path_factory.mktemp("planted") / demo_folder.name
    shutil.copytree(demo_folder, folder)
    workspace = demo_vaults.open(folder, bytearray(DEMO_PASSPHRASE, "utf-8"))
    quiet_plants.plant(workspace)
    workspace.close()
    return folder


@pytest.fixture
def planted(demo_vaults: Vaults, planted_folder: Path, tmp_path: Path) -> Iterator[Workspace]:
    folder = tmp_path / planted_folder.name
    shutil.copytree(planted_folder, folder)
    workspace = demo_vaults.open(folder, bytearray(DEMO_PASSPHRASE, "utf-8"))
    yield workspace
    workspace.abandon()


@pytest.fixture
def quiet(planted: Workspace) -> Iterator[QuietMode]:
    made = QuietMode(Discretion(), planted.names)
    yield made
    made.end()


def window_of(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    session = open_session(workspace, workspace.place, runner)
    made = MainWindow(session, runner, workspace.context.clock)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.begin(drafts_lost=False)
    made.show()
    return made


def mode_of(window: MainWindow) -> QuietMode:
    mode = window._session.quiet
    assert mode is not None
    return mode


def press_f9(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_F9)


@pytest.mark.slow
def test_no_planted_name_is_anywhere_on_any_page(
    planted: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    window = window_of(planted, runner, qtbot)
    press_f9(window)
    assert mode_of(window).on
    hits: dict[tuple[str, str], str] = {}

    def look(where: str) -> None:
        hits.update((one, where) for one in found(everything()))

    assert walk(window, look) > (100 if FULL else 30)
    mode_of(window).end()
    assert hits == {}


def test_the_first_page_has_names_until_f9_and_after_it(
    planted: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    window = window_of(planted, runner, qtbot)
    window.go_to("cases")
    paint()
    before = sorted(one for one in everything() if one[1] and "quiet" not in one[0])
    assert found(iter(before))

    press_f9(window)
    paint()
    assert found(everything()) == []
    press_f9(window)
    paint()

    assert sorted(one for one in everything() if one[1] and "quiet" not in one[0]) == before


def kept_in(window: QWidget) -> list[tuple[dict[str, str], dict[str, str]]]:
    """Return what the forms in a window hold, and what a lock would keep of them."""
    return [(dict(form.values()), dict(form.draft())) for form in fields_in(window)]


def test_no_form_shows_a_planted_name_and_each_keeps_its_values(
    planted: Workspace, runner: TaskRunner, quiet: QuietMode, qtbot: QtBot
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    for opening in every_form(planted, runner, around)[::EVERY]:
        window = opening.open()
        qtbot.addWidget(window)
        window.show()
        paint()
        before = kept_in(window)
        quiet.discretion.hide_names(hidden=True)
        paint()
        hits, during = found(everything()), kept_in(window)
        quiet.end()

        assert (opening.label, hits) == (opening.label, [])
        assert (opening.label, during) == (opening.label, before)
        assert (opening.label, kept_in(window)) == (opening.label, before)
        window.close()
        window.deleteLater()


def test_a_form_opened_in_the_quiet_mode_stores_the_names_themselves(
    planted: Workspace, quiet: QuietMode, qtbot: QtBot
) -> None:
    quiet.discretion.hide_names(hidden=True)
    file = planted.cases.file(planted.cases.ids(CaseQuery())[0])
    person = next(one for one in file.related_persons if one.name.display == RELATED)
    around = QWidget()
    qtbot.addWidget(around)
    dialog = related_person(planted, file, around)
    dialog.show()
    form = next(fields_in(dialog))
    values = {"name": RELATED, "relation": "sibling", "necessity": TEXT}
    form.fill({name: text for name, text in values.items() if name in form.names})
    paint()
    assert found(everything()) == []
    dialog.submit()

    stored = planted.cases.file(file.case.id).related_persons
    assert [one.name for one in stored if one.id > person.id][-1:] == [person.name]
    assert stored[-1].necessity == TEXT


def test_f9_works_in_a_dialog_and_the_window_says_so(
    planted: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    window = window_of(planted, runner, qtbot)
    file = planted.cases.file(planted.cases.ids(CaseQuery())[0])
    dialog = related_person(planted, file, window)
    dialog.open()
    press_f9(dialog)
    assert mode_of(window).on
    line = window.findChild(QWidget, "quietLine")
    mark = window.findChild(QWidget, "quietMark")
    assert line is not None
    assert mark is not None
    assert line.isVisible()
    assert mark.isVisible()
    press_f9(dialog)
    assert not mode_of(window).on
    assert not line.isVisible()
    dialog.reject()


def test_a_lock_comes_back_quiet(planted: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
    window = window_of(planted, runner, qtbot)
    window.go_to("cases")
    press_f9(window)
    window._session.save_drafts([window.place()])
    mode_of(window).end()
    again = window_of(planted, runner, qtbot)

    assert mode_of(again).on
    paint()
    assert found(everything()) == []
    mode_of(again).end()


def test_a_name_that_is_stored_meanwhile_is_known(
    planted: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    window = window_of(planted, runner, qtbot)
    press_f9(window)
    first = planted.persons.ids(SubjectQuery())[0]
    person = planted.persons.get(SubjectId(first))
    planted.persons.save(replace(person, name=PersonName.parse("Ooqi Vvlarp")))
    window._changed()
    label = QLabel("Ooqi Vvlarp en Zzyrtaal", window)
    label.show()
    paint()

    assert "Vvlarp" not in label.text()
    assert "Zzyrtaal" not in label.text()
    mode_of(window).end()


def test_switching_is_quick(planted: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
    window = window_of(planted, runner, qtbot)
    heavy = ("cases", "meetings", "notifications", "programme", "actions", "persons")
    assert len(heavy) == MOST_HIDDEN + 1, "more pages are not kept"
    for name in heavy:
        window.go_to(name)
    paint()
    took = []
    for _ in range(4):
        start = time.process_time()  # others may be busy on this computer
        mode_of(window).discretion.toggle()
        QApplication.processEvents()
        took.append((time.process_time() - start) * 1000)

    assert min(took[::2]) < QUICK_MS
