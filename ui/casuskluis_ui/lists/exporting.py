# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list as a file: which rows, what kind of file, and that nothing protects it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QRadioButton, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.lists.exporting import (
    NOT_ENCRYPTED,
    FileForm,
    ListExport,
    file_name,
)
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import ask_save_path, write_atomically
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_CHARACTERS, _HEIGHT = 62, 340


class ExportDialog(QDialog):
    """Asks what kind of file, and writes it where the officer says.

    Args:
        workspace: Makes the file and enters it in the journal.
        wanted: Rows and columns as they are on screen.

    Signals:
        saved: How many rows the file holds.
    """

    saved = Signal(int)

    def __init__(self, workspace: Workspace, wanted: ListExport, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted = wanted
        self.setWindowTitle(self.tr("Lijst opslaan als bestand"))
        self.excel = QRadioButton(self.tr("&Excel (.xlsx)"))
        self.csv = QRadioButton(self.tr("&Tekst met puntkomma's (.csv)"))
        self.excel.setChecked(True)
        self._problem = Banner("bad")
        self._problem.hide()
        self._build()
        open_at(self, _CHARACTERS, _HEIGHT)

    @property
    def problem(self) -> str:
        """The sentence shown because it did not work."""
        return self._problem.text

    def save(self) -> None:
        """Ask where, make the file and write it."""
        form = FileForm.CSV if self.csv.isChecked() else FileForm.XLSX
        wanted = ListExport(
            kind=self._wanted.kind,
            ids=self._wanted.ids,
            columns=self._wanted.columns,
            form=form,
        )
        path = self._ask_path(form)
        if path is None:
            return
        try:
            made = self._workspace.lists.export(wanted)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        if not write_atomically(path, made.data):
            self._problem.say(
                "bad",
                self.tr(
                    "Het bestand kon niet worden geschreven. Kies een andere map of maak "
                    "ruimte vrij."
                ),
            )
            return
        self.saved.emit(made.rows)
        self.accept()

    def _ask_path(self, form: FileForm) -> Path | None:
        excel, text = self.tr("Excel (*.xlsx)"), self.tr("Tekst (*.csv)")
        today = self._workspace.context.clock.today()
        name = file_name(self._wanted.kind, form, today)
        kinds = text if form is FileForm.CSV else excel
        return ask_save_path(self, self.windowTitle(), name, kinds)

    def _build(self) -> None:
        count = len(self._wanted.ids)
        one, more = self.tr("{n} rij"), self.tr("{n} rijen")
        rows = counted(count, one, more)
        about = self.tr("{rows}, met de kolommen die u nu ziet.").format(rows=rows)
        warning = Banner("warn", NOT_ENCRYPTED)
        kept = self.tr(
            "Het logboek onthoudt dat u deze lijst hebt opgeslagen, en hoeveel rijen."
        )
        cancel = Button(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        done = Button(self.tr("Opslaan…"), "download", "primary")
        done.setDefault(True)
        done.clicked.connect(self.save)
        self.setLayout(
            column(
                label(self.windowTitle(), "h1", wrap=True),
                label(about, wrap=True),
                self._problem,
                warning,
                self.excel,
                self.csv,
                STRETCH,
                label(kept, "muted", wrap=True),
                row(STRETCH, cancel, done),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
