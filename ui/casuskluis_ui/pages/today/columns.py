# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two columns next to each other, or under each other when there is no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

_CHARACTERS = 52
"""Of text that must fit in each column."""


class TwoColumns(QWidget):
    """Holds widgets in a left and a right column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        self._sides = (_side(), _side())
        for side in self._sides:
            self._both.addWidget(side, 1)

    def add(self, place: int, part: QWidget) -> None:
        """Add a widget at the end of column 0 or 1."""
        layout = self._sides[place].layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - made below
        layout.insertWidget(layout.count() - 1, part)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.fontMetrics().averageCharWidth() * _CHARACTERS * 2
        across = QBoxLayout.Direction.LeftToRight
        down = QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if self.width() >= wide else down)


def _side() -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    layout.addStretch(1)
    return made
