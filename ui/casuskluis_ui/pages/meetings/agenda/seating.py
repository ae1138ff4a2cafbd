# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the best order of an agenda saves, before it is laid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.services.meetings.seating import GuestTime, SeatingProposal
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import ElidedLabel, IconLabel, label
from casuskluis_ui.widgets.layouts import clear_layout, column, row

_MOST_GUESTS = 4


class SeatingCard(QFrame):
    """A proposal with its reasons; hidden until there is one.

    Signals:
        accepted: The items in the order to lay.
    """

    accepted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seating")
        self.setProperty("role", "card")
        self._icon = IconLabel("users", "accent")
        self._text = label("", wrap=True)
        self._sure = label("", "muted", wrap=True)
        self._guests = QGridLayout()
        self._guests.setHorizontalSpacing(16)
        self._guests.setVerticalSpacing(2)
        self._guests.setColumnStretch(0, 1)
        self._apply = Button(self.tr("Volgorde overnemen"), "check", kind="primary")
        self._apply.clicked.connect(self.accept)
        self._order: list[AgendaItemId] = []
        close = IconButton("x", self.tr("Voorstel sluiten"))
        close.clicked.connect(self.hide)
        top = row(self._icon, self._text, close, spacing=10)
        top.setStretch(1, 1)
        foot = row(self._sure, self._apply, spacing=12)
        foot.setStretch(0, 1)
        self.setLayout(column(top, self._guests, foot, spacing=6, margins=(14, 8, 8, 10)))
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def accept(self) -> None:
        """Have the order laid that is shown."""
        self.accepted.emit(self._order)

    def show_proposal(self, proposal: SeatingProposal) -> None:
        """Tell what an order saves; offer to lay it when it is another one."""
        sentence = self._sentence(proposal)
        self._order = list(proposal.order)
        self._text.setText(sentence)
        self._sure.setText(self._certainty(proposal))
        self._apply.setVisible(proposal.changes)
        clear_layout(self._guests)
        if proposal.changes:
            self._show_guests(proposal)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)
        if proposal.changes:
            self._apply.setFocus()

    def _sentence(self, proposal: SeatingProposal) -> str:
        if not proposal.guests:
            return self.tr(
                "Er is geen tijd te winnen: niemand komt alleen voor eigen punten. Haal bij "
                "Deelnemers het vinkje Hele overleg weg bij wie niet steeds hoeft te blijven."
            )
        if not proposal.changes:
            return self.tr("De punten staan al in de beste volgorde voor de gasten.")
        if proposal.saved > 0:
            words = self.tr("Partners zitten samen %d minuten minder aan tafel.")
            return words % proposal.saved
        return self.tr(
            "De volgorde klopt nog niet met wat na elkaar moet komen. In deze volgorde wel; "
            "partners zitten dan zo kort mogelijk aan tafel."
        )

    def _certainty(self, proposal: SeatingProposal) -> str:
        if not proposal.guests:
            return ""
        if proposal.is_optimal:
            return self.tr("Korter kan niet.")
        most = -(-proposal.gap * 100 // 1)
        return self.tr("Korter kan misschien nog, hoogstens %d procent.") % most

    def _show_guests(self, proposal: SeatingProposal) -> None:
        winners = [one for one in proposal.guests if one.saved]
        for line, guest in enumerate(winners[:_MOST_GUESTS]):
            self._guests.addWidget(ElidedLabel(guest.name), line, 0)
            self._guests.addWidget(label(self._when(guest)), line, 1)
            self._guests.addWidget(label(self._change(guest), "muted"), line, 2)
        rest = len(proposal.guests) - min(len(winners), _MOST_GUESTS)
        if rest:
            one, more = self.tr("en nog 1 gast"), self.tr("en nog %d gasten")
            words = one if rest == 1 else more % rest
            self._guests.addWidget(label(words, "muted"), _MOST_GUESTS, 0)

    def _when(self, guest: GuestTime) -> str:
        slot = guest.after
        return self.tr("van {starts} tot {ends}").format(
            starts=f"{slot.starts:%H:%M}", ends=f"{slot.ends:%H:%M}"
        )

    def _change(self, guest: GuestTime) -> str:
        words = self.tr("%d min korter") if guest.saved > 0 else self.tr("%d min langer")
        text = words % abs(guest.saved)
        if guest.people > 1:
            text += self.tr(" (%d personen)") % guest.people
        return text
