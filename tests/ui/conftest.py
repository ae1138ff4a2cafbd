# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every window test runs without a screen, in Dutch, with the theme of the program."""

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from demonstrated import closed_demonstration

# Before PySide6 is imported anywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.clock import FixedClock
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui.dialogs import paper_preview
from casuskluis_ui.shell.sweeping import Sweeper
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.spoken_role import tell_roles

DEMO_PASSPHRASE = "vijf losse woorden zijn genoeg"
DEMO_NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def _keep_settings_apart() -> None:
    """Leave the settings of the one who tests alone; the programs started here share a folder.

    This file is read more than once: as conftest, and as a module by tests and their programs.
    """
    prefix = f"casuskluis-test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}-"
    if Path(os.environ.get("XDG_CONFIG_HOME", "")).name.startswith(prefix):
        return
    made, maker = tempfile.mkdtemp(prefix=prefix), os.getpid()
    os.environ["XDG_CONFIG_HOME"] = made

    def clear() -> None:
        if os.getpid() == maker:
            shutil.rmtree(made, ignore_errors=True)

    atexit.register(clear)


_keep_settings_apart()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the messages pass that the screenless platform writes of windows and menus."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            # Nor is there a desktop that tells of its colours where nobody is logged in.
            said = ("This plugin does not support", "Call to org.freedesktop.portal")
            item.add_marker(pytest.mark.qt_log_ignore(*said, extend=True))


@pytest.fixture(autouse=True)
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold every widget until its test is over.

    qtbot keeps weak references only. A page that was a local variable of the test can otherwise
    be collected while pytest-qt still paints it, which ends the process.
    """
    kept: list[QWidget] = []
    add = QtBot.addWidget

    def add_and_hold(bot: QtBot, widget: QWidget) -> None:
        kept.append(widget)
        add(bot, widget)

    monkeypatch.setattr(QtBot, "addWidget", add_and_hold)
    yield
    kept.clear()


@pytest.fixture(autouse=True, scope="module")
def sweeper(qapp: QApplication) -> Iterator[Sweeper]:
    """As in the program: what Qt made is only thrown away on the thread of Qt.

    What was there before is put aside: going through thousands of tests and every module of the
    program takes longer than most tests.
    """
    made = Sweeper()
    made.start()
    gc.freeze()
    yield made
    gc.collect()
    made.stop()


@pytest.fixture(autouse=True)
def swept(sweeper: Sweeper) -> Iterator[None]:
    """Sweep between two tests: there is no loop in which the timer would run."""
    yield
    sweeper.sweep()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Theme:
    """The theme, light and at its usual size, whatever the test before did."""
    # What the test before closed is really gone, or every change of style would restyle it too.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(QLocale("nl_NL"))
    QApplication.setCursorFlashTime(0)
    found = qapp.findChild(Theme)
    if found is None:
        tell_roles()
    made = found or Theme(qapp, Appearance.LIGHT)
    if made.appearance is not Appearance.LIGHT or made.points != 10:
        made.choose(Appearance.LIGHT, 10)
    return made


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """The worker of a window; nothing it was asked may go on after the test."""
    made = TaskRunner()
    yield made
    assert made.shut_down()


@pytest.fixture
def no_preview(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no paper beside a meeting, where nothing looks at it: that takes a while."""
    monkeypatch.setattr(paper_preview, "_PATIENCE_MS", 3_600_000)


@pytest.fixture(scope="session")
def demo_vaults() -> Vaults:
    """Real vaults with the cheapest keys, at a moment that does not move."""
    return Vaults(FixedClock(DEMO_NOW), "toets", FLOOR)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with the demonstration in it; tests open copies of it."""
    return closed_demonstration(tmp_path_factory.mktemp("demo") / "Veldhaven.kluis")


def _still() -> None:
    """Stop every timer: a form that was still waiting would ask a vault that is closed."""
    for widget in QApplication.topLevelWidgets():
        for timer in widget.findChildren(QTimer):
            timer.stop()


@pytest.fixture
def demo(demo_vaults: Vaults, demo_folder: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The demonstration, open, in a vault of its own."""
    folder = tmp_path / demo_folder.name
    shutil.copytree(demo_folder, folder)
    workspace = demo_vaults.open(folder, bytearray(DEMO_PASSPHRASE, "utf-8"))
    yield workspace
    _still()
    workspace.abandon()


@pytest.fixture
def empty(demo_vaults: Vaults, tmp_path: Path) -> Iterator[Workspace]:
    """A new vault with nothing in it yet."""
    secret = bytearray(DEMO_PASSPHRASE, "utf-8")
    workspace, _ = demo_vaults.create(
        tmp_path / "Leeg", secret, municipality="Veldhaven", label="S. Meijer"
    )
    yield workspace
    _still()
    workspace.abandon()
