# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the situation in the life domains: the latest of each, earlier ones folded."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.case import LifeDomainNote
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import LifeDomainNoteId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.notes import LIFE_DOMAIN
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.tabs.base import Desk, ListTab
from casuskluis_ui.pages.cases.tabs.notes import Corrections, FixedLine
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.fold import Fold
from casuskluis_ui.widgets.labels import label


class LifeDomainTab(ListTab):
    """The situation in the life domains, in words; there are no scores."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self.add_wanted.connect(self.add)

    @override
    def title(self) -> str:
        return self.tr("Leefgebieden")

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        notes = file.life_domain_notes
        self.begin(
            self.tr("Leefgebied beschrijven"),
            filled=bool(notes),
            icon="house",
            title=self.tr("Nog geen leefgebieden"),
            text=self.tr("Beschrijf de situatie, wat beschermt en wat risico geeft."),
            takes_new=self.takes_new(file),
        )
        for _, several in groupby(sorted(notes, key=self._order), key=_domain):
            self.column.addWidget(self._card(tuple(several), file))
        if notes:
            self.column.addStretch(1)

    @opens("life_domain_note")
    def add(self) -> None:
        """Describe a life domain."""
        if self._file is not None:
            desk = self.desk
            dialog = forms.life_domain_note(desk.workspace, desk.clock, self._file, desk.page)
            desk.page.ask(dialog)

    @opens("life_domain_note_change")
    def change(self, note_id: int) -> None:
        """Change a note that is not fixed yet."""
        notes = self._file.life_domain_notes if self._file else ()
        found = next((one for one in notes if one.id == note_id), None)
        if found is not None and self._file is not None:
            desk = self.desk
            dialog = forms.life_domain_note(
                desk.workspace, desk.clock, self._file, desk.page, found=found
            )
            desk.page.ask(dialog)

    @opens(f"{LIFE_DOMAIN}_addendum")
    def correct(self, note_id: int) -> None:
        """Put a correction beside a note."""
        notes, page = self.desk.workspace.notes, self.desk.page

        def write(text: str) -> object:
            return notes.correct_life_domain(LifeDomainNoteId(note_id), text)

        page.ask(forms.addendum(LIFE_DOMAIN, note_id, write, page))

    def remove(self, note_id: int) -> None:
        """Remove a note, after asking."""
        notes, page = self.desk.workspace.notes, self.desk.page
        if not confirm(
            page,
            self.tr("Beschrijving verwijderen?"),
            self.tr("Ook de aanvullingen en de geschiedenis gaan weg. Dit is definitief."),
            self.tr("Verwijderen"),
        ):
            return
        if page.attempt(lambda: notes.remove_life_domain_note(LifeDomainNoteId(note_id))):
            page.told(self.tr("De beschrijving is verwijderd."))

    def _order(self, note: LifeDomainNote) -> tuple[int, str, int, int]:
        order = [one.code for one in self.codes.all(CodeList.LIFE_DOMAIN)]
        place = order.index(note.life_domain) if note.life_domain in order else len(order)
        return place, note.life_domain, -note.noted_on.toordinal(), -note.id

    def _card(self, notes: Sequence[LifeDomainNote], file: CaseFile) -> Card:
        latest, *earlier = notes
        card = Card(
            self.codes.label(CodeList.LIFE_DOMAIN, latest.life_domain),
            label(self._signed(latest), "muted"),
        )
        card.add(self._note(latest, file))
        if earlier:
            words = counted(
                len(earlier),
                self.tr("{n} eerdere beschrijving"),
                self.tr("{n} eerdere beschrijvingen"),
            )
            card.add(Fold(words, self._earlier(earlier, file)))
        return card

    def _earlier(self, notes: Sequence[LifeDomainNote], file: CaseFile) -> QWidget:
        around = QWidget()
        layout = QVBoxLayout(around)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(12)
        for note in notes:
            layout.addWidget(label(self._signed(note), "label"), 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(self._note(note, file))
        return around

    def _note(self, note: LifeDomainNote, file: CaseFile) -> QWidget:
        around = QWidget()
        layout = QVBoxLayout(around)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(
            FactRows(
                (
                    (self.tr("Situatie"), note.situation),
                    (self.tr("Beschermend"), note.protective_factors),
                    (self.tr("Risico"), note.risk_factors),
                    (self.tr("Zienswijze betrokkene"), note.subject_view),
                )
            )
        )
        addenda = file.addenda_of(LIFE_DOMAIN, note.id)
        if addenda:
            layout.addWidget(Corrections(addenda))
        fixed = file.terms.is_fixed(note.noted_on, self.desk.clock.today())
        if fixed:
            layout.addWidget(FixedLine(corrects=self.corrects(file)))
        layout.addWidget(self._buttons(note, file, fixed=fixed))
        return around

    def _buttons(self, note: LifeDomainNote, file: CaseFile, *, fixed: bool) -> QWidget:
        wanted = (
            (not fixed and self.takes_new(file), self.tr("Wijzigen"), "pencil", self.change),
            (fixed and self.corrects(file), self.tr("Aanvulling"), "plus", self.correct),
            (True, self.tr("Verwijderen"), "trash-2", self.remove),
        )
        made = []
        domain = self.codes.label(CodeList.LIFE_DOMAIN, note.life_domain)
        for shown, words, icon, act in wanted:
            if shown:
                button = RecordButton(note.id, words, icon)
                button.setAccessibleName(f"{words}, {domain}, {dutch_date(note.noted_on)}")
                button.picked.connect(act)
                made.append(button)
        return Flow(made)

    def _signed(self, note: LifeDomainNote) -> str:
        day = dutch_date(note.noted_on)
        return self.tr("%s door %s") % (day, note.author) if note.author else day


def _domain(note: LifeDomainNote) -> str:
    return note.life_domain
