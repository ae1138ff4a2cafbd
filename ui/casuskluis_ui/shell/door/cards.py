# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The names of the cards, and the one that opens a vault: what most starts need."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox

from casuskluis_ui.overriding import override
from casuskluis_ui.shell.door.card import DoorCard, WayIn, listen_for_enter
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from casuskluis_ui.shell.door.calls import Call
    from casuskluis_ui.shell.session import VaultDoor

OPEN = "open"
CREATE = "create"
RESTORE = "restore"
RECOVER = "recover"
SALVAGE = "salvage"
SHARES = "shares"
ONCE = "once"
DEMO = "demo"
WHOLE = "whole"
ON_PAPER = frozenset({RECOVER, SHARES, ONCE})
"""Cards of `casuskluis_ui.shell.door.key_ways`."""


def key_file_field(card: DoorCard, help_text: str) -> FolderField:
    """Add a field for a key file to a card, unseen at first, and return it.

    The place of the file is never remembered: with it, half of what opens the vault would be
    written down on this computer.
    """
    words = QCoreApplication.translate("cards", "Kies uw sleutelbestand")
    editor = FolderField(words, ask_any_file)
    title = QCoreApplication.translate("cards", "&Sleutelbestand")
    card.fields.add(("key_file", Field(title, editor, help_text=help_text, optional=True)))
    card.fields["key_file"].hide()
    return editor


def show_key_file(card: DoorCard, editor: FolderField, *, wanted: bool) -> None:
    """Show the field for a key file, or hide and empty it."""
    card.fields["key_file"].setVisible(wanted)
    if not wanted:
        editor.set_entry("")


class OpenCard(WayIn):
    """Opens a vault with the passphrase.

    Signals:
        reading_wanted: Open it to read only.
    """

    reading_wanted = Signal()

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "file-lock-2",
            self.tr("Kluis openen"),
            self.tr("De gegevens staan versleuteld op deze computer en verlaten die niet."),
            self.tr("Openen"),
        )
        self.folder = FolderField(self.tr("Kies de map van de kluis"), choose)
        self.passphrase = PassphraseField()
        secret = Field(self.tr("&Wachtzin"), self.passphrase)
        self.remember = QCheckBox(self.tr("Onthoud op deze computer waar de kluis staat"))
        self.fields.add(("folder", Field(self.tr("&Kluis"), self.folder)))
        self.fields.add(("passphrase", secret))
        self.key_file = key_file_field(
            self, self.tr("Alleen als u met een sleutelbestand werkt.")
        )
        self.extras.addWidget(self.remember)
        self.look = Button(self.tr("Alleen lezen openen"), "eye")
        self.look.hide()
        self.look.clicked.connect(self._look)
        self.extras.addWidget(self.look)
        self.put_back = self.add_link(self.tr("Back-up terugzetten…"), RESTORE)
        self.rescue = self.add_link(self.tr("Beschadigde kluis redden…"), SALVAGE)
        for leads_out in (self.put_back, self.rescue):
            leads_out.hide()
            self.extras.addWidget(leads_out)
        listen_for_enter(self, secret)
        self.add_link(self.tr("Wachtzin vergeten?"), RECOVER)
        self.add_link(self.tr("Nieuwe kluis…"), CREATE)
        self.put_back_link = self.add_link(self.tr("Back-up terugzetten…"), RESTORE)
        self.links.addStretch(1)
        self.more.addWidget(self.add_link(self.tr("Ik heb een eenmalige code…"), ONCE))
        self.more.addStretch(1)

    def ask_key_file(self, *, wanted: bool) -> None:
        """Show the field for a key file, or leave it away where nobody has one."""
        show_key_file(self, self.key_file, wanted=wanted)

    @override
    def asked(self, door: "VaultDoor") -> "Call":
        from casuskluis_ui.shell.door import calls  # noqa: PLC0415 - not before something is typed

        return calls.opening(door, *self._typed())

    def asked_to_read(self, door: "VaultDoor") -> "Call":
        """Return what to ask to open the vault to read only."""
        from casuskluis_ui.shell.door import calls  # noqa: PLC0415 - as above

        return calls.looking(door, *self._typed())

    def offer_reading(self, sentence: str) -> None:
        """Say why nobody can work in it now, and offer to look."""
        self.show_error(sentence)
        self.look.show()
        self.look.setFocus()

    def offer_backup(self, sentence: str, *, salvage: bool = False) -> None:
        """Say that it is damaged, and lead to a backup first.

        Args:
            sentence: What is the matter, in Dutch.
            salvage: Whether part of it may be saved, where no backup is good enough.
        """
        self.show_error(sentence)
        self._action.become("")
        self.put_back.become("primary")
        self.put_back_link.hide()
        self.put_back.show()
        self.put_back.setFocus()
        self.rescue.become("")
        self.rescue.setVisible(salvage)

    def _typed(self) -> tuple[Path, bytearray, Path | None]:
        folder, key_file = self.folder.path() or Path(), self.key_file.path()
        return folder, self.passphrase.secret(), key_file

    def _look(self) -> None:
        self.fields.show_errors(self.missing())
        if not self.missing():
            self.show_error("")
            self.reading_wanted.emit()

    @override
    def show_error(self, sentence: str) -> None:
        super().show_error(sentence)
        self._action.become("primary")
        self.put_back_link.show()
        for offered in (self.look, self.put_back, self.rescue):
            offered.hide()

    @override
    def show_busy(self, *, busy: bool) -> None:
        super().show_busy(busy=busy)
        self.look.setDisabled(busy)

    def offer_demonstration(self) -> None:
        """Lead to the demonstration, too; needs a guide."""
        link = self.add_link(self.tr("Demonstratiekluis maken…"), DEMO)
        self.more.insertWidget(self.more.count() - 1, link)

    @override
    def missing(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.folder.path() is None:
            wrong["folder"] = self.tr("Kies eerst de map van de kluis.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Typ uw wachtzin.")
        return wrong

    @override
    def begin(self) -> None:
        (self.passphrase if self.folder.path() else self.folder).setFocus()
        self.passphrase.selectAll()

    @override
    def forget(self) -> None:
        self.passphrase.forget()
        self.key_file.set_entry("")
