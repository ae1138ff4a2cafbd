# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Texts of widgets that nobody types in: swapped before they are painted, and put back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QTabBar,
    QWidget,
)

from casuskluis_ui.quiet.veil import Veil


@dataclass(frozen=True, slots=True)
class _Part:
    """One text of a widget: how it is read and written.

    Attributes:
        name: Under which the text as it was is kept with the widget.
    """

    name: str
    read: Callable[[Any], str]
    write: Callable[[Any, str], object]


_OF_ALL = (
    _Part("quietTip", QWidget.toolTip, QWidget.setToolTip),
    _Part("quietName", QWidget.accessibleName, QWidget.setAccessibleName),
    _Part("quietMore", QWidget.accessibleDescription, QWidget.setAccessibleDescription),
    _Part("quietStatus", QWidget.statusTip, QWidget.setStatusTip),
)
_TITLE = _Part("quietTitle", QWidget.windowTitle, QWidget.setWindowTitle)
_OF_KIND: tuple[tuple[type[QWidget], _Part], ...] = (
    (QLabel, _Part("quietText", QLabel.text, lambda one, text: one.setText(text))),
    (QAbstractButton, _Part("quietText", QAbstractButton.text, QAbstractButton.setText)),
    (QGroupBox, _Part("quietText", QGroupBox.title, QGroupBox.setTitle)),
    (QMenu, _Part("quietText", QMenu.title, QMenu.setTitle)),
    (QProgressBar, _Part("quietText", QProgressBar.format, QProgressBar.setFormat)),
    (QLineEdit, _Part("quietHint", QLineEdit.placeholderText, QLineEdit.setPlaceholderText)),
)
WHOLE = "quietWhole"
"""Property of a widget: names of its texts that come from elsewhere. Nobody knows the names in
those, so they are hidden whole."""
DOTS = "•••"
_TAB = "quietTab{place}"
_ACTION = "quietText"


def cover(widget: QWidget, veil: Veil) -> None:
    """Take the names out of the texts of one widget. What it shows already stays as it is."""
    whole = widget.property(WHOLE) or ()
    for part in _parts(widget):
        text = part.read(widget)
        if text:
            shown = DOTS if part.name in whole else veil.shown(text)
            if shown != text:
                part.write(widget, shown)
                widget.setProperty(part.name, [text, shown])
    if isinstance(widget, QTabBar):
        _cover_tabs(widget, veil)
    for action in widget.actions():
        shown = veil.shown(action.text())
        if shown != action.text():
            action.setProperty(_ACTION, [action.text(), shown])
            action.setText(shown)


def uncover(widget: QWidget) -> None:
    """Put the texts back that were taken; one that the program changed since stays."""
    for part in _parts(widget):
        kept = widget.property(part.name)
        if kept:
            widget.setProperty(part.name, None)
            if part.read(widget) == kept[1]:
                part.write(widget, kept[0])
    if isinstance(widget, QTabBar):
        _uncover_tabs(widget)
    for action in widget.actions():
        kept = action.property(_ACTION)
        if kept:
            action.setProperty(_ACTION, None)
            if action.text() == kept[1]:
                action.setText(kept[0])


def _parts(widget: QWidget) -> Iterator[_Part]:
    yield from _OF_ALL
    if widget.isWindow():
        yield _TITLE
    for kind, part in _OF_KIND:
        if isinstance(widget, kind):
            yield part


def _cover_tabs(tabs: QTabBar, veil: Veil) -> None:
    for place in range(tabs.count()):
        text = tabs.tabText(place)
        shown = veil.shown(text)
        if shown != text:
            tabs.setTabText(place, shown)
            tabs.setProperty(_TAB.format(place=place), [text, shown])


def _uncover_tabs(tabs: QTabBar) -> None:
    for place in range(tabs.count()):
        name = _TAB.format(place=place)
        kept = tabs.property(name)
        if kept:
            tabs.setProperty(name, None)
            if tabs.tabText(place) == kept[1]:
                tabs.setTabText(place, kept[0])
