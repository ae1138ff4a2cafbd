# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card that makes a new vault: proposes a passphrase and says how strong the own one is."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from casuskluis_ui.shell.door import calls
from casuskluis_ui.shell.door.calls import Call
from casuskluis_ui.shell.door.card import WayIn, listen_for_enter
from casuskluis_ui.shell.door.cards import WHOLE
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import VaultDoor

VAULT_SUFFIX = ".kluis"


class CreateCard(WayIn):
    """Makes a new vault."""

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
        self.aid = PassphraseAid(self.passphrase, self.again, self._known)
        self._build()
        self.passphrase.textChanged.connect(self._take_back)
        self.add_link(self.tr("Terug"), BACK)
        self.add_link(self.tr("Kluis maken van een meegenomen bestand…"), WHOLE)
        self.links.addStretch(1)

    def folder(self) -> Path:
        """Return where the vault comes."""
        name = self.vault_name.text().strip().removesuffix(VAULT_SUFFIX)
        return (self.parent_folder.path() or Path()) / f"{name}{VAULT_SUFFIX}"

    @override
    def asked(self, door: "VaultDoor") -> Call:
        return calls.creating(
            door,
            self.folder(),
            self.passphrase.secret(),
            municipality=self.municipality.text().strip(),
            label=self.label.text().strip(),
        )

    @override
    def missing(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.parent_folder.path() is None:
            wrong["folder"] = self.tr("Kies een map.")
        if not is_folder_name(self.vault_name.text().strip()):
            wrong["name"] = self.tr("Gebruik letters, cijfers en spaties.")
        if not self.municipality.text().strip():
            wrong["municipality"] = self.tr("Vul de gemeente in.")
        if not self.label.text().strip():
            wrong["label"] = self.tr("Vul in hoe u in het logboek staat.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Kies een wachtzin.")
        elif different := self.aid.difference():
            wrong["again"] = different
        return wrong

    @override
    def begin(self) -> None:
        (self.passphrase if self.label.text() else self.parent_folder).setFocus()
        self.passphrase.selectAll()

    @override
    def forget(self) -> None:
        self.passphrase.forget()
        self.again.forget()

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
        advice = self.tr(
            "Neem zes losse woorden die niets met u te maken hebben. Zonder wachtzin of "
            "noodblad kan niemand de kluis openen, ook de makers niet."
        )
        for part in (self.aid, label(advice, "help", wrap=True)):
            self.extras.addWidget(part)

    def _take_back(self, phrase: str) -> None:
        """Another passphrase is not the one that was refused."""
        if phrase:
            self.show_error("")

    def _known(self) -> tuple[str, ...]:
        """Return what others know."""
        return self.label.text(), self.municipality.text(), self.vault_name.text()


def is_folder_name(text: str) -> bool:
    """Tell whether every system takes this as the name of a folder."""
    return bool(text) and all(char.isalnum() or char in " -_." for char in text)
