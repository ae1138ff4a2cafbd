# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of the lock screen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from typing_extensions import override

from casuskluis_ui.shell.door.card import DoorCard, listen_for_enter
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField

OPEN = "open"
CREATE = "create"
RESTORE = "restore"
RECOVER = "recover"
SALVAGE = "salvage"
SHARES = "shares"
ONCE = "once"
DEMO = "demo"
ON_PAPER = frozenset({SHARES, ONCE})
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


class OpenCard(DoorCard):
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


class RestoreCard(DoorCard):
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

    def ask_key_file(self, *, wanted: bool) -> None:
        """Show the field for a key file, or leave it away where nobody had one."""
        show_key_file(self, self.key_file, wanted=wanted)

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


class RecoverCard(DoorCard):
    """Opens a vault with the recovery sheet, and sets a new passphrase."""

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "key-round",
            self.tr("Wachtzin vergeten"),
            self.tr(
                "Neem het noodblad van deze kluis. Typ de code over en kies een nieuwe "
                "wachtzin."
            ),
            self.tr("Openen met noodblad"),
        )
        self.folder = FolderField(self.tr("Kies de map van de kluis"), choose)
        self.code = QLineEdit()
        self.passphrase = PassphraseField()
        self.again = PassphraseField(blind=True)
        self.fields.add(("folder", Field(self.tr("&Kluis"), self.folder)))
        code = Field(
            self.tr("&Code van het noodblad"),
            self.code,
            help_text=self.tr("Hoofdletters, streepjes en spaties maken niet uit."),
        )
        self.fields.add(("code", code))
        second = Field(self.tr("Nieuwe wachtzin &herhalen"), self.again)
        self.fields.add(
            ("passphrase", Field(self.tr("&Nieuwe wachtzin"), self.passphrase)),
            ("again", second),
        )
        listen_for_enter(self, second)
        self.aid = PassphraseAid(self.passphrase, self.again)
        self.extras.addWidget(self.aid)
        self.add_link(self.tr("Terug"), BACK)
        self.add_link(self.tr("Herstelcode in delen…"), SHARES)
        self.links.addStretch(1)

    @override
    def missing(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.folder.path() is None:
            wrong["folder"] = self.tr("Kies eerst de map van de kluis.")
        if not self.code.text().strip():
            wrong["code"] = self.tr("Typ de code van het noodblad over.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Kies een nieuwe wachtzin.")
        elif different := self.aid.difference():
            wrong["again"] = different
        return wrong

    @override
    def begin(self) -> None:
        (self.code if self.folder.path() else self.folder).setFocus()

    @override
    def forget(self) -> None:
        self.code.clear()
        self.passphrase.forget()
        self.again.forget()
