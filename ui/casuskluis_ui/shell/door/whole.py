# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card that makes a new vault of a file with everything out of another one."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.parcels.locks import SealKind, seal_of
from casuskluis_ui.shell.door.card import DoorCard, listen_for_enter
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.shell.door.making import VAULT_SUFFIX, is_folder_name
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_FILE, _PHRASE, _KEY = "file", "phrase", "key"


class WholeCard(DoorCard):
    """Asks for the file, what opens it, and how the new vault will be."""

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "inbox",
            self.tr("Kluis maken van een meegenomen bestand"),
            self.tr(
                "Alles uit het bestand komt in een nieuwe kluis. Wat na het maken van het "
                "bestand vernietigd is, staat daar weer in: dat vernietigt u opnieuw."
            ),
            self.tr("Kluis maken"),
        )
        self.source = FolderField(self.tr("Kies het meegenomen bestand"), ask_any_file)
        self.phrase = PassphraseField()
        self.key_file = FolderField(self.tr("Kies het bestand met uw sleutel"), ask_any_file)
        self.parent_folder = FolderField(self.tr("Kies waar de kluis komt"), choose)
        self.vault_name = QLineEdit(self.tr("Casuskluis"))
        self.label = QLineEdit()
        self.passphrase = PassphraseField()
        self.again = PassphraseField(blind=True)
        self.aid = PassphraseAid(self.passphrase, self.again, self._known)
        self.stop = Button(self.tr("Stoppen"), "x")
        self.stop.hide()
        self._ask_for_file()
        self._ask_for_vault()
        self.source.edited.connect(self._look)
        for part in (self.aid, self.stop):
            self.extras.addWidget(part)
        self.add_link(self.tr("Terug"), BACK)
        self.links.addStretch(1)

    @property
    def folder(self) -> Path:
        """Where the vault comes."""
        name = self.vault_name.text().strip().removesuffix(VAULT_SUFFIX)
        return (self.parent_folder.path() or Path()) / f"{name}{VAULT_SUFFIX}"

    @property
    def asks_key(self) -> bool:
        """Whether the file chosen opens with a key in a file, and not with a passphrase."""
        return not self.fields[_KEY].isHidden()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is, on the button that stops it."""
        words = self.tr("Stoppen ({percent} % klaar)")
        self.stop.setText(words.format(percent=100 * done // max(total, 1)))

    def show_stopped(self) -> None:
        """Say that nothing was made."""
        self.show_error(self.tr("Gestopt. Er is geen kluis gemaakt."))

    @override
    def missing(self) -> Mapping[str, str]:
        wrong = dict(self._missing_of_file())
        if self.parent_folder.path() is None:
            wrong["folder"] = self.tr("Kies een map.")
        if not is_folder_name(self.vault_name.text().strip()):
            wrong["name"] = self.tr("Gebruik letters, cijfers en spaties.")
        if not self.label.text().strip():
            wrong["label"] = self.tr("Vul in hoe u in het logboek staat.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Kies een wachtzin.")
        elif different := self.aid.difference():
            wrong["again"] = different
        return wrong

    @override
    def show_busy(self, *, busy: bool) -> None:
        super().show_busy(busy=busy)
        self.aid.setDisabled(busy)
        self.stop.setText(self.tr("Stoppen"))
        self.stop.setVisible(busy)

    @override
    def begin(self) -> None:
        if self.source.path() is None:
            self.source.setFocus()
            return
        (self.key_file if self.asks_key else self.phrase).setFocus()
        self.phrase.selectAll()

    @override
    def forget(self) -> None:
        for secret in (self.phrase, self.passphrase, self.again):
            secret.forget()
        self.key_file.set_entry("")

    def _ask_for_file(self) -> None:
        phrase = Field(
            self.tr("Wachtzin van het &bestand"),
            self.phrase,
            help_text=self.tr("De woorden die u zag toen het bestand werd gemaakt."),
        )
        self.fields.add((_FILE, Field(self.tr("Meege&nomen bestand"), self.source)))
        self.fields.add((_PHRASE, phrase))
        told = self.tr("Dit bestand is voor een sleutel dichtgedaan.")
        self.fields.add(
            (_KEY, Field(self.tr("Bestand met uw &sleutel"), self.key_file, help_text=told))
        )
        self.fields[_KEY].hide()

    def _ask_for_vault(self) -> None:
        own = Field(
            self.tr("&Uw naam of functie"),
            self.label,
            help_text=self.tr("Zo staat u in het logboek en op de agenda."),
        )
        second = Field(self.tr("Wachtzin &herhalen"), self.again)
        place = Field(self.tr("&Map waarin de kluis komt"), self.parent_folder)
        self.fields.add(("folder", place))
        self.fields.add(
            ("name", Field(self.tr("Naam van de &kluis"), self.vault_name)), ("label", own)
        )
        self.fields.add(
            ("passphrase", Field(self.tr("Nieuwe &wachtzin"), self.passphrase)),
            ("again", second),
        )
        listen_for_enter(self, second)

    def _missing_of_file(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.source.path() is None:
            wrong[_FILE] = self.tr("Kies het meegenomen bestand.")
        if self.asks_key:
            if self.key_file.path() is None:
                wrong[_KEY] = self.tr("Kies het bestand met uw sleutel.")
        elif not self.phrase.text():
            wrong[_PHRASE] = self.tr("Typ de wachtzin van het bestand.")
        return wrong

    def _look(self) -> None:
        """Ask for what opens the file that was chosen."""
        path, sentence, key = self.source.path(), "", False
        if path is not None and path.is_file():
            try:
                key = seal_of(path) is not SealKind.PASSPHRASE
            except CasuskluisError as error:
                sentence = explain(error)
        self.fields[_FILE].set_error(sentence)
        self.fields[_PHRASE].setVisible(not key)
        self.fields[_KEY].setVisible(key)

    def _known(self) -> tuple[str, ...]:
        """Return what others know."""
        return self.label.text(), self.vault_name.text()
