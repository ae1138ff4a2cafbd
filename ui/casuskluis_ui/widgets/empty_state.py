# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands where nothing is yet: what comes here, and one thing to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, row

_CHARACTERS = 64
"""A line that is longer does not read well, however wide the window is."""


class EmptyState(QWidget):
    """What a list or page shows while there is nothing: why, and one thing to do.

    Args:
        icon: Name of an icon.
        title: Dutch, a few words: what there is not.
        text: Dutch: what comes here, and how.
        action: Words of the button; empty for none.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self, icon: str, title: str, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = (title, text, action)
        self._lesson = self._words
        self._title = label(title, "h2", wrap=True)
        self._text = label(text, "muted", wrap=True)
        self._button = Button(action)
        self._button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(IconLabel(icon, "text2", 2.0), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line = row(STRETCH, part, STRETCH, spacing=0)
            line.setStretch(1, 1000)  # all there is, up to its widest
            layout.addLayout(line)
        layout.addSpacing(4)
        layout.addLayout(row(STRETCH, self._button, STRETCH))
        layout.addStretch(3)
        self._narrow()
        # Only now: shown before it has a place, it is a window of its own for a moment.
        self._button.setVisible(bool(action))

    @property
    def title(self) -> str:
        """What it says there is not."""
        return self._title.text()

    def teach(self, title: str, text: str, action: str = "") -> None:
        """Set what it says while there is nothing at all to choose from.

        Args:
            title: Dutch: what there is not yet.
            text: Dutch: what comes here, and what to do first.
            action: Other words of the button; the same when empty.
        """
        self._lesson = (title, text, action or self._words[2])

    def show_lesson(self, *, nothing: bool) -> None:
        """Say the one or the other: there is nothing at all, or nothing was chosen."""
        title, text, action = self._lesson if nothing else self._words
        self.say(title, text)
        self.offer(action)

    def say(self, title: str, text: str) -> None:
        """Give another reason."""
        self._title.setText(title)
        self._text.setText(text)

    def offer(self, action: str) -> None:
        """Put other words on the button; empty hides it."""
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._narrow()

    def _narrow(self) -> None:
        for part in (self._title, self._text):
            _keep_readable(part)


def _keep_readable(text: QLabel) -> None:
    text.setMaximumWidth(text.fontMetrics().averageCharWidth() * _CHARACTERS)
