# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import gc
import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.sweeping import Sweeper
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner

_LITTER = 20_000


class Knot(QPushButton):
    """A button that only the collector can throw away, and that tells where it was."""

    thrown_on_worker: list[bool]

    def __init__(self, told: list[bool]) -> None:
        super().__init__("Knoop")
        self.itself = self
        self.thrown_on_worker = told

    def __del__(self) -> None:
        self.thrown_on_worker.append(threading.current_thread() is not threading.main_thread())


def _litter(_: TaskControl) -> bool:
    """Make what lets Python collect, on the worker."""
    for _number in range(_LITTER):
        first: list[object] = []
        first.append([first])
    return QThread.currentThread().isMainThread()


def test_a_widget_is_thrown_away_on_the_interface_thread_while_a_worker_makes_garbage(
    qtbot: QtBot,
) -> None:
    told: list[bool] = []
    runner, sweeper = TaskRunner(), Sweeper()
    sweeper.start()
    for _ in range(5):
        Knot(told)
        with qtbot.waitSignal(runner.run("Opruimen", _litter).finished):
            pass
    assert runner.shut_down()
    assert told == []
    sweeper.sweep()
    gc.collect()
    assert told == [False] * 5


def test_the_sweeper_leaves_little_garbage_alone_and_takes_much(qtbot: QtBot) -> None:
    sweeper = Sweeper()
    sweeper.start()
    gc.collect()
    told: list[bool] = []
    Knot(told)
    sweeper.sweep()
    assert told == []
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    sweeper.sweep()
    assert told == [False]
    assert kept
