# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cards: white panels with a heading, and the facts they list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import CARD_MARGINS, STRETCH, clear_layout, holder, row

Fact = tuple[str, str | QWidget]


class Card(QFrame):
    """A panel.

    Args:
        title: Dutch heading; empty for none.
        actions: Buttons at the right of the heading.
    """

    def __init__(
        self, title: str = "", *actions: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*CARD_MARGINS)
        self.body.setSpacing(12)
        if actions:
            self.body.addWidget(FoldingRow(label(title, "h2"), holder(row(STRETCH, *actions))))
        elif title:
            self.body.addWidget(label(title, "h2"))

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a part under the others."""
        if isinstance(part, QLayout):
            self.body.addLayout(part, stretch)
        else:
            self.body.addWidget(part, stretch)


class FactRows(QWidget):
    """Facts: muted labels at the left, values at the right, aligned at the top."""

    def __init__(self, facts: Sequence[Fact] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts; an empty text shows as a dash."""
        clear_layout(self._grid)
        left = Qt.AlignmentFlag.AlignLeft
        for line, (name, value) in enumerate(facts):
            plain = isinstance(value, str)
            side = Qt.AlignmentFlag.AlignTop if plain else Qt.AlignmentFlag.AlignVCenter
            shown = _value(name, value) if isinstance(value, str) else value
            self._grid.addWidget(label(name, "muted"), line, 0, side | left)
            self._grid.addWidget(shown, line, 1, side if plain else side | left)
        self._grid.setRowStretch(len(facts), 1)


def _value(name: str, text: str) -> QLabel:
    made = label(text or "–", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(f"{name}: {text}")
    return made
