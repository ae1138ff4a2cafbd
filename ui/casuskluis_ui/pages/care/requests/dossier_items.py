# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing for each piece of information whether the person gets to see it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.rights.access_dossiers import DossierItem
from casuskluis.services.rights.dossier.choices import GROUNDS, Ground, ItemChoice, Treatment
from casuskluis_ui.widgets.labels import label

_START = 160
"""Letters of a text that are enough to know it again."""


class _Row(QFrame):
    """One piece of information with what happens to it.

    Signals:
        edited: Something else was chosen.
    """

    edited = Signal()

    def __init__(self, item: DossierItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.item = item.item
        name = f"{item.source}, {dutch_date(item.item.recorded_on)}"
        self._treatment = QComboBox()
        for choice, words in (
            (Treatment.WHOLE, self.tr("In het dossier, met de bron")),
            (Treatment.WITHOUT_SOURCE, self.tr("In het dossier, zonder de bron")),
            (Treatment.WITHHELD, self.tr("Weglaten")),
        ):
            self._treatment.addItem(words, choice.value)
        self._ground = QComboBox()
        for ground, words in GROUNDS.items():
            self._ground.addItem(words, ground.value)
        for combo, what in (
            (self._treatment, self.tr("Wat gebeurt er met")),
            (self._ground, self.tr("Op welke grond weggelaten")),
        ):
            combo.setAccessibleName(f"{what}: {name}")
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self._treatment.setCurrentIndex(self._treatment.findData(item.usual.treatment.value))
        text = item.item.text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(label(name, "label", wrap=True))
        start = text if len(text) <= _START else f"{text[:_START]}…"
        layout.addWidget(label(start, wrap=True))
        if item.item.conditions:
            conditions = self.tr("Voorwaarden van de bron: %s") % item.item.conditions
            layout.addWidget(label(conditions, "muted", wrap=True))
        layout.addWidget(self._treatment)
        layout.addWidget(self._ground)
        self._show_ground()
        self._treatment.currentIndexChanged.connect(self._changed)
        self._ground.currentIndexChanged.connect(self.edited)

    def choice(self) -> ItemChoice:
        """Return what is chosen."""
        treatment = Treatment(self._treatment.currentData())
        left_out = treatment is Treatment.WITHHELD
        ground = Ground(self._ground.currentData()) if left_out else None
        return ItemChoice(treatment=treatment, ground=ground)

    def choose(self, treatment: Treatment) -> None:
        """Choose what happens to it."""
        self._treatment.setCurrentIndex(self._treatment.findData(treatment.value))

    def _changed(self) -> None:
        self._show_ground()
        self.edited.emit()

    def _show_ground(self) -> None:
        self._ground.setVisible(self._treatment.currentData() == Treatment.WITHHELD)


class ItemChoices(QWidget):
    """A row for each piece of information.

    Signals:
        edited: Something else was chosen.
    """

    edited = Signal()

    def __init__(self, items: Sequence[DossierItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [_Row(item) for item in items]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        title = self.tr("Informatie (%n)", "", len(items))
        layout.addWidget(label(title, "h2"))
        for one in self.rows:
            one.edited.connect(self.edited)
            layout.addWidget(one)
        if not items:
            nothing = self.tr("Over deze persoon is geen informatie vastgelegd.")
            layout.addWidget(label(nothing, "muted", wrap=True))

    def chosen(self) -> dict[int, ItemChoice]:
        """Return what is chosen, by identifier of the information."""
        return {one.item.id: one.choice() for one in self.rows}
