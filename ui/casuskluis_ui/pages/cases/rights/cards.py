# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of the tab Rechten: informing, disclosures, requests."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import AccessRequest, Disclosure, Informing
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.informings import InformingState
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.care.requests.listing import state_chip
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_SHOWN = 8
"""So many disclosures are in view at first; a case under way for years has hundreds."""


class InformingCard(Card):
    """Whether the person was told.

    Signals:
        wanted: Record it.
        letter_wanted: Write the letter to the person.
    """

    wanted = Signal()
    letter_wanted = Signal()

    def __init__(
        self, state: InformingState, today: date, parent: QWidget | None = None
    ) -> None:
        self._state = state
        super().__init__("", parent=parent)
        button = Button(self.tr("Vastleggen"), "pencil")
        button.setObjectName("recordInforming")
        button.clicked.connect(self.wanted)
        letter = Button(self.tr("Brief opstellen"), "file-text")
        letter.setObjectName("writeLetter")
        letter.clicked.connect(self.letter_wanted)
        title = label(self.tr("Betrokkene informeren"), "h2")
        chip = ChipRow((self._chip(today),))
        side = holder(row(chip, STRETCH, letter, button))
        self.setAccessibleName(self.tr("Betrokkene informeren"))
        self.add(FoldingRow(title, side))
        current = state.current
        if current is None:
            due = self.tr("Vertel de betrokkene over de casus, of leg vast waarom nog niet.")
            self.add(label(due, wrap=True))
            if state.due_on is not None:
                last = self.tr("Uiterlijk op %s.") % dutch_date(state.due_on)
                self.add(label(last, "muted", wrap=True))
        else:
            self.add(FactRows(self._facts(current)))
        if len(state.records) > 1:
            self.add(label(self.tr("Eerder vastgelegd"), "label"))
            for one in state.records[1:]:
                self.add(label(self._line(one), "muted", wrap=True))

    def _chip(self, today: date) -> ChipSpec:
        if self._state.is_informed:
            return ChipSpec(self.tr("Geïnformeerd"), "ok")
        if self._state.is_late(today):
            return ChipSpec(self.tr("Te laat"), "bad")
        if self._state.current is not None:
            return ChipSpec(self.tr("Uitgesteld"), "warn")
        return ChipSpec(self.tr("Nog te doen"), "info")

    def _facts(self, one: Informing) -> tuple[Fact, ...]:
        if one.informed:
            return (
                (self.tr("Geïnformeerd op"), day_or_dash(one.informed_on)),
                (self.tr("Hoe"), one.manner),
                (self.tr("Door"), one.informed_by),
                (self.tr("Reactie"), one.reaction),
            )
        return (
            (self.tr("Waarom nog niet"), one.reason_not),
            (self.tr("Opnieuw bekijken op"), day_or_dash(one.postponed_until)),
            (self.tr("Vastgelegd"), dutch_date(one.recorded_on)),
        )

    def _line(self, one: Informing) -> str:
        said = one.manner if one.informed else one.reason_not
        return f"{dutch_date(one.recorded_on)}: {said}"


class DisclosuresCard(Card):
    """What partners got, newest first.

    Signals:
        wanted: Record a disclosure or a refusal.
    """

    wanted = Signal()

    def __init__(
        self, given: Sequence[Disclosure], file: CaseFile, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        button = Button(self.tr("Verstrekking vastleggen"), "plus")
        button.setObjectName("recordDisclosure")
        button.clicked.connect(self.wanted)
        name = self.tr("Verstrekkingen ({n})").format(n=len(given))
        self.setAccessibleName(name)
        self.add(FoldingRow(label(name, "h2"), holder(row(STRETCH, button))))
        self._rest: list[QWidget] = []
        if not given:
            nothing = self.tr("Nog niets aan een partner gegeven of geweigerd.")
            self.add(label(nothing, "muted", wrap=True))
        for place, one in enumerate(given):
            line = self._line(one, file)
            self.add(line)
            if place >= _SHOWN:
                line.hide()
                self._rest.append(line)
        self._more = Button(self.tr("Alles tonen"), "chevron-down", kind="ghost")
        self._more.clicked.connect(self._show_all)
        self._more.setVisible(bool(self._rest))
        self.add(row(self._more, STRETCH))

    def _line(self, one: Disclosure, file: CaseFile) -> QWidget:
        chips = []
        if one.refused:
            chips.append(ChipSpec(self.tr("Geweigerd"), "warn"))
        if one.from_print:
            chips.append(ChipSpec(self.tr("Bij printen")))
        who = (
            f"{dutch_date(one.disclosed_on)}  ·  {file.organisation_name(one.organisation_id)}"
        )
        words = [label(who, "label", wrap=True), label(one.what, wrap=True)]
        why = one.refusal_reason or one.legal_basis
        if why and not one.from_print:
            words.append(label(why, "muted", wrap=True))
        line = row(column(*words, spacing=2), ChipRow(chips), spacing=12)
        line.setStretch(0, 1)
        return holder(line)

    def _show_all(self) -> None:
        for line in self._rest:
            line.show()
        self._more.hide()


class RequestsCard(Card):
    """The requests about this person.

    Signals:
        chosen: The identifier of a request to go to.
    """

    chosen = Signal(int)

    def __init__(
        self,
        requests: Sequence[AccessRequest],
        codes: CodeBook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        title = self.tr("Verzoeken van deze persoon ({n})").format(n=len(requests))
        self.setAccessibleName(title)
        self.add(label(title, "h2"))
        if not requests:
            text = self.tr("Geen verzoeken. Een nieuw verzoek legt u vast bij Zorgvuldigheid.")
            self.add(label(text, "muted", wrap=True))
        for one in requests:
            kind = codes.label(CodeList.REQUEST_KIND, one.kind)
            text = f"{one.number}  ·  {kind}  ·  {dutch_date(one.received_on)}"
            go = RecordButton(one.id, self.tr("Naar verzoek"), "arrow-right")
            go.setAccessibleName(self.tr("Naar verzoek %s") % one.number)
            go.picked.connect(self.chosen)
            chip = ChipRow((state_chip(one, codes),))
            self.add(FoldingRow(label(text), holder(row(chip, STRETCH, go))))
