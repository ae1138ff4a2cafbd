# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever goes wrong in the window is told without a value: planted markers stay inside."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.mishaps import Mishaps, fault_report
from casuskluis_ui.shell.problem_banner import ProblemBanner

MARKER = "Kanariepietje"
QT = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QCoreApplication, qCritical, qDebug, qFatal, qWarning
from casuskluis_ui.shell.qt_messages import hush_qt
app = QCoreApplication([])
hush_qt()
for tell in (qDebug, qWarning, qCritical, *((qFatal,) if sys.argv[1:] else ())):
    tell("/home/{MARKER}/casus")
"""


def _plain() -> None:
    raise ValueError(f"{MARKER} is geen datum")


def _chained() -> None:
    try:
        _plain()
    except ValueError as inner:
        raise KeyError(MARKER) from inner


def _in_thread() -> None:
    worker = threading.Thread(target=_plain, name=MARKER)
    worker.start()
    worker.join()


class _Frail:
    def __del__(self) -> None:
        _plain()


def _late() -> None:
    _Frail()


@pytest.fixture
def mishaps() -> Iterator[Mishaps]:
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    made = Mishaps()
    made.install()
    yield made
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


@pytest.mark.parametrize("fail", [_plain, _chained, _in_thread, _late])
def test_an_error_is_told_by_kind_and_place_only(
    mishaps: Mishaps,
    fail: Callable[[], None],
    qtbot: QtBot,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with qtbot.waitSignal(mishaps.happened) as told:
        try:
            fail()
        except (KeyError, ValueError) as error:
            sys.excepthook(type(error), error, error.__traceback__)
    sentence, code = told.args
    out = capfd.readouterr()
    assert MARKER not in f"{sentence} {code} {out.out} {out.err} {fault_report(code)}"
    assert "in test_mishaps.py:" in code


def test_what_the_administrator_needs_can_be_copied(qtbot: QtBot) -> None:
    banner = ProblemBanner()
    qtbot.addWidget(banner)
    banner.tell("Er ging iets mis.", "KeyError in cases.py:41")
    banner.acted.emit()
    copied = QApplication.clipboard().text()
    assert copied.startswith("Casuskluis ")
    assert copied.endswith("KeyError in cases.py:41")
    banner.tell("Dit mag niet.")
    assert banner._action.isHidden()


@pytest.mark.parametrize("ends", [False, True])
def test_a_message_of_qt_goes_nowhere(*, ends: bool) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", QT, *(["fataal"] if ends else [])],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert MARKER not in done.stdout + done.stderr
    assert (done.returncode == 0) != ends
    assert done.stderr == ("Qt: default\n" if ends else "")
