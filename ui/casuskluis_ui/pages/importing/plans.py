# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an import would do with the columns as chosen, worked out off the window."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from casuskluis.services.network.import_plans import PlannedRow, RowFate
from casuskluis_ui.dialogs.import_preview import ColumnChoice, Preview, PreviewRow
from casuskluis_ui.pages.importing.columns import column_choices, with_choices
from casuskluis_ui.pages.importing.kind import (
    ImportKind,
    MappingKey,
    Plan,
    PlannedFile,
    Sheet,
    plan_file,
)
from casuskluis_ui.shell.tasks import Task, TaskRunner


class ImportPlans(QObject):
    """Answers the preview: at once when a plan is there, else it has one made.

    Signals:
        ready: A plan that was asked for is there now; ask again.
        failed: The Dutch sentence when it could not be made.
    """

    ready = Signal()
    failed = Signal(str)

    def __init__(
        self,
        kind: ImportKind,
        runner: TaskRunner,
        file: PlannedFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._runner = runner
        self._file = file
        self.columns: list[ColumnChoice] = (
            column_choices(file.sheet, kind.fields) if file.sheet is not None else []
        )
        guessed = {one.column: one.proposed for one in self.columns if one.proposed}
        self._plans: dict[MappingKey, Plan | None] = {frozenset(guessed.items()): file.plan}
        self._asked: MappingKey | None = None
        self._task: Task | None = None

    def plan(self, mapping: Mapping[str, str]) -> Plan | None:
        """Return the plan for a mapping; nothing while there is none."""
        return self._plans.get(frozenset(mapping.items()))

    def preview(self, mapping: Mapping[str, str]) -> Preview:
        """Return what is known for a mapping; `ready` tells when there is more."""
        key, sheet = frozenset(mapping.items()), self._file.sheet
        if key not in self._plans and sheet is not None:
            self._work_out(key, with_choices(sheet, self._kind.fields, self.columns, mapping))
        plan = self._plans.get(key)
        rows = self._rows(plan) if plan is not None else ()
        return Preview(headings=self._kind.headings, rows=rows)

    def _work_out(self, key: MappingKey, sheet: Sheet) -> None:
        # The choice before this one does not matter any more.
        if self._task is not None and self._asked is not None:
            self._task.cancel()
        self._asked = key
        work = partial(plan_file, self._kind, self._file.path, sheet, key)
        words = self.tr("Rijen controleren")
        self._task = self._runner.run(words, work, done=self._take, failed=self._fail)

    def _take(self, found: PlannedFile) -> None:
        self._plans[found.key] = found.plan
        if found.key == self._asked:
            self._asked = None
            self.ready.emit()

    def _fail(self, sentence: str) -> None:
        self._asked = None
        self.failed.emit(sentence)

    def _rows(self, plan: Plan) -> list[PreviewRow]:
        fresh = iter(plan.new)
        return [
            self._row(row, next(fresh) if row.fate is RowFate.NEW else None)
            for row in plan.rows
        ]

    def _row(self, row: PlannedRow, record: Any) -> PreviewRow:
        more = self._kind.cells(record) if record is not None else ("", "")
        reasons = {RowFate.KNOWN: self._kind.known, RowFate.REFUSED: row.text}
        return PreviewRow(
            number=row.row,
            cells=(row.shown, *more),
            reason=reasons.get(row.fate, ""),
            notice=self._notice(row),
        )

    def _notice(self, row: PlannedRow) -> str:
        if row.fate is RowFate.LIKE:
            return self.tr("{why} U kiest hierna.").format(why=row.text)
        return row.text if row.fate is RowFate.NEW else ""
