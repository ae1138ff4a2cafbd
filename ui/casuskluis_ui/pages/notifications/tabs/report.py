# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was told: what was seen, what the notifier thinks, about whom, and by whom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeList
from casuskluis.domain.known import KnownMatch
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.notifications.words import Names
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.masked_label import MaskedLabel, MayShow


class ReportTab(CardColumn):
    """What was seen, apart from what the notifier thinks; who told it and about whom.

    Signals:
        person_wanted: Go to the person it is about.
        notification_wanted: Go to another notification about the same person.
        case_wanted: Go to a case about the same person.

    Args:
        may_show: Notes that a shielded notifier is shown, and tells whether that may be.
    """

    person_wanted = Signal()
    notification_wanted = Signal(int)
    case_wanted = Signal(int)

    def __init__(self, may_show: MayShow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_show = may_show

    def show_file(self, file: NotificationFile, names: Names) -> None:
        """Show a notification."""
        self.restart()
        cards = [self._subject(file, names), self._notifier(file, names)]
        if file.notification.minimised_on is None:
            cards = [self._observation(file), self._opinion(file), *cards]
        if file.known is not None:
            cards.insert(0, self._known(file, file.known, names))
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _known(self, file: NotificationFile, known: KnownMatch, names: Names) -> Card:
        card = Card(self.tr("Al bekend"))
        card.setObjectName("knownCard")
        for told in known.notifications:
            go = RecordButton(told.id, told.number, "arrow-right")
            go.setAccessibleName(self.tr("Naar melding %s") % told.number)
            go.picked.connect(self.notification_wanted)
            words = names.label(CodeList.NOTIFICATION_STATUS, told.status)
            card.add(self._link(self.tr("Melding"), words, dutch_date(told.received_on), go))
        for case in known.cases:
            go = RecordButton(case.id, case.number, "arrow-right")
            go.setAccessibleName(self.tr("Naar casus %s") % case.number)
            go.picked.connect(self.case_wanted)
            words = names.label(CodeList.CASE_PHASE, case.phase)
            card.add(self._link(self.tr("Casus"), words, "", go))
        reason = file.notification.known_reason
        if reason:
            card.add(FactRows(((self.tr("Reden"), reason),)))
        return card

    def _link(self, kind: str, words: str, day: str, go: RecordButton) -> QWidget:
        text = "  ·  ".join(part for part in (kind, words.lower(), day) if part)
        return FoldingRow(label(text, wrap=True), holder(row(STRETCH, go)))

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
        if told.danger_action:
            card.add(FactRows(((self.tr("Gedaan bij gevaar"), told.danger_action),)))
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
        chips = [ChipSpec(self.tr("Bron afgeschermd"), "warn")] if told.shield_source else []
        card = Card(self.tr("Melder"), ChipRow(chips))
        facts: list[Fact] = [
            (self.tr("Soort"), names.label(CodeList.NOTIFIER_KIND, told.notifier_kind)),
            *(
                self._source(name, text, shielded=told.shield_source)
                for name, text in (
                    (self.tr("Organisatie"), file.notifier_organisation),
                    (self.tr("Naam"), told.notifier_name),
                    (self.tr("Bereikbaar"), told.notifier_reach),
                )
            ),
            (self.tr("Kanaal"), names.label(CodeList.CHANNEL, told.channel)),
            (self.tr("Herkomst"), names.label(CodeList.SOURCE_DOMAIN, told.source_domain)),
            (self.tr("Ontvangen"), dutch_date(told.received_on)),
            (self.tr("Vastgelegd"), dutch_date(told.recorded_on)),
            (self.tr("In het logboek"), record_words(f"notification:{told.id}")),
        ]
        bare = told.minimised_on is not None
        card.add(FactRows([fact for fact in facts if fact[1] or not bare]))
        return card

    def _source(self, name: str, text: str, *, shielded: bool) -> Fact:
        """Return what identifies the notifier; covered until asked for when shielded."""
        return name, MaskedLabel(name, text, self._may_show) if shielded and text else text
