# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The menus of a list: of its rows, and of the list as a whole."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from casuskluis_ui.lists.setup import RowCommand
from casuskluis_ui.theme import theme


class RowMenu(QObject):
    """The menu of the chosen rows: the same commands as the buttons.

    Signals:
        wanted: A `RowCommand` was chosen.
        open_wanted: Open the one row.
        all_wanted: Choose every row.
    """

    wanted = Signal(object)
    open_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def build(self, commands: Sequence[RowCommand], count: int) -> QMenu:
        """Return the menu, not yet shown."""
        menu = QMenu(self._parent)
        menu.setAccessibleName(self.tr("Wat kan met deze rij"))
        if count == 1:
            first = menu.addAction(self.tr("Openen\tEnter"))
            first.triggered.connect(self.open_wanted)
            menu.setDefaultAction(first)
            menu.addSeparator()
        for one in commands:
            keys = self.tr("Del") if one.removes else ""
            text = f"{one.text}\t{keys}" if keys else one.text
            action = menu.addAction(theme().icon(one.icon), text)
            action.triggered.connect(partial(self._want, one))
        menu.addSeparator()
        menu.addAction(self.tr("Alles kiezen\tCtrl+A")).triggered.connect(self.all_wanted)
        return menu

    def show(self, commands: Sequence[RowCommand], count: int, place: QPoint) -> None:
        """Show the menu at a place on the screen; it goes when it is closed."""
        menu = self.build(commands, count)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _want(self, command: RowCommand) -> None:
        self.wanted.emit(command)
