# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A column of cards, as most tabs and details are."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.layouts import PAGE_MARGINS, clear_layout


class CardColumn(QWidget):
    """Cards under each other, made again for each record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*PAGE_MARGINS)
        self.column.setSpacing(14)

    @override
    def minimumSizeHint(self) -> QSize:
        # Qt counts the lines of text at the least width; a scroll area would keep room for
        # them under the last card at every width. Height for width says what is needed.
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.column.hasHeightForWidth() else hint

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
