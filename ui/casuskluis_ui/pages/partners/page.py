# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with the partners: two lists, organisations and contacts."""

from pathlib import Path

from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.lists import (
    ContactLine,
    ContactQuery,
    OrganisationLine,
    OrganisationQuery,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import PagedListModel
from casuskluis_ui.pages.file_drop import FileDropPage
from casuskluis_ui.pages.importing.flow import RecordImport
from casuskluis_ui.pages.partners import forms
from casuskluis_ui.pages.partners.contact import ContactDetail
from casuskluis_ui.pages.partners.contact_rows import ContactRows
from casuskluis_ui.pages.partners.ending import PartnerEnding
from casuskluis_ui.pages.partners.importing import FILE_ENDINGS, contact_kind
from casuskluis_ui.pages.partners.listing import (
    OrganisationWords,
    contact_source,
    contacts_in_words,
    describe_contact,
    organisation_source,
)
from casuskluis_ui.pages.partners.organisation import OrganisationDetail
from casuskluis_ui.pages.partners.rows import PartnerRows
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.stack import Stack

ORGANISATIONS, CONTACTS = 0, 1


class PartnersPage(FileDropPage):
    """Organisations or contacts at the left, the one chosen at the right.

    To the shell a contact is its identifier with a minus sign, as one page holds both kinds.
    """

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        empty = EmptyState(
            "handshake",
            self.tr("Niets gekozen"),
            self.tr("Kies links een partner, of sleep een bestand met contacten hierheen."),
            self.tr("Contacten inlezen"),
        )
        empty.teach(
            self.tr("Nog geen partners"),
            self.tr(
                "Hier staan de organisaties en mensen met wie u samenwerkt. Lees uw "
                "contacten in, of zet de eerste partner erin."
            ),
        )
        super().__init__(
            self.tr("Partners"), self.tr("Naam of organisatie"), empty, FILE_ENDINGS, parent
        )
        self._workspace = workspace
        self._clock = clock
        self._organisation: Organisation | None = None
        self._contact: Contact | None = None
        self._stored = 0
        self._rows = PartnerRows(workspace, self)
        self._people_rows = ContactRows(workspace, self)
        self._places = OrganisationDetail()
        self._people = ContactDetail()
        self._details = Stack()
        self._details.addWidget(self._places)
        self._details.addWidget(self._people)
        self.use_detail(self._details)
        self._ending = PartnerEnding(workspace, clock, self)
        self._import = RecordImport(contact_kind(workspace.imports), runner, self)
        self._all_places: PagedListModel[OrganisationQuery, OrganisationLine] = PagedListModel(
            organisation_source(workspace.partners),
            OrganisationWords(workspace.codes.book()),
            self,
        )
        self._all_contacts: PagedListModel[ContactQuery, ContactLine] = PagedListModel(
            contact_source(workspace.partners), describe_contact, self
        )
        self.choice = QTabBar()
        self._build_bar()
        self._connect(empty)
        self._show_kind(ORGANISATIONS)

    @property
    def shows_contacts(self) -> bool:
        """Whether the list holds contacts; else it holds organisations."""
        return self.choice.currentIndex() == CONTACTS

    @override
    def show_record(self, object_id: int) -> None:
        partners = self._workspace.partners
        if self.shows_contacts:
            self._contact = partners.contact(ContactId(object_id))
            place = self._contact.organisation_id
            found = partners.organisation(place) if place else None
            self._people.show_contact(self._contact, found, self._clock.today())
        else:
            self._organisation = partners.organisation(OrganisationId(object_id))
            contacts = partners.contacts_of(self._organisation.id)
            codes = self._workspace.codes.book()
            self._places.show_organisation(
                self._organisation, contacts, codes, self._clock.today()
            )
        self._details.setCurrentIndex(self.choice.currentIndex())

    @override
    def open_object(self, object_id: int) -> None:
        """Show an organisation, or a contact when the identifier is negative."""
        self.choice.setCurrentIndex(CONTACTS if object_id < 0 else ORGANISATIONS)
        super().open_object(abs(object_id))

    @override
    def current_object(self) -> int:
        """Return what is open; a contact with a minus sign."""
        found = super().current_object()
        return -found if self.shows_contacts else found

    def add(self) -> None:
        """Ask for a new organisation or contact, whichever the list shows."""
        if self.shows_contacts:
            self._add_contact(None)
        else:
            self._add_organisation()

    def choose_file(self) -> None:
        """Ask for a file with contacts and take it over."""
        self.ask_file(self.tr("Contacten inlezen"), self.tr("Contacten"))

    @override
    def read_file(self, path: Path) -> None:
        """Take contacts over from a file; shows first what would happen."""
        self._import.begin(path)

    def remove_contact(self, contact: Contact) -> None:
        """Remove a contact for good."""
        if self.attempt(lambda: self._workspace.partners.remove_contact(contact.id)):
            self._contact = None
            self.told(self.tr("Het contact is verwijderd."))

    @opens("organisation", new=True)
    def _add_organisation(self) -> None:
        dialog = forms.organisation(self._workspace, None, self)
        dialog.saved.connect(self._note)
        if self.ask(dialog):
            self.open_object(self._stored)

    @opens("contact", new=True)
    def _add_anybody(self) -> None:
        here = self._organisation if not self.shows_contacts else None
        self._add_contact(here.id if here is not None else None)

    def _build_bar(self) -> None:
        self.choice.setAccessibleName(self.tr("Organisaties of contactpersonen"))
        self.choice.setExpanding(False)
        # The bold words of the chosen one are wider than what Qt reckons with.
        self.choice.setUsesScrollButtons(False)
        self.choice.addTab(self.tr("Organisaties"))
        self.choice.addTab(self.tr("Contactpersonen"))
        self.filters.addWidget(self.choice)
        self.filters.addStretch(1)
        self.filters.addWidget(self._people_rows.menu)
        add = self.add_primary(self.tr("Nieuw"), "plus")
        add.setAccessibleName(self.tr("Organisatie of contact vastleggen"))
        add.setShortcut("Ctrl+N")
        add.setToolTip(self.tr("Organisatie of contact vastleggen (Ctrl+N)"))
        add.clicked.connect(self.add)
        read = self.add_action(self.tr("Inlezen"), "upload")
        read.setAccessibleName(self.tr("Contacten inlezen uit een bestand"))
        read.setToolTip(self.tr("Contacten inlezen uit een vCard-, CSV- of Excel-bestand"))
        read.clicked.connect(self.choose_file)

    def _connect(self, empty: EmptyState) -> None:
        empty.acted.connect(self.choose_file)
        self.choice.currentChanged.connect(self._show_kind)
        self._places.edit_wanted.connect(self._edit_organisation)
        self._places.end_wanted.connect(self._turn_organisation)
        self._places.removal_wanted.connect(self._remove_organisation)
        self._places.contact_wanted.connect(self._add_contact_here)
        self._places.contact_chosen.connect(self._go_to_contact)
        self._people.edit_wanted.connect(self._edit_contact)
        self._people.removal_wanted.connect(self._ask_removal)
        self._people.organisation_wanted.connect(self._go_to_organisation)
        self._import.problem.connect(self.problem)
        self._import.imported.connect(self._imported)

    def _show_kind(self, kind: int) -> None:
        workspace = self._workspace
        self._people_rows.menu.setVisible(kind == CONTACTS)
        if kind == CONTACTS:
            commands = self._people_rows.commands()
            setup = ListSetup(workspace=workspace, kind=ListKind.CONTACTS, commands=commands)
            self.use_list(self._all_contacts, _contact_query, setup)
        else:
            commands = self._rows.commands()
            which = ListKind.ORGANISATIONS
            setup = ListSetup(workspace=workspace, kind=which, commands=commands)
            self.use_list(self._all_places, _organisation_query, setup)
        self.refresh()

    def _note(self, stored: object) -> None:
        if isinstance(stored, Organisation):
            self._stored = int(stored.id)
        elif isinstance(stored, Contact):
            self._stored = -int(stored.id)

    @opens("organisation", new=False)
    def _edit_organisation(self) -> None:
        if self._organisation is not None:
            self.ask(forms.organisation(self._workspace, self._organisation, self))

    @opens("partner_end")
    def _turn_organisation(self) -> None:
        if self._organisation is not None:
            self._ending.turn(self._organisation)

    def _remove_organisation(self) -> None:
        found = self._organisation
        if found is not None and self._ending.ask_removal(found):
            self._organisation = None
            self.told(self.tr("De organisatie is verwijderd."))

    @opens("contact", new=False)
    def _edit_contact(self) -> None:
        if self._contact is not None:
            self.ask(forms.contact(self._workspace, self._clock, self._contact, self))

    def _add_contact_here(self) -> None:
        if self._organisation is not None:
            self._add_contact(self._organisation.id)

    def _add_contact(self, place: OrganisationId | None) -> None:
        blank = Contact(name=PersonName(family=""), organisation_id=place)
        dialog = forms.contact(self._workspace, self._clock, blank, self)
        dialog.saved.connect(self._note)
        if self.ask(dialog) and place is None:
            self.open_object(self._stored)

    def _ask_removal(self) -> None:
        found = self._contact
        if found is not None and confirm(
            self,
            self.tr("Contact verwijderen?"),
            self.tr("De gegevens van deze persoon gaan uit de kluis. Dit kan niet terug."),
            self.tr("Verwijderen"),
        ):
            self.remove_contact(found)

    def _go_to_contact(self, contact_id: int) -> None:
        self.open_object(-contact_id)

    def _go_to_organisation(self) -> None:
        if self._contact is not None and self._contact.organisation_id:
            self.open_object(int(self._contact.organisation_id))

    def _imported(self, count: int) -> None:
        self.choice.setCurrentIndex(CONTACTS)
        self.told(self.tr("Toegevoegd: %s.") % contacts_in_words(count))


def _organisation_query(text: str) -> object:
    return OrganisationQuery(text=text)


def _contact_query(text: str) -> object:
    return ContactQuery(text=text)
