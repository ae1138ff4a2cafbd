# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The second person confirms, and then the files on the list are destroyed."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.identifiers import DestructionListId
from casuskluis.services.endings.destruction import DestructionService, ListFile
from casuskluis_ui.dialogs.secret_dialog import SecretForm
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.busy_bar import show_unknown
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_CHARACTERS = 72


@dataclass(frozen=True, slots=True)
class CarryOutJob:
    """Confirms a list and destroys what is on it.

    Attributes:
        secret: Passphrase of the second officer, wiped by the vault; None on paper.
        name: Of who signed on paper.
    """

    service: DestructionService
    list_id: DestructionListId
    secret: bytearray | None = field(default=None, repr=False)
    name: str = field(default="", repr=False)
    signed: bool = False

    def __call__(self, control: TaskControl) -> ListFile:
        """Do it; runs on the worker thread, and cannot be stopped half-way."""
        control.check()
        if self.secret is None:
            return self.service.carry_out_on_paper(self.list_id, self.name, signed=self.signed)
        try:
            return self.service.carry_out_with_passphrase(self.list_id, self.secret)
        finally:
            self.secret[:] = bytes(len(self.secret))


class ConfirmDialog(QDialog):
    """Asks the second person to confirm, with a passphrase or with a signature on paper."""

    def __init__(
        self,
        service: DestructionService,
        runner: TaskRunner,
        file: ListFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._file = file
        title = self.tr("Bevestigen en vernietigen")
        self.setWindowTitle(title)
        self.by_passphrase = QRadioButton(self.tr("Met de &wachtzin van een collega"))
        self.on_paper = QRadioButton(self.tr("Op &papier getekend"))
        self._ways = QButtonGroup(self)
        self.secret = PassphraseField()
        self.name = QLineEdit()
        self.signed = QCheckBox(self.tr("Deze persoon heeft de lijst &getekend"))
        self.form = SecretForm("destruction_confirmation")
        self._problem = Banner("bad")
        self._problem.hide()
        self._busy = QProgressBar()
        self._primary = Button(self.tr("Definitief vernietigen"), "trash-2", "danger")
        self._cancel = Button(self.tr("Annuleren"))
        self._fill_form()
        self._build(title)
        self._connect()
        self._choose()

    @property
    def problem(self) -> str:
        """The sentence shown because it was refused."""
        return self._problem.text

    def submit(self) -> None:
        """Confirm and destroy on the worker thread."""
        if not self._primary.isEnabled():
            return
        list_id, service = self._file.list.id, self._service
        job = CarryOutJob(
            service, list_id, name=self.name.text(), signed=self.signed.isChecked()
        )
        if self.by_passphrase.isChecked():
            if not self.secret.text():
                self.form.show_errors({"secret": self.tr("Vul dit in.")})
                return
            job = CarryOutJob(service, list_id, secret=self.secret.secret())
        self.form.show_errors({})
        self._show_busy(busy=True)
        title = self.tr("Dossiers vernietigen")
        self._runner.run(title, job, done=self._done, failed=self._refused)

    @override
    def reject(self) -> None:
        """Close; not while files are being destroyed, which cannot be stopped."""
        if self._primary.isEnabled():
            super().reject()

    @override
    def done(self, result: int) -> None:
        self.secret.forget()
        super().done(result)

    def _fill_form(self) -> None:
        help_text = self.tr("De collega typt zelf. U ziet de wachtzin niet.")
        field_ = Field(self.tr("Wachtzin van de tweede persoon"), self.secret)
        field_.setToolTip(help_text)
        self.form.add_widget(self.by_passphrase)
        self.form.add(("secret", field_))
        self.form.add_widget(self.on_paper)
        self.form.add(("name", Field(self.tr("&Naam van de tweede persoon"), self.name)))
        self.form.add_widget(self.signed)

    def _build(self, title: str) -> None:
        count = len([one for one in self._file.records if one.destroyed_on is None])
        files = counted(count, self.tr("{n} dossier"), self.tr("{n} dossiers"))
        intro = self.tr("Lijst {number}, met {files}").format(
            number=self._file.list.number, files=files
        )
        warning = Banner(
            "warn",
            self.tr(
                "Dit is niet terug te draaien. Een tweede persoon bevestigt: iemand anders dan "
                "wie de lijst opstelde."
            ),
        )
        for way in (self.by_passphrase, self.on_paper):
            self._ways.addButton(way)
        self.by_passphrase.setChecked(True)
        show_unknown(self._busy)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Bezig"))
        self._busy.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        for part in (
            label(title, "h1", wrap=True),
            label(intro, "muted", wrap=True),
            warning, self._problem, self.form, self._busy,
        ):  # fmt: skip
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(row(STRETCH, self._cancel, self._primary))
        self.resize(
            self.fontMetrics().averageCharWidth() * _CHARACTERS, self.sizeHint().height()
        )

    def _connect(self) -> None:
        self._primary.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.reject)
        self._ways.buttonToggled.connect(self._choose)

    def _choose(self) -> None:
        alone = self.by_passphrase.isChecked()
        self.form["secret"].setEnabled(alone)
        for part in (self.form["name"], self.signed):
            part.setEnabled(not alone)

    def _done(self, _file: object) -> None:
        self._show_busy(busy=False)
        self.accept()

    def _refused(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self._choose()
        self._problem.say("bad", sentence)

    def _show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        for part in (self.form, self._primary, self._cancel):
            part.setDisabled(busy)
