# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One request: heading with its clock, the steps, the person, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import RequestKind
from casuskluis.services.rights.requests import RequestFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.care.requests.hints import what_is_blocked, what_to_do
from casuskluis_ui.pages.care.requests.listing import clock_words, state_chip
from casuskluis_ui.pages.care.requests.steps import StepList
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head


class RequestDetail(QWidget):
    """Shows a request and tells what the officer wants to do with it.

    Signals:
        edit_wanted: Change who asked, about whom, or the note.
        identity_wanted: Record how the identity was checked.
        extension_wanted: Give the answer more time.
        decision_wanted: Decide.
        sending_wanted: Record that the answer was sent.
        dossier_wanted: Make the inzagedossier.
        case_chosen: The identifier of a case to go to.
        person_wanted: Go to the person.
        request_chosen: The identifier of another request about the same person.
    """

    edit_wanted = Signal()
    identity_wanted = Signal()
    extension_wanted = Signal()
    decision_wanted = Signal()
    sending_wanted = Signal()
    dossier_wanted = Signal()
    case_chosen = Signal(int)
    person_wanted = Signal()
    request_chosen = Signal(int)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._title = label("", "h1")
        self._chips = ChipRow()
        self._facts = label("", "muted", wrap=True)
        self.clock = Banner("info")
        self.clock.setObjectName("requestClock")
        self._edit = Button(self.tr("Bewerken"), "pencil")
        self._extend = Button(self.tr("Verlengen"), "timer")
        self._dossier = Button(self.tr("Inzagedossier"), "file-text")
        for name, button in (
            ("edit", self._edit), ("extend", self._extend), ("dossier", self._dossier)
        ):  # fmt: skip
            button.setObjectName(f"request-{name}")
        self._body = CardColumn()
        self._build()
        self._edit.clicked.connect(self.edit_wanted)
        self._extend.clicked.connect(self.extension_wanted)
        self._dossier.clicked.connect(self.dossier_wanted)

    def show_file(self, file: RequestFile, codes: CodeBook) -> None:
        """Show a request."""
        request = file.request
        kind = codes.label(CodeList.REQUEST_KIND, request.kind)
        self._title.setText(f"{kind}, {request.number}")
        chips = [state_chip(request, codes)]
        if request.extended_on is not None:
            chips.append(ChipSpec(self.tr("Verlengd")))
        self._chips.show_chips(chips)
        parts = (request.requester, self.tr("Ontvangen %s") % dutch_date(request.received_on))
        self._facts.setText("  ·  ".join(parts))
        self._show_clock(file)
        self._extend.setVisible(request.is_pending and request.extended_on is None)
        access = request.kind is RequestKind.ACCESS
        self._dossier.setVisible(access and file.subject is not None)
        self._show_cards(file, codes)

    def _show_clock(self, file: RequestFile) -> None:
        request = file.request
        tone, left = clock_words(request, self._clock.today())
        if not tone:
            self.clock.say("info", "")
            return
        text = self.tr("Antwoord uiterlijk op {day}: {left}.")
        self.clock.say(tone, text.format(day=dutch_date(request.due_on), left=left.lower()))

    def _show_cards(self, file: RequestFile, codes: CodeBook) -> None:
        self._body.restart()
        steps = StepList(file.request, codes)
        steps.identity_wanted.connect(self.identity_wanted)
        steps.decision_wanted.connect(self.decision_wanted)
        steps.sending_wanted.connect(self.sending_wanted)
        card = Card(self.tr("Stappen"))
        card.add(steps)
        for part in (card, self._work(file), self._person(file, codes)):
            self._body.column.addWidget(part)
        if file.earlier:
            self._body.column.addWidget(self._others(file, codes))
        self._body.column.addStretch(1)

    def _work(self, file: RequestFile) -> Card:
        card = Card(self.tr("Wat vraagt dit van u"))
        card.add(label(what_to_do(file.request.kind, self), wrap=True))
        if file.request.is_pending and file.subject is not None:
            card.add(label(what_is_blocked(self), "muted", wrap=True))
        if file.request.note:
            card.add(FactRows(((self.tr("Toelichting"), file.request.note),)))
        return card

    def _person(self, file: RequestFile, codes: CodeBook) -> Card:
        if file.subject is None:
            card = Card(self.tr("Persoon"))
            text = self.tr(
                "Nog niemand gekozen. Staat de persoon niet in de kluis? Zoek ook op andere "
                "schrijfwijzen, wijs het verzoek af en schrijf dat op."
            )
            card.add(label(text, wrap=True))
            return card
        go = Button(self.tr("Naar persoon"), "arrow-right", kind="ghost")
        go.clicked.connect(self.person_wanted)
        card = Card(self.tr("Persoon"), go)
        subject = file.subject
        born = str(subject.birth_date) if subject.birth_date else ""
        facts = ((self.tr("Naam"), subject.name.display), (self.tr("Geboren"), born))
        card.add(FactRows(facts))
        for case in file.cases:
            phase = codes.label(CodeList.CASE_PHASE, case.phase)
            button = RecordButton(case.id, self.tr("Naar casus"), "arrow-right")
            button.setAccessibleName(self.tr("Naar casus %s") % case.number)
            button.picked.connect(self.case_chosen)
            number = label(self.tr("Casus {number}").format(number=case.number))
            card.add(FoldingRow(number, holder(row(label(phase, "muted"), STRETCH, button))))
        if not file.cases:
            card.add(label(self.tr("Over deze persoon is geen casus."), "muted", wrap=True))
        return card

    def _others(self, file: RequestFile, codes: CodeBook) -> Card:
        card = Card(self.tr("Andere verzoeken van deze persoon"))
        for other in file.earlier:
            button = RecordButton(other.id, self.tr("Openen"), "arrow-right")
            button.setAccessibleName(self.tr("Verzoek %s openen") % other.number)
            button.picked.connect(self.request_chosen)
            kind = codes.label(CodeList.REQUEST_KIND, other.kind)
            text = label(f"{other.number}  ·  {kind}  ·  {dutch_date(other.received_on)}")
            chip = ChipRow((state_chip(other, codes),))
            card.add(FoldingRow(text, holder(row(chip, STRETCH, button))))
        return card

    def _build(self) -> None:
        buttons = (self._edit, self._extend, self._dossier)
        name = FoldingRow(self._title, holder(row(self._chips, STRETCH)))
        top = FoldingRow(holder(row(name, STRETCH)), holder(row(STRETCH, *buttons)))
        head = column(top, self._facts, spacing=6, margins=(24, 16, 20, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(page_head(column(self.clock, margins=(24, 0, 24, 12))))
        layout.addWidget(scrolled(self._body, self.tr("Verzoek")), 1)
