# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking a whole list back: look what goes and what stays, ask, and do it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.identifiers import ImportId
from casuskluis.services.moving.service import MovingService
from casuskluis.services.moving.undoing import UndoPlan
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.moving.jobs import UndoJob, UndoPlanJob
from casuskluis_ui.pages.moving.words import made_words
from casuskluis_ui.shell.tasks import TaskRunner

_NAMED = 5
"""So many files that stay are named; of the others their number is told."""


class ImportUndoing(QObject):
    """Leads the undoing of an import.

    Signals:
        undone: What was done, an `UndoPlan`.
        refused: A Dutch sentence: it cannot be.
    """

    undone = Signal(object)
    refused = Signal(str)

    def __init__(self, service: MovingService, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._service = service
        self._runner = runner
        self._window = window

    def begin(self, number: int) -> None:
        """Look what undoing would do, and ask."""
        job = UndoPlanJob(self._service, ImportId(number))
        self._runner.run(
            self.tr("Kijken wat er weg kan"), job, done=self._ask, failed=self._refuse
        )

    def carry_out(self, plan: UndoPlan) -> None:
        """Do what was asked about."""
        job = UndoJob(self._service, plan.done.id)
        self._runner.run(
            self.tr("Overnemen ongedaan maken"), job, done=self._tell, failed=self._refuse
        )

    def question(self, plan: UndoPlan) -> tuple[str, str]:
        """Return what is asked, and what happens then."""
        asked = self.tr("{file} weer uit de kluis halen?").format(file=plan.done.file_name)
        goes = self.tr("Dit gaat voorgoed weg: {made}.").format(made=made_words(plan.counts))
        parts = [goes]
        if plan.kept_files:
            numbers = ", ".join(one.number for one in plan.kept_files[:_NAMED])
            if len(plan.kept_files) > _NAMED:
                numbers = self.tr("{some} en nog {n}").format(
                    some=numbers, n=len(plan.kept_files) - _NAMED
                )
            stays = self.tr("Dit blijft, want er is later aan gewerkt: {numbers}.")
            parts.append(stays.format(numbers=numbers))
        parts.append(self.tr("Uw lijst zelf blijft staan waar hij staat."))
        return asked, " ".join(parts)

    def _ask(self, plan: UndoPlan) -> None:
        if not plan.counts and not plan.kept_files:
            # Nothing of it is left: only the mark is missing.
            self.carry_out(plan)
            return
        asked, consequence = self.question(plan)
        if confirm(self._window, asked, consequence, self.tr("Uit de kluis halen")):
            self.carry_out(plan)

    def _tell(self, plan: UndoPlan) -> None:
        self.undone.emit(plan)

    def _refuse(self, sentence: str) -> None:
        self.refused.emit(sentence)
