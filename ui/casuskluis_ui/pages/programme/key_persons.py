# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The key persons, with those whose consent has ended on top."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import KeyPersonId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import KeyPerson
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.programme.key_persons import KeyPersonService
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.programme import key_person_forms
from casuskluis_ui.pages.programme.over_list import OverList
from casuskluis_ui.pages.programme.record_detail import RecordDetail, fact_card
from casuskluis_ui.pages.words import SOON, counted
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.clipboard import BriefClipboard
from casuskluis_ui.widgets.empty_state import EmptyState

_A_YEAR = timedelta(days=365)


def _source(service: KeyPersonService) -> LineSource[str, KeyPerson]:
    def ids(query: ListQuery[str]) -> Sequence[int]:
        return service.ids(query.filter)

    def lines(wanted: Sequence[int]) -> Mapping[int, KeyPerson]:
        return {one.id: one for one in service.lines([KeyPersonId(each) for each in wanted])}

    return LineSource(ids, lines)


class KeyPersonsPage(BrowsePage):
    """Who agreed to be asked, until when, and about what."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "contact",
            self.tr("Niets gekozen"),
            self.tr(
                "Een sleutelpersoon kent veel mensen en wil gevraagd worden. Leg hem of haar "
                "alleen vast met toestemming, en tot een einddatum."
            ),
            self.tr("Sleutelpersoon vastleggen"),
        )
        empty.teach(
            self.tr("Nog geen sleutelpersonen"),
            self.tr(
                "Een sleutelpersoon kent veel mensen en wil gevraagd worden. Leg hem of "
                "haar alleen vast met toestemming, en tot een einddatum."
            ),
        )
        super().__init__(
            self.tr("Sleutelpersonen"), self.tr("Naam of waarbij iemand helpt"), empty, parent
        )
        self._workspace = workspace
        self._clock = clock
        self._service = workspace.programme.key_persons
        self._codes = workspace.codes.book()
        self._person: KeyPerson | None = None
        self._clipboard = BriefClipboard(self)
        self.over = OverList(self, "warn", self.tr("Verlopen personen verwijderen"))
        self.over.banner.acted.connect(self.remove_expired)
        name, remove = self.tr("Sleutelpersoon"), self.tr("Sleutelpersoon verwijderen")
        self._detail = RecordDetail(name, remove)
        self.copy = self._detail.add_button(self.tr("Gegevens kopiëren"), "copy")
        self.copy.setToolTip(
            self.tr("Alles wat van deze persoon is vastgelegd, voor hem of haar")
        )
        self.renew = self._detail.add_button(self.tr("Toestemming vernieuwen"), "rotate-ccw")
        self.use_detail(self._detail)
        self._furnish()
        empty.acted.connect(self.add)
        setup = ListSetup(workspace=workspace, kind=ListKind.KEY_PERSONS, whole=True)
        self.use_list(PagedListModel(_source(self._service), self._describe, self), str, setup)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        self.attempt(self._warn)
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        self._person = shown = self._service.get(KeyPersonId(object_id))
        place = shown.organisation_id
        partners = self._workspace.partners
        name = partners.organisation(place).name if place else ""
        cards = [self._facts(shown, name), self._consent(shown)]
        self._detail.show_record(shown.name.display, [self._sign(shown)], cards)

    @opens("key_person", new=True)
    def add(self) -> None:
        """Ask for a new key person."""
        today = self._clock.today()
        until = self._service.usual_end(today) or today + _A_YEAR
        blank = KeyPerson(name=PersonName(family=""), consent_on=today, consent_until=until)
        stored: list[object] = []
        dialog = key_person_forms.key_person(self._workspace, self._clock, blank, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], KeyPerson):
            self.open_object(stored[0].id)

    def remove_expired(self) -> None:
        """Remove everybody whose consent has ended: no question, it was only lent."""
        gone: list[int] = []
        if self.attempt(lambda: gone.append(self._service.remove_expired())):
            self.told(
                counted(
                    gone[0],
                    self.tr("De gegevens van 1 sleutelpersoon zijn verwijderd."),
                    self.tr("De gegevens van {n} sleutelpersonen zijn verwijderd."),
                )
            )

    def remove(self, person: KeyPerson) -> None:
        """Remove a key person for good."""
        if self.attempt(lambda: self._service.remove(person.id)):
            self._person = None
            self.told(self.tr("De gegevens van deze sleutelpersoon zijn verwijderd."))

    def _furnish(self) -> None:
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Sleutelpersoon vastleggen"))
        add.setToolTip(self.tr("Sleutelpersoon vastleggen (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        self.renew.clicked.connect(self._renew)
        self.copy.clicked.connect(self._copy)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.removal_wanted.connect(self._ask_removal)

    def _warn(self) -> None:
        count = len(self._service.expired())
        words = counted(
            count,
            self.tr("De toestemming van 1 sleutelpersoon is voorbij. Vernieuw of verwijder."),
            self.tr("De toestemming van {n} mensen is voorbij. Vernieuw of verwijder."),
        )
        self.over.say(words if count else "")

    def _sign(self, shown: KeyPerson) -> ChipSpec:
        today = self._clock.today()
        until = dutch_date(shown.consent_until)
        if shown.has_expired(today):
            return ChipSpec(self.tr("Toestemming voorbij sinds %s") % until, "bad")
        tone = "warn" if shown.consent_until <= today + SOON else "ok"
        return ChipSpec(self.tr("Toestemming tot en met %s") % until, tone)

    def _describe(self, line: KeyPerson) -> ListItem:
        label = self._codes.label
        parts = (
            label(CodeList.PHENOMENON, line.phenomenon),
            label(CodeList.DISTRICT, line.district),
        )
        return ListItem(
            title=line.name.sorted_display,
            detail=line.role or "  ·  ".join(part for part in parts if part),
            chips=(self._sign(line),),
        )

    def _facts(self, shown: KeyPerson, organisation: str) -> Card:
        label = self._codes.label
        return fact_card(
            self.tr("Waarvoor en waar te bereiken"),
            (
                (self.tr("Kan helpen bij"), shown.role),
                (self.tr("Organisatie"), organisation),
                (self.tr("E-mail"), shown.email),
                (self.tr("Telefoon"), shown.phone),
                (self.tr("Thema"), label(CodeList.PHENOMENON, shown.phenomenon)),
                (self.tr("Wijk"), label(CodeList.DISTRICT, shown.district)),
            ),
        )

    def _consent(self, shown: KeyPerson) -> Card:
        return fact_card(
            self.tr("Toestemming"),
            (
                (self.tr("Gegeven op"), dutch_date(shown.consent_on)),
                (self.tr("Hoe"), shown.consent_how),
                (self.tr("Geldt tot en met"), dutch_date(shown.consent_until)),
            ),
        )

    @opens("key_person", new=False)
    def _edit(self) -> None:
        if self._person is not None:
            self.ask(
                key_person_forms.key_person(self._workspace, self._clock, self._person, self)
            )

    @opens("key_person_renewal")
    def _renew(self) -> None:
        if self._person is not None:
            self.ask(
                key_person_forms.renewing(self._workspace, self._clock, self._person, self)
            )

    def _copy(self) -> None:
        """Put everything on the clipboard for half a minute: the person asked for it."""
        found, told = self._person, list[str]()
        if found is None:
            return
        if self.attempt(lambda: told.append(self._service.told(found.id))):
            self._clipboard.copy(told[0])
            self.notice.emit(self.tr("Gekopieerd. Na een halve minuut is het klembord leeg."))

    def _ask_removal(self) -> None:
        found = self._person
        if found is None:
            return
        # Without consent there is nothing to weigh: one click is enough.
        if found.has_expired(self._clock.today()) or confirm(
            self,
            self.tr("Sleutelpersoon verwijderen?"),
            self.tr("De gegevens van deze persoon gaan uit de kluis. Dit kan niet terug."),
            self.tr("Verwijderen"),
        ):
            self.remove(found)
