# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A quick filter: searches a moment after the last key, and shows its shortcut."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from casuskluis_ui.theme import theme

DEBOUNCE_MS = 120


class SearchField(QLineEdit):
    """A search box.

    Args:
        name: Dutch, what it searches ("Casussen filteren").
        hint: Dutch, what can be typed ("Naam, nummer of fenomeen").
        shortcut: Shown behind the hint, such as "Ctrl+F".

    Signals:
        searched: The text, 120 ms after the last change; at once on Enter and when cleared.
    """

    searched = Signal(str)

    def __init__(
        self, name: str, hint: str, shortcut: str = "Ctrl+F", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(f"{hint}  ({shortcut})" if shortcut else hint)
        self.setClearButtonEnabled(True)
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self._search)
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self._search)
        self._told = ""
        self._draw()

    def empty(self) -> None:
        """Search for nothing any more, at once."""
        self.clear()
        self._search()

    def hold(self, text: str) -> None:
        """Hold a text that was searched for before; tells nobody."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.setText(text)
        self.blockSignals(blocked)
        self._told = text.strip()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._icon.setIcon(theme().icon("search"))

    def _search(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)
