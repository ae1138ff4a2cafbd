# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 5: what came into the vault, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.imports import Import
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.moving.words import made_words
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS


class DonePart(QWidget):
    """Shows the result.

    Signals:
        undo_wanted: The identifier of the import to undo.
        cases_wanted: Go to the cases.
        again_wanted: Begin with another list.
    """

    undo_wanted = Signal(int)
    cases_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: Import | None = None
        self.result = Banner("ok")
        self.cases_button = Button(self.tr("Naar de casussen"), "folder", "primary")
        self.undo_button = Button(self.tr("Ongedaan maken…"), "undo-2")
        self.again_button = Button(self.tr("Nog een lijst"), "file-spreadsheet")
        self._build()
        self.cases_button.clicked.connect(self.cases_wanted)
        self.undo_button.clicked.connect(self._undo)
        self.again_button.clicked.connect(self.again_wanted)

    def show_import(self, done: Import) -> None:
        """Show what was made."""
        self._done = done
        text = self.tr("De lijst is overgenomen: {made}.")
        self.result.say("ok", text.format(made=made_words(done.counts)))

    def _undo(self) -> None:
        if self._done is not None:
            self.undo_wanted.emit(int(self._done.id))

    def _build(self) -> None:
        card = Card(self.tr("Hoe nu verder?"))
        for words in (
            self.tr(
                "Kijk een paar casussen na naast uw lijst. Klopt er veel niet? Maak het "
                "overnemen dan ongedaan, verbeter de lijst of de kolommen en doe het opnieuw."
            ),
            self.tr(
                "De weging en de grondslag staan meestal niet in een lijst. Het programma "
                "zet bij Vandaag wanneer u de noodzaak van elke lopende casus moet toetsen."
            ),
            self.tr(
                "Is alles goed? Vernietig dan de oude lijst, ook in de prullenbak, in de mail "
                "en op gedeelde schijven. Anders bestaan de gegevens twee keer."
            ),
        ):
            card.add(label(words, wrap=True))
        card.add(Flow((self.cases_button, self.again_button, self.undo_button)))
        cards = CardColumn()
        cards.column.addWidget(self.result)
        cards.column.addWidget(card)
        cards.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(scrolled(cards, self.tr("Overgenomen")))
