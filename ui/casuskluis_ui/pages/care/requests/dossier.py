# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making the inzagedossier: choose what is left out, look at it, print or save it."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.request import AccessRequest
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.rights.access_dossiers import AccessDossierService
from casuskluis.services.rights.dossier.choices import DossierChoices
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.care.requests.dossier_items import ItemChoices
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_WIDE, _HIGH = 170, 50
"""Letters and lines; the screen may leave less."""
_LEFT = 52
"""Letters the left side gets at first."""
_SIDE = 28
"""Letters; narrower than this a text cannot be read."""


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
        self.left_the_vault = False
        self.choices = ItemChoices(self._service.items(request.id))
        self._names = PlainEditor()
        self._names.setObjectName("extraNames")
        self._again = Button(self.tr("Voorbeeld maken"), "refresh-cw")
        self._again.setObjectName("makeDossier")
        self._stale = Banner("warn")
        self._stale.hide()
        self.preview = PaperPreview(
            runner,
            self.tr("Inzagedossier opmaken"),
            self.tr(
                "Dit bestand is niet versleuteld. Geef het alleen aan de verzoeker zelf, en "
                "wis het daarna."
            ),
        )
        self.pdf = self.preview.pdf
        self._build(request)
        self._again.clicked.connect(self.make)
        self.choices.edited.connect(self._note_change)
        self._names.textChanged.connect(self._note_change)
        workspace.views.note(Viewed.ACCESS_REQUEST, request.id, "dossier")
        self.make()

    @property
    def sentence(self) -> str:
        """Why there is no dossier; empty when there is one."""
        return self.preview.sentence

    def make(self) -> None:
        """Make the dossier with what is chosen now."""
        self._stale.hide()
        chosen = DossierChoices(items=self.choices.chosen(), names=self._extra_names())
        draw = partial(self._service.draw, self._request_id, chosen)
        self.preview.order(PaperOrder(draw, self._record))

    @override
    def done(self, result: int) -> None:
        self.preview.forget()
        super().done(result)

    def _extra_names(self) -> tuple[str, ...]:
        lines = self._names.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    def _note_change(self) -> None:
        # Also while it is being made: what comes in then does not follow the choices.
        text = self.tr("U hebt iets gewijzigd. Maak het voorbeeld opnieuw.")
        self._stale.say("warn", text)
        self.preview.outdate()

    def _record(self) -> None:
        self._service.record(self._request_id)
        self.left_the_vault = True

    def _build(self, request: AccessRequest) -> None:
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
        right = holder(column(self._stale, self.preview, spacing=8))
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
