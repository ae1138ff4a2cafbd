# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Faults at the window, with a real vault: the words stay, and a sentence says what to do."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import OverviewTab
from casuskluis_ui.shell.kept_forms import KeptForms
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.search_field import SearchField
from faults.scene import on_own_mounts
from ui.every_form import every_form, fields_in
from ui.lock_kept import Kept
from ui.lock_scene import rid_of

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
EVERY = 1 if FULL else 5
"""One form in so many is tried."""
WORDS = "Halverwege een zin"
ODD = (
    '"',
    "AND OR NOT *",
    "NEAR(a b)",
    "naam:",
    "%_(((\\",
    "'; DROP TABLE cases; --",
    "é" * 300,
)
CONTROL = "voor\u0000na\u0007\u202e\ud800einde"
"""What no keyboard sends and a paste can hold: nul, bell, right-to-left, half a character."""


@pytest.fixture
def lock(demo: Workspace, runner: TaskRunner) -> Kept:
    return Kept(demo, runner)


@pytest.fixture
def window(lock: Kept) -> Iterator[MainWindow]:
    made = lock.window()
    made.begin(drafts_lost=False)
    yield made
    rid_of(made)


def kept_of(window: MainWindow) -> KeptForms:
    found = window.findChild(KeptForms)
    assert found is not None
    return found


def cases_of(window: MainWindow, demo: Workspace) -> CasesPage:
    window.go_to("cases", int(demo.cases.ids(CaseQuery())[0]))
    page = window.findChild(CasesPage)
    assert page is not None
    return page


def test_on_a_disk_that_is_really_full_the_words_stay_and_are_kept_with_room(
    demo_folder: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "schijf"
    disk.mkdir()
    told = on_own_mounts(disk, demo_folder, module="ui.full_disk_child")
    assert "schijf" in told["problem"]
    assert "blijft staan" in told["problem"]
    assert told["trouble"]
    assert told["stays"]
    assert not told["kept"]
    assert "schijf" in told["refused"]
    assert told["open"]
    assert told["later"]
    assert told["quiet"]
    assert told["saved"]


def test_a_vault_renamed_under_an_open_form_is_told_and_the_lock_works(
    window: MainWindow, demo: Workspace, lock: Kept, qtbot: QtBot
) -> None:
    page, away = cases_of(window, demo), demo.place.with_name("Elders.kluis")

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        demo.place.rename(away)
        try:
            dialog.form["reason"].editor.setFocus()
            dialog.form["reason"].set_text(WORDS)
            kept_of(window).saver.keep()
            qtbot.waitUntil(lambda: "niet te vinden" in dialog.problem, timeout=5000)
            assert dialog.form["reason"].text == WORDS
            lock.lock(window)
            assert len(lock.left) == 1
        finally:
            away.rename(demo.place)
            dialog.reject()

    QTimer.singleShot(0, act)
    page.detail.tab(OverviewTab).change()
    assert lock.left


def test_a_list_that_changes_under_the_selection_shows_what_is_there_now(
    window: MainWindow, demo: Workspace, qtbot: QtBot
) -> None:
    """As a second window of the same officer would; one that is gone is in `test_browsing`."""
    page = cases_of(window, demo)
    shown = page.current_object()
    case = demo.cases.file(CaseId(shown)).case
    demo.cases.save(replace(case, reason="Van een ander"))
    page.search.setText("zzzz bestaat niet")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    page.refresh()
    page.search.empty()
    qtbot.waitUntil(lambda: page.current_object() == shown, timeout=3000)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        seen.append(dialog.form["reason"].text)
        dialog.reject()

    QTimer.singleShot(0, look)
    page.detail.tab(OverviewTab).change()
    assert seen == ["Van een ander"]


def test_closing_the_window_in_the_middle_of_an_edit_keeps_the_words(
    window: MainWindow, demo: Workspace, lock: Kept
) -> None:
    """Escape is in `test_autosave`; this is the end of the program."""
    page = cases_of(window, demo)

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        dialog.form["reason"].editor.setFocus()
        dialog.form["reason"].set_text(WORDS)
        lock.lock(window)  # what ends the program puts away the same way
        dialog.reject()

    QTimer.singleShot(0, act)
    page.detail.tab(OverviewTab).change()
    drafts = [one for one in demo.drafts.all() if one.form == "case_core"]
    assert [one.fields["reason"] for one in drafts] == [WORDS]
    assert not lock.left[0].drafts_lost


def test_half_a_date_and_odd_signs_in_every_form_give_a_sentence_at_most(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    """What Qt catches in a slot makes this fail: nothing may be raised."""
    around = QWidget()
    qtbot.addWidget(around)
    silent, spoken = [], 0
    for opening in every_form(demo, runner, around)[::EVERY]:
        dialog = opening.open()
        fields = [one for form in fields_in(dialog) for one in form._fields.values()]
        spoiled = [_spoil(field.editor) for field in fields]
        if isinstance(dialog, FormDialog):
            dialog.submit()
            said = " ".join([dialog.problem, *(field.error for field in fields)])
            assert "einde" not in said, "what was typed is not repeated"
            if any(spoiled) and not said.strip():
                silent.append(opening.label)
            spoken += bool(said.strip())
        dialog.deleteLater()
    assert not silent
    assert spoken > 40 // EVERY


def test_quotes_and_operators_are_only_signs_in_every_search_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    seen = set()
    for section in window._session.sections:
        window.go_to(section.name)
        QApplication.processEvents()
        for field in window.findChildren(SearchField):
            if not field.isVisible():
                continue
            seen.add(field.accessibleName())
            # The first field gets all of it, the others what full-text search trips over.
            for text in ODD if FULL or len(seen) == 1 else ODD[:2]:
                field.setText(text)
                QTest.keyClick(field, Qt.Key.Key_Return)
                QApplication.processEvents()
            field.empty()
    assert len(seen) >= 6, seen


def _spoil(editor: QWidget) -> bool:
    """Type what cannot be; tells whether it could be typed."""
    if not editor.isEnabled() or not editor.isVisibleTo(editor.window()):
        return False
    if isinstance(editor, DateField):
        editor.setText("31-02-")
        return True
    if isinstance(editor, QLineEdit) and not editor.isReadOnly():
        editor.setText(CONTROL)
        return editor.text() == CONTROL
    if isinstance(editor, QPlainTextEdit) and not editor.isReadOnly():
        editor.setPlainText(CONTROL)
        return True
    return False
