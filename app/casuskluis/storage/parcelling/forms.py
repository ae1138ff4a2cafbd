# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Records as flat rows of texts and numbers, and back: how they travel to another vault."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cached_property
from typing import Any

from sqlalchemy import Column, Integer

from casuskluis.storage.failures import StorageDamaged
from casuskluis.storage.packing import stored, typed
from casuskluis.storage.repository import Repository

Cell = str | int | float | bool | None
Flat = dict[str, Cell]


class RowUnsound(Exception):
    """A row cannot be a record; the caller says which."""


@dataclass(frozen=True)
class Form:
    """The records of one kind as flat rows.

    A reference is a number; a list of organisations is their numbers with spaces in between.

    Attributes:
        repository: Where they are kept.
        kinds: Name of a table to the word of the journal for its records.
    """

    repository: Repository[Any, Any]
    kinds: Mapping[str, str] = field(repr=False)

    @property
    def kind(self) -> str:
        """The word of the journal for them."""
        return self.repository.kind

    @cached_property
    def links(self) -> frozenset[str]:
        """The fields that hold several organisations."""
        return frozenset(self.repository.shape.links)

    @cached_property
    def references(self) -> Mapping[str, str]:
        """Field to the kind of record it points at; links as well."""
        columns = self.repository.shape.table.columns
        found = {
            column.name: self.kinds[key.column.table.name]
            for column in columns
            for key in column.foreign_keys
            if key.column.table.name in self.kinds
        }
        return {**found, **dict.fromkeys(self.links, "organisation")}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Every field, flat: a name is three of them."""
        shape = self.repository.shape
        flat: list[str] = []
        for name in (item.name for item in fields(shape.entity)):
            if name in shape.parts:
                flat += [f"{name}_{part.name}" for part in fields(shape.parts[name])]
            elif name not in {"id", "version"}:
                flat.append(name)
        return tuple(flat)

    def flat(self, entity: Any) -> Flat:
        """Return a record as a flat row."""
        shape = self.repository.shape
        values = stored(shape.table, shape.own_values(entity))
        made: Flat = {name: values[name] for name in self.columns if name in values}  # type: ignore[misc]  # what the database keeps
        for name in self.links:
            made[name] = " ".join(str(one) for one in getattr(entity, name))
        return made

    def entity(self, row: Mapping[str, Cell], identifier: int = 0, version: int = 1) -> Any:
        """Return the record a flat row stands for; fields it lacks get what they begin with.

        Raises:
            RowUnsound: When a field holds what cannot be in it, or a needed one is not there.
        """
        shape = self.repository.shape
        own = {
            name: row[name] for name in self.columns if name in row and name not in self.links
        }
        for name, value in own.items():
            _check(shape.table.columns[name], value)
        try:
            values = typed(shape.table, own)
            given = {name: _numbers(row.get(name)) for name in self.links}
            begin = self._beginnings()
            return shape.entity_of(
                {**begin, **values}, given, identifier=identifier, version=version
            )
        except (StorageDamaged, ValueError, TypeError, KeyError):
            raise RowUnsound from None

    def _beginnings(self) -> dict[str, object]:
        """Return what a field holds when a row says nothing of it."""
        shape = self.repository.shape
        found: dict[str, object] = {}
        for item in fields(shape.entity):
            if item.name in shape.parts:
                found |= {
                    f"{item.name}_{part.name}": None for part in fields(shape.parts[item.name])
                }
            elif item.default is not MISSING:
                found[item.name] = item.default
        return found


def _check(column: Column[Any], value: Cell) -> None:
    if value is None:
        if not column.nullable:
            raise RowUnsound
        return
    wanted: Any = getattr(column.type, "impl", column.type)
    number = isinstance(wanted, Integer)
    if not isinstance(value, int if number else str) or isinstance(value, bool):
        raise RowUnsound


def _numbers(text: Cell) -> tuple[int, ...]:
    if text is None:
        return ()
    return tuple(int(one) for one in str(text).split())
