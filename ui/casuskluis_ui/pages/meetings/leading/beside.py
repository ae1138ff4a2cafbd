# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lies beside the item at hand: what was said last time, decisions, actions, goals."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column

_LEAST_WIDE = 30
"""Characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing.

    Attributes:
        text: As it may be shown.
        detail: Muted, below it: who, when.
        late: Says in red that it is too late; ``detail`` says so in words.
    """

    text: str = field(repr=False)
    detail: str = field(default="", repr=False)
    late: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Things under one heading."""

    title: str
    lines: tuple[Line, ...] = ()


class BesidePanel(QWidget):
    """The right side: read, never typed in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(12, 12, 12, 12)
        self._cards.setSpacing(10)
        inner = QWidget()
        inner.setLayout(self._cards)
        area = scrolled(inner, self.tr("Naast dit punt"))
        self.setLayout(column(area, spacing=0))

    @override
    def minimumSizeHint(self) -> QSize:
        least = _LEAST_WIDE * self.fontMetrics().averageCharWidth()
        return QSize(least, super().minimumSizeHint().height())

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show what lies beside another item."""
        clear_layout(self._cards)
        for section in sections:
            card = Card(section.title)
            card.body.setContentsMargins(14, 12, 14, 12)
            card.body.setSpacing(8)
            for line in section.lines:
                card.add(_shown(line))
            self._cards.addWidget(card)
        if not sections:
            text = self.tr("Bij dit punt ligt niets van een vorige keer.")
            self._cards.addWidget(label(text, "muted", wrap=True))
        self._cards.addStretch(1)


def _shown(line: Line) -> QWidget:
    parts: list[QWidget] = [label(line.text, wrap=True)] if line.text else []
    if line.detail:
        parts.append(label(line.detail, "late" if line.late else "muted", wrap=True))
    made = QWidget()
    made.setLayout(column(*parts, spacing=1))
    return made
