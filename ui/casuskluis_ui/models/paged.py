# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lists and tables over services share: ask for ids, hold pages of lines."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from casuskluis_ui.models.paging import (
    PAGE_SIZE,
    FilterT,
    LineSource,
    LineT,
    ListQuery,
    PageCache,
)
from casuskluis_ui.quiet.veil import veiled_data

Index = QModelIndex | QPersistentModelIndex
Aside = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[str], None]], bool]
"""Does work aside of the window and hands over its result, or the Dutch sentence for what went
wrong; tells whether it takes it on."""


class PagedModel(QAbstractTableModel, Generic[FilterT, LineT]):
    """Rows from a `LineSource`; what they show is for the subclass.

    Of a long list the first page is there at once. The other rows are read aside and come
    behind it a moment later; whoever needs all of them before that gets them, and waits.

    Signals:
        completed: The rows that were still missing are there.
        problem: They could not be read: a Dutch sentence.
    """

    completed = Signal()
    problem = Signal(str)

    def __init__(
        self, source: LineSource[FilterT, LineT], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._cache: PageCache[LineT] = PageCache(source.lines)
        self._query: ListQuery[FilterT] | None = None
        self._aside: Aside | None = None
        self._awaited: ListQuery[FilterT] | None = None

    @property
    def query(self) -> ListQuery[FilterT] | None:
        """The query it shows the answer of."""
        return self._query

    def show_query(self, query: ListQuery[FilterT]) -> None:
        """Ask and show. An error of the service goes to the caller; the old rows stay then."""
        first, aside = self._source.first, self._aside
        if first is None or aside is None:
            self._take(query, self._source.ids(query))
            return
        found = first(query, PAGE_SIZE + 1)
        self._take(query, found[:PAGE_SIZE])
        if len(found) > PAGE_SIZE:
            self._awaited = query
            if not aside(partial(self._answer, query), self._arrive, self._fail):
                self.settle()

    def read_aside(self, aside: Aside) -> None:
        """From now on, read the rest of a long list aside."""
        self._aside = aside

    @property
    def is_whole(self) -> bool:
        """Whether all rows are there."""
        return self._awaited is None

    def settle(self) -> None:
        """Have every row now. An error of the service goes to the caller."""
        if self._awaited is not None:
            self._arrive(self._answer(self._awaited))

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.is_whole

    @override
    def fetchMore(self, parent: Index) -> None:
        """A view came to the last row that is there."""
        if not parent.isValid():
            self.settle()

    @property
    def source(self) -> LineSource[FilterT, LineT]:
        """What it asks."""
        return self._source

    @property
    def ids(self) -> Sequence[int]:
        """The id of every row, also of those that were never looked at."""
        self.settle()
        return self._cache.ids

    @property
    def present_ids(self) -> Sequence[int]:
        """The id of every row that is there already."""
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
        found = self._cache.row_of(object_id)
        if found < 0 and object_id and not self.is_whole:
            self.settle()
            found = self._cache.row_of(object_id)
        return found

    def is_present(self, object_id: int) -> bool:
        """Whether the row of an id is there already."""
        return self._cache.row_of(object_id) >= 0

    def line(self, row: int) -> LineT | None:
        """Return the line on a row."""
        return self._cache.line(row)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cache)

    def _take(self, query: ListQuery[FilterT], ids: Sequence[int]) -> None:
        self.beginResetModel()
        self._awaited = None
        self._query = query
        self._cache.reset(ids)
        self.endResetModel()

    def _answer(self, query: ListQuery[FilterT]) -> tuple[ListQuery[FilterT], Sequence[int]]:
        """Return every id for a query, with the query; on whatever thread."""
        return query, self._source.ids(query)

    def _arrive(self, answer: tuple[ListQuery[FilterT], Sequence[int]]) -> None:
        """Put the other rows behind the first, unless something else was asked meanwhile."""
        query, ids = answer
        if query is not self._awaited:
            return
        there = len(self._cache)
        if list(ids[:there]) != self._cache.ids:  # somebody changed something in between
            self._take(query, ids)
        elif len(ids) > there:
            self._awaited = None
            self.beginInsertRows(QModelIndex(), there, len(ids) - 1)
            self._cache.extend(ids[there:])
            self.endInsertRows()
        self._awaited = None
        self.completed.emit()

    def _fail(self, told: str) -> None:
        if not self.is_whole:
            self.problem.emit(told)
