# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saves the work when the officer closes the window. A lock never waits for it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis_ui.shell.backing_up import SaveJob
from casuskluis_ui.shell.tasks import Task, TaskRunner
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.busy_bar import show_unknown
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import Backups

_WIDE = 520


class ClosingDialog(QDialog):
    """Shows how far the backup is, and lets the officer leave without it.

    Signals:
        left: Close now, with a backup or without.
        stayed: Back to work.
    """

    left = Signal()
    stayed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Afsluiten"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Voortgang van de back-up"))
        show_unknown(self.bar)
        self.problem = Banner("warn")
        self.problem.hide()
        self.skip = Button(self.tr("Nu afsluiten zonder back-up"))
        self.stay = Button(self.tr("Terug naar het werk"), kind="ghost")
        self.skip.clicked.connect(self.left)
        self.stay.clicked.connect(self.reject)
        text = self.tr(
            "Er is gewerkt sinds de laatste back-up. Het programma maakt er nu een en sluit "
            "daarna vanzelf."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(label(self.tr("Back-up maken en afsluiten"), "h1", wrap=True))
        layout.addWidget(label(text, wrap=True))
        layout.addWidget(self.bar)
        layout.addWidget(self.problem)
        layout.addLayout(row(self.stay, STRETCH, self.skip))
        self.setMinimumWidth(_WIDE)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_problem(self, sentence: str) -> None:
        """Say that there is no backup, and leave the choice."""
        self.bar.hide()
        self.problem.say("warn", sentence)
        announce(self, sentence)

    @override
    def reject(self) -> None:
        """Go back to work; also with Esc."""
        self.stayed.emit()
        super().reject()


class ClosingBackup(QObject):
    """Keeps the window open for as long as the backup takes, when one is wanted.

    Args:
        window: Of the open vault.
        backups: Of that vault.
        runner: Does the work; what runs meanwhile is stopped.
    """

    def __init__(
        self,
        window: QWidget,
        backups: "Backups",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._backups = backups
        self._runner = runner
        self._task: Task | None = None
        self._open = False
        self.dialog: ClosingDialog | None = None
        window.installEventFilter(self)

    def let_through(self) -> None:
        """Keep nothing open any more: the program ends, or the vault is locked."""
        self._open = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._window and self._holds():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _holds(self) -> bool:
        """Tell whether the window stays open for now."""
        if self._open or not self._window.isVisible():
            return False
        if self.dialog is None and self._is_wanted():
            self._begin()
        return self.dialog is not None

    def _is_wanted(self) -> bool:
        with suppress(CasuskluisError):
            return self._backups.wanted_at_closing()
        return False

    def _begin(self) -> None:
        self.dialog = ClosingDialog(self._window)
        self.dialog.left.connect(self._leave)
        self.dialog.stayed.connect(self._stay)
        self._runner.cancel_all()
        self._task = self._runner.run(
            self.tr("Back-up maken"),
            SaveJob(self._backups),
            failed=self.dialog.show_problem,
            quiet=True,
        )
        self._task.progressed.connect(self.dialog.show_progress)
        self._task.succeeded.connect(self._leave)
        self.dialog.open()

    def _leave(self) -> None:
        """Close the window after all; the work that still runs is stopped with it."""
        self._stop()
        self._open = True
        self._window.close()

    def _stay(self) -> None:
        self._stop()

    def _stop(self) -> None:
        task, self._task = self._task, None
        dialog, self.dialog = self.dialog, None
        if task is not None and task.running:
            task.cancel()
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()
