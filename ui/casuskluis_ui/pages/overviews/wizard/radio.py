# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One out of a few, each with a line that says what it is for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.theme import theme
from casuskluis_ui.theme.stylesheet import ICON
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import holder, row

_BESIDE = 10
"""Between the button and its words, in pixels."""


class RadioList(QWidget):
    """Radio buttons under each other.

    Args:
        name: Dutch, for the screen reader.
        options: Words on the button and the line under it; that may be empty.

    Signals:
        picked: The officer chose another one: its place.
    """

    picked = Signal(int)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: list[QRadioButton] = []
        self._lines: list[QHBoxLayout] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for place, (words, purpose) in enumerate(options):
            button = QRadioButton(words)
            button.setAccessibleDescription(purpose)
            self._group.addButton(button, place)
            self.buttons.append(button)
            layout.addWidget(button)
            if purpose:
                text = label(purpose, "muted", wrap=True)
                line = row(text)
                self._lines.append(line)
                layout.addWidget(holder(line))
        self._indent()
        self._group.idClicked.connect(self.picked)

    @property
    def place(self) -> int:
        """Which one is chosen; -1 for none."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Choose one; tells nobody."""
        self.buttons[place].setChecked(True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._indent()

    def _indent(self) -> None:
        """Put each line under the words of its button, at any size of text."""
        left = round(theme().points * ICON) + _BESIDE
        for line in self._lines:
            line.setContentsMargins(left, 0, 0, 6)
