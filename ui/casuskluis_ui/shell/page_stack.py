# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pages, made when somebody first goes there and read again when that is needed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.leaving import PagePlace, may_go
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.session import Section
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.stack import Stack

MOST_HIDDEN = 5
"""Pages kept beside the one in view: to and fro between these takes no time."""
_TIDY_MS = 1500


def _never() -> bool:
    return False


class PageStack(Stack):
    """Holds the pages of the sections.

    A page nobody sees may go: when many were visited, and when the look changes, because Qt
    would put it on every widget there is. A page with words that are not saved never goes; the
    others are made again where they were.

    Args:
        sections: What there is to show.
        busy: Whether something is under way that may come back to a page out of view.

    Signals:
        made: A `Page` was made: listen to it.
    """

    made = Signal(object)

    def __init__(
        self,
        sections: Sequence[Section],
        parent: QWidget | None = None,
        *,
        busy: Callable[[], bool] = _never,
    ) -> None:
        super().__init__(parent)
        self._sections = {section.name: section for section in sections}
        self._busy = busy
        self._pages: dict[str, Page] = {}
        self._places: dict[str, PagePlace] = {}
        self._stale: set[str] = set()
        self.current_name = ""
        self._tidying = QTimer(self, singleShot=True, interval=_TIDY_MS)
        self._tidying.timeout.connect(self.tidy)
        theme().changing.connect(self.let_go)

    def show_page(self, name: str, object_id: int = 0) -> bool:
        """Show a section, and an object in it; tells whether there is such a section.

        Args:
            name: Of the section, with the part of its page where one is meant: "cases/plan".
            object_id: The object to open; 0 for none.
        """
        name, _, part = name.partition("/")
        if name not in self._sections:
            return False
        page = self._pages.pop(name, None) or self._make(name)
        self._pages[name] = page  # the last one: seen most recently
        self.current_name = name
        self.setCurrentWidget(page)
        if name in self._stale:
            self._stale.discard(name)
            page.refresh()
        if place := self._places.pop(name, None):
            place.show(page, but_object=object_id)
        if len(self._pages) > MOST_HIDDEN + 1:
            self._tidying.start()
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

    def tidy(self) -> None:
        """Let go of the pages not seen for longest, while there are too many."""
        if not self.let_go(MOST_HIDDEN):
            self._tidying.start()

    def let_go(self, most: int = 0) -> bool:
        """Let go of pages out of view; tells whether that could be done now.

        Args:
            most: How many of them stay.
        """
        if self._busy():
            return False
        hidden = [name for name in self._pages if name != self.current_name]
        for name in hidden[: max(len(hidden) - most, 0)]:
            if may_go(self._pages[name]):
                self._drop(name)
        return True

    def _drop(self, name: str) -> None:
        page = self._pages.pop(name)
        self._places[name] = PagePlace(page)
        self._stale.discard(name)
        page.blockSignals(True)  # what still runs to its end tells nobody  # noqa: FBT003
        self.removeWidget(page)
        page.deleteLater()
        # At once: a change of the look would still go past all that is in it.
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    def _make(self, name: str) -> Page:
        page = self._sections[name].make()
        self._stale.add(name)
        self.addWidget(page)
        self.made.emit(page)
        return page
