# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs with people around the case: related persons, and the meetings about it."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import RelatedPersonId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk, ListTab
from casuskluis_ui.widgets.banner import EmptyState
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


class MeetingsTab(CaseTab):
    """When the case was discussed, and what was decided."""

    @override
    def title(self) -> str:
        return self.tr("Overleg")

    def go_to(self, meeting_id: int) -> None:
        """Go to the page of a meeting."""
        self.desk.page.went.emit("meetings", meeting_id)

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self.restart()
        for meeting, item in file.discussed:
            go = RecordButton(meeting.id, self.tr("Naar overleg"), "arrow-right")
            go.setAccessibleName(self.tr("Naar overleg %s") % meeting.number)
            go.picked.connect(self.go_to)
            kind = self.codes.label(CodeList.MEETING_KIND, meeting.kind)
            card = Card(f"{kind} {meeting.number}", go)
            decided = [one.text for one in file.decisions if one.meeting_id == meeting.id]
            card.add(
                FactRows(
                    (
                        (self.tr("Datum"), dutch_date(meeting.held_on)),
                        (self.tr("Vraag"), item.question),
                        (self.tr("Besluit"), " ".join(decided)),
                    )
                )
            )
            self.column.addWidget(card)
        if not file.discussed:
            text = self.tr("Zet de casus op een agenda via de pagina Overleggen.")
            empty = EmptyState("calendar-days", self.tr("Nog niet besproken"), text)
            self.column.addWidget(empty, 1)
        else:
            self.column.addStretch(1)
