# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lists and tables over services share: ask for ids, hold pages of lines."""

from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from casuskluis_ui.models.paging import FilterT, LineSource, LineT, ListQuery, PageCache
from casuskluis_ui.quiet.veil import veiled_data

Index = QModelIndex | QPersistentModelIndex


class PagedModel(QAbstractTableModel, Generic[FilterT, LineT]):
    """Rows from a `LineSource`; what they show is for the subclass."""

    def __init__(
        self, source: LineSource[FilterT, LineT], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._cache: PageCache[LineT] = PageCache(source.lines)
        self._query: ListQuery[FilterT] | None = None

    @property
    def query(self) -> ListQuery[FilterT] | None:
        """The query it shows the answer of."""
        return self._query

    def show_query(self, query: ListQuery[FilterT]) -> None:
        """Ask and show. An error of the service goes to the caller; the old rows stay then."""
        ids = self._source.ids(query)
        self.beginResetModel()
        self._query = query
        self._cache.reset(ids)
        self.endResetModel()

    @property
    def source(self) -> LineSource[FilterT, LineT]:
        """What it asks."""
        return self._source

    @property
    def ids(self) -> Sequence[int]:
        """The id of every row, also of those that were never looked at."""
        return self._cache.ids

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell holds: everything a view shows or says passes here."""
        return self.content(index, role)

    def content(self, index: Index, role: int) -> Any:
        """Return what a cell holds, as the record has it; subclasses implement it."""
        raise NotImplementedError  # a list has items, a table has cells

    def object_id(self, row: int) -> int:
        """Return the id on a row; 0 when there is no such row."""
        return self._cache.id_at(row)

    def row_of(self, object_id: int) -> int:
        """Return the row of an id; -1 when it is not in the list."""
        return self._cache.row_of(object_id)

    def line(self, row: int) -> LineT | None:
        """Return the line on a row."""
        return self._cache.line(row)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cache)
