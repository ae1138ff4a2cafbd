# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from typing_extensions import override

from casuskluis.domain.errors import NotFound
from casuskluis.explanations import FALLBACK, explain
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner


class Listener(QObject):
    """Hears how a task ends, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.result: Any = None
        self.sentence = ""
        self.thread_seen: QThread | None = None

    def done(self, result: Any) -> None:
        self.result = result
        self.thread_seen = QThread.currentThread()

    def failed(self, sentence: str) -> None:
        self.sentence = sentence
        self.thread_seen = QThread.currentThread()


class Patient:
    """Work that waits to be let go or cancelled."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go_on = threading.Event()

    def __call__(self, control: TaskControl) -> str:
        self.begun.set()
        while not self.go_on.wait(0.01):
            control.progress(1, 2)
        return "klaar"


def _answer(control: TaskControl) -> int:
    return 42


def _missing(control: TaskControl) -> None:
    raise NotFound("no such record")


def _bug(control: TaskControl) -> None:
    raise ValueError("a value nobody may see")


def test_a_result_arrives_on_the_interface_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    heard = Listener()
    task = runner.run("Rekenen", _answer, done=heard.done)
    with qtbot.waitSignal(task.finished):
        pass
    assert heard.result == 42
    assert heard.thread_seen is QThread.currentThread()


@pytest.mark.parametrize(
    ("work", "sentence"), [(_missing, explain(NotFound())), (_bug, FALLBACK)]
)
def test_an_error_becomes_a_dutch_sentence(
    runner: TaskRunner, qtbot: QtBot, work: Any, sentence: str
) -> None:
    heard = Listener()
    task = runner.run("Zoeken", work, done=heard.done, failed=heard.failed)
    with qtbot.waitSignal(task.finished):
        pass
    assert heard.sentence.startswith(sentence)
    assert heard.result is None
    if work is _bug:
        assert "beheerder: ValueError in test_tasks.py:" in heard.sentence
        assert "nobody may see" not in heard.sentence


def test_slow_work_says_so_and_can_be_cancelled(runner: TaskRunner, qtbot: QtBot) -> None:
    heard = Listener()
    task = runner.run("Wachten", Patient(), done=heard.done)
    with qtbot.waitSignals([task.slow, task.progressed]):
        pass
    with qtbot.waitSignals([task.cancelled, task.finished]):
        task.cancel()
    assert heard.result is None


def test_quick_work_never_shows_progress(runner: TaskRunner, qtbot: QtBot) -> None:
    task = runner.run("Rekenen", _answer)
    with qtbot.waitSignal(task.finished), qtbot.assertNotEmitted(task.slow):
        pass


def test_work_waits_its_turn_and_cancelled_work_never_starts(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    first, second = Patient(), Patient()
    runner.run("Eerste", first)
    waiting = runner.run("Tweede", second)
    assert first.begun.wait(2)
    waiting.cancel()
    with qtbot.waitSignal(waiting.cancelled):
        first.go_on.set()
    assert not second.begun.is_set()


def test_shutting_down_stops_work_that_is_under_way(qtbot: QtBot) -> None:
    class Owner(QObject):
        @override
        def event(self, event: Any) -> bool:
            return super().event(event)

    owner = Owner()
    made = TaskRunner(owner)
    work = Patient()
    made.run("Wachten", work)
    assert work.begun.wait(2)
    assert made.shut_down(2000)
