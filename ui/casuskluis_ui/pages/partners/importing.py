# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking contacts over from a file: read, look, then write."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.services.network.imports import ImportService
from casuskluis_ui.dialogs.import_preview import ImportPreview
from casuskluis_ui.pages.partners.contact_plan import (
    ContactPlan,
    ContactPlans,
    PlannedContacts,
    read_file,
)
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner

FILE_ENDINGS = (".vcf", ".csv", ".xlsx")


class ContactImport(QObject):
    """Leads an import from file to vault; every slow step runs on the worker thread.

    Signals:
        problem: The Dutch sentence for what is wrong with the file.
        imported: How many contacts were added.
        looked: The `PlannedContacts` of a file that was read.
    """

    looked = Signal(object)
    problem = Signal(str)
    imported = Signal(int)

    def __init__(self, imports: ImportService, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._imports = imports
        self._runner = runner
        self._window = window

    def begin(self, path: Path) -> Task:
        """Read a file and then show what would happen."""
        task = self.read(path)
        task.succeeded.connect(self._look)
        return task

    def read(self, path: Path) -> Task:
        """Read a file; `looked` tells what is in it."""
        work = partial(read_file, self._imports, path)
        words = self.tr("Bestand lezen")
        task = self._runner.run(words, work, failed=self._fail)
        task.succeeded.connect(self.looked)
        return task

    def preview(self, file: PlannedContacts) -> tuple[ImportPreview, ContactPlans]:
        """Return the dialog that shows what would happen, and who answers it."""
        plans = ContactPlans(self._imports, self._runner, file, self)
        title = self.tr("Contactpersonen inlezen")
        dialog = ImportPreview(title, plans.columns, plans.preview, self._window)
        plans.ready.connect(dialog.refresh)
        plans.failed.connect(self.problem)
        return dialog, plans

    def apply(self, plan: ContactPlan) -> Task:
        """Add the new contacts of a plan, all of them or none."""
        work = partial(_write, self._imports, plan)
        words = self.tr("Contactpersonen opslaan")
        return self._runner.run(words, work, done=self._tell, failed=self._fail)

    def _look(self, file: PlannedContacts) -> None:
        dialog, plans = self.preview(file)
        accepted = bool(dialog.exec())
        plan = plans.plan(dialog.mapping())
        dialog.deleteLater()
        plans.deleteLater()
        if accepted and plan is not None:
            self.apply(plan)

    def _fail(self, sentence: str) -> None:
        self.problem.emit(sentence)

    def _tell(self, count: int) -> None:
        self.imported.emit(count)


def _write(imports: ImportService, plan: ContactPlan, control: TaskControl) -> int:
    control.check()
    return imports.apply_contacts(plan)
