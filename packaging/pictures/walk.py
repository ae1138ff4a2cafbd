# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every place of the window, one after the other: pages, their tabs, the tabs of a record."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractItemView, QTabBar, QWidget

from casuskluis_ui.shell.page import Page
from casuskluis_ui.widgets.two_sides import Side, TwoSides
from pictures.studio import Studio

_DEEPEST = 3


def places(studio: Studio) -> Iterator[str]:
    """Go to each place in turn, and give its name while it is in view."""
    for section in studio.session.sections:
        studio.window.go_to(section.name)
        studio.settle()
        page = current_page(studio.window)
        if page is not None:
            yield from _inside(page, section.name, studio.settle, 0)


def current_page(window: QWidget) -> Page | None:
    """Return the page in view that holds the others, if any."""
    shown = [one for one in window.findChildren(Page) if one.isVisible()]
    return next((one for one in shown if not _within(one, shown)), None)


def choose_first(page: QWidget) -> None:
    """Choose the first record of the list on a page, when nothing is chosen."""
    for view in page.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model.rowCount():
            if not view.currentIndex().isValid():
                view.setCurrentIndex(model.index(0, 0))
            _come_in(view)
            return


def _come_in(view: QWidget) -> None:
    """Where there is room for a list or its record, go to the record."""
    above: QWidget | None = view
    while above is not None and not isinstance(above, TwoSides):
        above = above.parentWidget()
    side = above.widget(0) if above is not None else None
    if above is not None and side is not None and view in side.findChildren(QAbstractItemView):
        above.show_side(Side.RECORD)


def _within(page: Page, others: list[Page]) -> bool:
    return any(other is not page and other.isAncestorOf(page) for other in others)


def _inside(part: QWidget, name: str, settle: Callable[[], None], depth: int) -> Iterator[str]:
    choose_first(part)
    settle()
    bar = _bar(part)
    if bar is None or depth >= _DEEPEST:
        yield name
        return
    for place in range(bar.count()):
        if not bar.isTabVisible(place) or not bar.isTabEnabled(place):
            continue
        bar.setCurrentIndex(place)
        settle()
        below = f"{name}-{place + 1}-{_short(bar.tabText(place))}"
        inner = _beside(bar)
        if inner is None or _bar(inner) is None:
            choose_first(part)
            settle()
            yield below
        else:
            yield from _inside(inner, below, settle, depth + 1)


def _bar(part: QWidget) -> QTabBar | None:
    """Return the outermost row of tabs in view."""
    bars = [one for one in part.findChildren(QTabBar) if one.isVisible() and one.count() > 1]
    return min(bars, key=_depth, default=None)


def _depth(widget: QWidget) -> int:
    depth, above = 0, widget.parentWidget()
    while above is not None:
        depth, above = depth + 1, above.parentWidget()
    return depth


def _beside(bar: QTabBar) -> QWidget | None:
    """Return what lies under the chosen tab."""
    above = bar.parentWidget()
    current = getattr(above, "currentWidget", None)
    return current() if callable(current) else None


def _short(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())[:20]
