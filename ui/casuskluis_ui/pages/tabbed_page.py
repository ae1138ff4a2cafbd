# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Pages that hold other pages, of which one is in view."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.shell.page import Page
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.tabs import Tabs, page_head


class PageOfPages(Page):
    """Passes on what the pages in it say, and asks the one in view."""

    @property
    def part_in_view(self) -> Page:
        """The page that is shown; subclasses implement it."""
        raise NotImplementedError  # every bar keeps its pages in another way

    @override
    def refresh(self) -> None:
        """Read the page in view again."""
        self.part_in_view.refresh()

    @override
    def focus_search(self) -> None:
        self.part_in_view.focus_search()

    def pass_on(self, page: Page) -> None:
        """Say what a page in it says."""
        page.went.connect(self.went)
        page.problem.connect(self.problem)
        page.notice.connect(self.notice)
        page.undoable.connect(self.undoable)
        page.changed.connect(self.changed)
        page.form_opened.connect(self.form_opened)
        page.form_left.connect(self.form_left)


class TabbedPage(PageOfPages):
    """A heading with tabs under it. A tab is a page of its own.

    Args:
        title: Dutch, the heading.
        name: Of the tabs, for the screen reader ("Onderdelen van Zorgvuldigheid").
        pages: In the order on screen; at least one.
    """

    def __init__(
        self, title: str, name: str, pages: Iterable[Page], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.tabs = Tabs(name)
        for page in pages:
            self.tabs.addTab(page, page.title)
            self.pass_on(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(column(label(title, "h1"), margins=(24, 16, 24, 6))))
        layout.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self.refresh)

    @property
    @override
    def part_in_view(self) -> Page:
        """The page under the chosen tab.

        Raises:
            TypeError: When there is none.
        """
        page = self.tabs.currentWidget()
        if not isinstance(page, Page):
            raise TypeError(self.title)
        return page
