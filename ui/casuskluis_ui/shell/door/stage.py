# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the cards of the lock screen stand: one at a time, in the middle of the window."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from casuskluis_ui.shell.door.card import DoorCard
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row


class CardStage(QStackedWidget):
    """Shows one card at a time; a card is taken in once, by its name."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, DoorCard] = {}
        self._frames: dict[str, QWidget] = {}

    def __contains__(self, name: object) -> bool:
        """Tell whether a card of this name was taken in."""
        return name in self._cards

    def __iter__(self) -> Iterator[DoorCard]:
        """Go over the cards that were taken in."""
        return iter(self._cards.values())

    def take_in(self, name: str, card: DoorCard) -> None:
        """Give a card its place."""
        self._cards[name] = card
        self._frames[name] = frame = self._frame(card)
        self.addWidget(frame)

    def show_card(self, name: str) -> None:
        """Bring a card into view, ready to type in."""
        self.setCurrentWidget(self._frames[name])
        self._cards[name].begin()

    def show_whole(self, page: QWidget) -> None:
        """Bring something into view that fills the window."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    def _frame(self, card: DoorCard) -> QScrollArea:
        """Return a card in the middle, in an area that scrolls when the text is large."""
        promise = label(self.tr("Werkt zonder internet · stuurt niets weg"), "muted")
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = row(STRETCH, card, STRETCH)
        page = holder(column(STRETCH, middle, promise, STRETCH, spacing=16, margins=(16,) * 4))
        page.setObjectName("page")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area
