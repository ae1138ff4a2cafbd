# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The steps of giving cases: which, to whom, what goes along, and what opens the parcel."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.domain.parcels import (
    GiveRequest,
    GivingCase,
    GivingProposal,
    ParcelManifest,
    Recipient,
)
from casuskluis.services.casework.cases import CaseService
from casuskluis_ui.pages.form_parts import text_field
from casuskluis_ui.pages.parcels.words import RECIPIENTS, contents_words
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.choices import Choice, RecordChecks
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout

PHRASE, KEY = "phrase", "key"
_GONE = frozenset({CasePhase.DESTROYED})


class CasesStep(Form):
    """Which cases go: those chosen in the list are ticked and stand first.

    Args:
        service: Of the open vault.
        chosen: What was chosen in the list.
    """

    def __init__(
        self, service: CaseService, chosen: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__("parcel_cases", parent=parent)
        self._ticks = RecordChecks(_choices(service, chosen))
        self._ticks.tick(chosen)
        help_text = self.tr(
            "Alles wat bij een casus hoort, gaat mee: betrokkenen, informatie, besluiten, "
            "acties en bijlagen. Casussen die voor u zijn afgeschermd, staan hier niet."
        )
        field = Field(self.tr("&Casussen die meegaan"), self._ticks, help_text=help_text)
        self.add(("cases", field))
        self.mark_saved()

    @property
    def chosen(self) -> tuple[CaseId, ...]:
        """The cases ticked."""
        return tuple(CaseId(one) for one in self._ticks.ticked)

    def tick(self, identifiers: Sequence[int]) -> None:
        """Tick these and no others."""
        self._ticks.tick(identifiers)


class ToStep(Form):
    """Who receives it, why, and what opens it.

    Args:
        ground: Proposed legal ground.
    """

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__("parcel_to", parent=parent)
        self._kind, self._lock = QComboBox(), QComboBox()
        for kind, words in RECIPIENTS.items():
            self._kind.addItem(words, str(kind))
        self._lock.addItem(self.tr("Een wachtzin van losse woorden"), PHRASE)
        self._lock.addItem(self.tr("De sleutel van de ontvanger"), KEY)
        whose = self.tr("Deze naam komt in het pakket en in het logboek.")
        receiver = Field(self.tr("&Naam van de ontvanger"), QLineEdit(), help_text=whose)
        why = self.tr("Op welke wet of welk convenant is het delen gebaseerd?")
        grounds = text_field(self, self.tr("&Grondslag"), rows=2, help_text=why)
        purpose = text_field(self, self.tr("Waar&voor"), rows=2)
        how = self.tr(
            "Met een wachtzin kan ieder die hem kent, het pakket openen. Met een sleutel kan "
            "alleen de kluis van de ontvanger dat."
        )
        key_help = self.tr(
            "De ontvanger vindt zijn sleutel bij Instellingen, Kluis. Controleer aan de "
            "telefoon de eerste en de laatste tekens."
        )
        lock = Field(self.tr("Het pakket gaat &open met"), self._lock, help_text=how)
        key = Field(self.tr("&Sleutel van de ontvanger"), QLineEdit(), help_text=key_help)
        self.add(("recipient", Field(self.tr("&Voor wie is het?"), self._kind)))
        self.add(("receiver", receiver))
        self.add(("ground", grounds))
        self.add(("purpose", purpose))
        self.add(("lock", lock))
        self.add((KEY, key))
        self.fill({"ground": ground})
        self._kind.currentIndexChanged.connect(self._ask)
        self._lock.currentIndexChanged.connect(self._ask)
        self._ask()

    @property
    def by_key(self) -> bool:
        """Whether the key of the receiver opens it."""
        return bool(self["lock"].text == KEY)

    def request(self, cases: tuple[CaseId, ...], phrase: str) -> GiveRequest:
        """Return what goes to whom.

        Args:
            cases: What goes.
            phrase: What opens it, unless a key does.
        """
        secret = None if self.by_key else bytearray(phrase, "utf-8")
        recipient = Recipient(self["recipient"].text)
        outside = recipient is Recipient.MUNICIPALITY
        return GiveRequest(
            cases=cases,
            recipient=recipient,
            receiver=self["receiver"].text.strip(),
            ground=self["ground"].text.strip() if outside else "",
            purpose=self["purpose"].text.strip() if outside else "",
            passphrase=secret,
            key=self[KEY].text.strip() if self.by_key else "",
        )

    def _ask(self) -> None:
        """Ask what belongs to this receiver and this lock."""
        outside = self["recipient"].text == str(Recipient.MUNICIPALITY)
        self["ground"].setVisible(outside)
        self["purpose"].setVisible(outside)
        self[KEY].setVisible(self.by_key)


class AlongStep(QWidget):
    """What goes along, what to look at first, and a warning of one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warning = Banner("warn")
        self.facts = FactRows()
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(10)
        card = Card(self.tr("Wat meegaat"))
        card.add(self.facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.warning)
        layout.addWidget(card)
        layout.addLayout(self._doubts)
        layout.addStretch(1)

    def show_proposal(self, proposal: GivingProposal, request: GiveRequest) -> None:
        """Tell what would go."""
        numbers = ", ".join(one.number for one in proposal.cases)
        facts = [
            (self.tr("Aan"), f"{request.receiver} ({RECIPIENTS[request.recipient].lower()})"),
            (self.tr("Inhoud"), contents_words(proposal.contents)),
            (self.tr("Casussen"), numbers),
        ]
        if request.recipient is Recipient.MUNICIPALITY:
            facts.append((self.tr("Grondslag"), request.ground))
            facts.append((self.tr("Waarvoor"), request.purpose))
        self.facts.show_facts(facts)
        told = (
            self.tr("Alleen de kluis van de ontvanger kan dit pakket openen.")
            if request.key
            else self.tr("Wie dit pakket en de wachtzin heeft, kan alles lezen wat erin zit.")
        )
        self.warning.say("warn", told)
        clear_layout(self._doubts)
        for case in proposal.cases:
            if case.doubts or case.restricted:
                self._doubts.addWidget(self._look_at(case))

    def _look_at(self, case: GivingCase) -> Card:
        card = Card(self.tr("Kijk eerst naar {number}").format(number=case.number))
        card.add(label(case.name.display, "muted", wrap=True))
        told = list(case.doubts)
        if case.restricted:
            told.insert(0, self.tr("Deze casus is hier afgeschermd voor sommige collega's."))
        for sentence in told:
            card.add(label(sentence, wrap=True))
        return card


class GivenStep(QWidget):
    """The parcel is there; the passphrase shows here once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = label("", wrap=True)
        self.phrase = label("", "h1", wrap=True)
        self.phrase.setObjectName("phrase")
        self.advice = label("", "muted", wrap=True)
        self.recorded = label("", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self.saved, self.phrase, self.advice, self.recorded):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_parcel(self, manifest: ParcelManifest, name: str, phrase: str) -> None:
        """Tell where it is, what opens it and what was recorded.

        Args:
            manifest: What it says about itself.
            name: Of the file.
            phrase: What opens it; empty when a key does.
        """
        if phrase:
            saved = self.tr("Het pakket staat in {name}. Dit is de wachtzin:")
            advice = self.tr(
                "Geef de wachtzin langs een andere weg door dan het bestand, bijvoorbeeld aan "
                "de telefoon. Streepjes en spaties horen erbij. Na Sluiten ziet u hem nooit "
                "meer; is hij kwijt, geef de casussen dan opnieuw."
            )
        else:
            saved = self.tr("Het pakket staat in {name}.")
            advice = self.tr(
                "De ontvanger opent het met de sleutel van zijn eigen kluis: hij kiest Pakket "
                "innemen. Een wachtzin is niet nodig."
            )
        self.saved.setText(saved.format(name=name))
        self.phrase.setText(phrase)
        self.phrase.setAccessibleName(
            self.tr("Wachtzin: %s") % phrase.replace("-", " ") if phrase else ""
        )
        self.phrase.setVisible(bool(phrase))
        self.advice.setText(advice)
        if manifest.recipient is Recipient.MUNICIPALITY:
            recorded = self.tr(
                "Bij elke casus staat nu een verstrekking, bij het tabblad Rechten. In het "
                "logboek staat wie wat gaf, aan wie en wanneer."
            )
        else:
            recorded = self.tr("In het logboek staat wie wat gaf, aan wie en wanneer.")
        self.recorded.setText(recorded)

    def forget(self) -> None:
        """Take the passphrase off the screen."""
        self.phrase.clear()
        self.phrase.setAccessibleName("")


def _choices(service: CaseService, chosen: Sequence[int]) -> list[Choice]:
    """Return every case that may go, the chosen ones first."""
    phases = frozenset(CasePhase) - _GONE
    ids = service.ids(CaseQuery(phases=phases, sort=CaseSort.NUMBER, descending=True))
    lines = service.lines([CaseId(one) for one in ids])
    first = set(chosen)
    lines = sorted(lines, key=lambda line: line.id not in first)
    return [
        (line.id, f"{line.number}  {line.name.display}") for line in lines if not line.shielded
    ]
