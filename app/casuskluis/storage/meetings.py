# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The meetings."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from casuskluis.domain.identifiers import MeetingId, MeetingNumber, SeriesId
from casuskluis.domain.lists import MeetingLine, MeetingQuery, MeetingSort
from casuskluis.domain.meeting import CaseMeeting, SecrecyOrder
from casuskluis.storage.matching import holds, in_order, ordered
from casuskluis.storage.numbering import next_in_year
from casuskluis.storage.repository import Repository
from casuskluis.storage.session import AnyRow
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.meetings import agenda_items, meetings

_BY_DAY = (meetings.c.held_on, meetings.c.starts_at)
_ORDERS: Mapping[MeetingSort, Sequence[ColumnElement[Any]]] = {
    MeetingSort.NUMBER: (meetings.c.number,),
    MeetingSort.HELD_ON: (*_BY_DAY, meetings.c.id),
}


class MeetingRepository(Repository[CaseMeeting, MeetingId]):
    """The meetings in one transaction."""

    kind = "meeting"
    steps = frozenset(
        {
            "number",
            "status",
            "secrecy_imposed_by",
            "secrecy_imposed_on",
            "secrecy_ground",
            "secrecy_lifted_by",
            "previous_id",
        }
    )
    shape = Shape(CaseMeeting, meetings, parts={"secrecy": SecrecyOrder})

    def by_number(self, number: MeetingNumber) -> CaseMeeting | None:
        """Return the meeting with this number, if there is one."""
        return self._first(meetings.c.number == number)

    def upcoming(self, from_date: date) -> list[CaseMeeting]:
        """Return the meetings on or after a day, soonest first."""
        return self._where(meetings.c.held_on >= from_date, order=_BY_DAY)

    def on_day(self, day: date) -> list[CaseMeeting]:
        """Return the meetings of one day, by time."""
        return self._where(meetings.c.held_on == day, order=_BY_DAY)

    def last_of_series(self, series: SeriesId) -> CaseMeeting | None:
        """Return the newest meeting of a series, held or still to come."""
        newest = [column.desc() for column in (*_BY_DAY, meetings.c.id)]
        return self._first(meetings.c.series_id == series, order=newest)

    def following(self, meeting: MeetingId) -> list[CaseMeeting]:
        """Return the meetings that go on with this one, soonest first."""
        return self._where(meetings.c.previous_id == meeting, order=_BY_DAY)

    def next_sequence(self, year: int) -> int:
        """Return the number that follows the last one of a year ("2026-07" gives 8)."""
        return next_in_year(self._session, meetings.c.number, f"{year:04}-")

    def ids(self, query: MeetingQuery) -> list[MeetingId]:
        """Return the identifiers the query asks for, in order."""
        order = ordered(_ORDERS[query.sort], descending=query.descending)
        statement = select(meetings.c.id).where(*_conditions(query)).order_by(*order)
        return self._session.column(statement)

    def lines(self, ids: Sequence[MeetingId]) -> list[MeetingLine]:
        """Return the lines of these meetings, in the order given."""
        count = (
            select(func.count())
            .where(agenda_items.c.meeting_id == meetings.c.id)
            .scalar_subquery()
        )
        query = select(meetings, count.label("items")).where(meetings.c.id.in_(ids))
        return in_order([_line(row) for row in self._session.rows(query)], ids)


def _conditions(query: MeetingQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if text := query.text.strip():
        place = holds(func.lower(meetings.c.place), text.lower())
        conditions.append(or_(holds(meetings.c.number, text), place))
    if query.kind is not None:
        conditions.append(meetings.c.kind == query.kind)
    if query.status is not None:
        conditions.append(meetings.c.status == query.status)
    return conditions


def _line(row: AnyRow) -> MeetingLine:
    return MeetingLine(
        id=row.id,
        number=row.number,
        kind=row.kind,
        held_on=row.held_on,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        status=row.status,
        items=row._mapping["items"],  # noqa: SLF001 - documented name of SQLAlchemy
    )
