# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card with what is past its day in the registers of requests and of data breaches."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.services.endings.registers import Cleared
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


def register_words(found: Cleared) -> str:
    """Return how many of each, "2 verzoeken en 1 datalek"."""
    tr = QCoreApplication.translate
    requests = counted(
        found.requests, tr("Registers", "1 verzoek"), tr("Registers", "{n} verzoeken")
    )
    breaches = counted(
        found.breaches, tr("Registers", "1 datalek"), tr("Registers", "{n} datalekken")
    )
    parts = [
        words
        for count, words in ((found.requests, requests), (found.breaches, breaches))
        if count
    ]
    return tr("Registers", " en ").join(parts)


class RegisterCard(Card):
    """What goes from the registers, and a button that takes it away.

    Signals:
        wanted: Remove it.
    """

    wanted = Signal()

    def __init__(self, due: Cleared, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("Registers")
        self.setAccessibleName(title)
        self.clear = Button(self.tr("Register opschonen"), "trash-2", "danger")
        self.clear.setVisible(bool(due.total))
        self.clear.clicked.connect(self.wanted)
        self.add(FoldingRow(label(title, "h2"), holder(row(STRETCH, self.clear))))
        for sentence in self._sentences(due):
            self.add(label(sentence, "muted", wrap=True))

    def _sentences(self, due: Cleared) -> list[str]:
        past = self.tr("De bewaartermijn is voorbij van {words}.")
        nothing = self.tr(
            "Van geen enkel afgehandeld verzoek of datalek is de bewaartermijn voorbij."
        )
        told = [past.format(words=register_words(due)) if due.total else nothing]
        if due.held:
            one = self.tr(
                "1 verzoek blijft nog: er loopt een verzoek, of er is een bevriezing."
            )
            many = self.tr(
                "{n} verzoeken blijven nog: er loopt een verzoek, of er is een bevriezing."
            )
            told.append(counted(due.held, one, many))
        return told
