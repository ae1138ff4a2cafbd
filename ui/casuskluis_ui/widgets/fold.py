# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Something that is folded away until it is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from casuskluis_ui.theme import theme


class Fold(QWidget):
    """A line with an arrow; what is under it shows when it is pressed.

    Args:
        title: Dutch, what is under it ("2 eerdere beschrijvingen").
        part: What is folded away.
    """

    def __init__(self, title: str, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._arrow = QToolButton()
        self._arrow.setText(title)
        self._arrow.setAccessibleName(title)
        self._arrow.setCheckable(True)
        self._arrow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._arrow.setCursor(Qt.CursorShape.PointingHandCursor)
        self._arrow.toggled.connect(self.show_part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._arrow)
        layout.addWidget(part)
        self.show_part(shown=False)

    @property
    def is_open(self) -> bool:
        """Whether the part shows."""
        return self._arrow.isChecked()

    def show_part(self, shown: bool) -> None:  # noqa: FBT001 - what the signal sends
        """Unfold, or fold away again."""
        self._part.setVisible(shown)
        self._arrow.setIcon(theme().icon("chevron-down" if shown else "chevron-right"))
