# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Leading an import from file to vault."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.dialogs.import_preview import ImportPreview
from casuskluis_ui.pages.importing.kind import ImportKind, Plan, PlannedFile, read_file
from casuskluis_ui.pages.importing.plans import ImportPlans
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner


class RecordImport(QObject):
    """Reads a file, shows what would happen, and writes when that is wanted.

    Every slow step runs on the worker thread.

    Signals:
        looked: The `PlannedFile` of a file that was read.
        problem: The Dutch sentence for what is wrong with the file.
        imported: How many records were added.
    """

    looked = Signal(object)
    problem = Signal(str)
    imported = Signal(int)

    def __init__(self, kind: ImportKind, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._kind = kind
        self._runner = runner
        self._window = window

    def begin(self, path: Path) -> Task:
        """Read a file and then show what would happen."""
        task = self.read(path)
        task.succeeded.connect(self._look)
        return task

    def read(self, path: Path) -> Task:
        """Read a file; `looked` tells what is in it."""
        work = partial(read_file, self._kind, path)
        task = self._runner.run(self.tr("Bestand lezen"), work, failed=self._fail)
        task.succeeded.connect(self.looked)
        return task

    def preview(self, file: PlannedFile) -> tuple[ImportPreview, ImportPlans]:
        """Return the dialog that shows what would happen, and who answers it."""
        plans = ImportPlans(self._kind, self._runner, file, self)
        dialog = ImportPreview(self._kind.title, plans.columns, plans.preview, self._window)
        plans.ready.connect(dialog.refresh)
        plans.failed.connect(self.problem)
        return dialog, plans

    def apply(self, plan: Plan, settled: Callable[[Plan], int] | None = None) -> Task:
        """Add the new records of a plan, all of them or none.

        Args:
            plan: What to add.
            settled: What to do in place of that, once doubles were asked about.
        """
        work = partial(_write, settled or self._kind.apply, plan)
        return self._runner.run(self._kind.saving, work, done=self._tell, failed=self._fail)

    def _look(self, file: PlannedFile) -> None:
        dialog, plans = self.preview(file)
        accepted = bool(dialog.exec())
        plan = plans.plan(dialog.mapping())
        dialog.deleteLater()
        plans.deleteLater()
        if accepted and plan is not None:
            self._settle(plan)

    def _settle(self, plan: Plan) -> None:
        settle = self._kind.settle
        if settle is None or not plan.doubles:
            self.apply(plan)
            return
        settled = settle(plan, self._window)
        if settled is not None:
            self.apply(plan, settled)

    def _fail(self, sentence: str) -> None:
        self.problem.emit(sentence)

    def _tell(self, count: int) -> None:
        self.imported.emit(count)


def _write(apply: Callable[[Plan], int], plan: Plan, control: TaskControl) -> int:
    control.check()
    return apply(plan)
