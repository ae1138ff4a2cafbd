# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Letting go of a page nobody sees: whether that may be, and the way back to where it was."""

from contextlib import suppress

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis_ui.shell.drafts import Draftable
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.place import Look, look_of, show_look
from casuskluis_ui.widgets.search_field import SearchField

_WHEN_SIZED = frozenset({"scroll", "cell", "rows"})
"""Kinds of places that only can be shown once the page has its size."""


def may_go(page: QWidget) -> bool:
    """Tell whether nothing is lost with a page.

    It stays with words in it that are not saved, with a window open, and while it is about to
    do something (a list keeps how it is looked at a moment after that changed).
    """
    waits = (one.isActive() and one.isSingleShot() for one in page.findChildren(QTimer))
    held = (_holds(widget) for widget in (page, *page.findChildren(QWidget)))
    return not any(waits) and not any(held)


def _holds(widget: QWidget) -> bool:
    if isinstance(widget, SearchField):
        return False  # its words are part of the place
    if isinstance(widget, QLineEdit):
        return widget.isModified() and bool(widget.text())
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly() and widget.document().isModified()
    if hasattr(widget, "draft") and isinstance(widget, Draftable):  # as in `drafts`
        return _has_words(widget)
    return widget.isWindow() and widget.isVisible()


def _has_words(form: Draftable) -> bool:
    try:
        return any(form.draft().values())
    except Exception:  # noqa: BLE001 - a form that cannot tell stays
        return True


class PagePlace:
    """What a page showed, to make it again as it was.

    Holds on to no widget.

    Args:
        page: As it is now; it may be out of view.
    """

    def __init__(self, page: Page) -> None:
        self._object = page.current_object()
        self._look = look_of(page)

    def show(self, page: Page, *, but_object: int = 0) -> None:
        """Show a page that was made again as it was; what is gone meanwhile is passed over.

        Args:
            page: In view, and read.
            but_object: The record that is asked for now; 0 for the one of before.
        """
        with QSignalBlocker(page):
            self._show(page, but_object)

    def _show(self, page: Page, but_object: int) -> None:
        another = bool(but_object) and but_object != self._object
        now = {way: one for way, one in self._look.items() if one[0] not in _WHEN_SIZED}
        if another:
            now = {way: one for way, one in now.items() if one[0] != "object"}
        elif self._object:
            with suppress(CasuskluisError):  # it may be gone, or for others now
                page.open_object(self._object)
        show_look(page, now)
        if not another:
            rest = {way: one for way, one in self._look.items() if one[0] in _WHEN_SIZED}
            QTimer.singleShot(0, page, _Rest(page, rest))


class _Rest:
    """Shows what needs the size of the page; goes when the page goes."""

    def __init__(self, page: QWidget, look: Look) -> None:
        self._page, self._look = page, look

    def __call__(self) -> None:
        show_look(self._page, self._look)
