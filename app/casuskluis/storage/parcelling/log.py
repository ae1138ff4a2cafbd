# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The parcels that were given and taken in, and the key others lock parcels for."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.parcels import Direction, ParcelLine
from casuskluis.storage.session import AnyRow, AnySelect, Session
from casuskluis.storage.tables.parcels import parcel_cases, parcel_keys, parcels


class ParcelRepository:
    """The log of parcels in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[ParcelLine]:
        """Return every parcel, newest first."""
        return self._lines(select(parcels).order_by(parcels.c.id.desc()))

    def taken(self, parcel_id: str) -> list[ParcelLine]:
        """Return the times a parcel was taken in, newest first."""
        columns = parcels.c
        same = columns.parcel_id == parcel_id, columns.direction == Direction.TAKEN
        return self._lines(select(parcels).where(*same).order_by(columns.id.desc()))

    def add(self, line: ParcelLine, former: Mapping[CaseId, str]) -> ParcelLine:
        """Write a parcel down.

        Args:
            line: Without identifier.
            former: Its cases, each with its number in the parcel.
        """
        values = {
            "parcel_id": line.parcel_id,
            "direction": line.direction,
            "at": line.at,
            "officer": line.officer,
            "party": line.party,
            "vault_id": line.vault_id,
            "recipient": line.recipient,
            "ground": line.ground,
            "purpose": line.purpose,
            "count": line.count,
        }
        given = line.direction is Direction.GIVEN
        action = JournalAction.EXPORTED if given else JournalAction.IMPORTED
        with self._session.changing(action, f"parcel:{line.parcel_id}") as changes:
            new = changes.insert(parcels.insert(), values)
            rows = [
                {"parcel": new, "case_id": case_id, "former": number}
                for case_id, number in former.items()
            ]
            changes.insert_many(parcel_cases.insert(), rows)
        return replace(line, id=new, cases=tuple(sorted(former)))

    def former_numbers(self, case_id: CaseId) -> list[str]:
        """Return under which numbers a case came in, newest first."""
        columns = parcel_cases.c
        query = (
            select(columns.former)
            .join(parcels, parcels.c.id == columns.parcel)
            .where(columns.case_id == case_id, parcels.c.direction == Direction.TAKEN)
            .order_by(parcels.c.id.desc())
        )
        return [row.former for row in self._session.rows(query)]

    def forget_case(self, case_id: CaseId) -> int:
        """Take a case out of the log; a parcel that held nothing else goes with it."""
        columns = parcel_cases.c
        its = select(columns.parcel).where(columns.case_id == case_id)
        found = self._session.column(its)
        if not found:
            return 0
        with self._session.changing(
            JournalAction.REMOVED, f"parcel:count={len(found)}"
        ) as changes:
            changes.run(parcel_cases.delete().where(columns.case_id == case_id))
            others = select(columns.parcel).where(columns.parcel.in_(found))
            alone = parcels.c.id.in_(found) & parcels.c.id.not_in(others)
            return changes.run(parcels.delete().where(alone))

    def _lines(self, query: AnySelect) -> list[ParcelLine]:
        rows = self._session.rows(query)
        columns = parcel_cases.c
        inside: dict[int, list[CaseId]] = {}
        wanted = select(parcel_cases).where(columns.parcel.in_([row.id for row in rows]))
        for row in self._session.rows(wanted.order_by(columns.case_id)):
            inside.setdefault(row.parcel, []).append(CaseId(row.case_id))
        return [_line(row, inside.get(row.id, [])) for row in rows]


class ParcelKeyRepository:
    """The key of this vault for parcels of others, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self) -> tuple[str, str] | None:
        """Return the secret and the public part, once there is one."""
        row = self._session.first(select(parcel_keys))
        return None if row is None else (row.secret, row.public)

    def put(self, secret: str, public: str) -> None:
        """Keep the first key; there is one for good, or earlier parcels would not open."""
        row = {"id": 1, "secret": secret, "public": public}
        with self._session.changing(JournalAction.KEYS_CHANGED, "parcel_key") as changes:
            changes.insert(parcel_keys.insert(), row)


def _line(row: AnyRow, cases: list[CaseId]) -> ParcelLine:
    return ParcelLine(
        id=row.id,
        parcel_id=row.parcel_id,
        direction=row.direction,
        at=row.at,
        officer=row.officer,
        party=row.party,
        vault_id=row.vault_id,
        recipient=row.recipient,
        ground=row.ground,
        purpose=row.purpose,
        count=row._mapping["count"],  # noqa: SLF001 - documented name; a row has a method of this name
        cases=tuple(cases),
    )
