# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Buttons whose icon follows the theme and the size of the text."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from casuskluis_ui.overriding import override
from casuskluis_ui.theme import theme


class Button(QPushButton):
    """A button with words.

    Args:
        text: Dutch, with an optional mnemonic ("&Opslaan").
        icon: Name of an icon; empty for none.
        kind: "primary" (one per region), "danger", "ghost" or "" for an outlined one.
        tip: What it does, with its shortcut, when the words do not say it all.
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        kind: str = "",
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        # Qt has no setting for the gap between icon and words; a space is what remains.
        super().__init__(f" {text}" if icon else text, parent)
        self._icon = icon
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAccessibleName(text.replace("&", ""))
        self.setToolTip(tip)
        self.setAutoDefault(kind == "primary")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    @property
    def icon_name(self) -> str:
        """The name of its icon; empty when it has none."""
        return self._icon

    def say(self, text: str) -> None:
        """Show other words beside the same icon."""
        self.setText(f" {text}" if self._icon else text)
        self.setAccessibleName(text.replace("&", ""))

    def become(self, kind: str) -> None:
        """Become another kind: the primary one when it is its turn, or give way."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAutoDefault(kind == "primary")
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw()

    def show_icon(self, icon: str) -> None:
        """Show another icon with the same words."""
        self._icon = icon
        self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt passes Enter on to the default button, or to nothing outside a dialog.
        if not _pressed_with_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if not self._icon:
            return
        colors = {"primary": "on_accent", "danger": "bad_fg", "nav": "nav_text2"}
        look = theme()
        self.setIcon(look.icon(self._icon, colors.get(self._kind, "text2")))
        size = look.icon_size()
        self.setIconSize(QSize(size, size))


class RecordButton(Button):
    """A quiet button about one of several records.

    Args:
        record: The identifier of the record.
        text: Dutch.
        icon: Name of an icon; empty for none.

    Signals:
        picked: It was pressed: the identifier of its record.
    """

    picked = Signal(int)

    def __init__(
        self, record: int, text: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, icon, "ghost", parent=parent)
        self._record = int(record)
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._record)


class IconButton(QToolButton):
    """A button with only an icon; its name is what screen reader and tip say.

    Args:
        icon: Name of the icon.
        name: Dutch, what it does.
        shortcut: Shown in the tip, such as "Alt+↑"; empty for none.
    """

    def __init__(
        self, icon: str, name: str, shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    @property
    def icon_name(self) -> str:
        """The name of its icon."""
        return self._icon

    def show_icon(self, icon: str, name: str) -> None:
        """Become another button."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _pressed_with_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        look = theme()
        size = look.icon_size(1.1)
        self.setIcon(look.icon(self._icon))
        self.setIconSize(QSize(size, size))


def _pressed_with_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Let Enter do what the space bar does; tells whether it was Enter, without Ctrl or Alt."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
