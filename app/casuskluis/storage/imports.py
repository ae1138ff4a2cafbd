# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was taken in from files of others, and which columns were chosen for it."""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import ImportId
from casuskluis.domain.imports import Import, ImportRecord, RememberedColumns
from casuskluis.domain.journal import JournalAction
from casuskluis.storage.referring import Reference, references
from casuskluis.storage.session import AnyRow, Session
from casuskluis.storage.tables.imports import column_choices, import_records, imports


class ImportRepository:
    """The imports in one transaction, with the records each of them made."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Import]:
        """Return every import, newest first."""
        rows = self._session.rows(select(imports).order_by(imports.c.id.desc()))
        return [_import(row) for row in rows]

    def get(self, import_id: ImportId) -> Import:
        """Return one import.

        Raises:
            NotFound: When it is not in the vault.
        """
        row = self._session.first(select(imports).where(imports.c.id == import_id))
        if row is None:
            raise NotFound(f"import:{import_id}")
        return _import(row)

    def add(self, done: Import, records: Sequence[ImportRecord]) -> Import:
        """Store an import with the records it made, and return it with its identifier."""
        values = {
            "kind": done.kind,
            "done_at": done.done_at,
            "author": done.author,
            "file_name": done.file_name,
            "fingerprint": done.fingerprint,
            "counts": json.dumps(dict(done.counts)),
            "undone_at": done.undone_at,
            "undone_by": done.undone_by,
        }
        with self._session.changing(JournalAction.IMPORTED, "import") as changes:
            new = ImportId(changes.insert(imports.insert(), values))
            rows = [
                {
                    "import_id": new,
                    "kind": one.kind,
                    "record_id": one.record_id,
                    "record_version": one.record_version,
                    "source_row": one.row,
                }
                for one in records
            ]
            changes.insert_many(import_records.insert(), rows)
            changes.what = f"import:{new}"
        return replace(done, id=new)

    def records_of(self, import_id: ImportId) -> list[ImportRecord]:
        """Return what an import made and what is not erased, by kind and identifier."""
        columns = import_records.c
        query = select(import_records).where(columns.import_id == import_id)
        rows = self._session.rows(query.order_by(columns.kind, columns.record_id))
        return [
            ImportRecord(
                kind=row.kind,
                record_id=row.record_id,
                record_version=row.record_version,
                row=row.source_row,
            )
            for row in rows
        ]

    def pointing_at(
        self, tables: Mapping[str, str], records: Mapping[str, AbstractSet[int]]
    ) -> list[Reference]:
        """Return what outside these records points at one of them.

        Args:
            tables: Word of the journal to the table its records lie in.
            records: Identifiers by the word of the journal.
        """
        return list(references(self._session, tables, records))

    def mark_undone(self, import_id: ImportId, at: datetime, by: str) -> None:
        """Say that an import was undone; the lines of its records go.

        Raises:
            NotFound: When it is not in the vault.
        """
        what = f"import:{import_id}"
        undone = imports.update().where(imports.c.id == import_id)
        lines = import_records.delete().where(import_records.c.import_id == import_id)
        with self._session.changing(JournalAction.REMOVED, what) as changes:
            if not changes.run(undone.values(undone_at=at, undone_by=by, file_name="")):
                raise NotFound(what)
            changes.run(lines)


class ColumnChoiceRepository:
    """What was chosen for the columns of lists, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, fingerprint: str) -> RememberedColumns | None:
        """Return what was chosen for a list with these headers, if anything."""
        own = column_choices.c.fingerprint == fingerprint
        row = self._session.first(select(column_choices).where(own))
        if row is None:
            return None
        return RememberedColumns(
            fingerprint=row.fingerprint,
            choices={int(at): holds for at, holds in json.loads(row.choices).items()},
            saved_at=row.saved_at,
            author=row.author,
        )

    def put(self, chosen: RememberedColumns) -> None:
        """Store what was chosen in place of what was chosen earlier."""
        own = column_choices.c.fingerprint == chosen.fingerprint
        row = {
            "fingerprint": chosen.fingerprint,
            "choices": json.dumps({str(at): holds for at, holds in chosen.choices.items()}),
            "saved_at": chosen.saved_at,
            "author": chosen.author,
        }
        with self._session.changing(JournalAction.CHANGED, "column_choice") as changes:
            changes.run(column_choices.delete().where(own))
            changes.insert(column_choices.insert(), row)

    def remove(self, fingerprint: str) -> None:
        """Forget what was chosen; it is no error when nothing was."""
        own = column_choices.c.fingerprint == fingerprint
        with self._session.changing(JournalAction.REMOVED, "column_choice") as changes:
            changes.run(column_choices.delete().where(own))


def _import(row: AnyRow) -> Import:
    return Import(
        id=ImportId(row.id),
        kind=row.kind,
        done_at=row.done_at,
        author=row.author,
        file_name=row.file_name,
        fingerprint=row.fingerprint,
        counts=json.loads(row.counts),
        undone_at=row.undone_at,
        undone_by=row.undone_by,
    )
