# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Overzichten."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.reporting.overviews import (
    OverviewService,
    PrintedOverview,
    ProtectedFigures,
)
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner, EmptyState
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, column, holder, row
from casuskluis_ui.widgets.pdf_view import PdfView
from casuskluis_ui.widgets.tabs import page_head


@dataclass(frozen=True, slots=True)
class OverviewJob:
    """Counts, protects, audits and prints the overview of a year."""

    service: OverviewService
    year: int

    def __call__(self, control: TaskControl) -> PrintedOverview:
        """Do it; runs on the worker thread."""
        return self.service.publish(self.year, cancelled=lambda: control.cancelled)


class OverviewsPage(WorkPage):
    """Choose a year, make the overview, look at it, print it."""

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Overzichten"), parent)
        self._service = workspace.overviews
        self._runner = runner
        self._task: Task | None = None
        self.years = QComboBox()
        self.make_button = Button(
            self.tr("Overzicht maken"), "chart-column", "primary", tip="Ctrl+N"
        )
        self.stop_button = Button(self.tr("Stoppen"), "x")
        self.result = Banner("ok")
        self.officer = label("", "muted", wrap=True)
        self.view = PdfView()
        self._stack = QStackedWidget()
        self._build()
        self.make_button.clicked.connect(self.make)
        self.stop_button.clicked.connect(self._stop)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.make)

    @override
    def refresh(self) -> None:
        """Read which years there are; keep the one chosen."""
        self.attempt(self._read_years)

    def make(self) -> None:
        """Make the overview of the year chosen, on the worker thread."""
        if self._task is not None or self.years.currentData() is None:
            return
        self._show_result("ok", "", "")
        job = OverviewJob(self._service, int(self.years.currentData()))
        self._task = self._runner.run(
            self.tr("Overzicht maken"), job, done=self._show, failed=self._refuse
        )
        self._task.finished.connect(self._finish)
        self._enable()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _finish(self) -> None:
        self._task = None
        self._enable()

    def _enable(self) -> None:
        busy = self._task is not None
        self.make_button.setEnabled(not busy and self.years.count() > 0)
        self.years.setEnabled(not busy)
        self.stop_button.setVisible(busy)

    def _show(self, made: PrintedOverview) -> None:
        paper = made.paper
        self.view.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        self._stack.setCurrentWidget(self.view)
        self._tell(made.figures)
        self.changed.emit()

    def _tell(self, figures: tuple[ProtectedFigures, ...]) -> None:
        small = [found.name for found in figures if found.too_small]
        proofs = [found.certificate for found in figures if found.certificate is not None]
        if small:
            text = self.tr(
                "Te weinig om te publiceren: {names}. De tabellen daarvan staan niet in het "
                "overzicht."
            )
            self._show_result("warn", text.format(names=", ".join(small)), "")
            return
        text = self.tr(
            "Gecontroleerd: uit dit overzicht is geen klein aantal terug te rekenen. Maak één "
            "overzicht per jaar; wat een lezer al weet, kan geen controle verbergen."
        )
        own = self.tr("Alleen voor u, niet op papier: {proof}")
        proof = " ".join(found.for_officer() for found in proofs)
        self._show_result("ok", text, own.format(proof=proof))

    def _refuse(self, sentence: str) -> None:
        self.view.clear()
        self._stack.setCurrentIndex(0)
        self._show_result("bad", sentence, "")

    def _show_result(self, tone: str, text: str, own: str) -> None:
        self.result.say(tone, text)
        self.officer.setText(own)
        self.officer.setVisible(bool(own))
        self._results.setVisible(bool(text))

    def _read_years(self) -> None:
        chosen = self.years.currentData()
        self.years.clear()
        for year in self._service.years():
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(max(self.years.findData(chosen), 0))
        self._enable()
        if self.years.count() == 0:
            self._empty.say(
                self.tr("Nog niets te tellen"),
                self.tr("Een overzicht telt meldingen. Er is nog geen melding vastgelegd."),
            )

    def _build(self) -> None:
        self.years.setAccessibleName(self.tr("Jaar"))
        self.years.setMinimumContentsLength(6)
        self.stop_button.hide()
        year = label(self.tr("&Jaar"), "muted")
        year.setBuddy(self.years)
        head = row(
            label(self.title, "h1"), STRETCH, year, self.years, self.stop_button,
            self.make_button, spacing=10, margins=(24, 16, 24, 14),
        )  # fmt: skip
        self._results = holder(
            column(self.result, self.officer, spacing=10, margins=(24, 14, 24, 14))
        )
        self._empty = EmptyState(
            "chart-column",
            self.tr("Nog geen overzicht gemaakt"),
            self.tr(
                "Kies een jaar. Kleine aantallen worden verborgen en het resultaat wordt "
                "gecontroleerd voordat u het ziet."
            ),
        )
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(self._results)
        layout.addWidget(self._stack, 1)
        self._results.hide()
        self._enable()
