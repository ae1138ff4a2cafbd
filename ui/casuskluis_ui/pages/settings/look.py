# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the look: light or dark, and the size of the text."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.theme import Appearance, theme
from casuskluis_ui.theme.theme import BASE_POINTS
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label

SIZES = (100, 125, 150, 200)
"""Per cent of the usual size of text."""
_WHOLE = 100


class LookTab(CardColumn):
    """Changes the look at once and remembers it on this computer."""

    def __init__(self, preferences: PreferenceFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.appearance = QComboBox()
        for text, value in (
            (self.tr("Zoals het systeem"), Appearance.SYSTEM),
            (self.tr("Licht"), Appearance.LIGHT),
            (self.tr("Donker"), Appearance.DARK),
        ):
            self.appearance.addItem(text, value.value)
        self.size_choice = QComboBox()
        for size in SIZES:
            self.size_choice.addItem(f"{size} %", size)
        self._build()
        self.read()
        self.appearance.currentIndexChanged.connect(self._apply)
        self.size_choice.currentIndexChanged.connect(self._apply)

    def read(self) -> None:
        """Show what is chosen now."""
        look = theme()
        for combo in (self.appearance, self.size_choice):
            combo.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.appearance.setCurrentIndex(self.appearance.findData(look.appearance.value))
        size = round(look.points / BASE_POINTS * _WHOLE)
        nearest = min(SIZES, key=lambda one: abs(one - size))
        self.size_choice.setCurrentIndex(self.size_choice.findData(nearest))
        for combo in (self.appearance, self.size_choice):
            combo.blockSignals(False)  # noqa: FBT003 - as Qt has it

    def _apply(self) -> None:
        appearance = Appearance(self.appearance.currentData())
        points = BASE_POINTS * int(self.size_choice.currentData()) / _WHOLE
        theme().choose(appearance, points)
        kept = self._preferences.load()
        self._preferences.save(replace(kept, appearance=appearance.value, points=points))

    def _build(self) -> None:
        card = Card(self.tr("Weergave"))
        text = self.tr(
            "Geldt meteen, voor alle kluizen op deze computer. Staat niet in de kluis."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(Field(self.tr("&Kleuren"), self.appearance))
        card.add(Field(self.tr("&Tekstgrootte"), self.size_choice))
        self.column.addWidget(card)
        self.column.addStretch(1)
