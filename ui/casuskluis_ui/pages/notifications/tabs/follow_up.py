# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What followed from a notification: a case, an answer, another organisation."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.histories import HistoryLine
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.changes import ChangesCard
from casuskluis_ui.pages.notifications.words import Names
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.labels import label


class FollowUpTab(CardColumn):
    """The case that came of it, and what the notifier heard.

    Signals:
        case_wanted: Go to the case.
        feedback_given: The notifier was told what happened.
        routing_wanted: Record where the notification went.
    """

    case_wanted = Signal()
    feedback_given = Signal()
    routing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = ChangesCard()

    def show_file(self, file: NotificationFile, names: Names) -> None:
        """Show a notification."""
        self.restart()
        self.column.addWidget(self._case(file, names))
        self.column.addWidget(self._feedback(file))
        self.column.addWidget(self._routing(file))
        self._history = ChangesCard()
        self.column.addWidget(self._history)
        self.column.addStretch(1)

    def show_history(self, lines: Sequence[HistoryLine]) -> None:
        """Show what changed in the notification."""
        self._history.show_lines(lines)

    def _case(self, file: NotificationFile, names: Names) -> Card:
        case = file.case
        if case is None and file.notification.minimised_on:
            card = Card(self.tr("Casus"))
            text = self.tr("Er is geen casus: de melding is niet opgenomen.")
            card.add(label(text, "muted", wrap=True))
            return card
        if case is None:
            card = Card(self.tr("Casus"))
            text = self.tr(
                "Er is geen casus. Die kan er komen na een weging met de uitkomst "
                "persoonsgerichte aanpak."
            )
            card.add(label(text, "muted", wrap=True))
            return card
        go = self._button(self.tr("Naar casus"), "arrow-right", "followUpCase")
        go.clicked.connect(self.case_wanted)
        card = Card(self.tr("Casus"), go)
        card.add(
            FactRows(
                (
                    (self.tr("Nummer"), case.number),
                    (self.tr("Fase"), names.label(CodeList.CASE_PHASE, case.phase)),
                    (self.tr("Geopend op"), dutch_date(case.opened_on)),
                    (self.tr("Casusregisseur"), case.case_coordinator),
                )
            )
        )
        return card

    def _feedback(self, file: NotificationFile) -> Card:
        told = file.notification
        parts: list[QWidget] = []
        if told.feedback_wanted and told.feedback_on is None:
            given = self._button(self.tr("Teruggekoppeld"), "check", "followUpFeedback")
            given.clicked.connect(self.feedback_given)
            parts.append(given)
        card = Card(self.tr("Terugkoppeling"), *parts)
        wanted = self.tr("ja") if told.feedback_wanted else self.tr("nee")
        card.add(
            FactRows(
                (
                    (self.tr("Gewenst"), wanted),
                    (self.tr("Teruggekoppeld op"), day_or_dash(told.feedback_on)),
                    (self.tr("Door"), told.feedback_by),
                    (self.tr("Wat is verteld"), told.feedback_note),
                )
            )
        )
        return card

    def _routing(self, file: NotificationFile) -> Card:
        change = self._button(self.tr("Doorgeleiding vastleggen"), "arrow-right", "routing")
        change.clicked.connect(self.routing_wanted)
        card = Card(self.tr("Doorgeleid"), change)
        told = file.notification
        if not file.routed_to:
            card.add(label(self.tr("Niet doorgeleid."), "muted", wrap=True))
            return card
        card.add(
            FactRows(
                (
                    (self.tr("Naar"), file.routed_to),
                    (self.tr("Op"), day_or_dash(told.routed_on)),
                )
            )
        )
        return card

    def _button(self, text: str, icon: str, name: str) -> Button:
        made = Button(text, icon, kind="ghost")
        made.setObjectName(name)
        return made
