# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading reports of others: look at all of them first, then register them one by one.

The form of each report is the one of every notification, so that whoever is known already is
shown before a second record can be made.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import dutch_date
from casuskluis.explanations import explain
from casuskluis.services.intake.national import (
    FileFailure,
    NationalIntakeService,
    PlannedReport,
    ReportPlan,
)
from casuskluis.services.network.import_plans import RowFate
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.import_preview import ImportPreview, Preview, PreviewRow
from casuskluis_ui.pages.notifications.forms import registration
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.files import ask_open_paths


class ReportImport(QObject):
    """Leads reports from files into the inbox.

    Args:
        workspace: The open vault.
        clock: The time.
        runner: Runs what takes time.
        window: Who asks.

    Signals:
        problem: A Dutch sentence about what went wrong.
        registered: The last notification that was stored, and a sentence about all of them.
    """

    problem = Signal(str)
    registered = Signal(int, str)

    def __init__(
        self, workspace: Workspace, clock: Clock, runner: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._clock = clock
        self._runner = runner
        self._window = window
        self._stored: list[Notification] = []

    def choose(self) -> None:
        """Ask for files and read them."""
        kinds = self.tr("Meldingen (*.json)")
        paths = ask_open_paths(self._window, self.tr("Meldingen inlezen"), kinds)
        if paths:
            self.begin(paths)

    def begin(self, paths: Sequence[Path]) -> Task:
        """Read files and then show what is in them."""
        work = partial(_read, self._workspace.national_intake, tuple(paths))
        return self._runner.run(
            self.tr("Meldingen lezen"), work, done=self._look, failed=self.problem.emit
        )

    def preview(self, plan: ReportPlan) -> ImportPreview:
        """Return the dialog that shows every report and every file that cannot be read."""
        return ImportPreview(
            self.tr("Meldingen inlezen"),
            (),
            partial(self._shown, plan),
            self._window,
            called=(self.tr("melding"), self.tr("meldingen")),
        )

    def form(self, report: PlannedReport, place: int, count: int) -> FormDialog:
        """Return the form of one report, filled in.

        Args:
            report: A new one.
            place: Which of them it is, from 1.
            count: How many there are.
        """
        where = self.tr("Melding {place} van {count}, uit {file}.")
        intro = where.format(place=place, count=count, file=report.file_name)
        dialog = registration(
            self._workspace,
            self._clock,
            report.notification,
            self._window,
            person=report.persons[0] if report.persons else None,
            intro=f"{intro} {report.text}".strip(),
        )
        dialog.saved.connect(self._keep)
        return dialog

    def register(self, plan: ReportPlan) -> None:
        """Show the form of every new report in turn; leaving one passes it over."""
        self._stored = []
        for place, report in enumerate(plan.new, start=1):
            dialog = self.form(report, place, len(plan.new))
            if isinstance(self._window, WorkPage):
                self._window.ask(dialog)
            else:
                dialog.exec()
        if self._stored:
            text = self.tr("{stored} van {count} meldingen vastgelegd.")
            sentence = text.format(stored=len(self._stored), count=len(plan.new))
            self.registered.emit(self._stored[-1].id, sentence)

    def _look(self, plan: ReportPlan) -> None:
        dialog = self.preview(plan)
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        if accepted:
            self.register(plan)

    def _keep(self, stored: object) -> None:
        if isinstance(stored, Notification):
            self._stored.append(stored)

    def _shown(self, plan: ReportPlan, _: Mapping[str, str]) -> Preview:
        failures = [self._failure(one) for one in plan.failures]
        rows = [self._row(one) for one in plan.reports]
        headings = (self.tr("Bestand"), self.tr("Betrokkene"), self.tr("Van"))
        return Preview(headings=headings, rows=(*failures, *rows))

    def _failure(self, failure: FileFailure) -> PreviewRow:
        return PreviewRow(
            number=0, cells=(failure.file_name, "", ""), reason=explain(failure.error)
        )

    def _row(self, report: PlannedReport) -> PreviewRow:
        told, new = report.notification, report.fate is RowFate.NEW
        made = dutch_date(told.received_on) if told is not None else ""
        notice = f"{self._known(report)} {report.text}".strip()
        return PreviewRow(
            number=report.row,
            cells=(report.file_name, report.shown, made),
            reason="" if new else report.text,
            notice=notice if new else "",
        )

    def _known(self, report: PlannedReport) -> str:
        if not report.known:
            return ""
        numbers = ", ".join(one.numbers for one in report.known if one.numbers)
        if not numbers:
            return self.tr("De betrokkene staat misschien al in de kluis.")
        return self.tr("De betrokkene is misschien al bekend: {numbers}.").format(
            numbers=numbers
        )


def _read(
    service: NationalIntakeService, paths: tuple[Path, ...], control: TaskControl
) -> ReportPlan:
    control.check()
    return service.plan(paths)
