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


def test_the_oldest_garbage_waits_for_a_calm_moment_but_not_for_ever(qtbot: QtBot) -> None:
    calm: list[bool] = []
    sweeper = Sweeper(calm=lambda: bool(calm))
    sweeper.start()
    limit = gc.get_threshold()[2]
    told: list[bool] = []
    _age(told, limit + 1)
    sweeper.sweep()
    assert told == []
    calm.append(True)
    sweeper.sweep()
    assert told == [False]
    calm.clear()
    told = []
    _age(told, 20 * limit + 1)
    sweeper.sweep()
    assert told == [False]


def test_what_is_put_aside_is_not_gone_through_any_more(qtbot: QtBot) -> None:
    sweeper = Sweeper()
    sweeper.start()
    sweeper.settle()
    assert len(gc.get_objects()) < gc.get_freeze_count()
    sweeper.stop()
    assert gc.get_freeze_count() == 0


def _age(told: list[bool], times: int) -> None:
    """Make a knot that is old enough for the oldest generation, with as many sweeps due."""
    gc.collect()
    knot = Knot(told)
    for _ in range(times):
        gc.collect(1)
    del knot
