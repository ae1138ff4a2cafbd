# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""For whom a copy of a paper is, and whether it has names."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.partner import Organisation
from casuskluis.services.editions.holders import EditionRequest
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, Margins, row


class EditionChoice(QWidget):
    """A line with the holder of the copy, and names for who may have them.

    Args:
        general: Dutch, the copy that is for no organisation in particular.
        margins: Around the line.

    Signals:
        chosen: Another copy is wanted.
    """

    chosen = Signal()

    def __init__(
        self, general: str, margins: Margins = NO_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._general = general
        self._places: dict[int, Organisation] = {}
        self.holder = QComboBox()
        self.holder.setObjectName("holder")
        self.holder.setAccessibleName(self.tr("Voor wie is dit exemplaar"))
        self.holder.setMinimumContentsLength(16)
        self.holder.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.names = QCheckBox(self.tr("Met &namen"))
        self.names.setObjectName("withNames")
        who = label(self.tr("&Exemplaar voor"), "muted")
        who.setBuddy(self.holder)
        line = row(who, self.holder, self.names, STRETCH, margins=margins, spacing=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.offer((), 0)
        self.holder.currentIndexChanged.connect(self._choose)
        self.names.toggled.connect(self.chosen)

    def offer(self, places: Iterable[Organisation], chosen: int) -> None:
        """Offer these organisations; tells nobody.

        Args:
            places: In the order shown.
            chosen: The one chosen; 0 or one that is not there chooses the general copy.
        """
        self._places = {int(place.id): place for place in places}
        with QSignalBlocker(self.holder), QSignalBlocker(self.names):
            self.holder.clear()
            self.holder.addItem(self._general, 0)
            for identifier, place in self._places.items():
                self.holder.addItem(place.name, identifier)
            self.holder.setCurrentIndex(max(self.holder.findData(chosen), 0))
            self._allow_names()

    @property
    def place(self) -> int:
        """The organisation chosen; 0 for the general copy."""
        return int(self.holder.currentData() or 0)

    @property
    def request(self) -> EditionRequest:
        """The copy that is chosen."""
        return EditionRequest(
            organisation_id=OrganisationId(self.place) if self.place else None,
            with_names=self.names.isChecked(),
        )

    def _choose(self) -> None:
        with QSignalBlocker(self.names):
            self._allow_names()
        self.chosen.emit()

    def _allow_names(self) -> None:
        """Names are for core partners only; say why when they cannot be had."""
        found = self._places.get(self.place)
        allowed = found is not None and found.is_core
        if not allowed:
            self.names.setChecked(False)
        self.names.setEnabled(allowed)
        why = self.tr(
            "Alleen gemeente, politie en Openbaar Ministerie krijgen namen op papier."
        )
        choose = self.tr("Kies eerst een kernpartij: alleen die krijgt namen op papier.")
        tip = "" if allowed else why if found else choose
        self.names.setToolTip(tip)
        self.names.setAccessibleDescription(tip)
