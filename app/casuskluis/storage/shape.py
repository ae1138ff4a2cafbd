# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a frozen dataclass of the domain lies in a table.

A field and its column have the same name. Two kinds of field need more: a dataclass within
the dataclass (a name, an order of secrecy) takes one column per part, and a tuple of
organisations lies in a table of links.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Table, select

from casuskluis.domain.naming import PersonName
from casuskluis.storage.session import AnyRow, Changes, Session

E = TypeVar("E")


@dataclass(frozen=True)
class Link:
    """A tuple of organisations, kept in order in a table of its own.

    Attributes:
        table: Has the columns owner, ``position`` and ``organisation_id``.
        owner: Name of the column that points at the record.
    """

    table: Table
    owner: str

    @property
    def owner_column(self) -> Column[Any]:
        """The column that points at the record."""
        return self.table.c[self.owner]

    def rows(self, owner_id: int, organisations: Iterable[int]) -> list[dict[str, object]]:
        """Return one row for each organisation."""
        return [
            {self.owner: owner_id, "position": place, "organisation_id": organisation}
            for place, organisation in enumerate(organisations)
        ]

    def read(self, session: Session, owners: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """Return the organisations of each owner, in order."""
        query = (
            select(self.owner_column, self.table.c.organisation_id)
            .where(self.owner_column.in_(owners))
            .order_by(self.owner_column, self.table.c.position)
        )
        grouped: dict[int, tuple[int, ...]] = {}
        for row in session.rows(query):
            grouped[row[0]] = (*grouped.get(row[0], ()), row[1])
        return grouped


def _nothing(_: Any) -> dict[str, object]:
    return {}


@dataclass(frozen=True)
class Shape(Generic[E]):
    """The mapping between one dataclass and its table.

    Attributes:
        entity: The dataclass.
        table: Where it lies.
        parts: Field name to the dataclass within it; absent when all its columns are empty.
        links: Field name to its table of links.
        derived: Further columns that follow from the others, such as sort keys.
    """

    entity: type[E]
    table: Table
    parts: Mapping[str, type] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    derived: Callable[[E], dict[str, object]] = _nothing

    def values(self, entity: E) -> dict[str, object]:
        """Return the columns of a record, without identifier and version."""
        return self.own_values(entity) | self.derived(entity)

    def own_values(self, entity: E) -> dict[str, object]:
        """Return the columns of a record that do not follow from others."""
        values: dict[str, object] = {}
        for name in self._field_names():
            value = getattr(entity, name)
            if name in self.parts:
                values |= self._part_values(name, value)
            elif name not in self.links and name not in {"id", "version"}:
                values[name] = value
        return values

    def entities(self, session: Session, rows: Sequence[AnyRow]) -> list[E]:
        """Return the records of rows of the whole table, with their links."""
        owners = [row.id for row in rows] if self.links else []
        linked = {name: link.read(session, owners) for name, link in self.links.items()}
        return [self._entity(row._mapping, linked) for row in rows]  # noqa: SLF001 - documented name of SQLAlchemy

    def entity_of(
        self,
        values: Mapping[str, object],
        links: Mapping[str, tuple[int, ...]],
        *,
        identifier: int,
        version: int,
    ) -> E:
        """Return the record that has these columns and links; see `own_values`."""
        row = {**values, "id": identifier, "version": version}
        return self._entity(row, {name: {identifier: links[name]} for name in self.links})

    def write_links(self, changes: Changes, entity: E, owner_id: int) -> None:
        """Write the links of a record, in place of what was there."""
        for name, link in self.links.items():
            changes.run(link.table.delete().where(link.owner_column == owner_id))
            rows = link.rows(owner_id, getattr(entity, name))
            changes.insert_many(link.table.insert(), rows)

    def _field_names(self) -> list[str]:
        return [item.name for item in fields(self.entity)]  # type: ignore[arg-type]  # always a dataclass

    def _part_values(self, name: str, value: object) -> dict[str, object]:
        inner = fields(self.parts[name])
        return {
            f"{name}_{item.name}": None if value is None else getattr(value, item.name)
            for item in inner
        }

    def _entity(
        self, row: Mapping[Any, Any], linked: Mapping[str, Mapping[int, tuple[int, ...]]]
    ) -> E:
        values: dict[str, object] = {}
        for name in self._field_names():
            if name in self.parts:
                values[name] = self._part(name, row)
            elif name in linked:
                values[name] = linked[name].get(row["id"], ())
            else:
                values[name] = row[name]
        return self.entity(**values)

    def _part(self, name: str, row: Mapping[Any, Any]) -> object:
        kind = self.parts[name]
        values = {item.name: row[f"{name}_{item.name}"] for item in fields(kind)}
        return None if all(value is None for value in values.values()) else kind(**values)


def name_keys(name: PersonName, *more: str) -> dict[str, object]:
    """Return the stored keys of a name: by what it sorts and in what a search looks."""
    search = " ".join((name.search_text, *(text for text in more if text)))
    return {"name_sort": name.sort_key, "name_search": search}


def read_name(row: AnyRow) -> PersonName:
    """Return the name in a row that has the three columns of one."""
    return PersonName(family=row.name_family, prefix=row.name_prefix, given=row.name_given)
