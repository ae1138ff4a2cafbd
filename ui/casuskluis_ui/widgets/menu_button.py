# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A quiet button that opens a menu; Enter, the space bar and Alt+Down do too."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from casuskluis_ui.theme import theme


class MenuButton(QToolButton):
    """Words and a menu.

    Args:
        text: Dutch; empty for an icon alone.
        icon: Name of an icon.
        name: What screen reader and tip say; the words by default.
    """

    def __init__(
        self, text: str, icon: str, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(text, icon, name)

    def say(self, text: str, icon: str = "", name: str = "") -> None:
        """Show other words, and another icon when one is given."""
        # As with `Button`: a space is the only gap between icon and words.
        self.setText(f" {text}" if text else "")
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )
        kind = "menu" if text else "menu-icon"
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleName(name or text)
        self.setToolTip(name or text)
        self.choices.setAccessibleName(name or text)
        self._icon = icon or self._icon
        self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()

    def _draw(self) -> None:
        look = theme()
        size = look.icon_size()
        self.setIcon(look.icon(self._icon))
        self.setIconSize(QSize(size, size))
