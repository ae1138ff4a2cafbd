# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A new recovery sheet: made once, to print or save, and gone when the dialog closes."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.keeping.keys import KeyService
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.shell.tasks import TaskControl
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.pdf_view import PdfView

_CHARACTERS = 100
_HIGH = 760


@dataclass(frozen=True, slots=True)
class RenewJob:
    """Makes a new recovery code; the old sheet is worthless from then on."""

    service: KeyService

    def __call__(self, control: TaskControl) -> PrintedPaper:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.renew_recovery_sheet()


class SheetDialog(QDialog):
    """Shows the new sheet until the officer says it is kept."""

    def __init__(self, paper: PrintedPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Nieuw noodblad")
        self.setWindowTitle(title)
        self.pdf = PdfView(
            self.tr(
                "Druk het af en verwijder daarna het bestand: wie het vindt, kan de kluis "
                "openen."
            )
        )
        self.pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        text = self.tr(
            "Druk het noodblad af en leg het in een verzegelde envelop in de kluis van de "
            "gemeente. Het oude noodblad werkt niet meer. Vernietig het."
        )
        self._done = Button(self.tr("Het noodblad ligt veilig"), "check")
        self._done.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(label(text, wrap=True))
        layout.addWidget(self.pdf, 1)
        layout.addLayout(row(STRETCH, self._done))
        self._kept = False
        self.pdf.printed.connect(self._keep)
        self.pdf.saved.connect(self._keep)
        open_at(self, _CHARACTERS, _HIGH)

    @override
    def reject(self) -> None:
        """Close with Esc; asks first while the only sheet that works is on no paper."""
        if self._kept or confirm(
            self,
            self.tr("Sluiten zonder af te drukken?"),
            self.tr(
                "Het oude noodblad werkt niet meer en dit blad komt niet terug. U kunt dan "
                "alleen nog een ander noodblad maken."
            ),
            self.tr("Sluiten"),
        ):
            super().reject()

    def _keep(self) -> None:
        self._kept = True
        self.pdf.give_way()
        self._done.become("primary")
