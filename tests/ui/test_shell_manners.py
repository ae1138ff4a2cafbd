# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the frame tells, to eyes and ears, and what it lets go of."""

import gc
import sys
import threading
import weakref
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot
from typing_extensions import override

from casuskluis.domain.errors import NotFound
from casuskluis.services.endings.restored import Restored
from casuskluis.services.opening.place_words import copies_sentence
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis_ui import composition
from casuskluis_ui.pages.settings.passphrase import PassphraseDialog
from casuskluis_ui.pages.settings.recovery import SheetDialog
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.door import LockScreen, calls
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.mishaps import Mishaps
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.process import restart_command
from casuskluis_ui.shell.reason import Parting
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.status_bar import StatusBar
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.shell.warning_band import WarningBand
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.toast import Toast
from ui.doors import PASSPHRASE, SlowDoor, SlowRestoring
from ui.town import CLOCK, NOW, Drawer, session

NEW = "zes andere woorden voor deze kluis"


@pytest.fixture
def window(qtbot: QtBot, runner: TaskRunner) -> MainWindow:
    made = MainWindow(session(), runner, CLOCK)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.begin(drafts_lost=False)
    return made


def test_what_is_the_matter_with_the_vault_is_told_after_unlocking(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    told = replace(session(), warnings=("Het eerste.", "Het tweede."))
    window = MainWindow(told, runner, CLOCK)
    qtbot.addWidget(window)
    window.show()
    window.begin(drafts_lost=True)
    shown = [each.text for each in window.findChildren(Banner) if each.isVisible()]
    assert shown[0] == "Het eerste.\nHet tweede."
    assert "niet alles worden bewaard" in shown[1], "one message does not push out another"


def test_a_long_warning_takes_one_line_until_it_is_asked(qtbot: QtBot) -> None:
    band = WarningBand()
    qtbot.addWidget(band)
    told = copies_sentence("Proef.kluis", ["data-LAPTOP.db"])
    band.tell((told,))
    assert len(band.text) < 52
    band.acted.emit()
    assert band.text == told
    band.acted.emit()
    long = "De nieuwe wachtzin is die van S. Meijer op deze computer. " + "Meer. " * 50
    band.tell((long,))
    assert band.text == "De nieuwe wachtzin is die van S. Meijer op deze computer."
    band.tell((told,))
    band.tell_more("Het tweede.")
    assert band.text.splitlines()[0] == "Het tweede."
    assert "data-LAPTOP.db" not in band.text


def test_a_sound_vault_says_nothing(window: MainWindow) -> None:
    assert not [each for each in window._warning.findChildren(QLabel) if each.isVisible()]


def test_the_warnings_of_the_vault_reach_the_window(
    demo: Workspace, runner: TaskRunner
) -> None:
    assert composition.open_session(demo, demo.place, runner).warnings == demo.warnings


def test_a_vault_that_cannot_be_shown_is_not_left_open(qtbot: QtBot, tmp_path: Path) -> None:
    drawer = Drawer()

    def unreadable() -> None:
        raise NotFound("the disk is gone")

    def opened(*_: object) -> Session:
        return replace(session(drawer), last_backup=unreadable)

    program = Application(SlowDoor(), opened, CLOCK, PreferenceFile(tmp_path))
    program.start()
    assert isinstance(program.window, LockScreen)
    with qtbot.captureExceptions() as told:
        program.window.unlocked.emit("workspace", tmp_path)
    assert [kind for kind, *_ in told] == [NotFound]
    assert drawer.closed == 1
    assert program.window.isVisible(), "the officer can try again"
    program.discard()


class Ears:
    """Hears what is announced."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Announcement:
            self.heard.append(event.message())  # type: ignore[attr-defined]  # of this kind


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    made = Ears()
    monkeypatch.setattr(QAccessible, "updateAccessibility", made)
    return made


def test_a_problem_is_spoken_once(window: MainWindow, ears: Ears) -> None:
    window.show_problem("De schijf is vol.")
    window.show_problem("De schijf is vol.")
    assert ears.heard == ["De schijf is vol."]


def test_a_problem_goes_when_something_succeeds_after_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.findChild(Page)
    assert page is not None
    window.show_problem("De schijf is vol.")
    page.changed.emit()
    assert window._banner.isVisible(), "the step that went wrong also stored something"
    qtbot.wait_until(lambda: not window._banner._just_told)
    page.changed.emit()
    assert not window._banner.isVisible()


def test_ctrl_z_takes_back_what_the_toast_offers_and_nothing_later(
    window: MainWindow, ears: Ears
) -> None:
    done: list[str] = []
    window.show_notice("Actie afgerond.", lambda: done.append("undone"))
    assert ears.heard == ["Actie afgerond. Ongedaan maken: Ctrl+Z."]
    window._rail.take_focus()
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["undone"]


class Record:
    """Something of a case that an undo holds."""

    def put_back(self) -> None:
        raise AssertionError("too late")


def test_a_toast_that_went_by_itself_holds_no_record(window: MainWindow) -> None:
    record = Record()
    seen = weakref.ref(record)
    window.show_notice("Weg", record.put_back)
    toast = window.findChild(Toast)
    assert toast is not None
    del record
    toast._timer.timeout.emit()
    gc.collect()
    assert seen() is None
    assert not toast.isVisible()
    toast.take_back()


def test_the_strip_is_gone_when_a_result_opens_a_dialog(
    window: MainWindow, runner: TaskRunner, qtbot: QtBot
) -> None:
    go_on = threading.Event()
    seen: list[bool] = []

    class Result(QObject):
        def show(self, _: object) -> None:
            seen.append(window._progress.isVisible())

    def work(_: TaskControl) -> None:
        go_on.wait(10)

    result = Result()
    task = runner.run("Bestand lezen", work, done=result.show)
    qtbot.waitUntil(window._progress.isVisible)
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert seen == [False]


def test_an_old_backup_is_not_only_red(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_backup(NOW - timedelta(days=8), NOW)
    assert any("te oud" in each.text() for each in bar.findChildren(QLabel))


def test_an_error_python_would_print_is_told_without_its_words(qtbot: QtBot) -> None:
    mishaps = Mishaps()
    told: list[str] = []

    def hear(sentence: str, code: str) -> None:
        told.append(sentence + code)
        raise ValueError("the one who tells it fails too")

    mishaps.happened.connect(hear)

    class Late:
        def __del__(self) -> None:
            raise ValueError("Tamarindezaad")

    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    try:
        mishaps.install()
        late = Late()
        del late
        gc.collect()
    finally:
        sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    assert len(told) == 1
    assert "Tamarindezaad" not in told[0]


def test_the_fresh_process_imports_nothing_from_the_folder_one_is_in() -> None:
    assert {"-P", "-I"} & set(restart_command(Parting(vault=Path("A.kluis"))))


def test_a_passphrase_on_its_way_cannot_be_waved_off(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    dialog = PassphraseDialog(empty.keys, runner)
    qtbot.addWidget(dialog)
    dialog.show()
    for field, text in (
        (dialog.old, "vijf losse woorden zijn genoeg"),
        (dialog.new, NEW),
        (dialog.again, NEW),
    ):
        field.setText(text)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.submit()
        dialog.reject()
        assert dialog.isVisible()


def _say_no() -> None:
    """Press Annuleren in the question that comes up."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.button(QMessageBox.StandardButton.Cancel).click()

    QTimer.singleShot(0, press)


def test_a_sheet_on_no_paper_is_not_closed_by_accident(empty: Workspace, qtbot: QtBot) -> None:
    paper: PrintedPaper = empty.keys.renew_recovery_sheet()
    dialog = SheetDialog(paper)
    qtbot.addWidget(dialog)
    dialog.show()
    _say_no()
    dialog.reject()
    assert dialog.isVisible()
    dialog.pdf.saved.emit(Path("noodblad.pdf"))
    dialog.reject()
    assert not dialog.isVisible()


def test_the_vault_a_backup_took_the_place_of_is_named() -> None:
    class Full(SlowDoor):
        @property
        @override
        def restoring(self) -> SlowRestoring:
            return SlowRestoring(self, Restored(aside=Path("Oud.kluis")))

    call = calls.restoring(Full(), Path("b"), Path("A.kluis"), bytearray(PASSPHRASE, "utf-8"))
    opened = call(TaskRunner().run("niets", print).control)
    assert opened.put_back is not None
    assert opened.put_back.aside == Path("Oud.kluis")
