# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cards in as many columns as fit."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, clear_layout

_CARD_POINTS = 52
"""Width of one card, in sizes of the text."""
_GAP = 14


class CardGrid(QWidget):
    """One column of cards, or two beside each other when there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._sides = (QVBoxLayout(), QVBoxLayout())
        self._cards: list[QWidget] = []
        self._wide = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(_GAP)
        for side in self._sides:
            side.setSpacing(_GAP)
            layout.addLayout(side, 1)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show other cards."""
        for side in self._sides:
            clear_layout(side)
        self._cards = list(cards)
        self._place()

    @property
    def cards(self) -> Sequence[QWidget]:
        """The cards, in order."""
        return self._cards

    @override
    def minimumSizeHint(self) -> QSize:
        wide = max((card.minimumSizeHint().width() for card in self._cards), default=0)
        left, top, right, bottom = PAGE_MARGINS
        del top, bottom
        return QSize(wide + left + right, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits_two() != self._wide:
            self._place()

    def _fits_two(self) -> bool:
        return self.width() > 2 * _CARD_POINTS * theme().points

    def _place(self) -> None:
        self._wide = self._fits_two()
        for side in self._sides:
            while (item := side.takeAt(0)) is not None:
                del item
        for place, card in enumerate(self._cards):
            side = self._sides[place % 2 if self._wide else 0]
            side.addWidget(card)
        for side in self._sides:
            side.addStretch(1)
        outer = self.layout()
        if isinstance(outer, QHBoxLayout):
            outer.setStretch(1, 1 if self._wide else 0)
