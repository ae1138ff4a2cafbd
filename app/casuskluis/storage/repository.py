# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every repository can do: add, get, save and remove, always on record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import ColumnElement, Table, select

from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.journal import JournalAction
from casuskluis.storage.failures import ReferenceMissing, StillInUse
from casuskluis.storage.keeping_back import Keepsake, keep, let_all_go, let_go
from casuskluis.storage.packing import Packed
from casuskluis.storage.questions import Question
from casuskluis.storage.session import Changes, Session
from casuskluis.storage.shape import Shape


class Stored(Protocol):
    """Anything with an identifier and a version."""

    @property
    def id(self) -> int:
        """The identifier; 0 before it is stored."""

    @property
    def version(self) -> int:
        """Grows by one with every save."""


E = TypeVar("E", bound=Stored)
I = TypeVar("I", bound=int)  # noqa: E741 - the identifier type
_AT_ONCE = 5_000
"""Values in one question; SQLite takes 32,766."""


class Repository(Generic[E, I]):
    """The records of one kind, in one open transaction.

    Attributes:
        kind: The word for them in the journal.
        shape: How one lies in its table.
        tracked: Whether the earlier values of a changed record are kept beside it.
        restorable: Whether a record goes to the recycle bin when it is changed or removed.
        steps: Fields that belong to a step of the work (a phase, a day of adoption); a change
            of those has a way back of its own, and never comes out of the recycle bin.
    """

    kind: ClassVar[str]
    shape: ClassVar[Shape[Any]]
    tracked: ClassVar[bool] = False
    restorable: ClassVar[bool] = True
    steps: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, identifier: I) -> E:
        """Return one record.

        Raises:
            NotFound: When it is not in the vault.
        """
        found = self._asked(self.shape.of_identifier, identifier)
        if not found:
            raise NotFound(f"{self.kind}:{identifier}")
        return found[0]

    def by_id(self, identifiers: Iterable[I]) -> dict[int, E]:
        """Return several records by identifier in one question; what is gone is left out."""
        wanted = set(identifiers)
        found = self._asked(self.shape.of_identifiers, wanted) if wanted else []
        return {one.id: one for one in found}

    def with_any(self, field: str, values: Iterable[object]) -> list[E]:
        """Return the records that have one of these values in a field, in few questions.

        Args:
            field: Name of a column; one with an index keeps it quick.
            values: As they are stored.
        """
        wanted, column = list(set(values)), self._table.c[field]
        found: list[E] = []
        for start in range(0, len(wanted), _AT_ONCE):
            found += self._where(column.in_(wanted[start : start + _AT_ONCE]))
        return found

    def add(self, entity: E) -> E:
        """Store a new record and return it with its identifier, at version 1.

        Raises:
            AlreadyStored: When its number is taken.
            ReferenceMissing: When it points to something that is not in the vault.
        """
        with self._session.changing(JournalAction.CREATED, self.kind) as changes:
            new = changes.insert(self._table.insert(), self.shape.values(entity))
            self.shape.write_links(changes, entity, new)
            self._note_added(changes, entity, new)
            changes.what = f"{self.kind}:{new}"
        return _with(entity, id=new, version=1)

    def add_many(self, entities: Sequence[E]) -> int:
        """Store many new records at once, with one line in the journal; return how many.

        Raises:
            AlreadyStored: When the number of one of them is taken; then none is stored.
            ReferenceMissing: When one points to something that is not in the vault.
        """
        what = f"{self.kind}:count={len(entities)}"
        with self._session.changing(JournalAction.IMPORTED, what) as changes:
            if self.shape.links:
                self._add_each(changes, entities)
            else:
                changes.insert_many(self._table.insert(), map(self.shape.values, entities))
        return len(entities)

    def add_all(self, entities: Sequence[E]) -> list[E]:
        """Store many new records at once, with one line in the journal; return them stored.

        Raises:
            AlreadyStored: When the number of one of them is taken; then none is stored.
            ReferenceMissing: When one points to something that is not in the vault.
        """
        what = f"{self.kind}:count={len(entities)}"
        with self._session.changing(JournalAction.IMPORTED, what) as changes:
            stored = self._numbered(entities)
            self._add_numbered(changes, stored)
        return stored

    def add_each(self, entities: Sequence[E]) -> list[E]:
        """Store many new records at once, with a line in the journal for each of them.

        Raises:
            AlreadyStored: When the number of one of them is taken; then none is stored.
            ReferenceMissing: When one points to something that is not in the vault.
        """
        stored = self._numbered(entities)
        each = [f"{self.kind}:{one.id}" for one in stored]
        with self._session.changing_each(JournalAction.CREATED, each) as changes:
            self._add_numbered(changes, stored)
        return stored

    def save(self, entity: E) -> E:
        """Store the changes of a record and return it with its new version.

        Raises:
            NotFound: When it is no longer in the vault.
            ChangedMeanwhile: When somebody else saved it after it was read.
            AlreadyStored: When its new number is taken.
            ReferenceMissing: When it points to something that is not in the vault.
        """
        what = f"{self.kind}:{entity.id}"
        version = entity.version + 1
        statement = (
            self._table.update()
            .where(self._table.c.id == entity.id, self._table.c.version == entity.version)
            .values(**self.shape.values(entity), version=version)
        )
        wanted = self.tracked or self.restorable
        earlier = self._where(self._table.c.id == entity.id) if wanted else []
        with self._session.changing(JournalAction.CHANGED, what) as changes:
            if not changes.run(statement):
                raise self._why_not(entity.id)(what)
            self.shape.write_links(changes, entity, entity.id)
            let_go(self._session, changes, self.kind, entity.id)
            for before in earlier:
                self._keep_changed(changes, before, entity)
        return _with(entity, id=entity.id, version=version)

    def remove(self, identifier: I) -> None:
        """Remove a record for good.

        Raises:
            NotFound: When it is not in the vault.
            StillInUse: When other records point to it.
        """
        what = f"{self.kind}:{identifier}"
        statement = self._table.delete().where(self._table.c.id == identifier)
        earlier = self._where(self._table.c.id == identifier) if self.restorable else []
        held = self._held(identifier) if earlier else None
        try:
            with self._session.changing(JournalAction.REMOVED, what) as changes:
                if not changes.run(statement):
                    raise NotFound(what)
                let_go(self._session, changes, self.kind, identifier, gone=True)
                for before in earlier:
                    sake = self._keepsake(before, removed=True, held=held)
                    keep(self._session, changes, sake)
        except ReferenceMissing:
            raise StillInUse(what) from None

    def erase_all(self, identifiers: Iterable[I]) -> int:
        """Remove many records with all that was kept of them, with one line in the journal.

        Returns:
            How many there were.

        Raises:
            StillInUse: When something else points to one of them; then none is removed.
        """
        wanted = sorted(set(identifiers))
        what, removed = f"{self.kind}:count={len(wanted)}", 0
        try:
            with self._session.changing(JournalAction.REMOVED, what) as changes:
                for start in range(0, len(wanted), _AT_ONCE):
                    some = wanted[start : start + _AT_ONCE]
                    own = self._table.delete().where(self._table.c.id.in_(some))
                    removed += changes.run(own)
                    let_all_go(changes, self.kind, some)
        except ReferenceMissing:
            raise StillInUse(what) from None
        return removed

    def revive(self, entity: E, held: bytes | None = None) -> E:
        """Store a record that was removed, under the identifier it had.

        Args:
            entity: With its identifier and the version it had.
            held: What was kept of it apart from its columns.

        Raises:
            AlreadyStored: When it is in the vault, or its number is taken.
            ReferenceMissing: When what it points to is not in the vault any more.
        """
        what = f"{self.kind}:{entity.id}"
        version = entity.version + 1
        values = self.shape.values(entity) | {"id": entity.id, "version": version}
        with self._session.changing(JournalAction.CREATED, what) as changes:
            changes.insert(self._table.insert(), values)
            self.shape.write_links(changes, entity, entity.id)
            self._note_added(changes, entity, entity.id)
            self._take_back(changes, entity.id, held)
        return _with(entity, id=entity.id, version=version)

    @property
    def _table(self) -> Table:
        return self.shape.table

    def _asked(self, question: Question, value: object = None) -> list[E]:
        return self.shape.entities(self._session, self._session.asked(question, value))

    def _where(
        self, *conditions: ColumnElement[bool], order: Iterable[ColumnElement[Any]] = ()
    ) -> list[E]:
        query = select(self._table).where(*conditions).order_by(*order, self._table.c.id)
        return self.shape.entities(self._session, self._session.rows(query))

    def _first(
        self, *conditions: ColumnElement[bool], order: Iterable[ColumnElement[Any]] = ()
    ) -> E | None:
        return next(iter(self._where(*conditions, order=order)), None)

    def _keep_changed(self, changes: Changes, before: E, after: E) -> None:
        differences = self._diff(before, after)
        if self.tracked:
            self._session.remember(changes, self.kind, after.id, differences)
            self._note_changed(changes, before, after)
        told = {name: new for name, _, new in differences if name not in self.steps}
        if self.restorable and told:
            keep(self._session, changes, self._keepsake(before, after=told))

    def _keepsake(
        self,
        before: E,
        *,
        after: dict[str, object] | None = None,
        removed: bool = False,
        held: bytes | None = None,
    ) -> Keepsake:
        values = self.shape.own_values(before) | {"version": before.version}
        links = {name: tuple(getattr(before, name)) for name in self.shape.links}
        return Keepsake(
            kind=self.kind,
            table=self._table,
            record_id=before.id,
            content=Packed(values, after or {}, links),
            fields=tuple(after or ()),
            removed=removed,
            held=held,
        )

    def _held(self, identifier: I) -> bytes | None:
        """Return what the bin must keep of a record besides its columns."""
        del identifier
        return None

    def _take_back(self, changes: Changes, identifier: int, held: bytes | None) -> None:
        """Store what `_held` returned, with a record that is put back."""

    def _diff(self, before: E, after: E) -> list[tuple[str, object, object]]:
        old, new = self.shape.own_values(before), self.shape.own_values(after)
        for name in self.shape.links:
            old[name], new[name] = getattr(before, name), getattr(after, name)
        return [(name, old[name], new[name]) for name in old if old[name] != new[name]]

    def _note_added(self, changes: Changes, entity: E, identifier: int) -> None:
        """Write what must stand beside a new record; nothing for most kinds."""

    def _note_changed(self, changes: Changes, before: E, after: E) -> None:
        """Write what must stand beside a changed record; only asked when it is tracked."""

    def _last_identifier(self) -> int:
        """Return the highest identifier ever given out; none is used twice."""
        sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        found = self._session.found(sql, (self._table.name,))
        return int(found[0][0]) if found else 0

    def _numbered(self, entities: Iterable[E]) -> list[E]:
        first = self._last_identifier() + 1
        return [_with(one, id=number, version=1) for number, one in enumerate(entities, first)]

    def _add_numbered(self, changes: Changes, stored: Sequence[E]) -> None:
        rows = (self.shape.values(one) | {"id": one.id} for one in stored)
        changes.insert_many(self._table.insert(), rows)
        for one in stored:
            self.shape.write_links(changes, one, one.id)
            self._note_added(changes, one, one.id)

    def _add_each(self, changes: Changes, entities: Sequence[E]) -> None:
        for entity in entities:
            new = changes.insert(self._table.insert(), self.shape.values(entity))
            self.shape.write_links(changes, entity, new)

    def _why_not(self, identifier: int) -> type[NotFound | ChangedMeanwhile]:
        query = select(self._table.c.id).where(self._table.c.id == identifier)
        return ChangedMeanwhile if self._session.first(query) else NotFound


def _with(entity: E, **values: int) -> E:
    return replace(entity, **values)  # type: ignore[type-var]  # every entity is a dataclass
