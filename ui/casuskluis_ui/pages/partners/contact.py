# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One contact: where, how to reach, and until when to keep."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Contact, Organisation
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.words import day_or_dash
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head


class ContactDetail(QWidget):
    """Shows a contact.

    Signals:
        edit_wanted: Change it.
        removal_wanted: Remove it.
        organisation_wanted: Go to the organisation.
    """

    edit_wanted = Signal()
    removal_wanted = Signal()
    organisation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("", "h1", wrap=True)
        self._chips = ChipRow()
        edit = Button(self.tr("Wijzigen"), "pencil")
        edit.clicked.connect(self.edit_wanted)
        remove = IconButton("trash-2", self.tr("Contact verwijderen"))
        remove.clicked.connect(self.removal_wanted)
        top = FoldingRow(self._name, holder(row(remove, edit)))
        second = row(self._chips, STRETCH)
        head = page_head(column(top, second, spacing=6, margins=(24, 18, 24, 14)))
        self._cards = CardColumn()
        whole = column(head, scrolled(self._cards, self.tr("Contactpersoon")), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_contact(self, found: Contact, place: Organisation | None, today: date) -> None:
        """Show a contact at an organisation."""
        self._name.setText(found.name.display)
        self._chips.show_chips(self._signs(found, today))
        self._cards.restart()
        self._cards.column.addWidget(self._work(found, place))
        self._cards.column.addWidget(self._keeping(found))
        self._cards.column.addStretch(1)

    def _signs(self, found: Contact, today: date) -> list[ChipSpec]:
        signed = found.secrecy_signed_on
        chips = [
            ChipSpec(self.tr("Geheimhouding getekend op %s") % dutch_date(signed), "ok")
            if signed
            else ChipSpec(self.tr("Geen geheimhoudingsverklaring"), "warn")
        ]
        if found.keep_until and found.keep_until < today:
            chips.append(ChipSpec(self.tr("Bewaartermijn voorbij"), "bad"))
        return chips

    def _work(self, found: Contact, place: Organisation | None) -> Card:
        card = Card(self.tr("Werk"))
        where: str | QWidget = ""
        if place is not None:
            go = Button(place.name, "building-2", kind="ghost")
            go.clicked.connect(self.organisation_wanted)
            where = go
        card.add(
            FactRows(
                (
                    (self.tr("Organisatie"), where),
                    (self.tr("Functie"), found.function),
                    (self.tr("E-mail"), found.email),
                    (self.tr("Telefoon"), found.phone),
                    (self.tr("Mobiel"), found.mobile),
                )
            )
        )
        return card

    def _keeping(self, found: Contact) -> Card:
        card = Card(self.tr("Afspraken en bewaren"))
        card.add(
            FactRows(
                (
                    (self.tr("Geheimhouding getekend"), day_or_dash(found.secrecy_signed_on)),
                    (self.tr("Laatste contact"), day_or_dash(found.last_contact_on)),
                    (self.tr("Bewaren tot"), day_or_dash(found.keep_until)),
                    (self.tr("Notitie"), found.note),
                )
            )
        )
        return card
