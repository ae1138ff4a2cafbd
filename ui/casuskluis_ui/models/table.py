# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A table over services: columns are described, lines come in pages, SQL sorts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from casuskluis_ui.models.paged import Index, PagedModel
from casuskluis_ui.models.paging import FilterT, LineSource, LineT
from casuskluis_ui.models.roles import ID_ROLE, LINE_ROLE, TONE_ROLE


@dataclass(frozen=True, slots=True)
class Column(Generic[LineT]):
    """One column.

    Attributes:
        title: Dutch heading.
        text: What a cell shows.
        sort: The order it asks the service for; empty when it cannot be sorted on.
        tone: The tone of a cell ("bad", "warn", "mute", ...); empty is plain text.
        numeric: Aligned to the right.
        stretch: Takes the room that is left.
        key: Stable name, under which the choice of columns is kept.
        usual: Shown as long as nobody chose columns.
    """

    title: str
    text: Callable[[LineT], str]
    sort: str = ""
    tone: Callable[[LineT], str] | None = None
    numeric: bool = False
    stretch: bool = False
    key: str = ""
    usual: bool = True


class PagedTableModel(PagedModel[FilterT, LineT]):
    """Rows from a `LineSource`, cells from `Column`s.

    Sorting through the header asks the service again; nothing is sorted in Python.

    Signals:
        ordered: The header asked for another order: its key, and whether from high to low.
    """

    ordered = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column[LineT]],
        source: LineSource[FilterT, LineT],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(source, parent)
        self._columns = tuple(columns)

    @property
    def columns(self) -> Sequence[Column[LineT]]:
        """The columns, in order."""
        return self._columns

    def show_columns(self, columns: Sequence[Column[LineT]]) -> None:
        """Show other columns, or the same in another order."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def reword(self, columns: Sequence[Column[LineT]]) -> None:
        """Use the same columns with other words, from the next query on."""
        self._columns = tuple(columns)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def content(self, index: Index, role: int) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in _LINE_ROLES:
            return None
        if role == ID_ROLE:
            return self._cache.id_at(index.row())
        line = self._cache.line(index.row())
        return None if line is None else _cell(column, line, role)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if self._query is None or not 0 <= column < len(self._columns):
            return
        key = self._columns[column].sort
        if key:
            descending = order == Qt.SortOrder.DescendingOrder
            self.show_query(replace(self._query, order=key, descending=descending))
            self.ordered.emit(key, descending)


_LINE_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        ID_ROLE,
        LINE_ROLE,
        TONE_ROLE,
    }
)


def _cell(column: Column[LineT], line: LineT, role: int) -> Any:
    if role == LINE_ROLE:
        return line
    if role == TONE_ROLE:
        return column.tone(line) if column.tone else ""
    text = column.text(line)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.title}: {text}"
    return text
