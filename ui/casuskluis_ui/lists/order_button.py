# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""In which order the list stands: always in sight, one key away."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from casuskluis_ui.models import Column
from casuskluis_ui.widgets.menu_button import MenuButton


class OrderButton(MenuButton):
    """Says and changes the order.

    Args:
        columns: Of the list; those without an order are not offered.

    Signals:
        wanted: Another order: its key (empty for the usual one), and whether from high to low.
    """

    wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column[Any]], parent: QWidget | None = None) -> None:
        super().__init__(" ", "arrow-down", parent=parent)
        self.setObjectName("order")
        self._titles = {one.sort: one.title for one in columns if one.sort}
        self._order, self._descending = "", False
        self.choices.aboutToShow.connect(self._fill)
        self._say()

    @property
    def order(self) -> str:
        """The key of the order; empty for the usual one."""
        return self._order

    @property
    def descending(self) -> bool:
        """Whether from high to low."""
        return self._descending

    def show_order(self, order: str, *, descending: bool) -> None:
        """Show an order; an unknown one is the usual one."""
        self._order = order if order in self._titles else ""
        self._descending = descending and bool(self._order)
        self._say()

    def choose(self, order: str, *, descending: bool) -> None:
        """Take an order as if it was chosen in the menu."""
        self.show_order(order, descending=descending)
        self.wanted.emit(self._order, self._descending)

    def _say(self) -> None:
        title = self._titles.get(self._order, "")
        icon = "arrow-up" if self._descending else "arrow-down"
        if not title:
            self.say(self.tr("Sorteren op"), icon, self.tr("Sorteren op: de gewone volgorde"))
            return
        way = self.tr("aflopend") if self._descending else self.tr("oplopend")
        name = self.tr("Sorteren op {title}, {way}").format(title=title, way=way)
        self.say(self.tr("Op {title}").format(title=title), icon, name)

    def _fill(self) -> None:
        menu = self.choices
        menu.clear()
        fields, ways = QActionGroup(menu), QActionGroup(menu)
        usual = self._choice(fields, self.tr("Gewone volgorde"), not self._order)
        usual.triggered.connect(self._pick_usual)
        for key, title in self._titles.items():
            one = self._choice(fields, title, key == self._order)
            one.triggered.connect(partial(self._pick, key, self._descending))
        menu.addSeparator()
        for text, descending in (
            (self.tr("Oplopend"), False),
            (self.tr("Aflopend"), True),
        ):
            one = self._choice(ways, text, self._descending is descending)
            one.setEnabled(bool(self._order))
            one.triggered.connect(partial(self._pick, self._order, descending))

    def _choice(self, group: QActionGroup, text: str, checked: bool) -> QAction:  # noqa: FBT001 - a state
        action = QAction(text, group, checkable=True)
        action.setChecked(checked)
        self.choices.addAction(action)
        return action

    def _pick_usual(self) -> None:
        self.choose("", descending=False)

    def _pick(self, order: str, descending: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what a menu sends
        self.choose(order, descending=descending)
