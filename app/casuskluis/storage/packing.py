# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Values of a record as one text, and back: how the recycle bin keeps them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from casuskluis.storage.failures import StorageDamaged

_DIALECT = sqlite.dialect()


@dataclass(frozen=True, slots=True)
class Packed:
    """What is kept of one record; see `casuskluis.domain.kept.Kept`."""

    values: dict[str, object]
    after: dict[str, object]
    links: dict[str, tuple[int, ...]]


def pack(table: Table, content: Packed) -> str:
    """Return the text for values of a table."""
    parts = {
        "values": stored(table, content.values),
        "after": stored(table, content.after),
        "links": content.links,
    }
    return json.dumps(parts, ensure_ascii=False)


def unpack(table: Table, text: str) -> Packed:
    """Return what `pack` made a text of.

    Raises:
        StorageDamaged: When it did not.
    """
    try:
        parts = json.loads(text)
        return Packed(
            values=typed(table, parts["values"]),
            after=typed(table, parts["after"]),
            links={name: tuple(found) for name, found in parts["links"].items()},
        )
    except (ValueError, KeyError, AttributeError):
        raise StorageDamaged("a kept record cannot be read") from None


def stored(table: Table, values: Mapping[str, object]) -> dict[str, object]:
    """Return values as the database keeps them."""
    made = {}
    for name, value in values.items():
        kind = _kind(table, name)
        made[name] = value if kind is None else kind.process_bind_param(value, _DIALECT)
    return made


def typed(table: Table, values: Mapping[str, object]) -> dict[str, object]:
    """Return what `stored` made plain.

    Raises:
        StorageDamaged: When a value cannot be read.
    """
    made: dict[str, object] = {}
    for name, value in values.items():
        kind = _kind(table, name)
        if kind is not None:
            made[name] = _typed(kind, value)
        else:
            made[name] = tuple(value) if isinstance(value, list) else value
    return made


def _kind(table: Table, name: str) -> TypeDecorator[object] | None:
    """Return the type of a column of the domain; None for numbers, and for links."""
    column = table.c.get(name)
    kind = None if column is None else column.type
    return kind if isinstance(kind, TypeDecorator) else None


def _typed(kind: TypeDecorator[object], value: object) -> object:
    try:
        return kind.process_result_value(value, _DIALECT)
    except NotImplementedError:
        return value  # a type that only changes what goes in
