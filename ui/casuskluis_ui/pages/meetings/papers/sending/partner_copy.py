# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A copy that only opens with a passphrase; the passphrase is shown once and kept nowhere."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import MeetingId
from casuskluis.services.editions.cabinet import PaperCabinet, PaperWish, TablePaper
from casuskluis.services.editions.partner_copy import PartnerCopy, lock
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import Departure
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.papers.choice import PaperChoice
from casuskluis_ui.pages.meetings.papers.sending.dialog import SendingDialog
from casuskluis_ui.pages.meetings.preview import expected
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder
from casuskluis_ui.widgets.stack import Stack

_NUMBERED = (
    TablePaper.AGENDA,
    TablePaper.ASSESSMENT_FORM,
    TablePaper.DECISIONS,
    TablePaper.MINUTES,
    TablePaper.ACTION_CARD,
)
"""What stands in the list of copies; an invitation goes as a calendar file."""


class PartnerCopyDialog(SendingDialog):
    """Asks which copy, saves it encrypted, and then shows the words that open it."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        file: MeetingFile,
        parent: QWidget | None = None,
    ) -> None:
        words = QCoreApplication.translate
        super().__init__(
            words("PartnerCopyDialog", "Versleutelde kopie voor partner"),
            words(
                "PartnerCopyDialog",
                "Het programma maakt een PDF die alleen opengaat met een wachtzin van zeven "
                "woorden (AES-256). Die ziet u hierna één keer; hij wordt nergens bewaard. De "
                "kopie komt als bestand in de lijst van exemplaren.",
            ),
            parent,
        )
        self._workspace = workspace
        self._runner = runner
        self._meeting_id = file.meeting.id
        self._wish: PaperWish | None = None
        self._told = ""
        self.choice = PaperChoice(_NUMBERED, general=False)
        self.choice.offer(file, partial(expected, workspace.cabinet, file), afresh=True)
        self.phrase = label("", "h1", wrap=True)
        self.phrase.setObjectName("phrase")
        self._saved = label("", wrap=True)
        self._stack = Stack()
        self._stack.addWidget(holder(column(self.choice, STRETCH)))
        self._stack.addWidget(self._phrase_page())
        self.put(self._stack)

    @override
    def submit(self) -> None:
        """Make and encrypt the copy on the worker thread."""
        self.refuse("")
        wish = self.choice.wish
        if wish is None:
            self.refuse(self.tr("Nodig eerst de partner uit op het tabblad Deelnemers."))
            return
        self._wish = wish
        self._show_busy(busy=True)
        work = partial(_make, self._workspace.cabinet, self._meeting_id, wish)
        task = self._runner.run(self.windowTitle(), work, done=self._keep, failed=self._refused)
        task.cancelled.connect(self._stopped)

    @override
    def done(self, result: int) -> None:
        self.phrase.clear()
        self.phrase.setAccessibleName("")
        super().done(result)

    def _keep(self, made: PartnerCopy) -> None:
        """Write the file, enter it, and only then show what opens it."""
        self._show_busy(busy=False)
        wish, paper = self._wish, made.paper
        if wish is None or not self.isVisible():
            return
        path = self.write(paper.pdf, paper.file_name, self.tr("PDF-bestand (*.pdf)"))
        if path is None:
            return
        departure = Departure(digest=paper.digest, electronic=True)
        record = self._workspace.cabinet.record
        self.attempt(lambda: record(self._meeting_id, wish, departure))
        self._show_phrase(made.secret.phrase, path.name)
        text = self.tr("De versleutelde kopie staat in %s.") % path.name
        self.sent.emit(text)

    def _show_phrase(self, phrase: str, name: str) -> None:
        self._saved.setText(
            self.tr("De versleutelde PDF staat in %s. Dit is de wachtzin:") % name
        )
        self.phrase.setText(phrase)
        self.phrase.setAccessibleName(self.tr("Wachtzin: %s") % phrase.replace("-", " "))
        self._stack.setCurrentIndex(1)
        self.intro.hide()
        self.primary.hide()
        self.close_button.setText(self.tr("Sluiten"))
        self.close_button.setAccessibleName(self.tr("Sluiten"))

    def _phrase_page(self) -> QWidget:
        advice = label(
            self.tr(
                "Geef de wachtzin langs een andere weg door dan het bestand, bijvoorbeeld "
                "telefonisch. De streepjes horen erbij. Na Sluiten ziet u hem nooit meer; is "
                "hij kwijt, maak dan een nieuwe kopie."
            ),
            "muted",
            wrap=True,
        )
        return holder(column(self._saved, self.phrase, advice, STRETCH, spacing=14))

    def _refused(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self.refuse(sentence)

    def _stopped(self) -> None:
        self._show_busy(busy=False)

    def _show_busy(self, *, busy: bool) -> None:
        self.choice.setDisabled(busy)
        self.primary.setDisabled(busy)


def _make(
    cabinet: PaperCabinet, meeting_id: MeetingId, wish: PaperWish, control: TaskControl
) -> PartnerCopy:
    paper = cabinet.draw(meeting_id, wish)
    control.check()
    return lock(paper)
