# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One line of the ledger: what was printed, how it was checked, and what left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseStatus
from casuskluis.explanations import explain
from casuskluis.services.releases.ledger import LedgerLine
from casuskluis.services.releases.papers import is_description, told_in
from casuskluis.services.releases.showing import Proof, proof_of, release_number, shown_of
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.descriptions import description_cards
from casuskluis_ui.pages.overviews.figure_grid import figure_card
from casuskluis_ui.pages.overviews.ledger.listing import status_chip
from casuskluis_ui.pages.overviews.words import audience_words, method_words
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head


class ReleaseDetail(QWidget):
    """Shows one line.

    Args:
        may_release: Whether the roles of the officer let figures leave.

    Signals:
        print_wanted: Its paper, with the same figures.
        withdraw_wanted: It did not leave after all.
    """

    print_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, *, may_release: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_release = may_release
        self._title = label("", "h1", wrap=True)
        self._chips = ChipRow()
        self.print_button = Button(self.tr("Opnieuw afdrukken"), "printer")
        self.withdraw_button = Button(self.tr("Toch niet vrijgeven"), "undo-2")
        self.print_button.clicked.connect(self.print_wanted)
        self.withdraw_button.clicked.connect(self.withdraw_wanted)
        buttons = holder(row(self.withdraw_button, self.print_button))
        top = FoldingRow(self._title, buttons)
        below = row(self._chips, STRETCH)
        head = page_head(column(top, below, spacing=6, margins=(24, 18, 24, 14)))
        self._cards = CardColumn()
        whole = column(head, scrolled(self._cards, self.tr("Uitgifte")), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_line(self, line: LedgerLine) -> None:
        """Show a line of the ledger."""
        record = line.record
        self._title.setText(record.title or record.profile)
        number = ChipSpec(release_number(record))
        self._chips.show_chips((status_chip(record), number))
        stands = line.damage is None and record.status is not ReleaseStatus.WITHDRAWN
        self.print_button.setVisible(self._may_release and stands)
        waits = record.status is ReleaseStatus.PREPARED
        self.withdraw_button.setVisible(self._may_release and waits)
        self._cards.restart()
        for card in self._parts(line):
            self._cards.column.addWidget(card)
        self._cards.column.addStretch(1)

    def _parts(self, line: LedgerLine) -> list[QWidget]:
        if line.damage is not None:
            return [Banner("bad", explain(line.damage)), self._facts(line)]
        parts: list[QWidget] = [self._facts(line), self._proven(proof_of(line.record))]
        if is_description(line.record):
            return parts + description_cards(told_in(line.record))
        shown = shown_of(line.groups)
        if shown.totals:
            card = Card(self.tr("Alleen een totaal"))
            card.add(FactRows(shown.totals))
            parts.append(card)
        return parts + [figure_card(table) for table in shown.tables]

    def _facts(self, line: LedgerLine) -> Card:
        record = line.record
        facts: list[Fact] = [
            (self.tr("Peildatum"), dutch_date(record.reference_date)),
            (self.tr("Voor wie"), audience_words(record.audience)),
            (self.tr("Methode"), method_words(record.method)),
            (self.tr("Gemaakt"), f"{local_moment(record.made_at)}, {record.author}"),
        ]
        if record.released_at is not None:
            facts.append((self.tr("Naar buiten"), local_moment(record.released_at)))
        if record.pdf_digest:
            facts.append((self.tr("Kenmerk van het bestand"), _spaced(record.pdf_digest)))
        card = Card(self.tr("Uitgifte"))
        card.add(FactRows(facts))
        return card

    def _proven(self, proof: Proof) -> Card:
        card = Card(self.tr("Controle"))
        for sentence in proof.said:
            card.add(label(sentence, wrap=True))
        if proof.checks:
            text = self.tr("Alleen voor u, niet op papier: {n} vragen beantwoord als bewijs.")
            card.add(label(text.format(n=proof.checks), "muted", wrap=True))
        if proof.left_out:
            text = self.tr("Stond er niet in: {tables}.")
            absent = text.format(tables=", ".join(proof.left_out))
            card.add(label(absent, "muted", wrap=True))
        return card


def _spaced(digest: str) -> str:
    """Return a digest in groups, so that its line can break."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
