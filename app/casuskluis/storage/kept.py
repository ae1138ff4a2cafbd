# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recycle bin in one transaction: looking in it, emptying it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Table, select

from casuskluis.domain.identifiers import KeptId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.kept import Kept, NothingToPutBack
from casuskluis.storage.packing import unpack
from casuskluis.storage.session import AnyRow, Keeping, Session
from casuskluis.storage.tables import metadata
from casuskluis.storage.tables.kept import kept_records, kept_roots


class KeptRepository:
    """Records as they were; `casuskluis.storage.repository.Repository` puts them here.

    Args:
        session: The transaction.
        tables: Word of the journal to the table its records lie in.
    """

    def __init__(self, session: Session, tables: Mapping[str, str]) -> None:
        self._session = session
        self._tables = tables

    def erase(self) -> None:
        """From here on nothing of what this transaction changes or removes is kept.

        What was kept earlier of the same records, or of a file that is removed, goes too.
        """
        self._session.keeping = Keeping.ERASED

    def pass_over(self) -> None:
        """From here on what this transaction changes or removes does not go to the bin."""
        self._session.keeping = Keeping.PASSED_OVER

    def newest(self, since: datetime, limit: int, author: str = "") -> list[Kept]:
        """Return what was kept lately, newest first.

        Args:
            since: Nothing from before this moment.
            limit: At most as many records.
            author: Label of one officer; empty for everybody.
        """
        columns = kept_records.c
        wanted = [columns.at >= since, *([columns.author == author] if author else [])]
        return self._found(*wanted, limit=limit)

    def of(self, kind: str, record_id: int, since: datetime) -> list[Kept]:
        """Return what was kept of one record, newest first."""
        columns = kept_records.c
        same = columns.kind == kind, columns.record_id == record_id, columns.at >= since
        return self._found(*same)

    def batch_of(self, kept_id: KeptId, since: datetime) -> list[Kept]:
        """Return everything of the step a kept record belongs to, the last change first.

        Raises:
            NothingToPutBack: When it is not in the bin any more.
        """
        columns = kept_records.c
        of_it = select(columns.batch).where(columns.id == kept_id).scalar_subquery()
        found = self._found(columns.batch == of_it, columns.at >= since)
        if not found:
            raise NothingToPutBack(f"kept:{kept_id}")
        return found

    def held(self, kept_id: KeptId) -> bytes | None:
        """Return what was kept of a record besides its columns."""
        row = self._session.first(
            select(kept_records.c.bytes).where(kept_records.c.id == kept_id)
        )
        return None if row is None or row.bytes is None else bytes(row.bytes)

    def remove(self, kept: Iterable[Kept]) -> None:
        """Take records out of the bin: they were put back."""
        numbers = [one.id for one in kept]
        what = f"kept:count={len(numbers)}"
        with self._session.changing(JournalAction.REMOVED, what) as changes:
            changes.run(kept_records.delete().where(kept_records.c.id.in_(numbers)))

    def expire(self, before: datetime) -> int:
        """Empty the bin of what is older than a moment, and return how much that was."""
        old = kept_records.c.at < before
        found = self._session.column(select(kept_records.c.id).where(old))
        if found:
            what = f"kept:count={len(found)}"
            with self._session.changing(JournalAction.REMOVED, what) as changes:
                changes.run(kept_records.delete().where(old))
        return len(found)

    def _found(self, *wanted: ColumnElement[bool], limit: int = 1000) -> list[Kept]:
        columns = [column for column in kept_records.c if column.name != "bytes"]
        newest = kept_records.c.id.desc()
        rows = self._session.rows(select(*columns).where(*wanted).order_by(newest).limit(limit))
        roots = self._roots([row.id for row in rows])
        return [_kept(row, self._table(row.kind), roots) for row in rows]

    def _roots(self, numbers: list[int]) -> dict[int, set[tuple[str, int]]]:
        query = select(kept_roots).where(kept_roots.c.kept_id.in_(numbers))
        found: dict[int, set[tuple[str, int]]] = {}
        for row in self._session.rows(query):
            found.setdefault(row.kept_id, set()).add((row.kind, row.record_id))
        return found

    def _table(self, kind: str) -> Table:
        return metadata.tables[self._tables[kind]]


def _kept(row: AnyRow, table: Table, roots: dict[int, set[tuple[str, int]]]) -> Kept:
    content = unpack(table, row.content)
    return Kept(
        id=row.id,
        batch=row.batch,
        kind=row.kind,
        record_id=row.record_id,
        at=row.at,
        by=row.author,
        removed=row.removed,
        fields=tuple(name for name in row.fields.split(",") if name),
        values=content.values,
        after=content.after,
        links=content.links,
        roots=frozenset(roots.get(row.id, ())),
    )
