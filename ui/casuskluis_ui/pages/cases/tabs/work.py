# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with people around the case: related persons."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import RelatedPersonId
from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.tabs.base import Desk, ListTab
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card, FactRows


class RelatedPersonsTab(ListTab):
    """Other persons who had to be mentioned."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self.add_wanted.connect(self.add)

    @override
    def title(self) -> str:
        return self.tr("Andere personen")

    @override
    def count(self, file: CaseFile) -> int:
        return len(file.related_persons)

    @opens("related_person")
    def add(self) -> None:
        """Record another person."""
        if self._file is not None:
            desk = self.desk
            desk.page.ask(forms.related_person(desk.workspace, self._file, desk.page))

    def remove(self, person_id: int) -> None:
        """Let a person go."""
        cases, page = self.desk.workspace.cases, self.desk.page
        if page.attempt(lambda: cases.remove_related_person(RelatedPersonId(person_id))):
            page.told(self.tr("De persoon is verwijderd uit deze casus."))

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        self.begin(
            self.tr("Persoon toevoegen"),
            filled=bool(file.related_persons),
            icon="users",
            title=self.tr("Geen andere personen"),
            text=self.tr("Noem iemand alleen als dat nodig is, en schrijf op waarom."),
            takes_new=self.takes_new(file),
        )
        for person in file.related_persons:
            self.column.addWidget(self._card(person))
        if file.related_persons:
            self.column.addStretch(1)

    def _card(self, person: RelatedPerson) -> Card:
        remove = RecordButton(person.id, self.tr("Verwijderen"), "trash-2")
        remove.setAccessibleName(self.tr("%s verwijderen") % person.name.display)
        remove.picked.connect(self.remove)
        card = Card(person.name.display, remove)
        card.add(
            FactRows(
                (
                    (self.tr("Relatie"), self.codes.label(CodeList.RELATION, person.relation)),
                    (self.tr("Waarom nodig"), person.necessity),
                )
            )
        )
        return card
