# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The three papers of the programme as they will be printed."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.paper_frame import PaperFrame
from casuskluis_ui.dialogs.paper_preview import PaperOrder
from casuskluis_ui.pages.programme.papers.frame import PeriodFrame
from casuskluis_ui.pages.programme.papers.period import Period
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.field import Field

_CHARACTERS = 40


class GoalsPreview(PaperFrame):
    """The goals of a year in the form of planning and control."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        year: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, self.tr("Programmapagina opmaken"), parent)
        self._printer = workspace.programme.papers
        self._year = year
        self.moment = QLineEdit()
        self.moment.setPlaceholderText(self.tr("Bijvoorbeeld: jaarstukken"))
        self.moment.setMinimumWidth(self.fontMetrics().averageCharWidth() * _CHARACTERS)
        field = Field(self.tr("Voor welk &stuk"), self.moment, optional=True)
        self.lay_out(
            self.tr("Programmapagina {year}").format(year=year),
            self.tr(
                "Dit stuk mag openbaar worden. Het programma leest de PDF terug en weigert "
                "haar als er iets in staat dat op een persoon wijst."
            ),
            field,
        )
        self.moment.textChanged.connect(self.order_soon)

    @override
    def wanted(self) -> PaperOrder | None:
        return PaperOrder(
            partial(self._printer.programme_page, self._year, self.moment.text()),
            partial(self._printer.programme_page_left, self._year),
        )


class TrainingPreview(PeriodFrame):
    """What was held in a period, and the knowledge map at its end."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        period: Period,
        parent: QWidget | None = None,
    ) -> None:
        clock = workspace.context.clock
        super().__init__(runner, self.tr("Trainingsoverzicht opmaken"), clock, period, parent)
        self._printer = workspace.programme.papers
        self.lay_out(
            self.tr("Trainingsoverzicht"),
            self.tr(
                "Dit stuk mag openbaar worden. Het noemt organisaties en aantallen, geen "
                "deelnemers. Wat niet is gehouden, staat er niet in."
            ),
            *self.fields,
        )

    @override
    def wanted(self) -> PaperOrder | None:
        period = self.period()
        if period is None:
            return None
        return PaperOrder(
            partial(self._printer.training_overview, *period),
            partial(self._printer.training_overview_left, *period),
        )


class NetworkPreview(PeriodFrame):
    """Organisations, covenants and white spots; key persons by name when asked."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        period: Period,
        parent: QWidget | None = None,
    ) -> None:
        clock = workspace.context.clock
        super().__init__(runner, self.tr("Netwerkoverzicht opmaken"), clock, period, parent)
        self._printer = workspace.programme.papers
        self.names = QCheckBox(self.tr("Sleutelpersonen &bij naam, alleen intern"))
        self.lay_out(
            self.tr("Netwerkoverzicht"),
            self.tr(
                "Alleen voor intern gebruik. Zonder het vinkje staat er alleen hoeveel "
                "sleutelpersonen er zijn."
            ),
            *self.fields,
            self.names,
        )
        self.names.toggled.connect(self.order_soon)

    @override
    def wanted(self) -> PaperOrder | None:
        period = self.period()
        if period is None:
            return None
        named = self.names.isChecked()
        printer = self._printer
        return PaperOrder(
            partial(printer.network_overview, *period, with_names=named),
            partial(printer.network_overview_left, *period, with_names=named),
        )
