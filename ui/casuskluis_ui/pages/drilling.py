# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The restore drill behind a button, wherever that button stands."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from casuskluis.services.backups.drills import BackupPlace, Drill, DrillService
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.pages.jobs import DrillJob
from casuskluis_ui.shell.tasks import TaskRunner


class Drilling(QObject):
    """Does a drill on the worker thread and hands out the proof.

    Signals:
        proved: The proof, a .
        told: A Dutch sentence: how it ended.
        refused: A Dutch sentence: it could not be done, or the backup is not to be trusted.
    """

    proved = Signal(object)
    told = Signal(str)
    refused = Signal(str)

    def __init__(
        self, service: DrillService, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._buttons: list[QPushButton] = []

    def offer(self, button: QPushButton, *, second: bool = False) -> None:
        """Have a button begin the drill.

        Args:
            button: It is off while a drill is under way.
            second: With the newest backup at the second place, not the one beside the vault.
        """
        self._buttons.append(button)
        place = BackupPlace.SECOND if second else BackupPlace.BESIDE
        button.clicked.connect(partial(self.begin, place))

    def begin(self, place: BackupPlace, *_: object) -> None:
        """Begin a drill."""
        self._enable(on=False)
        task = self._runner.run(
            self.tr("Hersteloefening"),
            DrillJob(self._service, place),
            done=self._done,
            failed=self._refuse,
        )
        task.finished.connect(self._free)

    def _done(self, result: tuple[Drill, PrintedPaper]) -> None:
        found, paper = result
        if found.passed:
            text = self.tr("De hersteloefening met {name} is geslaagd.")
            self.told.emit(text.format(name=found.backup))
        else:
            text = self.tr(
                "De hersteloefening met {name} is niet geslaagd. Vertrouw deze back-up niet: "
                "maak een nieuwe en oefen nog eens. Het bewijs zegt wat niet klopte."
            )
            self.refused.emit(text.format(name=found.backup))
        self.proved.emit(paper)

    def _refuse(self, sentence: str) -> None:
        self.refused.emit(sentence)

    def _free(self) -> None:
        self._enable(on=True)

    def _enable(self, *, on: bool) -> None:
        for button in self._buttons:
            button.setEnabled(on)


def proof_dialog(paper: PrintedPaper, parent: QWidget | None = None) -> PaperDialog:
    """Return the dialog with the proof of a drill; making it was recorded already."""
    return PaperDialog(paper, _recorded, parent)


def _recorded() -> None:
    """Record nothing more."""
