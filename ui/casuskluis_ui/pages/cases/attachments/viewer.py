# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking at an attachment inside the program: from memory, without another program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.services.casework.attachments import AttachmentService
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.cases.attachments.jobs import ShowJob, Shown
from casuskluis_ui.pages.cases.attachments.words import facts
from casuskluis_ui.shell.tasks import Task, TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.image_view import ImageView
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.pdf_view import PdfView
from casuskluis_ui.widgets.stack import Stack

_CHARACTERS = 120
_HIGH = 900


class AttachmentViewer(QDialog):
    """Shows one attachment; nothing of it is kept when the dialog closes.

    Signals:
        shown: The attachment is on the screen, or the reason why it is not.
        saving_wanted: Save a copy outside the vault.
    """

    shown = Signal()
    saving_wanted = Signal()

    def __init__(
        self,
        service: AttachmentService,
        runner: TaskRunner,
        attachment: Attachment,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._attachment = attachment
        self._reason = ""
        self.pdf = PdfView()
        self.image = ImageView()
        self._empty = EmptyState("file-text", self.tr("Even geduld"), "")
        self._stack = Stack()
        self.setWindowTitle(self.tr("Bijlage bekijken"))
        self._build()
        self._task: Task | None = runner.run(
            self.tr("Bijlage openen"),
            ShowJob(service, attachment),
            done=self._show,
            failed=self._explain,
        )

    @property
    def sentence(self) -> str:
        """Why there is no preview; empty when there is one."""
        return self._reason

    @override
    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.pdf.clear()
        super().done(result)

    def _build(self) -> None:
        self.pdf.hide_title()
        self.pdf.hide_output()
        for part in (self._empty, self.pdf, self.image):
            self._stack.addWidget(part)
        save = Button(self.tr("Buiten de kluis opslaan"), "download")
        save.clicked.connect(self.saving_wanted)
        close = Button(self.tr("Sluiten"), kind="primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(ElidedLabel(self._attachment.name, "h1"))
        layout.addWidget(label(facts(self._attachment), "muted", wrap=True))
        layout.addWidget(self._stack, 1)
        layout.addLayout(row(save, STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)
        close.setFocus()

    def _show(self, shown: Shown) -> None:
        if self._task is None:
            return  # closed meanwhile
        self._task = None
        if self._attachment.kind is AttachmentKind.WORD:
            self._say(
                self.tr(
                    "Word-bestanden toont het programma niet. Sla een kopie buiten de kluis op "
                    "om het te lezen, of vraag de afzender om een PDF."
                )
            )
        elif shown.pdf:
            self._show_pdf(shown.pdf)
        elif shown.too_large:
            self._say(
                self.tr("Deze afbeelding heeft te veel beeldpunten om hier veilig te tonen.")
            )
        elif shown.image.isNull():
            self._say(self.tr("Deze afbeelding is beschadigd of niet te lezen."))
        else:
            self.image.show_image(shown.image, self._attachment.name)
            self._stack.setCurrentWidget(self.image)
        self.shown.emit()

    def _show_pdf(self, pdf: bytes) -> None:
        self.pdf.show_pdf(pdf, title=self._attachment.name, file_name="bijlage.pdf")
        if self.pdf.page_count > 0:
            self._stack.setCurrentWidget(self.pdf)
        else:
            self.pdf.clear()
            self._say(self.tr("Deze PDF is beschadigd of met een wachtwoord beveiligd."))

    def _explain(self, sentence: str) -> None:
        self._task = None
        self._say(sentence)
        self.shown.emit()

    def _say(self, sentence: str) -> None:
        self._reason = sentence
        self._empty.say(self.tr("Geen voorbeeld"), sentence)
        self._stack.setCurrentWidget(self._empty)
