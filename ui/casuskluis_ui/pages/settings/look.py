# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the look: colours, size of the text, and whether anything may move."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.theme import Appearance, theme
from casuskluis_ui.theme.zoom import SIZES, points_of, size_of
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label


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
            (self.tr("Hoog contrast, licht"), Appearance.HIGH_LIGHT),
            (self.tr("Hoog contrast, donker"), Appearance.HIGH_DARK),
        ):
            self.appearance.addItem(text, value.value)
        self.size_choice = QComboBox()
        for size in SIZES:
            self.size_choice.addItem(f"{size} %", size)
        self.still = QCheckBox(self.tr("Niets laten &bewegen, ook het knipperen niet"))
        self._build()
        self.read()
        theme().changed.connect(self.read)
        self.appearance.currentIndexChanged.connect(self._apply)
        self.size_choice.currentIndexChanged.connect(self._apply)
        self.still.toggled.connect(self._apply)

    def read(self) -> None:
        """Show what is chosen now."""
        look = theme()
        parts = (self.appearance, self.size_choice, self.still)
        before = [part.blockSignals(True) for part in parts]  # noqa: FBT003 - as Qt has it
        self.appearance.setCurrentIndex(self.appearance.findData(look.appearance.value))
        size = size_of(look.points)
        self.size_choice.setCurrentIndex(self.size_choice.findData(size))
        self.still.setChecked(look.prefers_still)
        for part, blocked in zip(parts, before, strict=True):
            part.blockSignals(blocked)

    def _apply(self) -> None:
        appearance = Appearance(self.appearance.currentData())
        points = points_of(int(self.size_choice.currentData()))
        still = self.still.isChecked()
        look = theme()
        if still != look.prefers_still:
            look.keep_still(wanted=still)
        else:
            look.choose(appearance, points)
        kept = self._preferences.load()
        kept = replace(kept, appearance=appearance.value, points=points, still=still)
        self._preferences.save(kept)

    def _build(self) -> None:
        card = Card(self.tr("Weergave"))
        text = self.tr(
            "Geldt meteen, voor alle kluizen op deze computer. Staat niet in de kluis."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(Field(self.tr("&Kleuren"), self.appearance))
        card.add(Field(self.tr("&Tekstgrootte"), self.size_choice))
        help_text = self.tr(
            "Groter met Ctrl en +, kleiner met Ctrl en -, gewoon met Ctrl en 0. Bij “Zoals het "
            "systeem” volgt Casuskluis ook het hoge contrast van uw computer."
        )
        card.add(label(help_text, "help", wrap=True))
        card.add(self.still)
        self.column.addWidget(card)
        self.column.addStretch(1)
