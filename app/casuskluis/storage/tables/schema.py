# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What all tables share: strict types, named constraints, an identifier and a version."""

from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from casuskluis.storage.columns import Flag, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Constraints have names, so that a migration can always find them again."""


def strict(name: str, *parts: SchemaItem) -> Table:
    """Return a table whose columns hold what they say and nothing else."""
    return Table(name, metadata, *parts, sqlite_strict=True)


def record(name: str, *parts: SchemaItem) -> Table:
    """Return a table of records with an identifier that is never used again."""
    identifier = Column[int]("id", Integer, primary_key=True)
    version = Column[int]("version", Integer, nullable=False, server_default=text("1"))
    table = strict(name, identifier, *parts, version)
    table.dialect_options["sqlite"]["autoincrement"] = True
    return table


def words(*names: str) -> list[Column[Any]]:
    """Return columns of text that may be empty and never absent."""
    return [Column(name, Words, nullable=False) for name in names]


def required(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]]) -> Column[Any]:
    """Return a column that always holds a value."""
    return Column(name, kind, nullable=False)


def flag(name: str) -> Column[Any]:
    """Return a column for yes or no."""
    return Column(name, Flag, CheckConstraint(f"{name} IN (0, 1)", name=name), nullable=False)


def reference(name: str, target: str, *, needed: bool = False) -> Column[Any]:
    """Return a column that points at a record, which then cannot be removed."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=not needed)


def owner(name: str, target: str) -> Column[Any]:
    """Return the first key of a table of links; the links go when their record goes."""
    key = ForeignKey(f"{target}.id", ondelete="CASCADE")
    return Column(name, Integer, key, primary_key=True)


def links(name: str, owner_column: str, owner_table: str) -> Table:
    """Return a table that links a record to organisations, in order."""
    return strict(
        name,
        owner(owner_column, owner_table),
        Column("position", Integer, primary_key=True),
        reference("organisation_id", "organisations", needed=True),
        Index(None, "organisation_id"),
    )


def name_columns() -> list[Column[Any]]:
    """Return the columns of a name, with the keys by which it is sorted and found."""
    return words("name_family", "name_prefix", "name_given", "name_sort", "name_search")
