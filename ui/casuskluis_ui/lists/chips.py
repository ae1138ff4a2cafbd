# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The filters that are on, in sight: each a chip that takes it away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.lists.filters import ListFilter
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.layouts import clear_layout


class FilterLine(QWidget):
    """One chip for each filter that is on, and a button for all of them.

    Signals:
        cleared: Every filter must go.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterLine")
        self.setAccessibleName(self.tr("Filters die aan staan"))
        self._shown: tuple[str, ...] = ()
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say."""
        return self._shown

    def show_filters(self, filters: Sequence[ListFilter]) -> None:
        """Show the filters that are on; none hides the line."""
        active = [one for one in filters if one.value()]
        words = tuple(one.words() for one in active)
        if words == self._shown:
            return
        self._shown = words
        clear_layout(self._room)
        if active:
            parts = [self._chip(one) for one in active]
            self._room.addWidget(Flow([*parts, self._all()]))
        self.setVisible(bool(active))

    def _chip(self, shown: ListFilter) -> Button:
        text = shown.words()
        chip = Button(text, "x", "seat")
        chip.setAccessibleName(self.tr("Wis filter {words}").format(words=text))
        chip.setToolTip(self.tr("Wis dit filter"))
        chip.clicked.connect(partial(_clear, shown))
        return chip

    def _all(self) -> Button:
        button = Button(self.tr("Wis alles"), kind="ghost")
        button.setAccessibleName(self.tr("Wis alle filters"))
        button.clicked.connect(self.cleared)
        return button


def _clear(shown: ListFilter) -> None:
    shown.clear()
