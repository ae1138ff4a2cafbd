# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When the rest of each rejected notification goes, and removing what is due by hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.removal import Obstacle, RemovalLine
from casuskluis.explanations import explain
from casuskluis.services.endings.removal import RemovalService
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_WIDE = 80
_HIGH = 600


def obstacle_words() -> Mapping[Obstacle, str]:
    """Return why a notification stays although its day has come."""
    tr = QCoreApplication.translate
    return {
        Obstacle.FEEDBACK_OWED: tr("Retention", "wacht op terugkoppeling aan de melder"),
        Obstacle.REQUEST_RUNNING: tr("Retention", "er loopt een verzoek van de betrokkene"),
        Obstacle.LEGAL_HOLD: tr("Retention", "de casus van deze persoon is bevroren"),
    }


class RetentionDialog(QDialog):
    """Lists every rejected notification with its day; removes what is due when asked.

    Signals:
        removed: A Dutch sentence about what was removed.
    """

    removed = Signal(str)

    def __init__(self, service: RemovalService, codes: CodeBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._service = service
        self._codes = codes
        self.setWindowTitle(self.tr("Bewaartermijnen"))
        self._problem = Banner("bad")
        self._problem.hide()
        self._cards = CardColumn()
        self._remove = Button(self.tr("Nu verwijderen"), "trash-2", kind="danger")
        self._remove.setObjectName("removeDue")
        self._remove.clicked.connect(self._run)
        self._build()
        self._show()

    def _build(self) -> None:
        intro = self.tr(
            "Van een melding die niet is opgenomen, bewaart het programma alleen nummer, "
            "datums en uitkomst. Op de dag hieronder verdwijnt ook dat, met de naam. Dat "
            "gebeurt vanzelf als u de kluis opent."
        )
        done = Button(self.tr("Sluiten"), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(label(self.tr("Bewaartermijnen"), "h1", wrap=True))
        layout.addWidget(label(intro, "muted", wrap=True))
        layout.addWidget(self._problem)
        layout.addWidget(scrolled(self._cards, self.tr("Meldingen met hun dag")), 1)
        layout.addLayout(row(self._remove, STRETCH, done))
        open_at(self, _WIDE, _HIGH)
        done.setFocus()

    def _show(self) -> None:
        due = {line.id for line in self._service.due()}
        lines = self._service.planned()
        self._cards.restart()
        self._cards.column.setContentsMargins(0, 0, 0, 0)
        late = [line for line in lines if line.id in due]
        coming = [line for line in lines if line.id not in due]
        if late:
            self._cards.column.addWidget(self._card(self.tr("Termijn voorbij"), late))
        self._cards.column.addWidget(self._card(self.tr("Nog niet"), coming))
        self._cards.column.addStretch(1)
        self._remove.setVisible(any(line.obstacle is None for line in late))

    def _card(self, title: str, lines: Sequence[RemovalLine]) -> Card:
        card = Card(title)
        if not lines:
            card.add(label(self.tr("Geen meldingen."), "muted", wrap=True))
        card.add(FactRows([(line.number, self._words(line)) for line in lines]))
        return card

    def _words(self, line: RemovalLine) -> str:
        outcome = line.outcome
        parts = [dutch_date(line.remove_on)]
        if outcome is not None:
            parts.append(self._codes.label(CodeList.ASSESSMENT_OUTCOME, outcome).lower())
        if line.obstacle is not None:
            parts.append(obstacle_words()[line.obstacle])
        return "  ·  ".join(parts)

    def _run(self) -> None:
        try:
            report = self._service.run()
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        count = len(report.removed)
        one, many = self.tr("1 melding verwijderd."), self.tr("{n} meldingen verwijderd.")
        self.removed.emit(counted(count, one, many))
        self._show()
