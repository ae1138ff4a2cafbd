# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The action items."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, cast, func, or_, select, true

from casuskluis.domain.action import RUNNING, UNSUCCESSFUL, ActionItem, ActionStatus
from casuskluis.domain.identifiers import (
    ActionItemId,
    CaseId,
    ContactId,
    GoalId,
    MeetingId,
    OrganisationId,
)
from casuskluis.domain.lists import ActionLine, ActionQuery, ActionSort
from casuskluis.storage.matching import holds, ordered, rank
from casuskluis.storage.questions import AnyValues, Question, each_of
from casuskluis.storage.reach import Reach
from casuskluis.storage.repository import Repository
from casuskluis.storage.session import AnySelect
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.cases import action_items, cases
from casuskluis.storage.tables.people import organisations
from casuskluis.storage.written import Written

_SEQUENCE = cast(func.substr(action_items.c.number, 3), Integer)
_RUNNING = action_items.c.status.in_(sorted(RUNNING))
_NO_DUE = action_items.c.due_on.is_(None)
_ORDERS: Mapping[ActionSort, Sequence[ColumnElement[Any]]] = {
    ActionSort.NUMBER: (_SEQUENCE, action_items.c.number),
    ActionSort.DUE: (action_items.c.due_on, action_items.c.id),
    ActionSort.STATUS: (rank(action_items.c.status, list(ActionStatus)), action_items.c.id),
    ActionSort.ORGANISATION: (organisations.c.name_sort, action_items.c.due_on),
}
_LINES = Written(
    select(
        action_items.c.id, action_items.c.number, action_items.c.description,
        action_items.c.case_id, action_items.c.meeting_id, action_items.c.due_on,
        action_items.c.status,
        func.coalesce(organisations.c.name, ""), func.coalesce(cases.c.number, ""),
        organisations.c.ended_on,
    )
    .select_from(action_items.outerjoin(organisations).outerjoin(cases))
    .where(action_items.c.id.in_(each_of("asked")))
)  # fmt: skip


class ActionRepository(Repository[ActionItem, ActionItemId]):
    """The action items in one transaction."""

    kind = "action_item"
    steps = frozenset({"number", "reminded_on"})
    shape = Shape(ActionItem, action_items)
    tracked = True
    _in_case = Question(action_items, action_items.c.case_id, (_NO_DUE, action_items.c.due_on))

    def of_case(self, case: CaseId) -> list[ActionItem]:
        """Return the actions of one case; what is due first comes first."""
        return self._asked(self._in_case, case)

    def of_meeting(self, meeting: MeetingId) -> list[ActionItem]:
        """Return the actions agreed in one meeting; what is due first comes first."""
        return self._due_first(action_items.c.meeting_id == meeting)

    def of_goal(self, goal: GoalId) -> list[ActionItem]:
        """Return the actions for one goal; what is due first comes first."""
        return self._due_first(action_items.c.goal_id == goal)

    def running_of(self, contacts: Iterable[ContactId]) -> list[ActionItem]:
        """Return what these contacts still have to do; what is due first comes first."""
        theirs = action_items.c.owner_contact_id.in_(set(contacts))
        return self._due_first(and_(theirs, _RUNNING))

    def running(self, owner: OrganisationId | None = None) -> list[ActionItem]:
        """Return what still has to be done, by one organisation or by all; due first."""
        theirs = true() if owner is None else action_items.c.owner_id == owner
        return self._due_first(and_(theirs, _RUNNING))

    def of_cases(self, wanted: Iterable[CaseId]) -> list[ActionItem]:
        """Return the actions of several cases; what is due first comes first."""
        return self._due_first(action_items.c.case_id.in_(set(wanted)))

    def to_return(self, until: date, since: date) -> list[ActionItem]:
        """Return what the table of a day must hear of, in cases that run; due first.

        Args:
            until: What still runs and was due up to this day.
            since: What ended without being done on or after this day.
        """
        columns = action_items.c
        running = select(cases.c.id).where(cases.c.closed_on.is_(None))
        late = and_(_RUNNING, columns.due_on <= until)
        failed = and_(columns.status.in_(sorted(UNSUCCESSFUL)), columns.done_on >= since)
        return self._due_first(and_(columns.case_id.in_(running), or_(late, failed)))

    def next_sequence(self) -> int:
        """Return the number that follows the highest one given out ("A-17" gives 18)."""
        highest = select(func.max(_SEQUENCE)).where(action_items.c.number.like("A-%"))
        return 1 + (self._session.column(highest)[0] or 0)

    def ids(self, query: ActionQuery) -> list[ActionItemId]:
        """Return the identifiers the query asks for, in order."""
        return self._session.column(_in_order(query))

    def first_ids(self, query: ActionQuery, most: int) -> tuple[int, list[ActionItemId]]:
        """Return how many a query finds, and the first of them in order.

        Args:
            query: Which.
            most: How many identifiers at most.
        """
        whole = select(func.count()).select_from(action_items).where(*_conditions(query))
        count = int(self._session.column(whole)[0])
        return count, self._session.column(_in_order(query).limit(most))

    def hidden(self, reach: Reach) -> list[ActionItemId]:
        """Return the actions of the cases an officer may not open."""
        others = select(cases.c.id).where(reach.hidden)
        query = select(action_items.c.id).where(action_items.c.case_id.in_(others))
        return self._session.column(query)

    def lines(self, ids: Sequence[ActionItemId]) -> list[ActionLine]:
        """Return the lines of these actions, in the order given."""
        found = {row[0]: _line(row) for row in _LINES.asked(self._session, asked=ids)}
        return [found[one] for one in ids if one in found]

    def _due_first(self, condition: ColumnElement[bool]) -> list[ActionItem]:
        return self._where(condition, order=[_NO_DUE, action_items.c.due_on])


def _in_order(query: ActionQuery) -> AnySelect:
    order = ordered(_ORDERS[query.sort], descending=query.descending)
    if query.sort is ActionSort.DUE:
        order = [_NO_DUE, *order]
    statement = select(action_items.c.id).where(*_conditions(query)).order_by(*order)
    if query.sort is ActionSort.ORGANISATION:
        statement = statement.select_from(action_items.outerjoin(organisations))
    return statement


def _conditions(query: ActionQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if text := query.text.strip():
        told = holds(func.lower(action_items.c.description), text.lower())
        conditions.append(or_(told, holds(action_items.c.number, text.upper())))
    if query.running_only or query.late_on is not None:
        conditions.append(_RUNNING)
    if query.late_on is not None:
        conditions.append(action_items.c.due_on < query.late_on)
    if query.owner_id is not None:
        conditions.append(action_items.c.owner_id == query.owner_id)
    if query.statuses:
        conditions.append(action_items.c.status.in_(sorted(query.statuses)))
    if query.owner_ended_on is not None:
        gone = organisations.c.ended_on <= query.owner_ended_on
        conditions.append(action_items.c.owner_id.in_(select(organisations.c.id).where(gone)))
    return conditions


def _line(row: AnyValues) -> ActionLine:
    identifier, number, description, case_id, meeting_id, due_on, status, *about = row
    owner, case_number, ended_on = about
    return ActionLine(
        id=identifier,
        number=number,
        description=description,
        owner=owner,
        case_id=case_id,
        case_number=case_number,
        meeting_id=meeting_id,
        due_on=due_on,
        status=status,
        owner_ended_on=ended_on,
    )
