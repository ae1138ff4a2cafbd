# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list of two-line items over services, read in pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from casuskluis_ui.models.paging import FilterT, LineSource, LineT, ListQuery, PageCache
from casuskluis_ui.models.roles import ID_ROLE, ITEM_ROLE, LINE_ROLE

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """A small label: a text and a tone ("info", "ok", "warn", "bad" or "mute")."""

    text: str
    tone: str = "mute"


@dataclass(frozen=True, slots=True)
class ListItem:
    """What one item of a list says.

    Attributes:
        title: First line, bold.
        number: First line, at the right.
        detail: Second line, muted.
        chips: Third line; those that do not fit are left out, from the last.
        due: Third line, at the right: a short date such as "3 mrt"; empty for none.
        due_tone: "bad" is past, "warn" is near, "" is later; each has its own icon too.
        spoken: What a screen reader says; empty joins the parts above.
        alert: Puts a warning sign before the title; a chip must say what it warns of.
    """

    title: str
    number: str = ""
    detail: str = ""
    chips: tuple[ChipSpec, ...] = ()
    due: str = ""
    due_tone: str = ""
    spoken: str = ""
    alert: bool = False

    @property
    def accessible_text(self) -> str:
        """Everything the item shows, in reading order."""
        if self.spoken:
            return self.spoken
        parts = (self.title, self.number, self.detail, *(chip.text for chip in self.chips))
        return ", ".join(part for part in (*parts, self.due) if part)


class PagedListModel(QAbstractListModel, Generic[FilterT, LineT]):
    """Items from a `LineSource`, told to the delegate by `describe`."""

    def __init__(
        self,
        source: LineSource[FilterT, LineT],
        describe: Callable[[LineT], ListItem],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._describe = describe
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

    def reload(self) -> None:
        """Ask the same again, after something changed."""
        if self._query is not None:
            self.show_query(self._query)

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

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        if role == ID_ROLE:
            return self._cache.id_at(index.row())
        line = self._cache.line(index.row())
        if line is None or role == LINE_ROLE:
            return line
        item = self._describe(line)
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.accessible_text
        return item.title


_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        ID_ROLE,
        LINE_ROLE,
        ITEM_ROLE,
    }
)
