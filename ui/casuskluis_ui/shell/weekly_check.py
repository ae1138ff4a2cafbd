# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The weekly check of the vault: by itself, when the program has nothing else to do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from casuskluis_ui.shell.tasks import Task, TaskRunner, Work

FIRST_MS = 120_000
"""After opening the officer wants to work, not to wait."""
AGAIN_MS = 900_000


@dataclass(frozen=True, slots=True)
class Check:
    """What the check of a vault needs.

    Attributes:
        due: Whether it is time.
        work: Checks, on the worker thread; returns a warning, or nothing when all is well.
    """

    due: Callable[[], bool]
    work: Work


class WeeklyCheck(QObject):
    """Looks now and then whether a check is due, and gives way to all other work.

    Args:
        check: Of this vault; None where nothing is checked.
        runner: Does one thing at a time, so never a check and a backup together.

    Signals:
        warned: A Dutch sentence: something is wrong with the vault.
    """

    warned = Signal(str)

    def __init__(
        self, check: Check | None, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._runner = runner
        self._task: Task | None = None
        self._timer = QTimer(self, interval=FIRST_MS)
        self._timer.timeout.connect(self.look)
        if check is not None:
            runner.started.connect(self._give_way)
            self._timer.start()

    def look(self) -> None:
        """Begin a check when it is time and nothing else is going on."""
        self._timer.setInterval(AGAIN_MS)
        check = self._check
        if check is None or self._task is not None or self._runner.busy or not check.due():
            return
        words = QCoreApplication.translate("WeeklyCheck", "Kluis controleren")
        self._task = self._runner.run(words, check.work, done=self._told)
        self._task.finished.connect(self._end)

    def stop(self) -> None:
        """Look no more: the vault is being closed."""
        self._timer.stop()

    def _told(self, sentence: str) -> None:
        if sentence:
            self.warned.emit(sentence)

    def _give_way(self, task: Task) -> None:
        """Stop for what the officer asks; the check comes back later."""
        if self._task is not None and task is not self._task:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
