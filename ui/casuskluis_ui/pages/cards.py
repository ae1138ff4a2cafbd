# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A column of cards, as most tabs and details are."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, clear_layout

_CHARACTERS = 150
"""A card is no wider than this: beside its labels that leaves lines of about ninety."""


class CardColumn(QWidget):
    """Cards under each other, made again for each record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._spare = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*PAGE_MARGINS)
        self.column.setSpacing(14)

    @override
    def minimumSizeHint(self) -> QSize:
        # Qt counts the lines of text at the least width; a scroll area would keep room for
        # them under the last card at every width. Height for width says what is needed.
        hint = super().minimumSizeHint()
        hint.setWidth(hint.width() - self._spare)
        return QSize(hint.width(), 0) if self.column.hasHeightForWidth() else hint

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._keep_readable()
        return super().event(event)

    def _keep_readable(self) -> None:
        """Leave room at the right of a wide window; an empty state stands in the middle."""
        left, top, right, bottom = PAGE_MARGINS
        parts = (self.column.itemAt(place) for place in range(self.column.count()))
        is_empty = any(isinstance(part.widget(), EmptyState) for part in parts if part)
        widest = self.fontMetrics().averageCharWidth() * _CHARACTERS + left + right
        self._spare = 0 if is_empty else max(0, self.width() - widest)
        self.column.setContentsMargins(left, top, right + self._spare, bottom)

    def restart(self) -> None:
        """Remove every card."""
        clear_layout(self.column)


def scrolled(part: QWidget, name: str) -> QScrollArea:
    """Return a part in a scroll area with a Dutch name for the screen reader."""
    area = QScrollArea()
    area.setObjectName("plain")
    area.setWidgetResizable(True)
    area.setWidget(part)
    area.setAccessibleName(name)
    return area
