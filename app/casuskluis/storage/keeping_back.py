# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeping a record as it was, in the transaction that changes it; or letting go of it.

What must be gone for good (a destroyed file, a notification brought back to its minimum)
takes along everything that was kept of it: see `Session.keeping`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, or_, select

from casuskluis.storage.packing import Packed, pack
from casuskluis.storage.session import Changes, Keeping, Session
from casuskluis.storage.tables.beside import field_changes
from casuskluis.storage.tables.imports import import_records
from casuskluis.storage.tables.kept import kept_records, kept_roots
from casuskluis.storage.tables.parcels import record_origins, record_stamps

_ROOTS = {
    "cases": "case",
    "notifications": "notification",
    "subjects": "subject",
    "access_requests": "access_request",
}
"""Tables whose records are files, or stand for a person; by the word of the journal."""
_DEEP = 4


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A record that is about to be kept."""

    kind: str
    table: Table
    record_id: int
    content: Packed
    fields: Iterable[str] = ()
    removed: bool = False
    held: bytes | None = None


def keep(session: Session, changes: Changes, sake: Keepsake) -> None:
    """Put a record in the bin; nothing when this transaction keeps nothing."""
    if session.keeping is not Keeping.KEPT:
        return
    author = session.author
    row = {
        "batch": session.batch,
        "kind": sake.kind,
        "record_id": sake.record_id,
        "at": author.at,
        "author": author.actor.label,
        "removed": sake.removed,
        "fields": ",".join(sorted(sake.fields)),
        "content": pack(sake.table, sake.content),
        "bytes": sake.held,
    }
    kept_id = changes.insert(kept_records.insert(), row)
    session.batch = session.batch or kept_id
    if not row["batch"]:
        own = kept_records.c.id == kept_id
        changes.run(kept_records.update().where(own).values(batch=kept_id))
    found = _roots(session, sake.table, sake.content.values)
    if sake.table.name in _ROOTS:
        found.add((sake.kind, sake.record_id))
    rows = [
        {"kept_id": kept_id, "kind": kind, "record_id": number}
        for kind, number in sorted(found)
    ]
    changes.insert_many(kept_roots.insert(), rows)


def let_go(
    session: Session, changes: Changes, kind: str, record_id: int, *, gone: bool = False
) -> None:
    """Take what was kept of a record out of the bin, when this transaction erases.

    Args:
        session: The transaction.
        changes: The change it belongs to.
        kind: Word of the journal for the record.
        record_id: Its identifier.
        gone: The record itself is removed, so its line in an import goes as well, and
            by what it is known in other vaults.
    """
    if session.keeping is not Keeping.ERASED:
        return
    of_file = select(kept_roots.c.kept_id).where(
        kept_roots.c.kind == kind, kept_roots.c.record_id == record_id
    )
    columns = kept_records.c
    own = (columns.kind == kind) & (columns.record_id == record_id)
    changes.run(kept_records.delete().where(or_(own, columns.id.in_(of_file))))
    if gone:
        taken = import_records.c
        same = (taken.kind == kind) & (taken.record_id == record_id)
        changes.run(import_records.delete().where(same))
        _forget_exchange(changes, kind, record_id)


def _forget_exchange(changes: Changes, kind: str, record_id: int) -> None:
    """Forget by what a record is known elsewhere; of a part of a case only the values.

    The name of the part goes with the case: until then it keeps the part from coming back with
    a parcel.
    """
    for table in (record_origins, record_stamps):
        columns = table.c
        own = (columns.kind == kind) & (columns.record_id == record_id)
        changes.run(table.delete().where(own, columns.case_id.is_(None)))
    own = (record_stamps.c.kind == kind) & (record_stamps.c.record_id == record_id)
    changes.run(record_stamps.update().where(own).values(digests=""))


def let_all_go(changes: Changes, kind: str, records: Sequence[int]) -> None:
    """Take everything out of the vault that was kept of records that are removed for good."""
    of_file = select(kept_roots.c.kept_id).where(
        kept_roots.c.kind == kind, kept_roots.c.record_id.in_(records)
    )
    columns = kept_records.c
    own = (columns.kind == kind) & columns.record_id.in_(records)
    changes.run(kept_records.delete().where(or_(own, columns.id.in_(of_file))))
    for table in (import_records, field_changes, record_origins, record_stamps):
        same = (table.c.kind == kind) & table.c.record_id.in_(records)
        changes.run(table.delete().where(same))


def _roots(
    session: Session, table: Table, values: Mapping[str, Any], deep: int = _DEEP
) -> set[tuple[str, int]]:
    """Return the files the references of a record lead to."""
    found: set[tuple[str, int]] = set()
    for column in table.columns:
        number = values.get(column.name)
        if number is None:
            continue
        for key in column.foreign_keys:
            target = key.column.table
            if target.name in _ROOTS:
                found.add((_ROOTS[target.name], int(number)))
            elif deep and _leads_on(target, deep):
                row = session.first(select(target).where(target.c.id == number))
                if row is not None:
                    found |= _roots(session, target, row._mapping, deep - 1)  # type: ignore[arg-type]  # noqa: SLF001 - documented name; its keys are names
    return found


def _leads_on(table: Table, deep: int) -> bool:
    """Whether references of a table lead to a file, so that its record must be read."""
    targets = {key.column.table for column in table.columns for key in column.foreign_keys}
    if any(target.name in _ROOTS for target in targets):
        return True
    return deep > 1 and any(_leads_on(target, deep - 1) for target in targets - {table})
