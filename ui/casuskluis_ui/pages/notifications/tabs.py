# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs of a notification: what was told, how it was weighed, and what followed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.notifications import NotificationFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.notifications.words import Names
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.banner import EmptyState
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

_OUTCOME_TONES = {
    AssessmentOutcome.PERSON_CENTRED: "info",
    AssessmentOutcome.CRIMINAL_INVESTIGATION: "bad",
    AssessmentOutcome.MORE_INFORMATION: "warn",
}


class ReportTab(CardColumn):
    """What was seen, apart from what the notifier thinks; who told it and about whom.

    Signals:
        person_wanted: Go to the person it is about.
    """

    person_wanted = Signal()

    def show_file(self, file: NotificationFile, names: Names) -> None:
        """Show a notification."""
        self.restart()
        for card in (
            self._observation(file),
            self._opinion(file),
            self._subject(file, names),
            self._notifier(file, names),
        ):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _observation(self, file: NotificationFile) -> Card:
        told = file.notification
        card = Card(self.tr("Waargenomen gedrag"))
        card.add(label(told.observed_behaviour, wrap=True))
        when = str(told.incident_on) if told.incident_on else ""
        card.add(
            FactRows(
                (
                    (self.tr("Wanneer"), when),
                    (self.tr("Plaats"), told.incident_place),
                )
            )
        )
        return card

    def _opinion(self, file: NotificationFile) -> Card:
        card = Card(self.tr("Mening van de melder"))
        card.add(label(file.notification.notifier_opinion or "–", wrap=True))
        hint = self.tr("Uitingen van geloof of mening zijn op zichzelf geen signaal.")
        card.add(label(hint, "help", wrap=True))
        return card

    def _subject(self, file: NotificationFile, names: Names) -> Card:
        subject = file.subject
        ideology = names.label(CodeList.IDEOLOGY, file.notification.ideology)
        if subject is None:
            card = Card(self.tr("Betrokkene"))
            text = self.tr(
                "Nog niet bekend. Kies een persoon met Bewerken; zonder persoon kan er geen "
                "casus komen."
            )
            card.add(label(text, "muted", wrap=True))
            card.add(FactRows(((self.tr("Fenomeen"), ideology),)))
            return card
        go = Button(self.tr("Naar persoon"), "arrow-right", kind="ghost")
        go.clicked.connect(self.person_wanted)
        card = Card(self.tr("Betrokkene"), go)
        born = str(subject.birth_date) if subject.birth_date else ""
        card.add(
            FactRows(
                (
                    (self.tr("Naam"), subject.name.display),
                    (self.tr("Geboren"), born),
                    (self.tr("Fenomeen"), ideology),
                )
            )
        )
        return card

    def _notifier(self, file: NotificationFile, names: Names) -> Card:
        told = file.notification
        chips = [ChipSpec(self.tr("Bron afschermen"), "warn")] if told.shield_source else []
        card = Card(self.tr("Melder"), ChipRow(chips))
        card.add(
            FactRows(
                (
                    (self.tr("Soort"), names.label(CodeList.NOTIFIER_KIND, told.notifier_kind)),
                    (self.tr("Organisatie"), file.notifier_organisation),
                    (self.tr("Naam"), told.notifier_name),
                    (self.tr("Bereikbaar"), told.notifier_reach),
                    (self.tr("Kanaal"), names.label(CodeList.CHANNEL, told.channel)),
                    (
                        self.tr("Herkomst"),
                        names.label(CodeList.SOURCE_DOMAIN, told.source_domain),
                    ),
                    (self.tr("Ontvangen"), dutch_date(told.received_on)),
                    (self.tr("Vastgelegd"), dutch_date(told.recorded_on)),
                )
            )
        )
        return card


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
        if file.case is None:
            again = Button(self.tr("Opnieuw wegen"), "scale")
            again.clicked.connect(self.weighing_wanted)
            self.column.addWidget(holder(row(STRETCH, again)))
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


class FollowUpTab(CardColumn):
    """The case that came of it, and what the notifier heard.

    Signals:
        case_wanted: Go to the case.
        feedback_given: The notifier was told what happened.
    """

    case_wanted = Signal()
    feedback_given = Signal()

    def show_file(self, file: NotificationFile, names: Names) -> None:
        """Show a notification."""
        self.restart()
        self.column.addWidget(self._case(file, names))
        self.column.addWidget(self._feedback(file))
        self.column.addStretch(1)

    def _case(self, file: NotificationFile, names: Names) -> Card:
        case = file.case
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
                )
            )
        )
        return card

    def _button(self, text: str, icon: str, name: str) -> Button:
        made = Button(text, icon, kind="ghost")
        made.setObjectName(name)
        return made
