# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Going to the row that begins with what is typed, in a list of which few pages are read."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from PySide6.QtCore import Qt

from casuskluis.domain.naming import fold
from casuskluis_ui.models.list import ListItem
from casuskluis_ui.models.paged import PagedModel
from casuskluis_ui.models.roles import ITEM_ROLE

_READ_THROUGH = 1000
"""So many rows are looked through one by one; for more the service is asked."""
_TRIED = 400


def row_that_begins(model: PagedModel[Any, Any], typed: str, start: int, column: int) -> int:
    """Return the first row from ``start`` on, round the end, that begins with some letters.

    Args:
        model: The list.
        typed: The letters.
        start: Where to begin.
        column: Of a table: in which column to look.

    Returns:
        The row; -1 when there is none.
    """
    wanted = fold(typed)
    model.settle()
    for row in _candidates(model, typed, start):
        if any(fold(text).startswith(wanted) for text in _texts(model, row, column)):
            return row
    return -1


def _texts(model: PagedModel[Any, Any], row: int, column: int) -> tuple[str, ...]:
    index = model.index(row, column)
    item = model.data(index, ITEM_ROLE)
    if isinstance(item, ListItem):
        return item.title, item.number
    return (str(model.data(index, Qt.ItemDataRole.DisplayRole) or ""),)


def _candidates(model: PagedModel[Any, Any], typed: str, start: int) -> Sequence[int]:
    count = model.rowCount()
    if count <= _READ_THROUGH:
        return [*range(start, count), *range(min(start, count))]
    rows = sorted(row for one in _holding(model, typed) if (row := model.row_of(one)) >= 0)
    after = [row for row in rows if row >= start]
    before = [row for row in rows if row < start]
    return [*after, *before][:_TRIED]


def _holding(model: PagedModel[Any, Any], typed: str) -> Sequence[int]:
    """Return the ids of the rows that hold the letters anywhere."""
    query = model.query
    if query is None:
        return ()
    wanted = query.filter
    if isinstance(wanted, str):
        return model.source.ids(replace(query, filter=typed))
    if not is_dataclass(wanted) or "text" not in {one.name for one in fields(wanted)}:
        return ()
    return model.source.ids(replace(query, filter=replace(wanted, text=typed)))  # type: ignore[type-var]  # a dataclass, as asked above
