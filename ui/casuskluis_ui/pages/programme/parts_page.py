# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A tab with parts of its own: a small bar of choices, and one part in view."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.pages.programme.places import part_object, part_place
from casuskluis_ui.pages.tabbed_page import PageOfPages
from casuskluis_ui.shell.page import Page
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.tabs import page_head


class PartsPage(PageOfPages):
    """Shows one part at a time.

    Args:
        title: Dutch.
        name: Of the bar, for the screen reader ("Onderdelen van het netwerk").
        parts: Words in the bar and what is shown, in the order of the bar.
        action: Stands at the end of the bar, for every part.
    """

    def __init__(
        self,
        title: str,
        name: str,
        parts: Sequence[tuple[str, Page]],
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._parts = tuple(part for _, part in parts)
        self._stack = Stack()
        self.choice = QTabBar()
        self.choice.setAccessibleName(name)
        self.choice.setExpanding(False)
        # The bold words of the chosen one are wider than what Qt reckons with.
        self.choice.setUsesScrollButtons(False)
        for words, part in parts:
            self.choice.addTab(words)
            self._stack.addWidget(part)
            self.pass_on(part)
        bar = row(self.choice, STRETCH, margins=(22, 0, 22, 0))
        if action is not None:
            bar.addWidget(action)
        head = page_head(bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.choice.currentChanged.connect(self._show)

    @property
    @override
    def part_in_view(self) -> Page:
        """The part that is shown."""
        return self._parts[max(self.choice.currentIndex(), 0)]

    def part(self, place: int) -> Page:
        """Return a part by its place in the bar."""
        return self._parts[place]

    @override
    def open_object(self, object_id: int) -> None:
        """Go to a part and show a record there; see `places.part_object`."""
        place, record = part_place(object_id)
        if place >= len(self._parts):
            return
        self.choice.setCurrentIndex(place)
        if record:
            self.part_in_view.open_object(record)

    @override
    def current_object(self) -> int:
        return part_object(self.choice.currentIndex(), self.part_in_view.current_object())

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.refresh()
