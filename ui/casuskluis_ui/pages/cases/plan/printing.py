# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plan as it will be printed, made in memory, for one holder at a time."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import OrganisationId, PlanId
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion
from casuskluis.services.casework.plan_printing import PlanPrinter
from casuskluis.services.meetings.editions import EditionRequest
from casuskluis.services.meetings.printing import PrintedPaper
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import EmptyState
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.pdf_view import PdfView

_PATIENCE_MS = 250
"""So long nothing may change before the paper is made again."""
_CHARACTERS = 120
_HIGH = 900


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished paper and the request it answers."""

    ticket: int
    request: EditionRequest
    paper: PrintedPaper = field(repr=False)


class PlanPrintDialog(QDialog):
    """Chooses for whom a plan is printed and shows it; printing is in the view itself.

    Signals:
        made: A paper is shown, or the reason why there is none.
    """

    made = Signal()

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
        self._runner = runner
        self._file = file
        self._plan_id: PlanId = version.plan.id
        self._ticket = 0
        self._shown: EditionRequest | None = None
        self._task: Task | None = None
        places = [(one.id, one.name) for one in file.organisations.values()]
        self.holder = RecordCombo(places, self.tr("Niemand in het bijzonder"))
        self.holder.setObjectName("holder")
        self.holder.setAccessibleName(self.tr("Voor wie is dit exemplaar"))
        self.names = QCheckBox(self.tr("Met &naam"))
        self.names.setObjectName("withNames")
        self.pdf = PdfView()
        self._empty = EmptyState("printer", self.tr("Nog geen voorbeeld"), "")
        self._stack = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        title = self.tr("Plan afdrukken, versie %d")
        self.setWindowTitle(title % version.plan.number)
        self._build(title % version.plan.number)
        self._connect()
        self._allow_names()
        self._make()

    @property
    def sentence(self) -> str:
        """Why there is no paper; empty when there is one."""
        return "" if self._stack.currentIndex() == 0 else self._reason

    @override
    def done(self, result: int) -> None:
        self._later.stop()
        self._ticket += 1  # what still comes in is for nobody
        self._cancel()
        super().done(result)

    def _build(self, title: str) -> None:
        self._reason = ""
        self.pdf.hide_title()
        self._stack.addWidget(self.pdf)
        self._stack.addWidget(self._empty)
        who = label(self.tr("&Exemplaar voor"), "muted")
        who.setBuddy(self.holder)
        line = row(who, self.holder, self.names, spacing=10)
        line.setStretch(1, 1)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addLayout(line)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row(STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)

    def _connect(self) -> None:
        self._later.timeout.connect(self._make)
        self.holder.on_edit(self._choose_holder)
        self.names.toggled.connect(self._wait)
        self.pdf.printed.connect(self._note)
        self.pdf.saved.connect(self._note)

    def _choose_holder(self) -> None:
        self._allow_names()
        self._wait()

    def _wait(self) -> None:
        self._later.start()

    def _allow_names(self) -> None:
        """Names are for core partners only; say why when they cannot be had."""
        found = self._file.organisations.get(self.holder.chosen)
        allowed = found is not None and found.is_core
        if not allowed:
            self.names.setChecked(False)
        self.names.setEnabled(allowed)
        why = self.tr(
            "Alleen gemeente, politie en Openbaar Ministerie krijgen namen op papier."
        )
        tip = "" if allowed else why
        self.names.setToolTip(tip)
        self.names.setAccessibleDescription(tip)

    def _make(self) -> None:
        self._cancel()
        self._ticket += 1
        place = self.holder.chosen
        request = EditionRequest(
            organisation_id=OrganisationId(place) if place else None,
            with_names=self.names.isChecked(),
        )
        work = partial(_draw, self._printer, self._plan_id, request, self._ticket)
        self._task = self._runner.run(
            self.tr("Plan opmaken"), work, done=self._show, failed=self._explain
        )

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, made: _Made) -> None:
        # An older paper can still come in after a change.
        if made.ticket != self._ticket:
            return
        self._task = None
        self._shown = made.request
        paper = made.paper
        self.pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        self._stack.setCurrentIndex(0)
        self.made.emit()

    def _note(self) -> None:
        """A copy left the screen: that is recorded, looking is not."""
        if self._shown is not None:
            self._printer.record(self._plan_id, self._shown)

    def _explain(self, sentence: str) -> None:
        self._task = None
        self._reason = sentence
        self.pdf.clear()
        self._empty.say(self.tr("Nog geen voorbeeld"), sentence)
        self._stack.setCurrentIndex(1)
        self.made.emit()


def _draw(
    printer: PlanPrinter,
    plan_id: PlanId,
    request: EditionRequest,
    ticket: int,
    control: TaskControl,
) -> _Made:
    paper = printer.draw(plan_id, request)
    control.check()
    return _Made(ticket, request, paper)
