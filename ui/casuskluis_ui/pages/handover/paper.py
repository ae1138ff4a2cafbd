# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The hand-over dossier on the screen, with or without names."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from casuskluis.services.office.handover import HandoverProposal
from casuskluis.services.office.handover_papers import HandoverPrinter
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.pages.handover.steps import ToStep
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.labels import label


class PaperStep(QWidget):
    """Shows the dossier; a copy that leaves the screen is recorded."""

    def __init__(
        self, printer: HandoverPrinter, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._proposal: HandoverProposal | None = None
        self._to: ToStep | None = None
        self._reason = ""
        self.names = QCheckBox(self.tr("Met &namen van betrokkenen"))
        self.preview = PaperPreview(runner, self.tr("Dossier maken"))
        text = self.tr(
            "Druk het dossier af of sla het op, en druk daarna op Overdragen. Ook wie geen "
            "sleutel van de kluis heeft, kan het lezen: laat de namen liever weg."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(label(text, "muted", wrap=True))
        layout.addWidget(self.names)
        layout.addWidget(self.preview, 1)
        self.names.toggled.connect(self._order)

    def show_dossier(self, proposal: HandoverProposal, to: ToStep, reason: str) -> None:
        """Draw the dossier of what goes to whom."""
        self._proposal, self._to, self._reason = proposal, to, reason
        self._order()

    def _order(self) -> None:
        if self._proposal is None or self._to is None:
            return
        request = self._to.request(reason=self._reason, with_names=self.names.isChecked())
        draw = partial(self._printer.draw, self._proposal, request)
        self.preview.order(PaperOrder(draw, partial(self._printer.record, self._proposal)))
