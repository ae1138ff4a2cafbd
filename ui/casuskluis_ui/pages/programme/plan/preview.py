# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Both versions of a plan as they will be printed."""

from functools import partial

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.policy_plan import PolicyPlan
from casuskluis.services.programme.programme import Programme
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, row

_CHARACTERS = 120
_HIGH = 900


class PublicPreview(QDialog):
    """The public version; printing and saving are in the view itself."""

    def __init__(
        self,
        programme: Programme,
        runner: TaskRunner,
        plan: PolicyPlan,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.paper = PaperPreview(runner, self.tr("Publieksversie opmaken"))
        title = self.tr("Publieksversie")
        about = self.tr(
            "Alleen uit de publieke teksten. Het programma leest de PDF terug en weigert haar "
            "als er iets in staat dat op een persoon wijst."
        )
        _lay_out(self, title, label(about, "muted", wrap=True), self.paper)
        service = programme.public_plans
        self.paper.order(
            PaperOrder(partial(service.draw, plan.id), partial(service.record, plan.id))
        )

    @override
    def done(self, result: int) -> None:
        self.paper.forget()
        super().done(result)


class WholePreview(QDialog):
    """The whole plan, with the order of secrecy on each page, for one holder at a time."""

    def __init__(
        self,
        programme: Programme,
        runner: TaskRunner,
        plan: PolicyPlan,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = programme.secret_plans
        self._plan_id = plan.id
        self.holder = QLineEdit()
        self.holder.setPlaceholderText(self.tr("Bijvoorbeeld: de griffie"))
        field = Field(self.tr("Exemplaar &voor"), self.holder, optional=True)
        self.paper = PaperPreview(runner, self.tr("Volledige versie opmaken"))
        _lay_out(self, self.tr("Volledige versie"), field, self.paper)
        self.holder.textChanged.connect(self._order_soon)
        self.paper.order(self._wanted())

    @override
    def done(self, result: int) -> None:
        self.paper.forget()
        super().done(result)

    def _order_soon(self) -> None:
        self.paper.order_soon(self._wanted())

    def _wanted(self) -> PaperOrder:
        service, plan_id = self._service, self._plan_id
        return PaperOrder(
            partial(service.draw, plan_id, self.holder.text()), partial(service.record, plan_id)
        )


def _lay_out(dialog: QDialog, title: str, top: QWidget, paper: PaperPreview) -> None:
    dialog.setWindowTitle(title)
    close = Button(dialog.tr("Sluiten"))
    close.clicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*PAGE_MARGINS)
    layout.setSpacing(12)
    layout.addWidget(label(title, "h1", wrap=True))
    layout.addWidget(top)
    layout.addWidget(paper, 1)
    layout.addLayout(row(STRETCH, close))
    open_at(dialog, _CHARACTERS, _HIGH)
