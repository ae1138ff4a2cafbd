# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Order for lists that are read whole: they are few, so no database needs to sort them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from casuskluis.domain.naming import fold
from casuskluis.services.lists.columns import ListColumn, Value
from casuskluis_ui.models import LineSource, ListQuery


def sorted_source(
    source: LineSource[Any, Any], columns: Sequence[ListColumn[Any]]
) -> LineSource[Any, Any]:
    """Return a source that can stand in the order of any column.

    Args:
        source: Knows only its own order.
        columns: Of its lines.
    """
    known = {one.key: one for one in columns}

    def ids(query: ListQuery[Any]) -> Sequence[int]:
        found = list(source.ids(replace(query, order="", descending=False)))
        column = known.get(query.order)
        if column is None:
            return found
        lines: Mapping[int, Any] = source.lines(found)
        there = [one for one in found if one in lines]
        values = {one: column.value(lines[one]) for one in there}
        # Empty cells come last, whichever way round.
        full = [one for one in there if values[one] not in (None, "")]
        empty = [one for one in there if values[one] in (None, "")]
        full.sort(key=lambda one: _rank(values[one]), reverse=query.descending)
        return [*full, *empty]

    return LineSource(ids, source.lines)


def _rank(value: Value) -> tuple[int, str]:
    if isinstance(value, date):
        return 0, value.isoformat()
    if isinstance(value, int):
        return value, ""
    return 0, fold(value or "")
