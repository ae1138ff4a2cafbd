# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reads everything a window shows or says, and goes everywhere in it."""

import os
from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleInterface, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QTextEdit,
    QWidget,
)

from casuskluis_ui.quiet.items import QuietDelegate
from casuskluis_ui.shell.main_window import MainWindow
from ui.quiet_plants import PLANTED

Said = tuple[str, str]
"""What says it, and the words."""
_TEXTS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
_ROWS = 60 if _FULL else 12
_RECORDS = 2 if _FULL else 1
"""Of each list, opened one after another."""


def paint() -> None:
    """Have everything painted that waits for it."""
    for _ in range(3):
        QApplication.processEvents()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.grab()


def found(said: Iterator[Said]) -> list[Said]:
    """Return where a planted name can be read."""
    return [one for one in said if any(name in one[1].casefold() for name in PLANTED)]


def everything() -> Iterator[Said]:
    """Yield every text in the windows that show, and what a screen reader would say."""
    for widget in QApplication.allWidgets():
        if widget.isVisible():
            yield from _texts(widget)
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield from _spoken(QAccessible.queryAccessibleInterface(window), 0)


def _texts(widget: QWidget) -> Iterator[Said]:
    name = f"{type(widget).__name__} {widget.objectName()}"
    yield f"{name} tip", widget.toolTip()
    yield f"{name} name", widget.accessibleName()
    yield f"{name} more", widget.accessibleDescription()
    yield f"{name} title", widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield name, widget.text()
        case QGroupBox():
            yield name, widget.title()
        case QTabBar():
            for place in range(widget.count()):
                yield name, widget.tabText(place)
        case QLineEdit():
            yield name, widget.displayText()
            yield name, widget.placeholderText()
        case QComboBox() if not widget.isEditable():
            yield name, widget.currentText()
        case QAbstractItemView() if widget.model() is not None:
            yield from _cells(name, widget, widget.model(), QModelIndex())


def _cells(
    name: str, view: QAbstractItemView, model: QAbstractItemModel, parent: QModelIndex
) -> Iterator[Said]:
    flat = isinstance(model, QAbstractListModel)
    roles: tuple[Qt.ItemDataRole, ...] = _TEXTS
    if isinstance(view.itemDelegate(), QuietDelegate):
        roles = (Qt.ItemDataRole.AccessibleTextRole,)
    for row in range(min(model.rowCount(parent), _ROWS)):
        for column in range(1 if flat else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in roles:
                text = model.data(index, role)
                if isinstance(text, str):
                    yield f"{name} {row},{column} {role.name}", text
            delegate = view.itemDelegate()
            if isinstance(delegate, QStyledItemDelegate):
                option = QStyleOptionViewItem()
                delegate.initStyleOption(option, index)
                yield f"{name} {row},{column} painted", option.text
            deep = not isinstance(model, QAbstractListModel | QAbstractTableModel)
            if deep and column == 0 and model.hasChildren(index):
                yield from _cells(name, view, model, index)


def _spoken(one: QAccessibleInterface | None, depth: int) -> Iterator[Said]:
    if one is None or not one.isValid() or depth > 40:
        return
    name = f"{one.role().name}"
    if one.role() in {QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree}:
        return  # its items were asked of the model
    shown = one.object()
    if isinstance(shown, QComboBox) and shown.isEditable():
        return  # Qt names it after what is in it: the value, which must stay
    yield f"{name} says", one.text(QAccessible.Text.Name)
    yield f"{name} tells", one.text(QAccessible.Text.Description)
    if one.textInterface() is None or not isinstance(one.object(), QPlainTextEdit | QTextEdit):
        yield f"{name} holds", one.text(QAccessible.Text.Value)
    for place in range(one.childCount()):
        child = one.child(place)
        if child.isValid() and not child.state().invisible:
            yield from _spoken(child, depth + 1)


def walk(window: MainWindow, look: Callable[[str], None]) -> int:
    """Go to every section, tab and first records, and look there; returns how often."""
    looks = 0
    for section in window._session.sections:
        window.go_to(section.name)
        paint()
        here = 0
        for view in _lists(window)[: None if _FULL else 1]:
            model = view.model()
            for row in range(min(model.rowCount(), _RECORDS)):
                view.setCurrentIndex(model.index(row, 0))
                here += _tabs(window, section.name, look, set())
        if _FULL or not here:
            here += _tabs(window, section.name, look, set())
        looks += here
    return looks


def _tabs(window: QWidget, where: str, look: Callable[[str], None], seen: set[QTabBar]) -> int:
    paint()
    look(where)
    looks = 1
    for bar in window.findChildren(QTabBar):
        if bar in seen or not bar.isVisible():
            continue
        seen.add(bar)
        for place in range(bar.count()):
            if bar.isTabEnabled(place) and (_FULL or place or bar.currentIndex()):
                bar.setCurrentIndex(place)
                looks += _tabs(window, f"{where} > {bar.tabText(place)}", look, seen)
    return looks


def _lists(window: QWidget) -> list[QAbstractItemView]:
    return [
        view
        for view in window.findChildren(QAbstractItemView)
        if view.isVisible()
        and view.model() is not None
        and not isinstance(view.model(), QStandardItemModel)
        and view.accessibleName() != "Onderdelen"
    ]
