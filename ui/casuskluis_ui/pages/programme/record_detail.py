# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The right side of a list of the programme: a head with buttons, and cards under it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row
from casuskluis_ui.widgets.tabs import page_head


class RecordDetail(QWidget):
    """Shows one record.

    Args:
        name: Dutch, for the screen reader ("Activiteit").
        remove: What the button with the bin does ("Activiteit verwijderen").

    Signals:
        edit_wanted: Change it.
        removal_wanted: Remove it.
    """

    edit_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, name: str, remove: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("", "h1", wrap=True)
        self._chips = ChipRow()
        self.edit = Button(self.tr("Wijzigen"), "pencil")
        self.edit.clicked.connect(self.edit_wanted)
        self.bin = IconButton("trash-2", remove)
        self.bin.clicked.connect(self.removal_wanted)
        self._buttons = Flow((self.bin, self.edit))
        top = FoldingRow(self._name, self._buttons)
        second = row(self._chips, STRETCH)
        head = page_head(column(top, second, spacing=6, margins=(24, 18, 24, 14)))
        self._cards = CardColumn()
        whole = column(head, scrolled(self._cards, name), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def add_button(self, text: str, icon: str) -> Button:
        """Add a button after the others and return it."""
        button = Button(text, icon)
        self._buttons.add(button)
        return button

    def show_record(
        self, title: str, chips: Sequence[ChipSpec], cards: Sequence[QWidget]
    ) -> None:
        """Show a record."""
        self._name.setText(title)
        self._chips.show_chips(chips)
        self._cards.restart()
        for card in cards:
            self._cards.column.addWidget(card)
        self._cards.column.addStretch(1)


def fact_card(title: str, facts: Sequence[Fact]) -> Card:
    """Return a card with facts."""
    card = Card(title)
    card.add(FactRows(facts))
    return card


def text_card(title: str, text: str, nothing: str) -> Card:
    """Return a card with some words, or with what it says while there are none."""
    card = Card(title)
    card.add(label(text or nothing, "" if text else "muted", wrap=True))
    return card
