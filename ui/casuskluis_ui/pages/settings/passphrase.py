# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Changing the passphrase: the old one, and the new one twice."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.keys.keys import KeyService
from casuskluis_ui.dialogs.key_file import NAME as KEY_FILE
from casuskluis_ui.dialogs.key_file import add_key_file, key_file_in
from casuskluis_ui.dialogs.secret_dialog import SecretForm
from casuskluis_ui.dialogs.sizing import SCROLL_BAR, open_around
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.busy_bar import BusyBar
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_CHARACTERS = 72


@dataclass(frozen=True, slots=True)
class ChangeJob:
    """Replaces the passphrase; both are wiped by the vault."""

    service: KeyService
    old: bytearray = field(repr=False)
    new: bytearray = field(repr=False)
    key_file: Path | None = None

    def __call__(self, control: TaskControl) -> None:
        """Do it; runs on the worker thread."""
        try:
            control.check()
            self.service.change_passphrase(self.old, self.new, key_file=self.key_file)
        finally:
            for secret in (self.old, self.new):
                secret[:] = bytes(len(secret))


class PassphraseDialog(QDialog):
    """Asks for the passphrases and stays open while they are refused.

    Args:
        service: Of the open vault.
        runner: Computes the keys off the interface thread.
        with_key_file: Whether the officer at work has one, which stays.
    """

    def __init__(
        self,
        service: KeyService,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        with_key_file: bool = False,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        title = self.tr("Wachtzin wijzigen")
        self.setWindowTitle(title)
        self.old = PassphraseField()
        self.new = PassphraseField()
        self.again = PassphraseField(blind=True)
        self.form = SecretForm("passphrase")
        self.form.add(("old", Field(self.tr("&Huidige wachtzin"), self.old)))
        if with_key_file:
            add_key_file(self.form, help_text=self.tr("Dit blijft hetzelfde bestand."))
        help_text = self.tr("Kies zes losse woorden die niets met u te maken hebben.")
        self.form.add(
            ("new", Field(self.tr("&Nieuwe wachtzin"), self.new, help_text=help_text))
        )
        self.form.add(("again", Field(self.tr("Nieuwe wachtzin h&erhalen"), self.again)))
        self.aid = PassphraseAid(self.new, self.again)
        self.form.add_widget(self.aid)
        self._problem = Banner("bad")
        self._problem.hide()
        self._busy = BusyBar()
        self._primary = Button(self.tr("Wachtzin wijzigen"), kind="primary")
        self._primary.setDefault(True)
        self._cancel = Button(self.tr("Annuleren"))
        self._primary.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.reject)
        self._build(title)

    @property
    def problem(self) -> str:
        """The sentence shown because it was refused."""
        return self._problem.text

    def submit(self) -> None:
        """Check what was typed and change the passphrase on the worker thread."""
        wrong = self._missing()
        self.form.show_errors(wrong)
        if wrong or not self._primary.isEnabled():
            return
        self._show_busy(busy=True)
        old, new = self.old.secret(), self.new.secret()
        job = ChangeJob(self._service, old, new, key_file_in(self.form))
        self._runner.run(self.windowTitle(), job, done=self._done, failed=self._refused)

    @override
    def reject(self) -> None:
        """Close; not while the passphrase is being changed, which cannot be stopped."""
        if self._primary.isEnabled():
            super().reject()

    @override
    def done(self, result: int) -> None:
        for secret in (self.old, self.new, self.again):
            secret.forget()
        super().done(result)

    def _missing(self) -> dict[str, str]:
        wrong: dict[str, str] = {}
        for name in {"old", "new", KEY_FILE} & {*self.form.names}:
            if not self.form[name].text:
                wrong[name] = self.tr("Vul dit in.")
        if different := self.aid.difference():
            wrong["again"] = different
        return wrong

    def _done(self, _nothing: object) -> None:
        self._show_busy(busy=False)
        self.accept()

    def _refused(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self._problem.say("bad", sentence)
        self.old.setFocus()
        self.old.selectAll()

    def _show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        for part in (self.form, self._primary, self._cancel):
            part.setDisabled(busy)

    def _build(self, title: str) -> None:
        intro = self.tr(
            "De oude wachtzin opent de kluis daarna niet meer. Oude back-ups houden hun oude "
            "wachtzin. Het noodblad blijft geldig."
        )
        told = label(intro, "muted", wrap=True)
        told.setMinimumHeight(1)  # else it counts as high as it is in the narrowest column
        body = holder(column(told, self.form, spacing=14, margins=(0, 0, SCROLL_BAR, 0)))
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24 - SCROLL_BAR, 20)
        layout.setSpacing(14)
        for part in (label(title, "h1", wrap=True), self._problem):
            layout.addWidget(part)
        layout.addWidget(area, 1)
        layout.addWidget(self._busy)
        bar = row(STRETCH, self._cancel, self._primary, margins=(0, 0, SCROLL_BAR, 0))
        layout.addLayout(bar)
        open_around(self, body, _CHARACTERS)
