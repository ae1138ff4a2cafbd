# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A strip that shows work under way, and lets the officer stop it."""

from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from casuskluis_ui.shell.tasks import Task, TaskRunner
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.busy_bar import show_unknown
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import row


class ProgressStrip(QFrame):
    """Appears when a task takes longer than 400 ms, and goes when it ends."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._task: Task | None = None
        self._label = label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Voortgang"))
        self._stop = Button(self.tr("Stoppen"), "x", "ghost")
        self._stop.clicked.connect(self._cancel)
        line = row(self._label, self._bar, self._stop, spacing=12, margins=(24, 6, 12, 6))
        line.setStretch(1, 1)
        self.setLayout(line)
        runner.started.connect(self._follow)
        self.hide()

    def _follow(self, task: Task) -> None:
        if task.quiet:
            return
        task.slow.connect(self._show_slow)
        task.progressed.connect(self._advance)
        task.settled.connect(self._finish)

    def _show_slow(self) -> None:
        task = self.sender()
        if not isinstance(task, Task) or not task.running:
            return
        self._task = task
        self._label.setText(f"{task.label}…")
        show_unknown(self._bar)
        self._stop.setEnabled(True)
        self.show()
        announce(self, self._label.text())

    def _advance(self, done: int, total: int) -> None:
        if self.sender() is self._task:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _finish(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.hide()

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        if self._task is not None:
            self._task.cancel()
