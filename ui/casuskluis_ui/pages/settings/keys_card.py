# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards with one's key file and the recovery sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.officer import Permission
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.secret_dialog import SecretDialog
from casuskluis_ui.pages.settings.key_forms import key_file_off, key_file_on, new_sheet
from casuskluis_ui.pages.settings.recovery import SheetDialog, SheetsDialog, share_words
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.labels import label


class KeysCard(QWidget):
    """What opens the vault besides the passphrase.

    Signals:
        asked: A dialog to show.
        sheets_made: A dialog to show with new sheets.
        saved: A Dutch sentence: something was stored.
    """

    asked = Signal(object)
    sheets_made = Signal(object)
    saved = Signal(str)

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._facts = FactRows()
        self._made: object = None
        self.on_button = Button(self.tr("Sleutelbestand maken…"), "key-round")
        self.off_button = Button(self.tr("Sleutelbestand uitzetten…"), "x")
        self.sheet_button = Button(self.tr("Nieuw noodblad…"), "file-lock-2")
        self._sheet_facts = FactRows()
        self._build()

    def read(self) -> None:
        """Show how things stand."""
        own = self._workspace.key_files.is_own
        split = self._workspace.keys.recovery_is_split
        self._facts.show_facts(
            ((self.tr("Uw sleutelbestand"), self.tr("ja") if own else self.tr("nee")),)
        )
        kept = (
            self.tr("drie bladen, twee samen openen de kluis") if split else self.tr("één blad")
        )
        self._sheet_facts.show_facts(((self.tr("Noodblad nu"), kept),))
        self.off_button.setVisible(own)
        self.on_button.say(
            self.tr("Ander sleutelbestand…") if own else self.tr("Sleutelbestand maken…")
        )

    @opens("passphrase_file_on")
    def turn_on(self) -> None:
        """Ask for what it takes to make a key file."""
        done = self.tr(
            "Het sleutelbestand is gemaakt. Vanaf nu gaat de kluis voor u alleen hiermee open."
        )
        self._show(key_file_on(self._workspace.key_files, self._runner, self), done)

    @opens("passphrase_file_off")
    def turn_off(self) -> None:
        """Ask for what it takes to do without a key file."""
        done = self.tr("Uw wachtzin opent de kluis weer zonder sleutelbestand.")
        self._show(key_file_off(self._workspace.key_files, self._runner, self), done)

    @opens("passphrase_keepers")
    def renew_sheet(self) -> None:
        """Ask how the recovery code is kept from now on, and show the new sheets."""
        dialog = new_sheet(self._workspace.keys, self._runner, self)
        self._show(dialog, "")
        made, self._made = self._made, None
        if isinstance(made, PrintedPaper):
            self.sheets_made.emit(SheetDialog(made, self))
        elif isinstance(made, tuple) and made:
            self.sheets_made.emit(SheetsDialog(made, share_words(), self))

    def _show(self, dialog: SecretDialog, done: str) -> None:
        dialog.saved.connect(self._keep)
        self.asked.emit(dialog)
        if dialog.result() and done:
            self.saved.emit(done)
        self.read()

    def _keep(self, made: object) -> None:
        self._made = made

    def _build(self) -> None:
        card = Card(self.tr("Sleutelbestand"), self.off_button, self.on_button)
        text = self.tr(
            "Een sleutelbestand is iets wat u hebt, naast de wachtzin die u weet. De kluis "
            "vraagt ze dan allebei. Het staat op een stick en nooit op deze computer."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(self._facts)
        self.on_button.clicked.connect(self.turn_on)
        self.off_button.clicked.connect(self.turn_off)
        self.sheet_button.clicked.connect(self.renew_sheet)
        self.sheet_card = self._sheet_card()
        allowed = self._workspace.officers.access().permissions
        self.sheet_card.setVisible(Permission.OFFICERS in allowed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(card)
        layout.addWidget(self.sheet_card)

    def _sheet_card(self) -> Card:
        card = Card(self.tr("Noodblad"), self.sheet_button)
        text = self.tr(
            "Het noodblad opent de kluis als alle wachtzinnen weg zijn. Bewaar het op papier, "
            "buiten dit gebouw of in de kluis van de gemeente: op één blad, of verdeeld over "
            "drie mensen."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(self._sheet_facts)
        return card
