# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Checking whether one still knows the passphrase, while the vault is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casuskluis.services.keys.keys import KeyService
from casuskluis_ui.dialogs.key_file import add_key_file, key_file_in
from casuskluis_ui.dialogs.secret_dialog import SecretDialog, SecretForm
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_field import PassphraseField


@dataclass(frozen=True, slots=True)
class ConfirmJob:
    """Asks the vault whose passphrase it is; the vault wipes it."""

    service: KeyService
    phrase: bytearray = field(repr=False)
    key_file: Path | None = None

    def __call__(self, control: TaskControl) -> str:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.confirm(self.phrase, key_file=self.key_file)


def passphrase_check(
    service: KeyService,
    runner: TaskRunner,
    parent: QWidget | None = None,
    *,
    with_key_file: bool = False,
) -> SecretDialog:
    """Return the dialog that asks; ``saved`` tells whose passphrase it was.

    Args:
        service: Of the open vault.
        runner: Computes the keys off the interface thread.
        parent: Over which it stands.
        with_key_file: Whether the officer at work has one.
    """
    secret = PassphraseField()
    form = SecretForm("passphrase_check")
    form.add(("phrase", Field(_words("&Wachtzin"), secret)))
    if with_key_file:
        add_key_file(form)

    def prepare(values: Mapping[str, str]) -> ConfirmJob:
        del values
        return ConfirmJob(service, secret.secret(), key_file_in(form))

    def missing(values: Mapping[str, str]) -> Mapping[str, str]:
        del values
        return {} if secret.text() else {"phrase": _words("Typ uw wachtzin.")}

    return SecretDialog(
        _words("Wachtzin controleren"),
        form,
        prepare,
        runner,
        check=missing,
        intro=_words(
            "Weet u uw wachtzin nog? Oefen nu, terwijl de kluis open is. Er verandert niets."
        ),
        action=_words("Controleren"),
        parent=parent,
    )


def check_told(whose: str, officer: str) -> str:
    """Return what the officer hears: it is one's own passphrase, or that of a colleague."""
    if whose == officer:
        return _words("Dit is uw wachtzin. Hij klopt.")
    return _words("Deze wachtzin is van {name}, niet van u.").format(name=whose)


def _words(text: str) -> str:
    return QCoreApplication.translate("PassphraseCheck", text)
