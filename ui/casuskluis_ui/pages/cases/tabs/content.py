# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs with what is known: core, information, life domains."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.case import LifeDomainNote
from casuskluis.domain.coding import CodeList
from casuskluis.domain.information import DataCategory, InformationItem
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.cases import CaseFile
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk, ListTab
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.labels import label


class OverviewTab(CaseTab):
    """The core of the case, its terms, and the person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None

    @override
    def title(self) -> str:
        return self.tr("Overzicht")

    def change(self) -> None:
        """Change the core of the case."""
        if self._file is not None:
            desk = self.desk
            desk.page.ask(forms.core(desk.workspace, desk.clock, self._file, desk.page))

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        self.restart()
        case, subject = file.case, file.subject
        change = Button(self.tr("Wijzigen"), "pencil", kind="ghost")
        change.clicked.connect(self.change)
        core = Card(self.tr("Kern"), change)
        core.add(
            FactRows(
                (
                    (self.tr("Aanleiding"), case.reason),
                    (self.tr("Fenomeen"), self.codes.label(CodeList.IDEOLOGY, case.ideology)),
                    (self.tr("Wijk"), case.district),
                    (self.tr("Casusregisseur"), case.case_coordinator),
                    (self.tr("Procesregisseur"), case.process_coordinator),
                )
            )
        )
        terms = Card(self.tr("Termijnen"))
        reason = self.codes.label(CodeList.CLOSING_REASON, case.closing_reason)
        terms.add(
            FactRows(
                (
                    (self.tr("Opgenomen op"), dutch_date(case.opened_on)),
                    (self.tr("Volgende toets"), day_or_dash(case.next_review_on)),
                    (self.tr("Gesloten op"), day_or_dash(case.closed_on)),
                    (self.tr("Reden van sluiting"), reason),
                    (self.tr("Vernietigen op"), day_or_dash(case.destroy_on)),
                )
            )
        )
        person = Card(self.tr("Betrokkene"))
        born = str(subject.birth_date) if subject.birth_date else ""
        shielded = self.tr("afgeschermd") if subject.address_shielded else subject.address
        person.add(
            FactRows(
                (
                    (self.tr("Naam"), subject.name.sorted_display),
                    (self.tr("Ook bekend als"), subject.alias),
                    (self.tr("Geboren"), born),
                    (self.tr("Adres"), shielded),
                    (self.tr("Telefoon"), subject.phone),
                    (self.tr("Vertegenwoordiger"), subject.representative),
                )
            )
        )
        for card in (core, terms, person):
            self.column.addWidget(card)
        self.column.addStretch(1)


class InformationTab(ListTab):
    """What is known, by source."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self.add_wanted.connect(self.add)

    @override
    def title(self) -> str:
        return self.tr("Informatie")

    @override
    def count(self, file: CaseFile) -> int:
        return len(file.information)

    def add(self) -> None:
        """Add a piece of information."""
        if self._file is not None:
            desk = self.desk
            desk.page.ask(forms.information(desk.workspace, desk.clock, self._file, desk.page))

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        self.begin(
            self.tr("Informatie toevoegen"),
            filled=bool(file.information),
            icon="message-square",
            title=self.tr("Nog geen informatie"),
            text=self.tr("Leg vast wat een partner vertelt, met de bron en voor wie het is."),
        )
        for item in sorted(file.information, key=lambda one: one.recorded_on, reverse=True):
            self.column.addWidget(self._card(item, file))
        if file.information:
            self.column.addStretch(1)

    def _card(self, item: InformationItem, file: CaseFile) -> Card:
        chips = [ChipSpec(self.codes.label(CodeList.INFORMATION_KIND, item.kind), "info")]
        if item.category is not DataCategory.ORDINARY:
            category = self.codes.label(CodeList.DATA_CATEGORY, item.category)
            chips.append(ChipSpec(category, "warn"))
        card = Card(file.organisation_name(item.source_id), ChipRow(chips))
        card.add(label(item.text, wrap=True))
        shared = ", ".join(file.organisation_name(place) for place in item.shared_with)
        when = str(item.happened_on) if item.happened_on else ""
        card.add(
            FactRows(
                (
                    (self.tr("Wanneer"), when),
                    (self.tr("Vastgelegd"), dutch_date(item.recorded_on)),
                    (self.tr("Doel"), item.purpose),
                    (self.tr("Delen met"), shared or self.tr("niemand")),
                    (self.tr("Voorwaarden"), item.conditions),
                )
            )
        )
        return card


class LifeDomainTab(ListTab):
    """The situation in the life domains, in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self.add_wanted.connect(self.add)

    @override
    def title(self) -> str:
        return self.tr("Leefgebieden")

    def add(self) -> None:
        """Describe a life domain."""
        if self._file is not None:
            desk = self.desk
            dialog = forms.life_domain_note(desk.workspace, desk.clock, self._file, desk.page)
            desk.page.ask(dialog)

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        self.begin(
            self.tr("Leefgebied beschrijven"),
            filled=bool(file.life_domain_notes),
            icon="house",
            title=self.tr("Nog geen leefgebieden"),
            text=self.tr("Beschrijf de situatie, wat beschermt en wat risico geeft."),
        )
        for note in file.life_domain_notes:
            self.column.addWidget(self._card(note))
        if file.life_domain_notes:
            self.column.addStretch(1)

    def _card(self, note: LifeDomainNote) -> Card:
        day = label(dutch_date(note.noted_on), "muted")
        card = Card(self.codes.label(CodeList.LIFE_DOMAIN, note.life_domain), day)
        card.add(
            FactRows(
                (
                    (self.tr("Situatie"), note.situation),
                    (self.tr("Beschermend"), note.protective_factors),
                    (self.tr("Risico"), note.risk_factors),
                    (self.tr("Zienswijze betrokkene"), note.subject_view),
                )
            )
        )
        return card
