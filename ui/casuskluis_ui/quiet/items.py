# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lists that Qt keeps itself: their items hold values, so only what is painted changes.

Models of our own answer through `casuskluis_ui.quiet.veil.veiled_data`.
"""

from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
)
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTreeWidget,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.quiet.veil import Veil, veiled

Index = QModelIndex | QPersistentModelIndex
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_SHOWN = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_KEPT = int(Qt.ItemDataRole.UserRole) + 77
"""Where an item keeps its texts as they were; the first of three roles."""
_ROLES = (_SHOWN, _TIP, _SPOKEN)
_MOST = 4_000
"""Cells that are looked at one by one; no list of this sort in the program has as many."""


class QuietDelegate(QStyledItemDelegate):
    """Paints items as they may be shown; their values stay."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = veiled(option.text)


def cover_view(view: QAbstractItemView, veil: Veil) -> None:
    """Hide the names in a list. Safe to do again and again."""
    model = view.model()
    if isinstance(view, QListWidget | QTreeWidget | QTableWidget):
        with QSignalBlocker(view):
            _cover(model, veil, _ROLES)
        return
    if _is_popup(view, model):
        delegate: QAbstractItemDelegate | None = view.itemDelegate()
        if not isinstance(delegate, QuietDelegate):
            view.setItemDelegate(QuietDelegate(view))


def cover_combo(combo: QComboBox, veil: Veil) -> None:
    """Hide the names in a choice; what is chosen, and its number, stay."""
    if not isinstance(combo.model(), QStandardItemModel):
        return
    if not isinstance(combo.view().itemDelegate(), QuietDelegate):
        combo.view().setItemDelegate(QuietDelegate(combo.view()))
    if combo.isEditable() or not _numbered(combo):
        roles: tuple[Qt.ItemDataRole, ...] = (_TIP, _SPOKEN)
        finder = combo.completer()
        if finder is not None and (popup := finder.popup()) is not None:
            cover_view(popup, veil)
    else:
        roles = _ROLES
    with QSignalBlocker(combo):
        _cover(combo.model(), veil, roles)


def uncover_items(widget: QWidget) -> None:
    """Put the texts of the items of a list or a choice back."""
    if not isinstance(widget, QComboBox | QListWidget | QTreeWidget | QTableWidget):
        return
    model = widget.model()
    with QSignalBlocker(widget):
        for index in _cells(model, QModelIndex()):
            for place, role in enumerate(_ROLES):
                kept = model.data(index, _KEPT + place)
                if kept:
                    model.setData(index, None, _KEPT + place)
                    if model.data(index, role) == kept[1]:
                        model.setData(index, kept[0] or None, role)


def _cover(model: QAbstractItemModel, veil: Veil, roles: tuple[Qt.ItemDataRole, ...]) -> None:
    for index in _cells(model, QModelIndex()):
        for place, role in enumerate(_ROLES):
            if role not in roles:
                continue
            text = model.data(index, role)
            if role is _SPOKEN and text is None and _SHOWN not in roles:
                text = model.data(index, _SHOWN)
            if not isinstance(text, str):
                continue
            shown = veil.shown(text)
            if shown != text:
                before = model.data(index, role)
                model.setData(index, shown, role)
                model.setData(index, [before or "", shown], _KEPT + place)


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    flat = isinstance(model, QAbstractListModel)  # its columns are nobody's business
    deep = not isinstance(model, QAbstractListModel | QAbstractTableModel)
    columns = 1 if flat else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), _MOST)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield index
            if column == 0 and deep and model.hasChildren(index):
                yield from _cells(model, index)


def _numbered(combo: QComboBox) -> bool:
    """Whether each choice has a value of its own, so that its words are only words."""
    return all(combo.itemData(place) is not None for place in range(combo.count()))


def _is_popup(view: QAbstractItemView, model: QAbstractItemModel) -> bool:
    """Whether it is the list under a field in which somebody types."""
    return model.metaObject().className() == "QCompletionModel" and isinstance(
        view.itemDelegate(), QStyledItemDelegate
    )
