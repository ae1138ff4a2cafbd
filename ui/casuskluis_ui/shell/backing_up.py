# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Makes the backups that are due, quietly, while the officer works."""

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from casuskluis.domain.errors import CasuskluisError
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import Backups

FIRST_MS = 30_000
"""After the opening: first the officer looks around."""
EVERY_MS = 180_000


@dataclass(frozen=True, slots=True)
class KeepUpJob:
    """Does what is due for the backups."""

    backups: "Backups"

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread."""
        return self.backups.keep_up(
            progress=control.progress, cancelled=lambda: control.cancelled
        )


@dataclass(frozen=True, slots=True)
class SaveJob:
    """Makes a backup at the end of the work."""

    backups: "Backups"

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread."""
        return self.backups.save(progress=control.progress, cancelled=lambda: control.cancelled)


class BackupKeeper(QObject):
    """Looks every few minutes whether a backup is due, and makes it behind the window.

    It gives way: other work that begins stops it, and it starts again later. What goes wrong
    stands in the state of the backups, and stops nobody.

    Args:
        backups: Of the open vault.
        runner: Does the work.

    Signals:
        moved: The backups stand otherwise than before.
    """

    moved = Signal()

    def __init__(
        self, backups: "Backups", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._runner = runner
        self._task: Task | None = None
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._every = QTimer(self, interval=EVERY_MS)
        self._first.timeout.connect(self.look)
        self._every.timeout.connect(self.look)
        runner.started.connect(self._give_way)

    def start(self) -> None:
        """Begin to look."""
        self._first.start()
        self._every.start()

    def look(self) -> None:
        """Make a backup now when one is due and nothing else is under way."""
        if self._task is not None or self._runner.busy or not self._is_due():
            return
        self._task = self._runner.run(
            self.tr("Back-up maken"), KeepUpJob(self._backups), quiet=True
        )
        self._task.finished.connect(self._end)

    def _is_due(self) -> bool:
        with suppress(CasuskluisError):
            return self._backups.is_due()
        return False

    def _give_way(self, task: Task) -> None:
        if self._task is not None and task is not self._task and not task.quiet:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.moved.emit()
