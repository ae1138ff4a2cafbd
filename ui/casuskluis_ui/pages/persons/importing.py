# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking persons over from a file: read, look, then write."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.services.network.imports import ImportService
from casuskluis_ui.dialogs.import_preview import ImportPreview
from casuskluis_ui.pages.persons.import_plan import (
    PersonPlan,
    PlanDesk,
    PlannedFile,
    read_file,
)
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner

FILE_ENDINGS = (".csv", ".xlsx")


class PersonImport(QObject):
    """Leads an import from file to vault; every slow step runs on the worker thread.

    Signals:
        problem: The Dutch sentence for what is wrong with the file.
        imported: How many persons were added.
    """

    problem = Signal(str)
    imported = Signal(int)

    def __init__(self, imports: ImportService, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._imports = imports
        self._runner = runner
        self._window = window

    def begin(self, path: Path) -> Task:
        """Read a file and then show what would happen."""
        work = partial(read_file, self._imports, path)
        label = self.tr("Bestand lezen")
        return self._runner.run(label, work, done=self._look, failed=self._fail)

    def preview(self, file: PlannedFile) -> tuple[ImportPreview, PlanDesk]:
        """Return the dialog that shows what would happen, and who answers it."""
        desk = PlanDesk(self._imports, self._runner, file, self)
        dialog = ImportPreview(
            self.tr("Personen inlezen"), desk.columns, desk.preview, self._window
        )
        desk.ready.connect(dialog.refresh)
        desk.failed.connect(self.problem)
        return dialog, desk

    def apply(self, plan: PersonPlan) -> Task:
        """Add the new persons of a plan, all of them or none."""
        work = partial(_write, self._imports, plan)
        label = self.tr("Personen opslaan")
        return self._runner.run(label, work, done=self._tell, failed=self._fail)

    def _look(self, file: PlannedFile) -> None:
        dialog, desk = self.preview(file)
        accepted = bool(dialog.exec())
        plan = desk.plan(dialog.mapping())
        dialog.deleteLater()
        desk.deleteLater()
        if accepted and plan is not None:
            self.apply(plan)

    def _fail(self, sentence: str) -> None:
        self.problem.emit(sentence)

    def _tell(self, count: int) -> None:
        self.imported.emit(count)


def _write(imports: ImportService, plan: PersonPlan, control: TaskControl) -> int:
    control.check()
    return imports.apply_persons(plan)
