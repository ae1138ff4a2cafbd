# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plan as it will be printed, for one holder at a time."""

from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.casework.plan_files import PlanFile, PlanVersion
from casuskluis.services.casework.plan_printing import PlanPrinter
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.edition_choice import EditionChoice
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, row

_CHARACTERS = 120
_HIGH = 900


class PlanPrintDialog(QDialog):
    """Chooses for whom a plan is printed and shows it; printing is in the view itself."""

    def __init__(
        self,
        printer: PlanPrinter,
        runner: TaskRunner,
        file: PlanFile,
        version: PlanVersion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._plan_id = version.plan.id
        self.edition = EditionChoice(self.tr("Niemand in het bijzonder"))
        self.edition.offer(file.organisations.values(), 0)
        self.paper = PaperPreview(runner, self.tr("Plan opmaken"))
        title = self.tr("Plan afdrukken, versie %d") % version.plan.number
        self.setWindowTitle(title)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(self.edition)
        layout.addWidget(self.paper, 1)
        layout.addLayout(row(STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)
        self.edition.chosen.connect(self._order_soon)
        self.paper.order(self._wanted())

    @override
    def done(self, result: int) -> None:
        self.paper.forget()
        super().done(result)

    def _order_soon(self) -> None:
        self.paper.order_soon(self._wanted())

    def _wanted(self) -> PaperOrder:
        about = self._plan_id, self.edition.request
        return PaperOrder(
            partial(self._printer.draw, *about), partial(self._printer.record, *about)
        )
