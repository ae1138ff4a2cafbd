# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the officer is, to the letter: parts, filters, rows, scrolling, focus and caret.

All of it goes into the vault with the drafts: search words and numbers of records are about
persons. A widget is known by its way down from the page: the kind and the rank of each step.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from casuskluis_ui.shell.page import Page
from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.rows import choose_again, chosen_count, chosen_ids
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.two_sides import Side, TwoSides

Look = dict[str, list[Any]]
"""Way down to what a widget shows: its kind and a value."""

_STEP = "/"
_MOST_ROWS = 5000


def look_of(root: QWidget) -> Look:
    """Return what a page or dialog shows, part by part."""
    found: Look = {}
    for way, widget in _visible(root, ""):
        for kind, (read, _) in _KINDS.items():
            value = read(widget)
            if value:
                found[f"{way}#{kind}"] = [kind, value]
    return found


def show_look(root: QWidget, look: Mapping[str, list[Any]]) -> None:
    """Show a page or dialog as it was, outer parts first; what is gone is passed over."""
    for way in sorted(look, key=lambda one: one.count(_STEP)):
        # A page may have changed since: then the rest still comes back.
        with suppress(Exception):
            kind, value = look[way]
            widget = find(root, way.partition("#")[0])
            if widget is not None and kind in _KINDS:
                _KINDS[kind][1](widget, value)


def way_to(root: QWidget, widget: QWidget) -> str | None:
    """Return the way from a page down to a widget; None when it is not in it."""
    steps: list[str] = []
    below: QWidget | None = widget
    while below is not None and below is not root:
        above = below.parentWidget()
        if above is not None:
            same = [one for one in _children(above) if type(one) is type(below)]
            steps.append(f"{type(below).__name__}:{same.index(below)}")
        below = above
    return None if below is None else _STEP.join(reversed(steps))


def find(root: QWidget, way: str) -> QWidget | None:
    """Follow a way down; None when a step is missing."""
    found = root
    for step in filter(None, way.split(_STEP)):
        kind, _, rank = step.partition(":")
        same = [one for one in _children(found) if type(one).__name__ == kind]
        if not 0 <= int(rank) < len(same):
            return None
        found = same[int(rank)]
    return found


def caret_of(widget: QWidget | None) -> list[int]:
    """Return where the caret stands, and where the selection begins; empty without a caret."""
    editor = _editor(widget)
    if isinstance(editor, QLineEdit):
        caret, begin = editor.cursorPosition(), editor.selectionStart()
        if begin < 0:
            return [caret, caret]
        end = editor.selectionEnd()
        return [caret, end if caret == begin else begin]
    if isinstance(editor, QPlainTextEdit | QTextEdit):
        cursor = editor.textCursor()
        return [cursor.position(), cursor.anchor()]
    return []


def put_caret(widget: QWidget, caret: list[int]) -> None:
    """Put the focus on a widget, and the caret where it was."""
    widget.setFocus()
    editor = _editor(widget)
    if len(caret) != 2:  # noqa: PLR2004 - caret and anchor
        return
    position, anchor = caret
    if isinstance(editor, QLineEdit):
        editor.setCursorPosition(position)
        if position != anchor:
            editor.setSelection(anchor, position - anchor)
    elif isinstance(editor, QPlainTextEdit | QTextEdit):
        cursor = editor.textCursor()
        last = len(editor.toPlainText())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)


def _editor(widget: QWidget | None) -> QWidget | None:
    if isinstance(widget, QComboBox) and widget.isEditable():
        return widget.lineEdit()
    return widget


def _children(widget: QWidget) -> list[QWidget]:
    found = (one for one in widget.children() if isinstance(one, QWidget))
    return [one for one in found if not one.isWindow()]


def _visible(root: QWidget, way: str) -> Iterator[tuple[str, QWidget]]:
    ranks: dict[str, int] = {}
    for child in _children(root):
        kind = type(child).__name__
        rank = ranks.get(kind, 0)
        ranks[kind] = rank + 1
        if child.isVisibleTo(root):
            below = f"{way}{_STEP}{kind}:{rank}"
            yield below, child
            yield from _visible(child, below)


def _tab(widget: QWidget) -> object:
    return widget.currentIndex() if isinstance(widget, QTabWidget) else 0


def _show_tab(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QTabWidget):
        widget.setCurrentIndex(int(value))


def _bar(widget: QWidget) -> object:
    """Return the tab of a bar that stands on its own."""
    loose = isinstance(widget, QTabBar) and not isinstance(widget.parentWidget(), QTabWidget)
    return widget.currentIndex() if loose and isinstance(widget, QTabBar) else 0


def _show_bar(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QTabBar):
        widget.setCurrentIndex(int(value))


def _object(widget: QWidget) -> object:
    return widget.current_object() if isinstance(widget, Page) else 0


def _show_object(widget: QWidget, value: Any) -> None:
    if isinstance(widget, Page):
        widget.open_object(int(value))


def _words(widget: QWidget) -> object:
    return widget.text() if isinstance(widget, SearchField) else ""


def _show_words(widget: QWidget, value: Any) -> None:
    if isinstance(widget, SearchField):
        widget.setText(str(value))
        widget.returnPressed.emit()


def _cell(widget: QWidget) -> object:
    """Return the row and column chosen; a list of records is known by its record already."""
    if not isinstance(widget, QAbstractItemView) or isinstance(widget, ItemList):
        return []
    if _in_form(widget):
        return []
    current = widget.currentIndex()
    return [current.row(), current.column()] if current.isValid() else []


def _show_cell(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        row, column = value
        widget.setCurrentIndex(widget.model().index(int(row), int(column)))


def _rows(widget: QWidget) -> object:
    """Return the records of the rows that are chosen together, by what they are."""
    if not isinstance(widget, QAbstractItemView) or not 1 < chosen_count(widget) <= _MOST_ROWS:
        return []
    return list(chosen_ids(widget))


def _show_rows(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QAbstractItemView):
        choose_again(widget, [int(one) for one in value])


def _side(widget: QWidget) -> object:
    """Return which of two sides is in view, where there is room for one."""
    return int(widget.side) if isinstance(widget, TwoSides) and widget.is_single else 0


def _show_side(widget: QWidget, value: Any) -> None:
    if isinstance(widget, TwoSides):
        widget.show_side(Side(int(value)))


def _scroll(widget: QWidget) -> object:
    if isinstance(widget, QAbstractScrollArea):
        return widget.verticalScrollBar().value()
    return 0


def _show_scroll(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QAbstractScrollArea):
        widget.verticalScrollBar().setValue(int(value))


def _in_form(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Form):
        above = above.parentWidget()
    return above is not None


_Read = Callable[[QWidget], object]
_Show = Callable[[QWidget, Any], None]
_KINDS: Mapping[str, tuple[_Read, _Show]] = {
    "tab": (_tab, _show_tab),
    "bar": (_bar, _show_bar),
    "words": (_words, _show_words),
    "object": (_object, _show_object),
    "cell": (_cell, _show_cell),
    "rows": (_rows, _show_rows),
    "side": (_side, _show_side),
    "scroll": (_scroll, _show_scroll),
}
