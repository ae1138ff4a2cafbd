# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Own words and known names of an open vault."""

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from casuskluis.domain.lists import SubjectQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.settings.writing import WritingTab
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.spelling.names import KnownNames
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.text.writing import Writing
from ui.spelling.waving import waves


def test_own_words_live_in_the_vault(qtbot: QtBot, empty: Workspace, tmp_path: Path) -> None:
    spelling = Spelling(empty.own_words, KnownNames(empty))
    tab = WritingTab(spelling, PreferenceFile(tmp_path))
    qtbot.addWidget(tab)
    tab.entry.setText("Veldhavense")
    tab.add()
    tab.entry.setText("aanpakker")
    tab.add()
    listed = tab.findChild(QListWidget, "ownWords")
    assert isinstance(listed, QListWidget)
    assert [listed.item(row).text() for row in range(2)] == ["aanpakker", "Veldhavense"]
    assert empty.own_words.all() == {"aanpakker", "Veldhavense"}
    listed.setCurrentRow(0)
    tab.remove()
    assert empty.own_words.all() == {"Veldhavense"}
    tab.check.setChecked(False)
    assert not PreferenceFile(tmp_path).load().spelling
    assert not spelling.enabled
    spelling.stop()


def test_names_the_officer_may_see_are_no_mistakes(demo: Workspace) -> None:
    known: Callable[[str], bool] = KnownNames(demo)
    subject = demo.persons.lines(demo.persons.ids(SubjectQuery()))[0]
    assert known(subject.name.family)
    assert not known("Xqzwvstra")


def stop_others() -> None:
    """Stop the help of windows that earlier tests in this process left open."""
    gc.unfreeze()  # what was set aside is not among the objects otherwise
    for one in gc.get_objects():
        if isinstance(one, Writing) and isValid(one):
            one.stop()


def test_an_open_vault_helps_everywhere_until_it_is_closed(
    qtbot: QtBot, demo: Workspace, tmp_path: Path
) -> None:
    stop_others()
    runner = TaskRunner()
    session = open_session(demo, tmp_path, runner)
    first, second = PlainEditor(), PlainEditor()
    for one in (first, second):
        qtbot.addWidget(one)
        one.show()
        one.activateWindow()
        one.setFocus()
        qtbot.waitUntil(one.hasFocus)
        if one is first:
            first.setPlainText("Een gebrokken raam.")
            qtbot.waitUntil(lambda: waves(first) == ["gebrokken"], timeout=10_000)
            session.close()
    assert not second.property("writingAid")
    runner.shut_down()
