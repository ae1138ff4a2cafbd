# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card of the lock screen that puts a backup back."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from casuskluis_ui.shell.door import calls
from casuskluis_ui.shell.door.calls import Call
from casuskluis_ui.shell.door.card import WayIn, listen_for_enter
from casuskluis_ui.shell.door.cards import SALVAGE, WHOLE, key_file_field, show_key_file
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import VaultDoor


class RestoreCard(WayIn):
    """Puts a backup in the place of a vault.

    Attributes:
        listed: The backups that were found; see `casuskluis_ui.shell.door.found`.
    """

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "archive-restore",
            self.tr("Back-up terugzetten"),
            self.tr(
                "Staat er al een kluis op die plek, dan blijft die bewaard onder een andere "
                "naam."
            ),
            self.tr("Terugzetten"),
        )
        self.source = FolderField(self.tr("Kies de map van de back-up"), choose)
        self.target = FolderField(self.tr("Kies de map waar de kluis komt"), choose)
        self.passphrase = PassphraseField()
        secret = Field(self.tr("&Wachtzin van de back-up"), self.passphrase)
        self.listed = QComboBox()
        # In the order of the work: which vault, which backup of it, and what opens that.
        self.fields.add(("target", Field(self.tr("&Kluis die u terug wilt"), self.target)))
        self.fields.add(("listed", Field(self.tr("&Gevonden back-ups"), self.listed)))
        self.fields["listed"].hide()
        self.fields.add(("source", Field(self.tr("&Back-up"), self.source)))
        self.fields.add(("passphrase", secret))
        self.key_file = key_file_field(
            self, self.tr("Alleen als u op dat moment met een sleutelbestand werkte.")
        )
        listen_for_enter(self, secret)
        self.add_link(self.tr("Terug"), BACK)
        self.add_link(self.tr("Beschadigde kluis redden…"), SALVAGE)
        self.links.addStretch(1)
        words = self.tr("Kluis maken van een meegenomen bestand…")
        self.more.addWidget(self.add_link(words, WHOLE))
        self.more.addStretch(1)

    def ask_key_file(self, *, wanted: bool) -> None:
        """Show the field for a key file, or leave it away where nobody had one."""
        show_key_file(self, self.key_file, wanted=wanted)

    @override
    def asked(self, door: "VaultDoor") -> Call:
        source, target = self.source.path() or Path(), self.target.path() or Path()
        secret, key_file = self.passphrase.secret(), self.key_file.path()
        return calls.restoring(door, source, target, secret, key_file)

    @override
    def missing(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.source.path() is None:
            wrong["source"] = self.tr("Kies de map van de back-up.")
        if self.target.path() is None:
            wrong["target"] = self.tr("Kies waar de kluis komt.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Typ de wachtzin die bij de back-up hoort.")
        return wrong

    @override
    def begin(self) -> None:
        (self.passphrase if self.source.path() else self.source).setFocus()
        self.passphrase.selectAll()

    @override
    def forget(self) -> None:
        self.passphrase.forget()
        self.key_file.set_entry("")
