# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Back, forward and search, at the top of the navigation."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QWidget

from casuskluis_ui.shell.commands.shortcuts import Shortcuts
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import row


class WayBar(QWidget):
    """Three buttons that follow what can be done.

    Signals:
        back_wanted: To the place before.
        forward_wanted: To the place after.
        palette_wanted: Find a place or a command.
    """

    back_wanted = Signal()
    forward_wanted = Signal()
    palette_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = _button("arrow-left", self.tr("Terug"), "Alt+←")
        self.forward = _button("arrow-right", self.tr("Vooruit"), "Alt+→")
        self.finder = Button(
            self.tr("Zoeken"), "search", "nav", self.tr("Ga naar of doe (Ctrl+K)")
        )
        self.finder.setAccessibleName(self.tr("Ga naar of doe"))
        self.finder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.finder.clicked.connect(self.palette_wanted)
        self._row = row(self.back, self.forward, self.finder, spacing=2)
        self.setLayout(self._row)
        self.show_ways(back=False, forward=False)

    def fold(self, *, folded: bool) -> None:
        """Stand under each other without words, or side by side."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if folded else across)
        self.finder.say("" if folded else self.tr("Zoeken"))
        self.finder.setAccessibleName(self.tr("Ga naar of doe"))

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Enable the ways there are."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)


class MenuButton(Button):
    """Every command by mouse: a menu with a heading for each group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Menu", "ellipsis", "nav", parent=parent)
        self.commands = QMenu(self)
        self.setAccessibleDescription(self.tr("Opent een menu"))
        # Qt moves icon and words of a button with a menu of its own to the side.
        self.clicked.connect(self._open)

    def show_commands(self, shortcuts: Shortcuts) -> None:
        """Offer the commands of a window."""
        self.commands.clear()
        shortcuts.fill(self.commands)

    def _open(self) -> None:
        beside = QPoint(self.width(), self.height() - self.commands.sizeHint().height())
        self.commands.popup(self.mapToGlobal(beside))


def _button(icon: str, name: str, keys: str) -> Button:
    made = Button("", icon, "nav", f"{name} ({keys})")
    made.setText("")
    made.setAccessibleName(name)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
