# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One person: everything known, and the cases."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.case import Case
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.subject import Subject, SubjectKind
from casuskluis.services.casework.histories import HistoryLine
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.cases.listing import PHASE_TONES
from casuskluis_ui.pages.changes import ChangesCard
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row
from casuskluis_ui.widgets.masked_label import MaskedLabel
from casuskluis_ui.widgets.tabs import page_head


class PersonDetail(QWidget):
    """Shows a person and tells what the officer wants to do.

    Signals:
        edit_wanted: Change the person.
        case_chosen: The identifier of a case to go to.

    Args:
        may_show: Notes that a covered part of the person is shown, and tells whether it may be.
    """

    edit_wanted = Signal()
    case_chosen = Signal(int)

    def __init__(self, may_show: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_show = may_show
        self._name = label("", "h1", wrap=True)
        self._chips = ChipRow()
        self._facts = label("", "muted", wrap=True)
        self._edit = Button(self.tr("Bewerken"), "pencil")
        self._edit.setObjectName("person-edit")
        self._edit.clicked.connect(self.edit_wanted)
        self._cards = CardColumn()
        top = row(self._name, self._edit)
        top.setStretch(0, 1)
        under = row(self._chips, self._facts)
        under.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(column(top, under, spacing=6, margins=(24, 16, 20, 14))))
        layout.addWidget(scrolled(self._cards, self.tr("Gegevens van de persoon")), 1)

    def show_person(
        self,
        subject: Subject,
        cases: Sequence[Case],
        codes: CodeBook,
        changes: Sequence[HistoryLine] = (),
    ) -> None:
        """Show a person with the cases, and what changed."""
        self._name.setText(subject.name.display)
        chips = []
        if subject.kind is SubjectKind.LEGAL:
            kind = codes.label(CodeList.SUBJECT_KIND, subject.kind)
            chips.append(ChipSpec(kind, "mute"))
        if subject.address_shielded:
            chips.append(ChipSpec(self.tr("Geheim adres"), "warn"))
        self._chips.show_chips(chips)
        self._chips.setVisible(bool(chips))
        known = [subject.name.sorted_display]
        if subject.birth_date:
            known.append(self.tr("Geboren %s") % subject.birth_date)
        self._facts.setText("  ·  ".join(known))
        self._cards.restart()
        for card in (
            self._person(subject, codes),
            self._reach(subject),
            self._cases(cases, codes),
        ):
            self._cards.column.addWidget(card)
        history = ChangesCard()
        self._cards.column.addWidget(history)
        history.show_lines(changes)
        self._cards.column.addStretch(1)

    def focus_content(self) -> None:
        """Put the focus on the first thing to do."""
        self._edit.setFocus()

    def _person(self, subject: Subject, codes: CodeBook) -> Card:
        card = Card(self.tr("Persoon"))
        facts: list[Fact] = [
            (self.tr("Naam"), subject.name.sorted_display),
            (self.tr("Ook bekend als"), subject.alias),
            (self.tr("Geboren"), str(subject.birth_date or "")),
            (self.tr("Geslacht"), codes.label(CodeList.GENDER, subject.gender)),
            (self.tr("Vertegenwoordiger"), subject.representative),
        ]
        if subject.bsn:
            facts.append((self.tr("BSN"), self._covered(self.tr("BSN"), subject.bsn, "bsn")))
        facts.append((self.tr("Herkomst gegevens"), subject.source))
        facts.append((self.tr("In het logboek"), record_words(f"subject:{subject.id}")))
        card.add(FactRows(facts))
        return card

    def _reach(self, subject: Subject) -> Card:
        card = Card(self.tr("Adres en bereikbaarheid"))
        address: str | QWidget = subject.address
        if subject.address_shielded and subject.address:
            address = self._covered(self.tr("Adres"), subject.address, "address")
        card.add(
            FactRows(
                (
                    (self.tr("Adres"), address),
                    (self.tr("Gemeente"), subject.municipality),
                    (self.tr("Telefoon"), subject.phone),
                    (self.tr("E-mail"), subject.email),
                )
            )
        )
        return card

    def _covered(self, name: str, value: str, part: str) -> MaskedLabel:
        return MaskedLabel(name, value, partial(self._may_show, part))

    def _cases(self, cases: Sequence[Case], codes: CodeBook) -> Card:
        card = Card(self.tr("Casussen"))
        for case in cases:
            card.add(self._case_line(case, codes))
        if not cases:
            card.add(label(self.tr("Er is geen casus over deze persoon."), "muted", wrap=True))
        return card

    def _case_line(self, case: Case, codes: CodeBook) -> QWidget:
        phase = codes.label(CodeList.CASE_PHASE, case.phase)
        go = RecordButton(case.id, self.tr("Naar casus"), "arrow-right")
        go.setAccessibleName(self.tr("Naar casus %s") % case.number)
        go.setObjectName("person-case")
        go.picked.connect(self.case_chosen)
        line = QWidget()
        line.setLayout(
            row(
                label(case.number),
                ChipRow([ChipSpec(phase, PHASE_TONES[case.phase])]),
                label(self.tr("sinds %s") % dutch_date(case.opened_on), "muted"),
                STRETCH,
                go,
                spacing=12,
            )
        )
        return line
