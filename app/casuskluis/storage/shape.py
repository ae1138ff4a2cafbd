# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a frozen dataclass of the domain lies in a table.

A field and its column have the same name. Two kinds of field need more: a dataclass within
the dataclass (a name, an order of secrecy) takes one column per part, and a tuple of
organisations lies in a table of links.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Table

from casuskluis.domain.naming import PersonName
from casuskluis.storage.questions import AnyValues, Question
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
        grouped: dict[int, tuple[int, ...]] = {}
        for owner, organisation in session.asked(self._of_owners, owners) if owners else ():
            grouped[owner] = (*grouped.get(owner, ()), organisation)
        return grouped

    @cached_property
    def _of_owners(self) -> Question:
        columns = self.owner_column, self.table.c.organisation_id
        order = self.owner_column, self.table.c.position
        return Question(self.table, self.owner_column, order, several=True, columns=columns)


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
        if not any(getattr(entity, name) is None for name in self.parts):
            return dict(zip(self._own_columns, self._own(entity), strict=False))
        values: dict[str, object] = {}
        for name in self._field_names():
            value = getattr(entity, name)
            if name in self.parts:
                values |= self._part_values(name, value)
            elif name not in self.links and name not in {"id", "version"}:
                values[name] = value
        return values

    def entities(self, session: Session, rows: Sequence[AnyValues]) -> list[E]:
        """Return the records of rows of the whole table, with their links."""
        owners = [row[self._id] for row in rows] if self.links else []
        linked = {name: link.read(session, owners) for name, link in self.links.items()}
        return [self._entity(row, linked) for row in rows]

    @cached_property
    def _own_columns(self) -> list[str]:
        return [name for name, _ in self._places if name not in {"id", "version"}]

    @cached_property
    def _own(self) -> Callable[[E], tuple[object, ...]]:
        """What takes every value of a record at once, those of its parts as well."""
        fields_of = {
            f"{name}_{part}": f"{name}.{part}"
            for name, _, inner in self._inner
            for part, _ in inner
        }
        names = [fields_of.get(name, name) for name in self._own_columns]
        return attrgetter(*names, names[0])  # one more, so that it is a tuple

    @cached_property
    def of_identifiers(self) -> Question:
        """The question for the records with these identifiers."""
        return Question(self.table, self.table.c.id, several=True)

    @cached_property
    def of_identifier(self) -> Question:
        """The question for the record with an identifier."""
        return Question(self.table, self.table.c.id)

    def entity_of(
        self,
        values: Mapping[str, object],
        links: Mapping[str, tuple[int, ...]],
        *,
        identifier: int,
        version: int,
    ) -> E:
        """Return the record that has these columns and links; see `own_values`."""
        known = {**values, "id": identifier, "version": version}
        row: list[object] = [None] * len(self.table.c)
        for name, place in self._places:
            row[place] = known[name]
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

    def _entity(self, row: AnyValues, linked: Mapping[str, Mapping[int, tuple[int, ...]]]) -> E:
        values: dict[str, object] = {name: row[place] for name, place in self._plain}
        for name, kind, inner in self._inner:
            parts = {part: row[place] for part, place in inner}
            absent = all(value is None for value in parts.values())
            values[name] = None if absent else kind(**parts)
        for name, owned in linked.items():
            values[name] = owned.get(row[self._id], ())
        return self.entity(**values)

    @cached_property
    def _id(self) -> int:
        return self._place("id")

    @cached_property
    def _plain(self) -> list[tuple[str, int]]:
        """Every field that is one column, with the place of that column in a row."""
        apart = {*self.parts, *self.links}
        return [(name, self._place(name)) for name in self._field_names() if name not in apart]

    @cached_property
    def _inner(self) -> list[tuple[str, type, list[tuple[str, int]]]]:
        """Every field that is a dataclass, with its parts and their places in a row."""
        return [(name, kind, self._parts(name)) for name, kind in self.parts.items()]

    def _parts(self, name: str) -> list[tuple[str, int]]:
        inner = (one.name for one in fields(self.parts[name]))
        return [(part, self._place(f"{name}_{part}")) for part in inner]

    @cached_property
    def _places(self) -> list[tuple[str, int]]:
        """Every column that a record is made of, with its place in a row."""
        parts = [(f"{name}_{part}", at) for name, _, inner in self._inner for part, at in inner]
        return self._plain + parts

    def _place(self, column: str) -> int:
        return list(self.table.c.keys()).index(column)


def name_keys(name: PersonName, *more: str) -> dict[str, object]:
    """Return the stored keys of a name: by what it sorts and in what a search looks."""
    sort, search = name.stored_keys
    return {"name_sort": sort, "name_search": " ".join([search, *filter(None, more)])}


def read_name(row: AnyRow) -> PersonName:
    """Return the name in a row that has the three columns of one."""
    return PersonName(family=row.name_family, prefix=row.name_prefix, given=row.name_given)
