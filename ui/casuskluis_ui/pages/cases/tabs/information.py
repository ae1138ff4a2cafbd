# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with what is known, by source, and which instruments were used."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import InformationItemId, InstrumentReferenceId
from casuskluis.domain.information import DataCategory, InformationItem
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.notes import INFORMATION
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.tabs.base import Desk, ListTab
from casuskluis_ui.pages.cases.tabs.instruments import InstrumentsCard
from casuskluis_ui.pages.cases.tabs.notes import Corrections, FixedLine, quieted
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label

_TONES = {DataCategory.SPECIAL: "warn", DataCategory.CRIMINAL: "bad"}


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
            takes_new=self.takes_new(file),
        )
        today = self.desk.clock.today()
        stale = {one.id for one in file.information if file.terms.is_stale(one, today)}
        if stale and file.case.is_open:
            self.column.addWidget(self._proposal(len(stale)))
        for item in sorted(file.information, key=_newest_first):
            self.column.addWidget(self._card(item, file, stale=item.id in stale))
        card = InstrumentsCard(file, self.codes, takes_new=self.takes_new(file))
        card.add_wanted.connect(self.mention_instrument)
        card.removed.connect(self.remove_instrument)
        self.column.addWidget(card)
        if file.information:
            self.column.addStretch(1)

    @opens("information")
    def add(self) -> None:
        """Add a piece of information."""
        if self._file is not None:
            desk = self.desk
            desk.page.ask(forms.information(desk.workspace, desk.clock, self._file, desk.page))

    @opens("information_item_change")
    def change(self, item_id: int) -> None:
        """Change a piece of information that is not fixed yet."""
        item, desk = self._item(item_id), self.desk
        if item is not None and self._file is not None:
            dialog = forms.information(
                desk.workspace, desk.clock, self._file, desk.page, found=item
            )
            desk.page.ask(dialog)

    @opens("information_item_handling")
    def share(self, item_id: int) -> None:
        """Change for whom a piece of information is."""
        item, desk = self._item(item_id), self.desk
        if item is not None:
            desk.page.ask(forms.handling(desk.workspace, desk.clock, item, desk.page))

    @opens(f"{INFORMATION}_addendum")
    def correct(self, item_id: int) -> None:
        """Put a correction beside a piece of information."""
        notes, page = self.desk.workspace.notes, self.desk.page

        def write(text: str) -> object:
            return notes.correct_information(InformationItemId(item_id), text)

        page.ask(forms.addendum(INFORMATION, item_id, write, page))

    @opens("information_item_confirm")
    def confirm(self, item_id: int) -> None:
        """Say that a piece of information still holds."""
        item, desk = self._item(item_id), self.desk
        if item is not None:
            desk.page.ask(forms.confirmation(desk.workspace, desk.clock, item, desk.page))

    def remove(self, item_id: int) -> None:
        """Remove a piece of information, after asking."""
        notes, page = self.desk.workspace.notes, self.desk.page
        if not confirm(
            page,
            self.tr("Informatie verwijderen?"),
            self.tr("Ook de aanvullingen en de geschiedenis gaan weg. Dit is definitief."),
            self.tr("Verwijderen"),
        ):
            return
        if page.attempt(lambda: notes.remove_information(InformationItemId(item_id))):
            page.told(self.tr("De informatie is verwijderd."))

    @opens("instrument")
    def mention_instrument(self) -> None:
        """Record that an instrument was used."""
        if self._file is not None:
            desk = self.desk
            desk.page.ask(forms.instrument(desk.workspace, desk.clock, self._file, desk.page))

    def remove_instrument(self, reference_id: int) -> None:
        """Remove a reference to an instrument."""
        instruments, page = self.desk.workspace.instruments, self.desk.page
        if page.attempt(lambda: instruments.remove(InstrumentReferenceId(reference_id))):
            page.told(self.tr("De verwijzing is verwijderd."))

    def _item(self, item_id: int) -> InformationItem | None:
        items = self._file.information if self._file else ()
        return next((one for one in items if one.id == item_id), None)

    def _proposal(self, count: int) -> Banner:
        text = counted(
            count,
            self.tr("{n} stuk informatie is verouderd. Bevestig het, of verwijder het."),
            self.tr("{n} stukken informatie zijn verouderd. Bevestig of verwijder ze."),
        )
        return Banner("warn", text)

    def _card(self, item: InformationItem, file: CaseFile, *, stale: bool) -> Card:
        card = Card(
            file.organisation_name(item.source_id), ChipRow(self._chips(item, stale=stale))
        )
        quieted(card, stale=stale)
        card.add(label(item.text, "muted" if stale else "", wrap=True))
        card.add(FactRows(self._facts(item, file)))
        addenda = file.addenda_of(INFORMATION, item.id)
        if addenda:
            card.add(Corrections(addenda))
        fixed = file.terms.is_fixed(item.recorded_on, self.desk.clock.today())
        if fixed:
            card.add(FixedLine(corrects=self.corrects(file)))
        card.add(self._buttons(item, file, stale=stale, fixed=fixed))
        return card

    def _chips(self, item: InformationItem, *, stale: bool) -> Sequence[ChipSpec]:
        chips = [ChipSpec(self.codes.label(CodeList.INFORMATION_KIND, item.kind), "info")]
        if item.category is not DataCategory.ORDINARY:
            category = self.codes.label(CodeList.DATA_CATEGORY, item.category)
            chips.append(ChipSpec(category, _TONES[item.category]))
        if stale:
            chips.append(ChipSpec(self.tr("Verouderd"), "mute"))
        return chips

    def _facts(self, item: InformationItem, file: CaseFile) -> Sequence[Fact]:
        # Names of organisations have commas of their own.
        shared = "  ·  ".join(file.organisation_name(place) for place in item.shared_with)
        recorded = dutch_date(item.recorded_on)
        if item.author:
            recorded = self.tr("%s door %s") % (recorded, item.author)
        facts = [
            (self.tr("Wanneer"), str(item.happened_on) if item.happened_on else ""),
            (self.tr("Aangeleverd door"), item.provided_by),
            (self.tr("Doel"), item.purpose),
            (self.tr("Delen met"), shared or self.tr("niemand")),
            (self.tr("Voorwaarden"), item.conditions),
            (self.tr("Betrouwbaarheid"), item.reliability),
            (self.tr("Vastgelegd"), recorded),
            (self.tr("Bevestigd op"), _day(item.confirmed_on)),
            (self.tr("Vervalt op"), _day(item.expires_on)),
        ]
        return [(name, text) for name, text in facts if text]

    def _buttons(
        self, item: InformationItem, file: CaseFile, *, stale: bool, fixed: bool
    ) -> QWidget:
        takes_new = self.takes_new(file)
        wanted = (
            (stale and takes_new, self.tr("Klopt nog"), "check", self.confirm),
            (not fixed and takes_new, self.tr("Wijzigen"), "pencil", self.change),
            (fixed and self.corrects(file), self.tr("Aanvulling"), "plus", self.correct),
            (fixed or not takes_new, self.tr("Delen met"), "users", self.share),
            (True, self.tr("Verwijderen"), "trash-2", self.remove),
        )
        made = []
        for shown, words, icon, act in wanted:
            if shown:
                button = RecordButton(item.id, words, icon)
                named = f"{words}, {file.organisation_name(item.source_id)}"
                button.setAccessibleName(f"{named}, {dutch_date(item.recorded_on)}")
                button.picked.connect(act)
                made.append(button)
        return Flow(made)


def _day(day: date | None) -> str:
    return dutch_date(day) if day else ""


def _newest_first(item: InformationItem) -> tuple[int, int]:
    return -item.recorded_on.toordinal(), -item.id
