# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The organisations that have something to do, the latest first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from casuskluis.services.leading.following import OwnerActions
from casuskluis_ui.models import ID_ROLE, ITEM_ROLE, ChipSpec, ListItem
from casuskluis_ui.pages.words import counted, short_day
from casuskluis_ui.quiet.veil import veiled_data
from casuskluis_ui.widgets.item_list import ItemDelegate

Index = QModelIndex | QPersistentModelIndex
_LEAST_WIDE = 30
"""Characters."""


class OwnerModel(QAbstractListModel):
    """The organisations as list items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owners: tuple[OwnerActions, ...] = ()
        self._today = date.min

    def show_owners(self, owners: Sequence[OwnerActions], today: date) -> None:
        """Show other organisations."""
        self.beginResetModel()
        self._owners, self._today = tuple(owners), today
        self.endResetModel()

    def owner(self, row: int) -> OwnerActions | None:
        """Return the organisation of a row."""
        return self._owners[row] if 0 <= row < len(self._owners) else None

    def row_of(self, organisation_id: int) -> int:
        """Return the row of an organisation; -1 when it is not there."""
        ids = [int(one.organisation_id) for one in self._owners]
        return ids.index(organisation_id) if organisation_id in ids else -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._owners)

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        owner = self.owner(index.row())
        if owner is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return owner.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._item(owner).accessible_text
        if role == ITEM_ROLE:
            return self._item(owner)
        return int(owner.organisation_id) if role == ID_ROLE else None

    def _item(self, owner: OwnerActions) -> ListItem:
        running = counted(len(owner.promises), self.tr("{n} actie"), self.tr("{n} acties"))
        detail = running
        if owner.reminded_on:
            day = short_day(owner.reminded_on, self._today)
            detail += "  ·  " + self.tr("herinnerd %s") % day
        if owner.ended_on is not None and owner.ended_on <= self._today:
            detail += "  ·  " + self.tr("gestopt")
        chips = []
        if owner.late:
            chips.append(ChipSpec(self.tr("%d te laat") % len(owner.late), "bad"))
        if owner.this_week:
            chips.append(ChipSpec(self.tr("%d deze week") % len(owner.this_week), "warn"))
        if owner.undated:
            chips.append(ChipSpec(self.tr("%d zonder datum") % len(owner.undated)))
        return ListItem(title=owner.name, detail=detail, chips=tuple(chips))


class OwnerList(QListView):
    """The list.

    Signals:
        picked: The organisation that became current.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Organisaties met lopende acties"))
        self.owners = OwnerModel(self)
        self.setModel(self.owners)
        self.setItemDelegate(ItemDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._pick)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDE * self.fontMetrics().averageCharWidth(), 120)

    def show_owners(self, owners: Sequence[OwnerActions], today: date) -> OwnerActions | None:
        """Show other organisations; the one that was current stays it. Returns that one."""
        kept = self.currentIndex().data(ID_ROLE) if self.currentIndex().isValid() else 0
        with QSignalBlocker(self):
            self.owners.show_owners(owners, today)
            row = max(self.owners.row_of(int(kept or 0)), 0)
            self.setCurrentIndex(self.owners.index(row))
        return self.owners.owner(row)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.owners.owner(index.row()))
