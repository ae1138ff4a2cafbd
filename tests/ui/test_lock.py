# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.idle import IdleLock
from casuskluis_ui.shell.lock import SHELL_FORM, Lock
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.process import restart_command
from casuskluis_ui.shell.reason import LockReason, Parting
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from ui.town import CLOCK, CasesPage, Drawer, NotificationPage, session

CHILD = Path(__file__).with_name("lock_child.py")
WORDS = "Tamarindezaad"
VAULT = Path("Duinstede.kluis")
linux = pytest.mark.skipif(
    sys.platform != "linux", reason="looks into the process through /proc"
)


class Exit:
    """Stands where the process would end."""

    def __init__(self) -> None:
        self.left: list[Parting] = []

    def __call__(self, parting: Parting) -> None:
        self.left.append(parting)


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def window(qtbot: QtBot, runner: TaskRunner, drawer: Drawer) -> MainWindow:
    made = MainWindow(session(drawer), runner, CLOCK)
    qtbot.addWidget(made)
    made.show()
    made.begin(drafts_lost=False)
    return made


def lock_of(window: MainWindow, runner: TaskRunner, drawer: Drawer, leave: Exit) -> Lock:
    return Lock(session(drawer), runner, window.place, leave, window)


def typed(window: MainWindow, text: str) -> None:
    window.go_to("notifications")
    page = window.findChild(NotificationPage)
    assert page is not None
    page.form["name"].set_text(text)


def test_a_lock_keeps_the_words_and_the_place(
    window: MainWindow, runner: TaskRunner, drawer: Drawer
) -> None:
    leave = Exit()
    typed(window, WORDS)
    lock_of(window, runner, drawer, leave).lock()
    assert drawer.kept["notification", 0].fields["name"] == WORDS
    place = drawer.kept[SHELL_FORM, 0].fields
    assert (place["page"], place["object"]) == ("notifications", "0")
    assert drawer.closed == 1
    assert leave.left == [Parting(vault=VAULT, reason=LockReason.OFFICER)]


def test_a_full_disk_does_not_stop_the_lock(
    window: MainWindow, runner: TaskRunner, drawer: Drawer
) -> None:
    leave = Exit()
    typed(window, WORDS)
    drawer.full = True
    lock_of(window, runner, drawer, leave).lock()
    assert leave.left == [Parting(vault=VAULT, drafts_lost=True, reason=LockReason.OFFICER)]


def test_locking_twice_is_locking_once(
    window: MainWindow, runner: TaskRunner, drawer: Drawer
) -> None:
    leave = Exit()
    lock = lock_of(window, runner, drawer, leave)
    lock.lock()
    lock.lock()
    assert len(leave.left) == 1


def test_after_unlocking_the_officer_is_where_he_was(
    window: MainWindow, runner: TaskRunner, drawer: Drawer, qtbot: QtBot
) -> None:
    window.go_to("cases", 4)
    typed(window, WORDS)
    window.go_to("cases")
    lock_of(window, runner, drawer, Exit()).lock()
    again = MainWindow(session(drawer), runner, CLOCK)
    qtbot.addWidget(again)
    again.show()
    again.begin(drafts_lost=False)
    cases = again.findChild(CasesPage)
    assert cases is not None
    assert cases.isVisible()
    assert cases.current_object() == 4
    again.go_to("notifications")
    page = again.findChild(NotificationPage)
    assert page is not None
    assert page.form["name"].text == WORDS
    assert ("notification", 0) in drawer.kept, "it stays safe until the form is saved"
    # The window before the lock lives on here; its process would be gone.
    for form in (window.findChild(NotificationPage), page):
        assert form is not None
        form.form.mark_saved()
    page.changed.emit()
    assert ("notification", 0) not in drawer.kept


def test_words_that_could_not_be_kept_are_admitted(window: MainWindow) -> None:
    window.begin(drafts_lost=True)
    banners = [each.text for each in window.findChildren(Banner) if each.isVisible()]
    assert any("niet alles worden bewaard" in text for text in banners)


def test_the_command_line_holds_the_vault_and_nothing_from_it() -> None:
    command = restart_command(
        Parting(vault=Path("/home/A.kluis"), drafts_lost=True, reason=LockReason.LID)
    )
    assert command[0] == sys.executable
    assert command[-5:] == [
        "--kluis", "/home/A.kluis", "--vergrendeld", "lid", "--concept-niet-bewaard",
    ]  # fmt: skip
    assert "--concept-niet-bewaard" not in restart_command(Parting(vault=Path("A")))


class Watch:
    """A clock one can set."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_five_minutes_without_a_sign_of_life_locks(qapp: QApplication, qtbot: QtBot) -> None:
    watch = Watch()
    idle = IdleLock(5, watch)
    idle.start(qapp)
    watch.seconds = 299
    with qtbot.assertNotEmitted(idle.timed_out):
        idle.check()
    assert idle.remaining == 1
    watch.seconds = 300
    with qtbot.waitSignal(idle.timed_out):
        idle.check()
    qapp.removeEventFilter(idle)


def test_a_key_starts_the_five_minutes_again(qapp: QApplication, qtbot: QtBot) -> None:
    watch = Watch()
    widget = QWidget()
    qtbot.addWidget(widget)
    idle = IdleLock(5, watch)
    idle.start(qapp)
    watch.seconds = 250
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(widget, key)
    assert idle.remaining == 300
    idle.stop()
    qapp.removeEventFilter(idle)


@linux
def test_a_lock_replaces_the_process_and_its_memory(tmp_path: Path) -> None:
    (tmp_path / "words").write_text(WORDS)
    child = started(tmp_path, "type")
    try:
        assert waited(tmp_path / "locked")
        assert (tmp_path / "locked").read_text() == f"{child.pid} kept"
        assert (tmp_path / "closed").read_text() == str(child.pid)
        words = Path(f"/proc/{child.pid}/cmdline").read_bytes().split(b"\0")
        assert words[-3:] == [b"locked", b"kept", b""]
        assert found_in_memory(child.pid, ("Wachtzin vergeten?",)), "the search itself works"
        assert not found_in_memory(child.pid, (WORDS, WORDS[::-1]))
    finally:
        child.kill()
        child.wait()
    kept = {
        (form, object_id): fields
        for form, object_id, fields in json.loads((tmp_path / "drafts.json").read_text())
    }
    assert kept["notification", 0]["name"] == WORDS
    assert kept["notification", 12]["name"] == WORDS[::-1]
    child = started(tmp_path, "again")
    try:
        assert waited(tmp_path / "restored")
        assert (tmp_path / "restored").read_text() == WORDS
    finally:
        child.kill()
        child.wait()


def started(folder: Path, step: str) -> "subprocess.Popen[bytes]":
    """Start the child program."""
    command = [sys.executable, str(CHILD), str(folder), step, "kept"]
    return subprocess.Popen(command)  # noqa: S603 - our own script


def waited(path: Path, seconds: float = 60) -> bool:
    """Wait for another process to write a file."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if path.exists() and path.stat().st_size:
            return True
        time.sleep(0.05)
    return False


def found_in_memory(process: int, words: tuple[str, ...]) -> bool:
    """Tell whether a text stands anywhere in the writable memory of a process."""
    wanted = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le")]
    maps = Path(f"/proc/{process}/maps").read_text().splitlines()
    with Path(f"/proc/{process}/mem").open("rb") as memory:
        return any(
            found for line in maps if _readable(line) for found in _search(memory, line, wanted)
        )


def _readable(line: str) -> bool:
    return line.split()[1].startswith("rw") and "[v" not in line


def _search(memory: object, line: str, wanted: list[bytes]) -> Iterator[bool]:
    start, end = (int(part, 16) for part in line.split(maxsplit=1)[0].split("-"))
    try:
        memory.seek(start)  # type: ignore[attr-defined]
        content: bytes = memory.read(end - start)  # type: ignore[attr-defined]
    except OSError:
        return
    for each in wanted:
        yield each in content
