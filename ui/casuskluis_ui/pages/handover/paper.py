# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The hand-over dossier on the screen, with or without names."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from casuskluis.services.meetings.printing import PrintedPaper
from casuskluis.services.office.handover import HandoverProposal
from casuskluis.services.office.handover_papers import DossierRequest, HandoverPrinter
from casuskluis_ui.pages.handover.steps import ToStep
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.pdf_view import PdfView


@dataclass(frozen=True, slots=True)
class _DrawJob:
    """Draws the dossier on the worker thread."""

    printer: HandoverPrinter
    proposal: HandoverProposal = field(repr=False)
    request: DossierRequest = field(repr=False)

    def __call__(self, control: TaskControl) -> PrintedPaper:
        """Do it."""
        control.check()
        return self.printer.draw(self.proposal, self.request)


class PaperStep(QWidget):
    """Shows the dossier; a copy that leaves the screen is recorded."""

    def __init__(
        self, printer: HandoverPrinter, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._runner = runner
        self._proposal: HandoverProposal | None = None
        self._to: ToStep | None = None
        self._reason = ""
        self.names = QCheckBox(self.tr("Met &namen van betrokkenen"))
        self.pdf = PdfView()
        self.pdf.hide_title()
        self._problem = Banner("bad")
        self._problem.hide()
        text = self.tr(
            "Druk het dossier af of sla het op, en druk daarna op Overdragen. Ook wie geen "
            "sleutel van de kluis heeft, kan het lezen: laat de namen liever weg."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(label(text, "muted", wrap=True))
        layout.addWidget(self.names)
        layout.addWidget(self._problem)
        layout.addWidget(self.pdf, 1)
        self.names.toggled.connect(self._draw)
        self.pdf.printed.connect(self._note)
        self.pdf.saved.connect(self._note)

    def show_dossier(self, proposal: HandoverProposal, to: ToStep, reason: str) -> None:
        """Draw the dossier of what goes to whom."""
        self._proposal, self._to, self._reason = proposal, to, reason
        self._draw()

    def _draw(self) -> None:
        if self._proposal is None or self._to is None:
            return
        self._problem.say("bad", "")
        self.pdf.clear()
        request = self._to.request(reason=self._reason, with_names=self.names.isChecked())
        job = _DrawJob(self._printer, self._proposal, request)
        self._runner.run(self.tr("Dossier maken"), job, done=self._show, failed=self._refuse)

    def _show(self, paper: PrintedPaper) -> None:
        self.pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)

    def _refuse(self, sentence: str) -> None:
        self._problem.say("bad", sentence)

    def _note(self) -> None:
        if self._proposal is not None:
            self._printer.record(self._proposal)
