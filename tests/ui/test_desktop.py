# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.desktop.capture import ALLOWED_MINUTES, CaptureShield
from casuskluis_ui.shell.desktop.clipboard_keeper import ClipboardKeeper
from casuskluis_ui.shell.desktop.one_at_a_time import OneAtATime
from casuskluis_ui.shell.desktop.sharing import ScreenSharing
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.clipboard import is_private

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from casuskluis_ui.shell.desktop.one_at_a_time import OneAtATime
app = QCoreApplication([])
sys.exit(0 if OneAtATime(Path(sys.argv[1]), Path(sys.argv[2])).take() else 7)
"""
VAULT = Path("/ergens/Zzyrtaal.kluis")


def _ours() -> bool:
    return True


class Affinities:
    """What the system was asked for each window."""

    def __init__(self) -> None:
        self.asked: dict[int, int] = {}

    def set(self, handle: int, seen_by: int) -> bool:
        self.asked[handle] = seen_by
        return True


@pytest.fixture
def affinities() -> Affinities:
    return Affinities()


@pytest.fixture
def shield(affinities: Affinities, qapp: QApplication) -> Iterator[CaptureShield]:
    made = CaptureShield(affinities.set)
    made.watch(qapp)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def place(tmp_path: Path, qapp: QApplication) -> Iterator[OneAtATime]:
    del qapp
    made = OneAtATime(VAULT, tmp_path)
    assert made.take()
    yield made
    made.release()


def second_start(folder: Path, vault: Path = VAULT) -> int:
    command = [sys.executable, "-c", SECOND_START, str(vault), str(folder)]
    return subprocess.run(command, check=False, env=dict(os.environ)).returncode  # noqa: S603 - our own interpreter


def test_a_copy_from_a_field_is_marked_private_and_goes_after_half_a_minute(
    qtbot: QtBot,
) -> None:
    keeper = ClipboardKeeper(_ours)  # the clipboard of this platform knows no owner
    keeper.watch()
    field = QLineEdit("Jan van den Berg")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: is_private(clipboard.mimeData()))
    assert clipboard.text() == "Jan van den Berg"
    keeper.clear()
    assert not clipboard.text()


def test_what_was_copied_since_stays(qtbot: QtBot) -> None:
    keeper = ClipboardKeeper(_ours)  # the clipboard of this platform knows no owner
    keeper.watch()
    field = QLineEdit("Eerst")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: is_private(clipboard.mimeData()))
    field.setText("Later")
    field.selectAll()
    field.copy()
    qtbot.waitUntil(lambda: is_private(clipboard.mimeData()) and clipboard.text() == "Later")


def test_every_window_is_kept_out_of_captures(
    qtbot: QtBot, shield: CaptureShield, affinities: Affinities
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert affinities.asked[int(window.winId())] == 0x11
    shield.allow()
    assert shield.is_open
    assert affinities.asked[int(window.winId())] == 0
    later = QWidget()
    qtbot.addWidget(later)
    later.show()
    assert affinities.asked[int(later.winId())] == 0


def test_the_exception_ends_by_itself(
    qtbot: QtBot, shield: CaptureShield, affinities: Affinities
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    shield.allow()
    with qtbot.waitSignal(shield.ended, timeout=1000):
        for _ in range(ALLOWED_MINUTES * 60):
            shield.tick()
    assert not shield.is_open
    assert affinities.asked[int(window.winId())] == 0x11


def test_where_the_system_offers_nothing_nothing_is_promised(qapp: QApplication) -> None:
    shield = CaptureShield(None)
    shield.watch(qapp)
    shield.allow()
    assert not shield.works
    assert not shield.is_open


def test_a_second_start_calls_the_first_window_and_ends(
    qtbot: QtBot, place: OneAtATime, tmp_path: Path
) -> None:
    with qtbot.waitSignal(place.called, timeout=10_000):
        assert second_start(tmp_path) == 7


@pytest.mark.usefixtures("place")
def test_another_vault_opens_beside_it(tmp_path: Path) -> None:
    assert second_start(tmp_path, Path("/ergens/Anders.kluis")) == 0


def test_after_a_crash_the_place_is_free(tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    assert second_start(tmp_path) == 0  # ends without giving it back
    (tmp_path / "leeg").touch()
    again = OneAtATime(VAULT, tmp_path)
    assert again.take()
    again.release()


def test_a_fresh_process_with_the_same_number_takes_its_own_place(
    place: OneAtATime, tmp_path: Path
) -> None:
    del place
    again = OneAtATime(VAULT, tmp_path)
    assert again.take()
    again.release()


def test_nothing_of_where_the_vault_stands_is_written(
    place: OneAtATime, tmp_path: Path
) -> None:
    del place
    for file in tmp_path.iterdir():
        assert "Zzyrtaal" not in file.name
        assert b"Zzyrtaal" not in file.read_bytes()


def test_a_folder_that_cannot_be_made_keeps_nobody_from_work(
    tmp_path: Path, qapp: QApplication
) -> None:
    del qapp
    (tmp_path / "bestand").write_bytes(b"")
    assert OneAtATime(VAULT, tmp_path / "bestand").take()


def test_sharing_the_screen_is_offered_only_where_windows_are_kept_out(
    qapp: QApplication,
) -> None:
    del qapp
    assert not ScreenSharing(CaptureShield(None), _nothing).works()
    assert not ScreenSharing(None, _nothing).works()
    assert "share_screen" in ScreenSharing(CaptureShield(Affinities().set), _nothing).works()


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("", True), ("schermdelen_toestaan = 1", True), ("schermdelen_toestaan = true", True),
        ("schermdelen_toestaan = 0", False), ("schermdelen_toestaan = false", False),
        ('schermdelen_toestaan = "ja"', False), ("schermdelen_toestaan = [", False),
    ],
)  # fmt: skip
def test_sharing_is_not_offered_where_it_forbids_that(
    qapp: QApplication, tmp_path: Path, written: str, *, offered: bool
) -> None:
    del qapp
    policy = tmp_path / "beleid.toml"
    policy.write_text(written)
    shield = CaptureShield(Affinities().set)

    works = ScreenSharing(shield, _nothing, policy=policy).works()
    assert ("share_screen" in works) == offered


def test_sharing_is_written_down_first_and_in_sight_until_it_ends(
    qtbot: QtBot, shield: CaptureShield, demo: Workspace
) -> None:
    runner = TaskRunner()
    session = open_session(demo, demo.place, runner)
    window = MainWindow(session, runner, demo.context.clock, shield=shield)
    qtbot.addWidget(window)
    window.show()
    before = _shared(demo)
    window.desk.shortcuts.trigger("share_screen")
    mark = window.findChild(QWidget, "sharing")
    assert mark is not None
    assert mark.isVisible()
    assert _shared(demo) == before + 1
    shield.tick()
    words = [one.text() for one in mark.findChildren(QLabel)]
    assert any("09:59" in one for one in words)
    end = mark.findChild(QPushButton)
    assert end is not None
    end.click()
    assert not mark.isVisible()
    assert not shield.is_open
    runner.shut_down()


def test_the_lock_takes_away_what_was_copied(qapp: QApplication) -> None:
    del qapp
    keeper = ClipboardKeeper(_ours)
    QGuiApplication.clipboard().setText("Jan van den Berg")
    keeper.clear()
    assert not QGuiApplication.clipboard().text()


def test_of_two_starts_of_the_window_the_second_ends_and_calls_the_first(
    tmp_path: Path,
) -> None:
    around = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "instellingen"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-P", "-m", "casuskluis_ui", "--kluis", str(tmp_path / "A")]
    tmp_path.chmod(0o700)
    first = subprocess.Popen(command, env=around, stderr=subprocess.DEVNULL)  # noqa: S603 - our own interpreter
    try:
        locks = tmp_path / "casuskluis"
        deadline = QDeadlineTimer(30_000)
        while not any(locks.glob("*.lock")) and not deadline.hasExpired():
            QTest.qWait(20)
        second = subprocess.run(  # noqa: S603 - as above
            command, env=around, check=False, timeout=30, stderr=subprocess.DEVNULL
        )
        assert second.returncode == 0
        assert first.poll() is None
        while any(locks.glob("*.roep")) and not deadline.hasExpired():
            QTest.qWait(20)
        assert not any(locks.glob("*.roep"))  # the first one heard it
    finally:
        first.kill()
        first.wait()


def _nothing() -> None:
    pass


def _shared(demo: Workspace) -> int:
    return len(demo.journal.newest(wanted=JournalQuery(kind="screen")))
