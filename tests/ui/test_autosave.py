# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is typed lies in the vault within two seconds, and closing a form loses nothing."""

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import Case
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import OverviewTab
from casuskluis_ui.shell import autosave
from casuskluis_ui.shell.autosave import Autosaver
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.kept_forms import KeptForms
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner

WORDS = "Halverwege een zin"


@dataclass
class Drawer:
    """A store of drafts that can refuse."""

    folder: Path
    held: dict[tuple[str, int], FormDraft] = field(default_factory=dict)
    refusal: CasuskluisError | None = None

    def save_drafts(self, drafts: Sequence[FormDraft]) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.held |= {(one.form, one.object_id): one for one in drafts}

    def drop_draft(self, form: str, object_id: int) -> None:
        self.held.pop((form, object_id), None)


@dataclass
class Stage:
    """The window, and the page with a case open."""

    window: MainWindow
    page: CasesPage
    drawer: Drawer
    demo: Workspace

    @property
    def kept(self) -> KeptForms:
        found = self.window.findChild(KeptForms)
        assert found is not None
        return found

    @property
    def key(self) -> tuple[str, int]:
        return "case_core", self.page.current_object()

    def change(self, act: Callable[[FormDialog], None]) -> None:
        """Open the core of the case, and do something in it."""

        def do() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, FormDialog)
            try:
                QTest.qWaitForWindowActive(dialog)
                act(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        QTimer.singleShot(0, do)
        self.page.detail.tab(OverviewTab).change()

    def case(self) -> Case:
        return self.demo.cases.file(CaseId(self.page.current_object())).case

    def press(self, words: str) -> None:
        banner = self.kept.banner
        found = [one for one in banner.findChildren(QPushButton) if words in one.text()]
        found[0].click()


@pytest.fixture
def usual_pace() -> None:
    """Asked for where the wait itself is tried."""


@pytest.fixture(autouse=True)
def hurried(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere words are kept after a tenth of the usual wait."""
    if "usual_pace" not in request.fixturenames:
        monkeypatch.setattr(autosave, "DELAY_MS", autosave.DELAY_MS // 10)


@pytest.fixture
def stage(demo: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    runner, drawer = TaskRunner(), Drawer(tmp_path)
    session = open_session(demo, tmp_path, runner)
    session = replace(session, save_drafts=drawer.save_drafts, drop_draft=drawer.drop_draft)
    window = MainWindow(session, runner, demo.context.clock)
    qtbot.addWidget(window)
    window.resize(1300, 850)
    window.show()
    window.begin(drafts_lost=False)
    window.go_to("cases", int(demo.cases.ids(CaseQuery())[0]))
    page = window.findChild(CasesPage)
    assert page is not None
    yield Stage(window, page, drawer, demo)
    window.findChild(Autosaver).finish()  # type: ignore[union-attr]  # made with the window
    runner.shut_down()


def _type(dialog: FormDialog, words: str = WORDS) -> None:
    editor = dialog.form["reason"].editor
    editor.setFocus()
    dialog.form["reason"].set_text("")
    QTest.keyClicks(editor, words)


@pytest.mark.usefixtures("usual_pace")
def test_words_lie_in_the_vault_within_two_seconds(stage: Stage, qtbot: QtBot) -> None:
    def act(dialog: FormDialog) -> None:
        _type(dialog)
        qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=2000)
        assert stage.drawer.held[stage.key].fields["reason"] == WORDS

    stage.change(act)


@pytest.mark.usefixtures("usual_pace")
def test_who_types_on_and_on_is_kept_as_well(stage: Stage, qtbot: QtBot) -> None:
    def act(dialog: FormDialog) -> None:
        _type(dialog, "a")
        for _ in range(20):
            QTest.keyClicks(dialog.form["reason"].editor, "b")
            QTest.qWait(100)
        assert stage.key in stage.drawer.held

    stage.change(act)


def test_leaving_a_field_keeps_at_once(stage: Stage, qtbot: QtBot) -> None:
    def act(dialog: FormDialog) -> None:
        _type(dialog)
        dialog.form["district"].editor.setFocus()
        qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=700)

    stage.change(act)


def test_a_saved_form_leaves_no_draft(stage: Stage, qtbot: QtBot) -> None:
    def act(dialog: FormDialog) -> None:
        _type(dialog)
        qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=2000)
        dialog.submit()

    stage.change(act)
    qtbot.waitUntil(lambda: stage.key not in stage.drawer.held, timeout=2000)
    assert stage.case().reason == WORDS


def test_escape_keeps_every_word_and_says_so(stage: Stage, qtbot: QtBot) -> None:
    def leave(dialog: FormDialog) -> None:
        _type(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), "no question stands in between"

    stage.change(leave)
    assert stage.kept.banner.isVisible()
    assert "bewaard als concept" in stage.kept.banner.text
    qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=2000)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        seen.append(dialog.form["reason"].text)
        dialog.submit()

    QTimer.singleShot(0, look)
    stage.press("Verder typen")
    assert seen == [WORDS]
    assert not stage.kept.banner.isVisible()
    qtbot.waitUntil(lambda: stage.key not in stage.drawer.held, timeout=2000)


def test_thrown_away_is_gone_from_the_vault_too(stage: Stage, qtbot: QtBot) -> None:
    stage.change(_type)
    qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=2000)
    stage.press("Weggooien")
    assert not stage.kept.banner.isVisible()
    qtbot.waitUntil(lambda: stage.key not in stage.drawer.held, timeout=2000)


def test_the_form_opened_again_offers_its_words_and_throws_them_away(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.change(_type)
    qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=2000)

    def act(dialog: FormDialog) -> None:
        assert dialog.form["reason"].text == WORDS
        assert "20-11" in dialog.draft_notice
        dialog._draft.acted.emit()
        assert dialog.form["reason"].text != WORDS
        assert not dialog.form.changed

    stage.change(act)
    qtbot.waitUntil(lambda: stage.key not in stage.drawer.held, timeout=2000)


def test_a_record_changed_by_somebody_else_is_not_written_over_by_an_old_draft(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.change(_type)
    case = stage.case()
    stage.demo.cases.save(replace(case, reason="Van een ander", district="Noord"))
    stage.page.refresh()

    def act(dialog: FormDialog) -> None:
        assert dialog.form["district"].text == "Noord", "a field nobody typed in is the newest"
        assert dialog.conflict.is_open
        dialog.submit()
        assert "Kies eerst" in dialog.problem
        dialog.conflict.theirs["reason"].click()
        assert dialog.form["reason"].text == "Van een ander"

    stage.change(act)


def test_a_full_disk_is_told_and_the_words_are_kept_later(stage: Stage, qtbot: QtBot) -> None:
    stage.drawer.refusal = CasuskluisError("disk full")

    def act(dialog: FormDialog) -> None:
        _type(dialog)
        qtbot.waitUntil(lambda: "blijft staan" in dialog.problem, timeout=2500)
        assert dialog.form["reason"].text == WORDS
        assert stage.kept.trouble.isVisible()
        stage.drawer.refusal = None
        stage.kept.saver.keep()
        qtbot.waitUntil(lambda: not stage.kept.trouble.isVisible(), timeout=2500)
        assert not dialog.problem
        assert stage.drawer.held[stage.key].fields["reason"] == WORDS

    stage.change(act)


@pytest.mark.usefixtures("usual_pace")
def test_a_vault_that_is_taken_away_is_told(stage: Stage, qtbot: QtBot) -> None:
    def act(dialog: FormDialog) -> None:
        _type(dialog)
        stage.drawer.folder /= "weg"
        stage.kept.saver._store = replace(  # type: ignore[type-var]  # a session is one
            stage.kept.saver._store, folder=stage.drawer.folder
        )
        qtbot.waitUntil(lambda: "niet te vinden" in dialog.problem, timeout=2500)
        assert dialog.form["reason"].text == WORDS

    stage.change(act)


def test_keeping_does_not_hold_up_the_typing(stage: Stage, qtbot: QtBot) -> None:
    """The store may be slow; the interface thread only hands the words over."""
    store, may_go_on = stage.drawer.save_drafts, threading.Event()

    def save(drafts: Sequence[FormDraft]) -> None:
        may_go_on.wait(5)
        store(drafts)

    stage.kept.saver._store = replace(stage.kept.saver._store, save_drafts=save)  # type: ignore[type-var]

    def act(dialog: FormDialog) -> None:
        _type(dialog)
        stage.kept.saver.keep()
        assert stage.key not in stage.drawer.held, "the store still waits"
        may_go_on.set()
        qtbot.waitUntil(lambda: stage.key in stage.drawer.held, timeout=2500)

    stage.change(act)


def test_a_folder_that_is_really_removed_is_seen(demo: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "weg"
    folder.mkdir()
    drawer = Drawer(folder)
    saver = Autosaver(drawer, demo.context.clock)
    shutil.rmtree(folder)
    saver.keep()
    saver.finish()
    assert not drawer.held


def test_the_vault_itself_holds_the_words_while_the_form_is_open(
    demo: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    """What a process that is killed now leaves behind."""
    runner = TaskRunner()
    window = MainWindow(open_session(demo, tmp_path, runner), runner, demo.context.clock)
    qtbot.addWidget(window)
    window.show()
    window.begin(drafts_lost=False)
    window.go_to("cases", int(demo.cases.ids(CaseQuery())[0]))
    page = window.findChild(CasesPage)
    assert page is not None
    stage = Stage(window, page, Drawer(tmp_path), demo)

    def act(dialog: FormDialog) -> None:
        _type(dialog)
        qtbot.waitUntil(
            lambda: any(one.fields.get("reason") == WORDS for one in demo.drafts.all()),
            timeout=2000,
        )

    stage.change(act)
    stage.kept.throw_away()
    stage.kept.saver.finish()
    assert not [one for one in demo.drafts.all() if one.form == "case_core"]
    runner.shut_down()
