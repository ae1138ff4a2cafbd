# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs about one's key file, and about who keeps the shares of the recovery code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from casuskluis.services.keys.key_files import KeyFileService
from casuskluis.services.keys.keys import KeyService
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.dialogs.key_file import NAME, add_key_file, key_file_in
from casuskluis_ui.dialogs.secret_dialog import SecretDialog, SecretForm
from casuskluis_ui.pages.settings.recovery import RenewJob
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file, ask_folder
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_NEW = "new_file"
_KEEPERS = ("first", "second", "third")
_HOW = "how"
_ONE, _THREE = "one", "three"


@dataclass(frozen=True, slots=True)
class KeyFileJob:
    """Turns a key file on, or off where no new one is named; the service wipes the secret."""

    service: KeyFileService
    secret: bytearray = field(repr=False)
    old: Path | None = None
    new: Path | None = None

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        if self.new is not None:
            self.service.turn_on(self.secret, self.new, old=self.old)
        elif self.old is not None:
            self.service.turn_off(self.secret, self.old)
        return self.new


@dataclass(frozen=True, slots=True)
class SplitJob:
    """Makes a recovery code in three shares; older sheets are worthless from then on."""

    service: KeyService
    keepers: tuple[str, ...] = field(repr=False)

    def __call__(self, control: TaskControl) -> tuple[PrintedPaper, ...]:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        return self.service.renew_recovery_shares(self.keepers)


def key_file_on(
    service: KeyFileService,
    runner: TaskRunner,
    parent: QWidget | None = None,
    choose: FolderChooser = ask_folder,
) -> SecretDialog:
    """Return the dialog that makes a key file for the officer at work."""
    form, secret = _with_passphrase("passphrase_file_on")
    if service.is_own:
        add_key_file(form, _words("Sleutelbestand van &nu"))
    help_text = _words(
        "Kies een stick die u bij u draagt, niet deze computer. Het bestand heet {name}: dat "
        "zegt met opzet niets."
    ).format(name=service.suggested_name)
    title = _words("Op welke stick komt het nieuwe &bestand?")
    add_key_file(form, title, name=_NEW, help_text=help_text, choose=choose)

    def prepare(values: Mapping[str, str]) -> KeyFileJob:
        del values
        chosen = key_file_in(form, _NEW) or Path()
        new = chosen / service.suggested_name if chosen.is_dir() else chosen
        return KeyFileJob(service, secret.secret(), key_file_in(form), new)

    return SecretDialog(
        _words("Sleutelbestand maken"),
        form,
        prepare,
        runner,
        check=_Filled(form),
        intro=_words(
            "Daarna gaat de kluis voor u alleen open met uw wachtzin én dit bestand. Maak er "
            "zelf een reservekopie van op een tweede stick. Zijn beide kwijt, dan helpt de "
            "beheerder met een eenmalige code, of de herstelcode."
        ),
        action=_words("Bestand maken"),
        parent=parent,
    )


def key_file_off(
    service: KeyFileService,
    runner: TaskRunner,
    parent: QWidget | None = None,
    choose: FolderChooser = ask_any_file,
) -> SecretDialog:
    """Return the dialog after which the passphrase is enough again."""
    form, secret = _with_passphrase("passphrase_file_off")
    add_key_file(form, choose=choose)

    def prepare(values: Mapping[str, str]) -> KeyFileJob:
        del values
        return KeyFileJob(service, secret.secret(), key_file_in(form))

    return SecretDialog(
        _words("Sleutelbestand uitzetten"),
        form,
        prepare,
        runner,
        check=_Filled(form),
        intro=_words(
            "Daarna opent uw wachtzin de kluis weer zonder bestand. Oude back-ups blijven om "
            "het bestand vragen: gooi het dus niet weg zolang u die bewaart."
        ),
        action=_words("Uitzetten"),
        parent=parent,
    )


def new_sheet(
    service: KeyService, runner: TaskRunner, parent: QWidget | None = None
) -> SecretDialog:
    """Return the dialog that makes a recovery sheet, or three; ``saved`` gives them."""
    form = SecretForm("passphrase_keepers")
    kept = _Kept()
    help_text = _words(
        "Eén blad is eenvoudig, maar wie het heeft, opent de kluis. Van drie bladen zijn er "
        "altijd twee nodig; één blad opent niets."
    )
    form.add((_HOW, Field(_words("Het noodblad &wordt"), kept, help_text=help_text)))
    for number, name in enumerate(_KEEPERS, start=1):
        title = _words("Bewaarder van deel &{number}").format(number=number)
        on_paper = _words("Komt alleen op papier; later met de pen invullen kan ook.")
        told = "" if number > 1 else on_paper
        form.add((name, Field(title, QLineEdit(), help_text=told, optional=True)))

    def prepare(values: Mapping[str, str]) -> RenewJob | SplitJob:
        if values[_HOW] == _ONE:
            return RenewJob(service)
        return SplitJob(service, tuple(values[name] for name in _KEEPERS))

    dialog = SecretDialog(
        _words("Nieuw noodblad"),
        form,
        prepare,
        runner,
        intro=_words(
            "Met het noodblad komt u binnen als de wachtzin weg is. Noodbladen van vroeger "
            "werken hierna niet meer: vernietig ze. Oude back-ups gaan er nog wel mee open."
        ),
        action=_words("Noodblad maken"),
        parent=parent,
    )
    # Now that it opened with room for every field.
    kept.follow(form, split=service.recovery_is_split)
    return dialog


class _Kept(QComboBox):
    """How the recovery code is kept; names are only asked where there are three sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem(_words("Eén blad, in een envelop"), _ONE)
        self.addItem(_words("Drie bladen, bij drie mensen"), _THREE)
        self._keepers: tuple[QWidget, ...] = ()
        self.currentIndexChanged.connect(self._show)

    def follow(self, form: SecretForm, *, split: bool) -> None:
        """Begin as it is kept now."""
        self._keepers = tuple(form[name] for name in _KEEPERS)
        self.setCurrentIndex(self.findData(_THREE if split else _ONE))
        self._show()

    def _show(self) -> None:
        for keeper in self._keepers:
            keeper.setVisible(self.currentData() == _THREE)


class _Filled:
    """Says which fields are still empty."""

    def __init__(self, form: SecretForm) -> None:
        self._form = form

    def __call__(self, values: Mapping[str, str]) -> Mapping[str, str]:
        # As typed: a passphrase of spaces is not empty.
        told = {
            NAME: _words("Wijs uw sleutelbestand aan."),
            _NEW: _words("Kies een stick of map."),
        }
        empty = [name for name in values if not self._form[name].text.strip()]
        return {name: told.get(name, _words("Typ uw wachtzin.")) for name in empty}


def _with_passphrase(name: str) -> tuple[SecretForm, PassphraseField]:
    form, secret = SecretForm(name), PassphraseField()
    form.add(("phrase", Field(_words("&Uw wachtzin"), secret)))
    return form, secret


def _words(text: str) -> str:
    return QCoreApplication.translate("key_forms", text)
