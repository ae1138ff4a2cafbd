# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Chips: a word or two with a tone."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from casuskluis_ui.models import ChipSpec
from casuskluis_ui.widgets.layouts import clear_layout
from casuskluis_ui.widgets.painting import chip_size, paint_chip


class Chip(QLabel):
    """One chip. The tone only supports the word; it never says something by itself."""

    def __init__(self, text: str, tone: str = "mute", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chip(self, text: str, tone: str) -> None:
        """Say something else."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_chip(QPainter(self), 0, 0, self.text(), self._tone)


class ChipRow(QWidget):
    """Chips side by side."""

    def __init__(self, chips: Sequence[ChipSpec] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chips(chips)

    def show_chips(self, chips: Sequence[ChipSpec]) -> None:
        """Show other chips."""
        clear_layout(self._row)
        for chip in chips:
            self._row.addWidget(Chip(chip.text, chip.tone))
