# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card that makes a new vault: proposes a passphrase and says how strong the own one is."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from casuskluis.domain.passphrase_strength import MINIMUM_CHARACTERS, Strength, strength
from casuskluis_ui.shell.door.card import DoorCard, listen_for_enter
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column, holder, row
from casuskluis_ui.widgets.passphrase_field import PassphraseField

VAULT_SUFFIX = ".kluis"


class CreateCard(DoorCard):
    """Makes a new vault.

    Signals:
        suggestion_wanted: Somebody wants a passphrase proposed.
    """

    suggestion_wanted = Signal()

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "folder-plus",
            self.tr("Nieuwe kluis"),
            self.tr(
                "Er wordt pas iets opgeslagen als u op “Kluis maken” drukt: één map, op de "
                "plek die u hier kiest."
            ),
            self.tr("Kluis maken"),
        )
        self.parent_folder = FolderField(self.tr("Kies waar de kluis komt"), choose)
        self.vault_name = QLineEdit(self.tr("Casuskluis"))
        self.municipality = QLineEdit()
        self.label = QLineEdit()
        self.passphrase = PassphraseField()
        self.again = PassphraseField(blind=True)
        self.proposed = label("", "h3", wrap=True)
        self.strength = label("", "help", wrap=True)
        self._build()
        self.passphrase.textChanged.connect(self._weigh)
        self.add_link(self.tr("Terug"), BACK)
        self.links.addStretch(1)

    def folder(self) -> Path:
        """Return where the vault comes."""
        name = self.vault_name.text().strip().removesuffix(VAULT_SUFFIX)
        return (self.parent_folder.path() or Path()) / f"{name}{VAULT_SUFFIX}"

    def offer_suggestions(self) -> None:
        """Let somebody ask for a passphrase; without a guide there is nobody to ask."""
        self._proposal.show()

    def show_suggestion(self, phrase: str) -> None:
        """Show a passphrase to type over: typing is how one learns it."""
        self.proposed.setText(phrase)
        self.proposed.setVisible(bool(phrase))
        self._ask.say(self.tr("Ander voorstel"))
        announce(self, phrase)

    @override
    def missing(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.parent_folder.path() is None:
            wrong["folder"] = self.tr("Kies een map.")
        if not _is_folder_name(self.vault_name.text().strip()):
            wrong["name"] = self.tr("Gebruik letters, cijfers en spaties.")
        if not self.municipality.text().strip():
            wrong["municipality"] = self.tr("Vul de gemeente in.")
        if not self.label.text().strip():
            wrong["label"] = self.tr("Vul in hoe u in het logboek staat.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Kies een wachtzin.")
        elif self.again.secret() != self.passphrase.secret():
            wrong["again"] = self.tr("Dit is niet dezelfde wachtzin. Typ hem nog eens.")
        return wrong

    @override
    def begin(self) -> None:
        (self.passphrase if self.label.text() else self.parent_folder).setFocus()
        self.passphrase.selectAll()

    @override
    def forget(self) -> None:
        self.passphrase.forget()
        self.again.forget()
        self.proposed.clear()
        self.proposed.hide()

    def _build(self) -> None:
        place = Field(self.tr("&Map waarin de kluis komt"), self.parent_folder)
        own = Field(
            self.tr("&Uw naam of functie"),
            self.label,
            help_text=self.tr("Zo staat u in het logboek en op de agenda."),
        )
        second = Field(self.tr("Wachtzin &herhalen"), self.again)
        self.fields.add(("folder", place))
        self.fields.add(
            ("name", Field(self.tr("&Naam van de kluis"), self.vault_name)),
            ("municipality", Field(self.tr("&Gemeente"), self.municipality)),
        )
        self.fields.add(("label", own))
        self.fields.add(
            ("passphrase", Field(self.tr("&Wachtzin"), self.passphrase)), ("again", second)
        )
        listen_for_enter(self, second)
        self._ask = Button(self.tr("Wachtzin voorstellen"), "key-round")
        self._ask.clicked.connect(self.suggestion_wanted)
        advice = self.tr(
            "Neem vijf of meer losse woorden die niets met u te maken hebben. Zonder wachtzin "
            "of noodblad kan niemand de kluis openen, ook de makers niet."
        )
        line = row(self.proposed, self._ask, spacing=12)
        line.setStretch(0, 1)
        self._proposal = holder(column(line))
        for part in (self._proposal, self.proposed):
            part.hide()
        for part in (self.strength, label(advice, "help", wrap=True), self._proposal):
            self.extras.addWidget(part)
        self._weigh("")

    def _weigh(self, phrase: str) -> None:
        """Say how strong the passphrase is that is being typed."""
        words = {
            Strength.NONE: "",
            Strength.SHORT: self.tr("Nog te kort: een wachtzin heeft {least} tekens of meer."),
            Strength.WEAK: self.tr("Zwak: te raden. Neem meer losse woorden."),
            Strength.FAIR: self.tr("Redelijk. Nog één los woord maakt deze wachtzin sterk."),
            Strength.STRONG: self.tr("Sterk: deze wachtzin is niet te raden."),
        }
        said = words[strength(phrase)].format(least=MINIMUM_CHARACTERS)
        self.strength.setText(said)
        self.strength.setVisible(bool(said))
        self.passphrase.setAccessibleDescription(said)


def _is_folder_name(text: str) -> bool:
    return bool(text) and all(char.isalnum() or char in " -_." for char in text)
