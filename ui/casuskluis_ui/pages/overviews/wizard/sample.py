# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 3: the tables as they will be printed; nothing true is shown here."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.releases.showing import notes_of, shown_of
from casuskluis.services.releases.wishes import PreparedOverview
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.figure_grid import figure_card
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS


class SamplePart(QWidget):
    """Shows what will be on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = CardColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(scrolled(self._cards, self.tr("Voorbeeld")))

    def show_prepared(self, prepared: PreparedOverview) -> None:
        """Show what would leave."""
        self.clear()
        shown = shown_of(prepared.printed)
        about = self.tr("Zo komen de cijfers op papier. Het zijn niet de echte aantallen.")
        self._cards.column.addWidget(Banner("info", about))
        if shown.totals:
            card = Card(self.tr("Alleen een totaal"))
            card.add(FactRows([(name, figure) for name, figure in shown.totals]))
            self._cards.column.addWidget(card)
        for table in shown.tables:
            self._cards.column.addWidget(figure_card(table))
        note = Card(self.tr("Dit staat eronder"))
        for words in notes_of(prepared):
            note.add(label(words, "muted", wrap=True))
        self._cards.column.addWidget(note)
        self._cards.column.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        self._cards.restart()
