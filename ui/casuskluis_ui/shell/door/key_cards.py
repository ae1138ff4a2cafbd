# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Ways in with paper: the recovery code, two shares of it, and a code for one time."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from casuskluis_ui.shell.door import calls, cards
from casuskluis_ui.shell.door.calls import Call
from casuskluis_ui.shell.door.card import WayIn, listen_for_enter
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import VaultDoor


class PaperCard(WayIn):
    """Opens a vault with what stands on paper, and sets a new passphrase.

    Args:
        title: Of the card, Dutch.
        text: What to do, Dutch.
        action: Words of the primary button.
        codes: Name and label of every field for what stands on paper.
        passphrase: Label of the field for the new passphrase.
        choose: Asks for a folder; a test passes its own.
    """

    def __init__(
        self,
        title: str,
        text: str,
        action: str,
        *,
        codes: Mapping[str, str],
        passphrase: str,
        choose: FolderChooser = ask_folder,
    ) -> None:
        super().__init__("key-round", title, text, action)
        self.folder = FolderField(self.tr("Kies de map van de kluis"), choose)
        self.passphrase = PassphraseField()
        self.again = PassphraseField(blind=True)
        self.codes = {name: QLineEdit() for name in codes}
        self.fields.add(("folder", Field(self.tr("&Kluis"), self.folder)))
        help_text = self.tr("Hoofdletters, streepjes en spaties maken niet uit.")
        last = list(codes)[-1]
        for name, words in codes.items():
            told = help_text if name == last else ""
            self.fields.add((name, Field(words, self.codes[name], help_text=told)))
        second = Field(self.tr("Wachtzin &herhalen"), self.again)
        first = Field(passphrase, self.passphrase)
        self.fields.add(("passphrase", first), ("again", second))
        listen_for_enter(self, second)
        self.aid = PassphraseAid(self.passphrase, self.again)
        self.extras.addWidget(self.aid)
        self.add_link(self.tr("Terug"), BACK)
        self.links.addStretch(1)

    def vault(self) -> Path:
        """Return the folder that was chosen."""
        return self.folder.path() or Path()

    def typed(self) -> tuple[str, ...]:
        """Return what was typed from paper, in the order of the fields."""
        return tuple(editor.text() for editor in self.codes.values())

    @override
    def missing(self) -> Mapping[str, str]:
        wrong = {
            name: self.tr("Typ dit over van het papier.")
            for name, editor in self.codes.items()
            if not editor.text().strip()
        }
        if self.folder.path() is None:
            wrong["folder"] = self.tr("Kies eerst de map van de kluis.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Kies een nieuwe wachtzin.")
        elif different := self.aid.difference():
            wrong["again"] = different
        return wrong

    @override
    def begin(self) -> None:
        first = next(iter(self.codes.values()))
        (first if self.folder.path() else self.folder).setFocus()

    @override
    def forget(self) -> None:
        for editor in (*self.codes.values(), self.passphrase, self.again):
            editor.clear()
        for secret in (self.passphrase, self.again):
            secret.forget()


class RecoverCard(PaperCard):
    """For a passphrase that was forgotten: the code on the recovery sheet."""

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            self.tr("Wachtzin vergeten"),
            self.tr(
                "Neem het noodblad van deze kluis. Typ de code over en kies een nieuwe "
                "wachtzin."
            ),
            self.tr("Openen met noodblad"),
            codes={"code": self.tr("&Code van het noodblad")},
            passphrase=self.tr("&Nieuwe wachtzin"),
            choose=choose,
        )
        link = self.add_link(self.tr("Herstelcode in delen…"), cards.SHARES)
        self.links.insertWidget(1, link)

    @override
    def asked(self, door: "VaultDoor") -> Call:
        (code,) = self.typed()
        return calls.recovering(door, self.vault(), code, self.passphrase.secret())


class OnceCard(PaperCard):
    """For a new colleague: the code on the sheet, and a passphrase nobody else knows."""

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            self.tr("Eenmalige code"),
            self.tr(
                "U kreeg een blad met een code. Typ die over en kies meteen een eigen "
                "wachtzin. De code werkt daarna niet meer."
            ),
            self.tr("Openen en wachtzin vastleggen"),
            codes={"code": self.tr("&Code van het blad")},
            passphrase=self.tr("&Uw eigen wachtzin"),
            choose=choose,
        )

    @override
    def asked(self, door: "VaultDoor") -> Call:
        (code,) = self.typed()
        return calls.redeeming(door, self.vault(), code, self.passphrase.secret())


class SharesCard(PaperCard):
    """For a recovery code that was split: two of the three sheets."""

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            self.tr("Herstelcode in delen"),
            self.tr(
                "Neem twee van de drie bladen, met hetzelfde kenmerk van de set. Typ van elk "
                "blad het deel over, in willekeurige volgorde, en kies een nieuwe wachtzin."
            ),
            self.tr("Openen met twee delen"),
            codes={
                "first": self.tr("&Eerste deel"),
                "second": self.tr("&Tweede deel"),
            },
            passphrase=self.tr("&Nieuwe wachtzin"),
            choose=choose,
        )

    @override
    def asked(self, door: "VaultDoor") -> Call:
        return calls.recovering(door, self.vault(), self.typed(), self.passphrase.secret())


PAPER_CARDS: Mapping[str, type[RecoverCard | OnceCard | SharesCard]] = {
    cards.RECOVER: RecoverCard,
    cards.ONCE: OnceCard,
    cards.SHARES: SharesCard,
}
"""The cards of `cards.ON_PAPER`."""
