# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a notification was weighed."""

from PySide6.QtCore import Signal

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.notifications.words import Names
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

_OUTCOME_TONES = {
    AssessmentOutcome.PERSON_CENTRED: "info",
    AssessmentOutcome.CRIMINAL_INVESTIGATION: "bad",
    AssessmentOutcome.MORE_INFORMATION: "warn",
}


class AssessmentTab(CardColumn):
    """Every assessment, newest first.

    Signals:
        weighing_wanted: Record an assessment.
    """

    weighing_wanted = Signal()

    def show_file(self, file: NotificationFile, names: Names) -> None:
        """Show a notification."""
        self.restart()
        if not file.assessments:
            empty = EmptyState(
                "scale",
                self.tr("Nog niet gewogen"),
                self.tr("Gemeente, politie en Openbaar Ministerie wegen de melding samen."),
                self.tr("Wegen"),
            )
            empty.acted.connect(self.weighing_wanted)
            self.column.addWidget(empty, 1)
            return
        if file.case is None and file.notification.minimised_on is None:
            again = Button(self.tr("Opnieuw wegen"), "scale")
            again.clicked.connect(self.weighing_wanted)
            self.column.addWidget(holder(row(STRETCH, again)))
        if file.notification.minimised_on is not None:
            text = self.tr("De teksten van de weging zijn verwijderd. De uitkomst blijft.")
            self.column.addWidget(label(text, "muted", wrap=True))
        for held in sorted(file.assessments, key=lambda one: one.held_on, reverse=True):
            self.column.addWidget(self._card(held, names))
        self.column.addStretch(1)

    def _card(self, held: Assessment, names: Names) -> Card:
        outcome = names.label(CodeList.ASSESSMENT_OUTCOME, held.outcome)
        chip = ChipSpec(outcome, _OUTCOME_TONES.get(held.outcome, "mute"))
        card = Card(self.tr("Weging van %s") % dutch_date(held.held_on), ChipRow([chip]))
        present = ", ".join(names.organisation(place) for place in held.present)
        facts: list[Fact] = [(self.tr("Aanwezig"), present)]
        # What nobody wrote about only makes the card longer.
        facts += [(title, text) for title, text in self._grounds(held) if text]
        if held.triangle_advice_on:
            facts.append((self.tr("Advies driehoek"), dutch_date(held.triangle_advice_on)))
        if held.more_information_until:
            until = dutch_date(held.more_information_until)
            facts.append((self.tr("Informatie voor"), until))
        card.add(FactRows(facts))
        return card

    def _grounds(self, held: Assessment) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Motivering"), held.motivation),
            (self.tr("Criteria"), held.criteria),
            (self.tr("Samenhang"), held.coherence),
            (self.tr("Sociale relaties"), held.social_relations),
            (self.tr("Zelfredzaamheid"), held.self_reliance),
            (self.tr("Noodzaak"), held.necessity),
            (self.tr("Proportionaliteit"), held.proportionality),
            (self.tr("Subsidiariteit"), held.subsidiarity),
            (self.tr("Alternatieven"), held.alternatives),
        )
