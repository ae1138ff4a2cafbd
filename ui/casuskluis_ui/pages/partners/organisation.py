# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One organisation: what it is, and who works there."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Contact, Organisation
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.partners.listing import contacts_in_words
from casuskluis_ui.widgets.buttons import Button, IconButton, RecordButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head


class OrganisationDetail(QWidget):
    """Shows an organisation.

    Signals:
        edit_wanted: Change it.
        contact_wanted: Add a contact there.
        contact_chosen: The identifier of a contact to go to.
        end_wanted: It stops as a partner, or starts again.
        removal_wanted: Remove it.
    """

    end_wanted = Signal()
    removal_wanted = Signal()
    edit_wanted = Signal()
    contact_wanted = Signal()
    contact_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("", "h1", wrap=True)
        self._chips = ChipRow()
        edit = IconButton("pencil", self.tr("Organisatie wijzigen"))
        edit.clicked.connect(self.edit_wanted)
        self._end = Button("", "archive")
        self._end.clicked.connect(self.end_wanted)
        remove = IconButton("trash-2", self.tr("Organisatie verwijderen"))
        remove.clicked.connect(self.removal_wanted)
        add = Button(self.tr("Contact toevoegen"), "user-plus")
        add.clicked.connect(self.contact_wanted)
        top = FoldingRow(self._name, holder(row(edit, remove, self._end, add)))
        second = row(self._chips, STRETCH)
        head = page_head(column(top, second, spacing=6, margins=(24, 18, 24, 14)))
        self._cards = CardColumn()
        whole = column(head, scrolled(self._cards, self.tr("Organisatie")), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_organisation(
        self, found: Organisation, contacts: Sequence[Contact], codes: CodeBook, today: date
    ) -> None:
        """Show an organisation and the people there."""
        self._name.setText(found.name)
        chips = []
        stopped = found.ended_on is not None
        words = self.tr("Weer partner") if stopped else self.tr("Partner stopt")
        self._end.setText(f" {words}")
        self._end.setAccessibleName(words)
        if found.ended_on is not None:
            gone = (
                self.tr("Gestopt op %s") if found.has_ended(today) else self.tr("Stopt op %s")
            )
            chips.append(ChipSpec(gone % dutch_date(found.ended_on), "warn"))
        if found.is_core:
            role = codes.label(CodeList.CORE_ROLE, found.core_role)
            chips.append(ChipSpec(self.tr("Kernpartij: %s") % role, "info"))
        if found.covenant_partner:
            chips.append(ChipSpec(self.tr("Convenant getekend"), "ok"))
        chips.append(ChipSpec(contacts_in_words(len(contacts))))
        self._chips.show_chips(chips)
        self._cards.restart()
        self._cards.column.addWidget(self._facts(found, codes))
        self._cards.column.addWidget(self._people(contacts))
        self._cards.column.addStretch(1)

    def _facts(self, found: Organisation, codes: CodeBook) -> Card:
        card = Card(self.tr("Gegevens"))
        address = " ".join(part for part in (found.postcode, found.town) if part)
        card.add(
            FactRows(
                (
                    (
                        self.tr("Soort"),
                        codes.label(CodeList.ORGANISATION_KIND, found.kind),
                    ),
                    (
                        self.tr("Telt mee als"),
                        codes.label(CodeList.SOURCE_DOMAIN, found.source_domain),
                    ),
                    (self.tr("Telefoon"), found.phone),
                    (self.tr("E-mail"), found.email),
                    (
                        self.tr("Adres"),
                        ", ".join(part for part in (found.street, address) if part),
                    ),
                    (self.tr("OIN"), found.oin),
                    (self.tr("Accounthouder"), found.account_officer),
                    (self.tr("Notitie"), found.note),
                )
            )
        )
        return card

    def _people(self, contacts: Sequence[Contact]) -> Card:
        card = Card(self.tr("Contactpersonen"))
        if not contacts:
            text = self.tr("Hier is nog niemand vastgelegd. Kies Contact toevoegen.")
            card.add(label(text, "muted", wrap=True))
            return card
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        left = Qt.AlignmentFlag.AlignLeft
        for line, contact in enumerate(contacts):
            name = RecordButton(contact.id, contact.name.display)
            name.picked.connect(self.contact_chosen)
            grid.addWidget(name, line, 0, left)
            grid.addWidget(label(contact.function or "–", wrap=True), line, 1)
            grid.addWidget(label(contact.phone or contact.mobile, "muted"), line, 2)
        card.add(grid)
        return card
