# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an import of contacts would do, worked out off the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from casuskluis.services.network.import_fields import ContactField, NoUsableColumns
from casuskluis.services.network.import_plans import (
    ImportPlan,
    PlannedRow,
    RowFate,
    SheetToImport,
)
from casuskluis.services.network.imports import ImportService
from casuskluis_ui.dialogs.import_preview import NOT_USED, ColumnChoice, Preview, PreviewRow
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner

ContactSheet = SheetToImport[ContactField]
ContactPlan = ImportPlan[Any]
"""The records in it are shown and handed back to the service."""
_Key = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PlannedContacts:
    """A file with contacts and the plan for its columns as guessed.

    Attributes:
        sheet: None for vCards, which have no columns.
        plan: None when no column holds a name: the officer has to point it out.
    """

    path: Path
    sheet: ContactSheet | None = field(repr=False)
    plan: ContactPlan | None = field(repr=False)
    key: _Key = frozenset()


def read_file(imports: ImportService, path: Path, control: TaskControl) -> PlannedContacts:
    """Open a file and plan it; runs on the worker thread.

    Raises:
        CasuskluisError: What is wrong with the file.
        Cancelled: When the officer stopped it.
    """
    sheet = imports.read_contacts(path)
    return plan_sheet(imports, path, sheet, frozenset(), control)


def plan_sheet(
    imports: ImportService,
    path: Path,
    sheet: ContactSheet | None,
    key: _Key,
    control: TaskControl,
) -> PlannedContacts:
    """Plan a file with the columns as chosen; runs on the worker thread.

    Raises:
        Cancelled: When the officer stopped it.
    """
    try:
        plan = imports.plan_contacts(
            path,
            sheet,
            progress=control.progress,
            cancelled=partial(_is_cancelled, control),
        )
    except NoUsableColumns:
        return PlannedContacts(path, sheet, None, key)
    return PlannedContacts(path, sheet, plan, key)


def column_names(sheet: ContactSheet) -> list[str]:
    """Return a name for every column; never empty and never the same twice."""
    names: list[str] = []
    for place, one in enumerate(sheet.guess.columns, start=1):
        plain = one.header.strip() or _tr("Kolom %d") % place
        names.append(f"{plain} ({place})" if plain in names else plain)
    return names


class ContactPlans(QObject):
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
        file: PlannedContacts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._runner = runner
        self._file = file
        self.columns = _choices(file.sheet) if file.sheet is not None else []
        guessed = {one.column: one.proposed for one in self.columns if one.proposed}
        self._plans: dict[_Key, ContactPlan | None] = {frozenset(guessed.items()): file.plan}
        self._asked: _Key | None = None
        self._task: Task | None = None

    def plan(self, mapping: Mapping[str, str]) -> ContactPlan | None:
        """Return the plan for a mapping; nothing while there is none."""
        return self._plans.get(frozenset(mapping.items()))

    def preview(self, mapping: Mapping[str, str]) -> Preview:
        """Return what is known for a mapping; `ready` tells when there is more."""
        key = frozenset(mapping.items())
        if key not in self._plans and self._file.sheet is not None:
            self._work_out(key, self._chosen(self._file.sheet, mapping))
        plan = self._plans.get(key)
        headings = (self.tr("Naam"), self.tr("Organisatie"), self.tr("E-mail"))
        return Preview(headings=headings, rows=self._rows(plan) if plan is not None else ())

    def _chosen(self, sheet: ContactSheet, mapping: Mapping[str, str]) -> ContactSheet:
        # A column left as it was keeps its rank, because lists fill one field from several.
        names = column_names(sheet)
        for choice in self.columns:
            chosen = mapping.get(choice.column, NOT_USED)
            if chosen != choice.proposed:
                holds = ContactField(chosen) if chosen else None
                sheet = sheet.with_choice(names.index(choice.column), holds)
        return sheet

    def _work_out(self, key: _Key, sheet: ContactSheet) -> None:
        # The choice before this one does not matter any more.
        if self._task is not None and self._asked is not None:
            self._task.cancel()
        self._asked = key
        work = partial(plan_sheet, self._imports, self._file.path, sheet, key)
        words = self.tr("Rijen controleren")
        self._task = self._runner.run(words, work, done=self._take, failed=self._fail)

    def _take(self, found: PlannedContacts) -> None:
        self._plans[found.key] = found.plan
        if found.key == self._asked:
            self._asked = None
            self.ready.emit()

    def _fail(self, sentence: str) -> None:
        self._asked = None
        self.failed.emit(sentence)

    def _rows(self, plan: ContactPlan) -> list[PreviewRow]:
        fresh = iter(plan.new)
        return [
            self._row(row, next(fresh) if row.fate is RowFate.NEW else None)
            for row in plan.rows
        ]

    def _row(self, row: PlannedRow, record: Any) -> PreviewRow:
        place = record.organisation_name if record is not None else ""
        email = record.contact.email if record is not None else ""
        reasons = {
            RowFate.NEW: "",
            RowFate.KNOWN: self.tr("dit contact staat al in de kluis."),
            RowFate.REFUSED: row.text,
        }
        return PreviewRow(
            number=row.row,
            cells=(row.shown, place, email),
            reason=reasons[row.fate],
            notice=row.text if row.fate is RowFate.NEW else "",
        )


def _choices(sheet: ContactSheet) -> list[ColumnChoice]:
    labels = {str(name): _tr(text) for name, text in _LABELS.items()}
    columns = sheet.guess.columns
    few = len(columns) <= _MOST_ASKED
    return [
        ColumnChoice(column=name, options=labels, proposed=one.holds or NOT_USED)
        for name, one in zip(column_names(sheet), columns, strict=True)
        if few or one.holds is not None
    ]


def _is_cancelled(control: TaskControl) -> bool:
    return control.cancelled


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactColumns", text)


_MOST_ASKED = 24
"""Exports of mail programs have a hundred columns; then only those recognised are asked."""
_LABELS: Mapping[ContactField, str] = {
    ContactField.NAME: "Naam (volledig)",
    ContactField.FAMILY: "Achternaam",
    ContactField.PREFIX: "Tussenvoegsel",
    ContactField.GIVEN: "Voornaam",
    ContactField.MIDDLE: "Tweede voornaam",
    ContactField.ORGANISATION: "Organisatie",
    ContactField.FUNCTION: "Functie",
    ContactField.EMAIL: "E-mail",
    ContactField.PHONE: "Telefoon",
    ContactField.MOBILE: "Mobiel",
    ContactField.UID: "Kenmerk van de kaart",
}
