# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda as it will be printed, made in memory, for one holder at a time."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QStackedWidget, QVBoxLayout, QWidget

from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.services.meetings.editions import GENERAL_HOLDER, EditionRequest
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.meetings.printing import AgendaPrinter, PrintedPaper
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.pdf_view import PdfView

_PATIENCE_MS = 250
"""So long nothing may change before the paper is made again."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished paper and the request it answers."""

    ticket: int
    request: EditionRequest
    paper: PrintedPaper = field(repr=False)


class AgendaPreview(QWidget):
    """Chooses an edition and shows it; Afdrukken and PDF opslaan are in the view itself.

    Signals:
        made: A paper is shown.
    """

    made = Signal()

    def __init__(
        self, printer: AgendaPrinter, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._runner = runner
        self._file: MeetingFile | None = None
        self._ticket = 0
        self._shown: EditionRequest | None = None
        self._task: Task | None = None
        self._holder = QComboBox()
        self._holder.setObjectName("holder")
        self._holder.setAccessibleName(self.tr("Voor wie is dit exemplaar"))
        self._holder.setMinimumContentsLength(16)
        self._holder.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._names = QCheckBox(self.tr("Met &namen"))
        self._names.setObjectName("withNames")
        self.pdf = PdfView()
        self._empty = EmptyState("printer", self.tr("Nog geen voorbeeld"), "")
        self._stack = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._build()
        self._later.timeout.connect(self._make)
        self._holder.activated.connect(self._choose_holder)
        self._names.toggled.connect(self._later.start)
        self.pdf.printed.connect(self._note)
        self.pdf.saved.connect(self._note)

    @property
    def sentence(self) -> str:
        """Why there is no paper; empty when there is one."""
        return "" if self._stack.currentIndex() == 0 else self._reason

    def show_file(self, file: MeetingFile) -> None:
        """Show the paper of a meeting; the holder chosen stays chosen."""
        other = self._file is None or self._file.meeting.id != file.meeting.id
        self._file = file
        chosen = 0 if other else int(self._holder.currentData() or 0)
        self._holder.clear()
        self._holder.addItem(GENERAL_HOLDER.capitalize(), 0)
        for place in dict.fromkeys(one.organisation_id for one in file.attendances):
            self._holder.addItem(file.organisations[place].name, int(place))
        self._holder.setCurrentIndex(max(self._holder.findData(chosen), 0))
        self._allow_names()
        if other:
            self._make()
        else:
            self._later.start()

    def forget(self) -> None:
        """Show nothing: another page is in view, and what is shown takes memory."""
        self._later.stop()
        self._cancel()
        self._file = None
        self.pdf.clear()

    def _build(self) -> None:
        self._reason = ""
        self.pdf.hide_title()
        self._stack.addWidget(self.pdf)
        self._stack.addWidget(self._empty)
        who = label(self.tr("&Exemplaar voor"), "muted")
        who.setBuddy(self._holder)
        line = row(who, self._holder, self._names, STRETCH, margins=(16, 8, 16, 8), spacing=10)
        line.setStretch(1, 1)
        head = holder(line)
        head.setObjectName("bar")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)

    def _choose_holder(self) -> None:
        self._allow_names()
        self._later.start()

    def _allow_names(self) -> None:
        """Names are for core partners only; say why when they cannot be had."""
        place = int(self._holder.currentData() or 0)
        found = self._file.organisations.get(place) if self._file else None
        allowed = found is not None and found.is_core
        if not allowed:
            self._names.setChecked(False)
        self._names.setEnabled(allowed)
        why = self.tr(
            "Alleen gemeente, politie en Openbaar Ministerie krijgen namen op papier."
        )
        choose = self.tr("Kies eerst een kernpartij: alleen die krijgt namen op papier.")
        tip = "" if allowed else why if found else choose
        self._names.setToolTip(tip)
        self._names.setAccessibleDescription(tip)

    def _make(self) -> None:
        if self._file is None:
            return
        self._cancel()
        self._ticket += 1
        place = int(self._holder.currentData() or 0)
        request = EditionRequest(
            organisation_id=OrganisationId(place) if place else None,
            with_names=self._names.isChecked(),
        )
        work = partial(_print, self._printer, self._file.meeting.id, request, self._ticket)
        self._task = self._runner.run(
            self.tr("Agenda opmaken"), work, done=self._show, failed=self._explain
        )

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, made: _Made) -> None:
        # An older paper can still come in after a change.
        if made.ticket != self._ticket or self._file is None:
            return
        self._task = None
        self._shown = made.request
        page = self.pdf.page
        self.pdf.show_pdf(
            made.paper.pdf, title=made.paper.title, file_name=made.paper.file_name
        )
        self.pdf.go_to(min(page, self.pdf.page_count - 1))
        self._stack.setCurrentIndex(0)
        self.made.emit()

    def _note(self) -> None:
        """A copy left the screen: that is recorded, looking is not."""
        if self._file is not None and self._shown is not None:
            self._printer.record(self._file.meeting.id, self._shown)

    def _explain(self, sentence: str) -> None:
        self._task = None
        self._reason = sentence
        self.pdf.clear()
        self._empty.say(self.tr("Nog geen voorbeeld"), sentence)
        self._stack.setCurrentIndex(1)
        self.made.emit()


def _print(
    printer: AgendaPrinter,
    meeting: MeetingId,
    request: EditionRequest,
    ticket: int,
    control: TaskControl,
) -> _Made:
    paper = printer.draw(meeting, request)
    control.check()
    return _Made(ticket, request, paper)
