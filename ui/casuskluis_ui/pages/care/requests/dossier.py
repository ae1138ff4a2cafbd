# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making the inzagedossier: choose what is left out, look at it, print or save it."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.identifiers import AccessRequestId
from casuskluis.domain.request import AccessRequest
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.meetings.printing import PrintedPaper
from casuskluis.services.rights.access_dossiers import AccessDossierService
from casuskluis.services.rights.dossier.choices import DossierChoices
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.care.requests.dossier_items import ItemChoices
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner, EmptyState
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.pdf_view import PdfView

_WIDE, _HIGH = 170, 50
"""Letters and lines; the screen may leave less."""
_LEFT = 52
"""Letters the left side gets at first."""
_SIDE = 28
"""Letters; narrower than this a text cannot be read."""


@dataclass(frozen=True, slots=True)
class _Made:
    ticket: int
    paper: PrintedPaper = field(repr=False)


class DossierDialog(QDialog):
    """At the left what is left out, at the right the dossier as it would be given.

    Args:
        workspace: The open vault.
        request: A request for access with a person linked to it.
        runner: Makes the PDF.

    Raises:
        CasuskluisError: When the dossier cannot be made at all.
    """

    def __init__(
        self,
        workspace: Workspace,
        request: AccessRequest,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Inzagedossier"))
        self._service: AccessDossierService = workspace.access_dossiers
        self._request_id = request.id
        self._runner = runner
        self._ticket = 0
        self._task: Task | None = None
        self.left_the_vault = False
        self.choices = ItemChoices(self._service.items(request.id))
        self._names = QPlainTextEdit()
        self._names.setObjectName("extraNames")
        self._again = Button(self.tr("Voorbeeld maken"), "refresh-cw")
        self._again.setObjectName("makeDossier")
        self._stale = Banner("warn")
        self._stale.hide()
        self.pdf = PdfView(
            self.tr(
                "Dit bestand is niet versleuteld. Geef het alleen aan de verzoeker zelf, en "
                "wis het daarna."
            )
        )
        self._empty = EmptyState("file-text", self.tr("Dossier opmaken"), "")
        self._stack = QStackedWidget()
        self._build(request)
        self._again.clicked.connect(self.make)
        self.choices.edited.connect(self._note_change)
        self._names.textChanged.connect(self._note_change)
        self.pdf.printed.connect(self._record)
        self.pdf.saved.connect(self._record)
        workspace.views.note(Viewed.ACCESS_REQUEST, request.id, "dossier")
        self.make()

    @property
    def sentence(self) -> str:
        """Why there is no dossier; empty when there is one."""
        return "" if self._stack.currentIndex() == 0 else self._reason

    def make(self) -> None:
        """Make the dossier with what is chosen now."""
        self._cancel()
        self._ticket += 1
        self._stale.hide()
        chosen = DossierChoices(items=self.choices.chosen(), names=self._extra_names())
        work = partial(_draw, self._service, self._request_id, chosen, self._ticket)
        self._task = self._runner.run(
            self.tr("Inzagedossier opmaken"), work, done=self._show, failed=self._explain
        )

    @override
    def done(self, result: int) -> None:
        self._cancel()
        self.pdf.clear()
        super().done(result)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        self.pdf.clear()
        super().closeEvent(event)

    def _extra_names(self) -> tuple[str, ...]:
        lines = self._names.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    def _note_change(self) -> None:
        if self.pdf.page_count:
            text = self.tr("U hebt iets gewijzigd. Maak het voorbeeld opnieuw.")
            self._stale.say("warn", text)
            # What is shown no longer follows the choices, so it may not leave like this.
            self.pdf.setEnabled(False)

    def _show(self, made: _Made) -> None:
        if made.ticket != self._ticket:
            return
        self._task = None
        paper = made.paper
        self.pdf.setEnabled(True)
        self.pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        self._stack.setCurrentIndex(0)

    def _explain(self, sentence: str) -> None:
        self._task = None
        self._reason = sentence
        self.pdf.clear()
        self._empty.say(self.tr("Nog geen inzagedossier"), sentence)
        self._stack.setCurrentIndex(1)

    def _record(self) -> None:
        self._service.record(self._request_id)
        self.left_the_vault = True

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _build(self, request: AccessRequest) -> None:
        self._reason = ""
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.reject)
        names = Field(
            self.tr("Meer &namen weglaten"),
            self._names,
            help_text=self.tr(
                "Eén naam per regel: mensen die in de teksten staan en niet in de kluis. Lees "
                "het hele dossier na; het programma kan niet elke naam kennen."
            ),
        )
        intro = self.tr(
            "Namen van anderen worden [derde 1], [derde 2] en zo verder. Kies per stuk "
            "informatie of het in het dossier komt."
        )
        parts = (label(intro, "muted", wrap=True), self.choices, names, STRETCH)
        side = holder(column(*parts, spacing=16, margins=(0, 0, 14, 0)))
        side.setObjectName("page")
        area = scrolled(side, self.tr("Wat komt in het dossier"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        letter = self.fontMetrics().averageCharWidth()
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(max(letter * _SIDE, side.minimumSizeHint().width() + bar))
        left = holder(column(area, row(STRETCH, self._again), spacing=12))
        self._stack.addWidget(self.pdf)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(1)
        right = holder(column(self._stale, self._stack, spacing=8))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([letter * _LEFT, letter * (_WIDE - _LEFT)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(label(self.tr("Inzagedossier %s") % request.number, "h1"))
        layout.addWidget(splitter, 1)
        layout.addLayout(row(STRETCH, close))
        self.resize(self._wanted_size())

    def _wanted_size(self) -> QSize:
        metrics = self.fontMetrics()
        wanted = QSize(metrics.averageCharWidth() * _WIDE, metrics.lineSpacing() * _HIGH)
        return wanted.boundedTo(self.screen().availableSize() * 0.95)


def _draw(
    service: AccessDossierService,
    request_id: AccessRequestId,
    choices: DossierChoices,
    ticket: int,
    control: TaskControl,
) -> _Made:
    paper = service.draw(request_id, choices)
    control.check()
    return _Made(ticket, paper)
