# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an import of persons would do with the columns as chosen, worked out off the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.subject import Subject
from casuskluis.services.network.import_fields import NoUsableColumns
from casuskluis.services.network.import_plans import ImportPlan, PlannedRow, RowFate
from casuskluis.services.network.imports import ImportService
from casuskluis_ui.dialogs.import_preview import ColumnChoice, Preview, PreviewRow
from casuskluis_ui.pages.persons.import_columns import (
    PersonSheet,
    column_choices,
    with_choices,
)
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner

PersonPlan = ImportPlan[Subject]


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file with persons and the plan for its columns as guessed.

    Attributes:
        plan: None when no column holds a name: the officer has to point it out.
    """

    sheet: PersonSheet = field(repr=False)
    plan: PersonPlan | None = field(repr=False)


def read_file(imports: ImportService, path: Path, control: TaskControl) -> PlannedFile:
    """Open a file and plan it; runs on the worker thread.

    Raises:
        CasuskluisError: What is wrong with the file.
        Cancelled: When the officer stopped it.
    """
    sheet = imports.read_persons(path)
    return PlannedFile(sheet, plan_sheet(imports, sheet, control))


def plan_sheet(
    imports: ImportService, sheet: PersonSheet, control: TaskControl
) -> PersonPlan | None:
    """Plan a sheet; nothing when no column holds a name. Runs on the worker thread.

    Raises:
        Cancelled: When the officer stopped it.
    """
    try:
        return imports.plan_persons(
            sheet, progress=control.progress, cancelled=partial(_is_cancelled, control)
        )
    except NoUsableColumns:
        return None


def _is_cancelled(control: TaskControl) -> bool:
    return control.cancelled


class PlanDesk(QObject):
    """Answers the preview: at once when a plan is there, else it has one made.

    Signals:
        ready: A plan that was asked for is there now; ask again.
        failed: The Dutch sentence when it could not be made.
    """

    ready = Signal()
    failed = Signal(str)

    def __init__(
        self,
        imports: ImportService,
        runner: TaskRunner,
        file: PlannedFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._runner = runner
        self._sheet = file.sheet
        self.columns: list[ColumnChoice] = column_choices(file.sheet)
        guessed = {one.column: one.proposed for one in self.columns if one.proposed}
        self._plans: dict[frozenset[tuple[str, str]], PersonPlan | None] = {
            frozenset(guessed.items()): file.plan
        }
        self._asked: frozenset[tuple[str, str]] | None = None
        self._task: Task | None = None

    def plan(self, mapping: Mapping[str, str]) -> PersonPlan | None:
        """Return the plan for a mapping; nothing while there is none."""
        return self._plans.get(frozenset(mapping.items()))

    def preview(self, mapping: Mapping[str, str]) -> Preview:
        """Return what is known for a mapping; `ready` tells when there is more."""
        key = frozenset(mapping.items())
        if key not in self._plans:
            self._work_out(key, with_choices(self._sheet, self.columns, mapping))
        plan = self._plans.get(key)
        return self._shown(plan) if plan is not None else self._shown_none()

    def _work_out(self, key: frozenset[tuple[str, str]], sheet: PersonSheet) -> None:
        # The choice before this one does not matter any more.
        if self._task is not None and self._asked is not None:
            self._task.cancel()
        self._asked = key
        work = partial(_plan_keyed, self._imports, sheet, key)
        label = self.tr("Rijen controleren")
        self._task = self._runner.run(label, work, done=self._take, failed=self._fail)

    def _take(self, found: "_Keyed") -> None:
        self._plans[found.key] = found.plan
        if found.key == self._asked:
            self._asked = None
            self.ready.emit()

    def _fail(self, sentence: str) -> None:
        self._asked = None
        self.failed.emit(sentence)

    def _shown(self, plan: PersonPlan) -> Preview:
        fresh = iter(plan.new)
        rows = [
            self._row(row, next(fresh) if row.fate is RowFate.NEW else None)
            for row in plan.rows
        ]
        return Preview(headings=self._headings(), rows=rows)

    def _shown_none(self) -> Preview:
        return Preview(headings=self._headings(), rows=())

    def _headings(self) -> tuple[str, ...]:
        return (self.tr("Naam"), self.tr("Geboren"), self.tr("Woonplaats"))

    def _row(self, row: PlannedRow, subject: Subject | None) -> PreviewRow:
        born = str(subject.birth_date or "") if subject is not None else ""
        town = subject.town if subject is not None else ""
        reasons = {
            RowFate.NEW: "",
            RowFate.KNOWN: self.tr("deze persoon staat al in de kluis."),
            RowFate.REFUSED: row.text,
        }
        return PreviewRow(
            number=row.row,
            cells=(row.shown, born, town),
            reason=reasons[row.fate],
            notice=row.text if row.fate is RowFate.NEW else "",
        )


@dataclass(frozen=True, slots=True)
class _Keyed:
    key: frozenset[tuple[str, str]]
    plan: PersonPlan | None = field(repr=False)


def _plan_keyed(
    imports: ImportService,
    sheet: PersonSheet,
    key: frozenset[tuple[str, str]],
    control: TaskControl,
) -> _Keyed:
    return _Keyed(key, plan_sheet(imports, sheet, control))
