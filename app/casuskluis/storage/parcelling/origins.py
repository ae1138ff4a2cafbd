# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""By what records are known in other vaults, and which changes of them are known here."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, select

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.stamps import Exchanged, Seen
from casuskluis.storage.session import Changes, Session
from casuskluis.storage.tables.parcels import record_origins, record_stamps

T = TypeVar("T")
_AT_ONCE = 5_000
_MOST = "*"
Place = tuple[str, int]
"""Word of the journal for a record, and its identifier."""


class OriginRepository:
    """The names and marks of exchanged records in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_records(self, kind: str, identifiers: Iterable[int]) -> dict[int, Exchanged]:
        """Return what is remembered of some records of one kind, by identifier."""
        found: dict[int, Exchanged] = {}
        for some in _parts(sorted(set(identifiers))):
            columns = record_stamps.c
            wanted = (columns.kind == kind) & columns.record_id.in_(some)
            names = record_origins.c
            named = (names.kind == kind) & names.record_id.in_(some)
            found |= {one.record_id: one for one in self._read(wanted, named)}
        return found

    def of_case(self, case_id: int) -> list[Exchanged]:
        """Return what is remembered of the parts of a case, also of those that are gone."""
        return list(
            self._read(record_stamps.c.case_id == case_id, record_origins.c.case_id == case_id)
        )

    def places(self, uids: Iterable[str]) -> dict[str, Place]:
        """Return which records here have these names."""
        columns = record_origins.c
        found: dict[str, Place] = {}
        for some in _parts(sorted(set(uids))):
            query = select(columns.uid, columns.kind, columns.record_id)
            rows = self._session.rows(query.where(columns.uid.in_(some)))
            found |= {row.uid: (row.kind, row.record_id) for row in rows}
        return found

    def put(self, parcel_id: str, found: Sequence[Exchanged]) -> None:
        """Remember records of a parcel, in place of what was remembered of them."""
        with self._session.changing(JournalAction.CHANGED, f"parcel:{parcel_id}") as changes:
            for some in _parts(found):
                self._forget(changes, some)
                changes.insert_many(record_origins.insert(), list(_names(some)))
                changes.insert_many(record_stamps.insert(), [_row(one) for one in some])

    def _forget(self, changes: Changes, found: Sequence[Exchanged]) -> None:
        by_kind: dict[str, list[int]] = {}
        for one in found:
            by_kind.setdefault(one.kind, []).append(one.record_id)
        for kind, numbers in by_kind.items():
            names, stamps = record_origins.c, record_stamps.c
            named = (names.kind == kind) & names.record_id.in_(numbers)
            changes.run(record_origins.delete().where(named))
            stamped = (stamps.kind == kind) & stamps.record_id.in_(numbers)
            changes.run(record_stamps.delete().where(stamped))

    def _read(
        self, wanted: ColumnElement[bool], named: ColumnElement[bool]
    ) -> Iterator[Exchanged]:
        uids: dict[Place, list[str]] = {}
        origins = select(record_origins).where(named).order_by(record_origins.c.uid)
        for row in self._session.rows(origins):
            uids.setdefault((row.kind, row.record_id), []).append(row.uid)
        for row in self._session.rows(select(record_stamps).where(wanted)):
            yield Exchanged(
                kind=row.kind,
                record_id=row.record_id,
                case_id=row.case_id,
                uids=tuple(uids.get((row.kind, row.record_id), ())),
                seen=unfolded(row.seen),
                digests=json.loads(row.digests or "{}"),
            )


def folded(seen: Mapping[str, Seen]) -> str:
    """Return marks as a short text: the ones most fields have are written once."""
    texts = {name: " ".join(sorted(marks)) for name, marks in seen.items() if marks}
    most = Counter(texts.values()).most_common(1)
    common = most[0][0] if most else ""
    names = [name for name, text in texts.items() if text == common]
    rest = {name: text for name, text in texts.items() if text != common}
    return json.dumps({_MOST: [common, " ".join(names)], **rest})


def unfolded(text: str) -> dict[str, Seen]:
    """Return what `folded` made a text of.

    Raises:
        ValueError: When it did not.
    """
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("no marks")  # noqa: TRY004 - as any other text that is none
    common, names = found.pop(_MOST, ["", ""])
    read = {name: frozenset(str(common).split()) for name in str(names).split()}
    return read | {name: frozenset(str(marks).split()) for name, marks in found.items()}


def _names(found: Iterable[Exchanged]) -> Iterator[dict[str, object]]:
    for one in found:
        place = {"kind": one.kind, "record_id": one.record_id, "case_id": one.case_id}
        yield from ({"uid": uid, **place} for uid in one.uids)


def _row(one: Exchanged) -> dict[str, object]:
    return {
        "kind": one.kind,
        "record_id": one.record_id,
        "case_id": one.case_id,
        "seen": folded(one.seen),
        "digests": json.dumps(dict(one.digests)),
    }


def _parts(found: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(found), _AT_ONCE):
        yield found[start : start + _AT_ONCE]
