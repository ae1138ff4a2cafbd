# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the core of a case, its terms, and the person."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.pseudonym import PseudonymDialog
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows


class OverviewTab(CaseTab):
    """The core of the case, its terms, and the person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None

    @override
    def title(self) -> str:
        return self.tr("Overzicht")

    @opens("case_core")
    def change(self) -> None:
        """Change the core of the case."""
        if self._file is not None:
            page = self.desk.page
            page.ask(forms.core(self.desk.workspace, self._file, page))

    def pseudonym(self) -> None:
        """Show the case in codes, to print or to save."""
        if self._file is not None:
            about = self.desk.workspace, self.desk.runner, self._file.case.id
            dialog = PseudonymDialog(*about, self.desk.page)
            dialog.exec()
            dialog.deleteLater()

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        self.restart()
        for card in (self._core(file), self._terms(file), self._person(file)):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _core(self, file: CaseFile) -> Card:
        case = file.case
        change = Button(self.tr("Wijzigen"), "pencil", kind="ghost")
        change.clicked.connect(self.change)
        sheet = Button(self.tr("Blad zonder naam"), "eye-off", kind="ghost")
        sheet.clicked.connect(self.pseudonym)
        card = Card(self.tr("Kern"), sheet, change)
        card.add(
            FactRows(
                (
                    (self.tr("Aanleiding"), case.reason),
                    (self.tr("Fenomeen"), self.codes.label(CodeList.IDEOLOGY, case.ideology)),
                    (self.tr("Wijk"), case.district),
                    (self.tr("Casusregisseur"), case.case_coordinator),
                    (self.tr("Procesregisseur"), case.process_coordinator),
                    (self.tr("In het logboek"), record_words(f"case:{case.id}")),
                )
            )
        )
        return card

    def _terms(self, file: CaseFile) -> Card:
        case = file.case
        reason = self.codes.label(CodeList.CLOSING_REASON, case.closing_reason)
        card = Card(self.tr("Termijnen"))
        card.add(
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
        return card

    def _person(self, file: CaseFile) -> Card:
        subject = file.subject
        born = str(subject.birth_date) if subject.birth_date else ""
        shielded = self.tr("afgeschermd") if subject.address_shielded else subject.address
        card = Card(self.tr("Betrokkene"))
        card.add(
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
        return card
