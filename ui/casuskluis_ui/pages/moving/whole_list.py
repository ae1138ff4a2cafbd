# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an officer chooses for the whole list."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from casuskluis.domain.partial_date import NotADate
from casuskluis.services.moving.list_parts import ListedStage
from casuskluis.services.moving.rows import Choices
from casuskluis.services.moving.words import STAGE_LABELS
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.field import Field


class WholeListCard(Card):
    """Asks what holds for every row.

    Args:
        today: Tells the day it is.

    Signals:
        chosen: The `Choices`.
    """

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Voor de hele lijst"))
        self.stage = QComboBox()
        self.stage.addItem(self.tr("Laat die rijen erbuiten"), "")
        for one, words in STAGE_LABELS.items():
            self.stage.addItem(words, str(one))
        self.keep = QCheckBox(
            self.tr("&Bewaar kolommen zonder bekende betekenis als notitie in het dossier")
        )
        self.review = DateField(today, ahead=True)
        self._review = Field(
            self.tr("Wanneer is de &noodzaak van lopende casussen getoetst?"),
            self.review,
            help_text=self.tr("Leeg: over vier weken."),
        )
        self._stage = Field(self.tr("&Fase van rijen waarin geen fase staat"), self.stage)
        for part in (self._stage, self._review, self.keep):
            self.add(part)
        self.show_choices(Choices())
        self.stage.activated.connect(self._tell)
        self.keep.toggled.connect(self._tell)
        self.review.editingFinished.connect(self._tell)

    def show_choices(self, choices: Choices) -> None:
        """Show what is chosen; tells nobody."""
        with QSignalBlocker(self):
            missing = choices.stage_if_missing
            self.stage.setCurrentIndex(max(self.stage.findData(missing or ""), 0))
            self.keep.setChecked(choices.keep_unmapped)
            self.review.show_value(choices.review_by)

    @property
    def choices(self) -> Choices:
        """What is chosen now; a day that is none counts as empty."""
        told = str(self.stage.currentData())
        try:
            day = self.review.day()
        except NotADate:
            day = None
        return Choices(
            stage_if_missing=ListedStage(told) if told else None,
            keep_unmapped=self.keep.isChecked(),
            review_by=day,
        )

    def _tell(self) -> None:
        self.chosen.emit(self.choices)
