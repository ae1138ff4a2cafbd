# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A short message at the bottom of the window, with "Ongedaan maken" where that is possible."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import row

SHOWN_MS = 6000
SHOWN_WITH_UNDO_MS = 10_000
_FROM_BOTTOM = 24


class Toast(QFrame):
    """Lies over its window and goes by itself; only one at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._undo_action: Callable[[], None] | None = None
        self._text = label("")
        self._undo = QPushButton(self.tr("Ongedaan maken"))
        self._undo.setAccessibleName(self.tr("Ongedaan maken"))
        self._undo.setToolTip("Ctrl+Z")
        self._undo.clicked.connect(self.take_back)
        icon = IconLabel("circle-check", "surface")
        self.setLayout(row(icon, self._text, self._undo, spacing=12, margins=(14, 9, 12, 9)))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._expire)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence last shown."""
        return self._text.text()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds.

        Args:
            text: Dutch.
            undo: What "Ongedaan maken" does; without it there is no button.
        """
        self._undo_action = undo
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS if undo is None else SHOWN_WITH_UNDO_MS)
        how = self.tr("{sentence} Ongedaan maken: Ctrl+Z.")
        announce(self, text if undo is None else how.format(sentence=text))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def take_back(self) -> None:
        """Do what "Ongedaan maken" stands for, while it is offered."""
        undo = self._undo_action
        self._expire()
        if undo is not None:
            undo()

    def _expire(self) -> None:
        """Go, and let go of the record that could have been put back."""
        self._timer.stop()
        self._undo_action = None
        self.hide()

    def _place(self) -> None:
        self.adjustSize()
        left = (self._window.width() - self.width()) // 2
        self.move(max(left, 0), self._window.height() - self.height() - 2 * _FROM_BOTTOM)
