# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names of partners and colleagues the vault does not know: who is meant, once for all rows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.moving.list_parts import Owner
from casuskluis.services.moving.naming import UnknownName, unknown_names
from casuskluis.services.moving.plans import MovingPlan
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.moving.rows.field_box import QuietCombo
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column, holder

_WIDE = 34
_ASK, _NEW, _NOBODY = "ask", "new", "nobody"


class NameRow(QWidget):
    """One name.

    Args:
        unknown: The name.
        owners: Who is known.

    Signals:
        meant: The name, and who that is; None for nobody.
    """

    meant = Signal(str, object)

    def __init__(
        self, unknown: UnknownName, owners: Sequence[Owner], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.unknown = unknown
        self._owners = owners
        self.combo = QuietCombo()
        self.combo.setAccessibleName(self.tr("Wie is {name}?").format(name=unknown.name))
        self.combo.setMinimumContentsLength(_WIDE)
        self.combo.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.addItem(self.tr("Kies wie dit is…"), _ASK)
        self.combo.addItem(self.tr("Een nieuwe partner met deze naam"), _NEW)
        self.combo.addItem(self.tr("Geen partner"), _NOBODY)
        self.combo.insertSeparator(self.combo.count())
        for place, one in enumerate(owners):
            words = self.tr("{name} (collega)").format(name=one.name)
            self.combo.addItem(words if one.is_officer else one.name, place)
        rows = counted(len(unknown.rows), self.tr("in 1 rij"), self.tr("in {n} rijen"))
        left = column(label(unknown.name, "h2", wrap=True), label(rows, "muted"), spacing=2)
        self.setLayout(column(FoldingRow(holder(left), self.combo)))
        self.combo.activated.connect(self._choose)

    def _choose(self) -> None:
        told = self.combo.currentData()
        if told == _NEW:
            self.meant.emit(self.unknown.name, Owner(self.unknown.name))
        elif told == _NOBODY:
            self.meant.emit(self.unknown.name, None)
        elif isinstance(told, int):
            self.meant.emit(self.unknown.name, self._owners[told])


class NamesPanel(CardColumn):
    """Asks who is meant by names the vault does not know.

    Attributes:
        rows: One for each name.

    Signals:
        meant: A name, and who that is; None for nobody.
        all_new: Every name that is left is a new partner.
        done: Go on to the rows.
        taken_back: What was chosen last must be chosen again.
    """

    meant = Signal(str, object)
    all_new = Signal()
    done = Signal()
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[NameRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.back_button = Button(self.tr("Laatste keuze terugnemen"), "undo-2", "ghost")
        self.new_button = Button(self.tr("Alle andere zijn nieuwe partners"), kind="ghost")
        self._none = label(self.tr("Alle namen zijn bekend."), "muted")
        card = Card(self.tr("Wie zijn dit?"))
        card.add(
            label(
                self.tr(
                    "Deze namen uit de lijst kent de kluis niet. Kies bij elke naam wie het "
                    "is. Dat geldt dan voor alle rijen met die naam."
                ),
                wrap=True,
            )
        )
        card.add(self._none)
        card.add(self._lines)
        self.done_button = Button(self.tr("Naar de rijen"), "list-checks")
        card.add(Flow((self.done_button, self.new_button, self.back_button)))
        self.done_button.clicked.connect(self.done)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.back_button.clicked.connect(self.taken_back)
        self.new_button.clicked.connect(self.all_new)

    def show_plan(self, plan: MovingPlan, *, chosen: bool) -> None:
        """Show the names nobody knows yet.

        Args:
            plan: The list.
            chosen: Something was chosen that can be taken back.
        """
        found = unknown_names(plan)
        self.back_button.setVisible(chosen)
        self.new_button.setVisible(len(found) > 1)
        self._none.setVisible(not found)
        if [one.unknown for one in self.rows] == list(found):
            return
        gone = {one.unknown.name for one in self.rows} - {one.name for one in found}
        if self.rows and len(gone) + len(found) == len(self.rows):
            for one in self.rows:
                one.setVisible(one.unknown.name not in gone)
            self.rows = [one for one in self.rows if one.unknown.name not in gone]
            return
        clear_layout(self._lines)
        owners = plan.owner_choices
        self.rows = [NameRow(one, owners) for one in found]
        for one in self.rows:
            one.meant.connect(self.meant)
            self._lines.addWidget(one)
