# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pages, made when somebody first goes there and read again when that is needed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.session import Section
from casuskluis_ui.widgets.stack import Stack


class PageStack(Stack):
    """Holds the pages of the sections.

    Signals:
        made: A `Page` was made: listen to it.
    """

    made = Signal(object)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = {section.name: section for section in sections}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.current_name = ""

    def show_page(self, name: str, object_id: int = 0) -> bool:
        """Show a section, and an object in it; tells whether there is such a section.

        Args:
            name: Of the section, with the part of its page where one is meant: "cases/plan".
            object_id: The object to open; 0 for none.
        """
        name, _, part = name.partition("/")
        if name not in self._sections:
            return False
        page = self._pages.get(name)
        if page is None:
            page = self._make(name)
        self.current_name = name
        self.setCurrentWidget(page)
        if name in self._stale:
            self._stale.discard(name)
            page.refresh()
        if object_id:
            page.open_object(object_id)
        if part:
            page.show_part(part)
        return True

    def current_page(self) -> Page | None:
        """Return the page in view."""
        return self._pages.get(self.current_name)

    def mark_stale(self) -> None:
        """Something changed: every page but the one in view is read again when shown."""
        self._stale = set(self._pages) - {self.current_name}

    def refresh(self) -> None:
        """Read the page in view again (F5), the others when they are shown."""
        self.mark_stale()
        page = self.current_page()
        if page is not None:
            page.refresh()

    def _make(self, name: str) -> Page:
        page = self._sections[name].make()
        self._pages[name] = page
        self._stale.add(name)
        self.addWidget(page)
        self.made.emit(page)
        return page
