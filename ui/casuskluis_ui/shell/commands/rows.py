# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lines of palette and search: entries under the headings of their groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.quiet.veil import veiled, veiled_data
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.matching import Span

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, or the heading of a group when there is none.

    Attributes:
        heading: Of the group.
        entry: What can be chosen.
        title_spans: The letters of the title that were hit.
        detail_spans: Those of the second line.
        marked: Whether hits get a ground of their own, as in a text.
    """

    heading: str
    entry: Entry | None = None
    title_spans: tuple[Span, ...] = ()
    detail_spans: tuple[Span, ...] = ()
    marked: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.entry is None:
            return self.heading
        one = self.entry
        return ", ".join(part for part in (one.title, one.hint, one.detail, one.group) if part)


def with_headings(rows: Sequence[Row]) -> Iterator[Row]:
    """Return rows that stand by group, each group after its heading."""
    for heading, several in groupby(rows, lambda row: row.heading):
        yield Row(heading)
        yield from several


class RowModel(QAbstractListModel):
    """The lines that are shown now."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other lines; `rows` stand by group and get their headings here."""
        self.beginResetModel()
        self._rows = tuple(with_headings(rows))
        self.endResetModel()

    def entry(self, place: int) -> Entry | None:
        """Return what can be chosen on a line; nothing on a heading."""
        return self._rows[place].entry if 0 <= place < len(self._rows) else None

    def next_entry(self, place: int, step: int) -> int:
        """Return the line of the next entry, past headings; the same one at the end."""
        found = place + step
        while 0 <= found < len(self._rows):
            if self._rows[found].entry is not None:
                return found
            found += step
        return place

    def count(self) -> int:
        """Return how many entries there are."""
        return sum(row.entry is not None for row in self._rows)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.entry(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == LINE_ROLE:
            return _as_it_may_be_shown(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title if row.entry is not None else row.heading
        return None


def _as_it_may_be_shown(row: Row) -> Row:
    """Return a line without names while these are hidden; what was hit there is not told."""
    one = row.entry
    if one is None:
        return row
    title, detail = veiled(one.title), veiled(one.detail)
    if (title, detail) == (one.title, one.detail):
        return row
    return replace(
        row,
        entry=replace(one, title=title, detail=detail),
        title_spans=row.title_spans if title == one.title else (),
        detail_spans=row.detail_spans if detail == one.detail else (),
    )
