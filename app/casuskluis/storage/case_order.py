# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The first cases of a list, found without sorting the others.

Each order is walked along an index that has it, and left as soon as the page is full. Several
phases are one walk: SQLite merges what each phase gives, in order, as it goes. Where no index
has the whole order it falls apart into groups that follow on one another: all of a phase, of an
ideology, or what has a day and what has none.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, asc, desc, func, not_, select, union_all
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.storage.matching import ordered
from casuskluis.storage.session import AnyQuery, Session
from casuskluis.storage.tables.cases import action_items, cases
from casuskluis.storage.tables.people import subjects

_Conditions = Sequence[ColumnElement[bool]]


def first_in_order(session: Session, query: CaseQuery, most: int) -> list[CaseId]:
    """Return the first identifiers a query without a text asks for.

    Args:
        session: The open transaction.
        query: Which cases, in which order.
        most: How many at most.
    """
    found: list[CaseId] = []
    for walk in _walks(session, query):
        found += session.column(walk.limit(most - len(found)))
        if len(found) >= most:
            break
    return found


def unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column as SQLite reads it without taking an index on it."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def _walks(session: Session, query: CaseQuery) -> Iterator[AnyQuery]:
    """Give the questions that have the answer in this order, the next one when it is needed."""
    phases = sorted(query.phases or frozenset(CasePhase))
    also = _also(query)
    if query.sort is CaseSort.NUMBER:
        yield _merged(query, phases, "number", also)
    elif query.sort is CaseSort.OPENED:
        yield _merged(query, phases, "opened_on", also)
    elif query.sort is CaseSort.NAME:
        yield _by_name(query, phases, also)
    elif query.sort is CaseSort.PHASE:
        wanted = [phase for phase in CasePhase if phase in phases]
        for phase in reversed(wanted) if query.descending else wanted:
            yield _merged(query, [phase], "number", also)
    elif query.sort is CaseSort.NEXT_DUE:
        parts = [_with_day, _without_day]
        for part in reversed(parts) if query.descending else parts:
            yield part(query, phases, also)
    else:
        for ideology in _ideologies(session, query):
            within = [cases.c.ideology == ideology]
            if query.coordinator:
                within.append(cases.c.case_coordinator == query.coordinator)
            yield _merged(query, phases, "id", within)


def _also(query: CaseQuery) -> list[ColumnElement[bool]]:
    """Return what a case on the way must answer besides its phase."""
    found: list[ColumnElement[bool]] = []
    if query.ideology:
        found.append(unindexed(cases.c.ideology) == query.ideology)
    if query.coordinator:
        found.append(cases.c.case_coordinator == query.coordinator)
    return found


def _merged(
    query: CaseQuery, phases: Sequence[CasePhase], key: str, also: _Conditions
) -> AnyQuery:
    """Return the walk along a column, phase beside phase."""
    way = desc if query.descending else asc
    columns = [cases.c.id] if key == "id" else [cases.c.id, cases.c[key]]
    parts = [select(*columns).where(cases.c.phase == phase, *also) for phase in phases]
    if len(parts) == 1:
        return parts[0].order_by(way(cases.c[key]), way(cases.c.id))
    return union_all(*parts).order_by(way(key), way("id"))


def _by_name(query: CaseQuery, phases: Sequence[CasePhase], also: _Conditions) -> AnyQuery:
    keys = (subjects.c.name_sort, subjects.c.id)
    return (
        select(cases.c.id)
        .select_from(subjects.join(cases))
        .where(unindexed(cases.c.phase).in_(phases), *also)
        .order_by(*ordered(keys, descending=query.descending))
    )


def _with_day(query: CaseQuery, phases: Sequence[CasePhase], also: _Conditions) -> AnyQuery:
    """Return the walk along the running actions, each case at the first of its own."""
    action, sooner = action_items.c, action_items.alias("sooner").c
    wanted = select(cases.c.id).where(
        cases.c.id == action.case_id, unindexed(cases.c.phase).in_(phases), *also
    )
    before = select(sooner.id).where(
        sooner.case_id == action.case_id,
        sooner.status.in_(sorted(RUNNING)),
        sooner.due_on <= action.due_on,
        (sooner.due_on < action.due_on) | (sooner.id < action.id),
    )
    parts = [
        select(action.case_id.label("id"), action.due_on.label("due")).where(
            action.status == status,
            action.due_on.is_not(None),
            wanted.exists(),
            not_(before.exists()),
        )
        for status in sorted(RUNNING)
    ]
    way = desc if query.descending else asc
    return union_all(*parts).order_by(way("due"), way("id"))


def _without_day(query: CaseQuery, phases: Sequence[CasePhase], also: _Conditions) -> AnyQuery:
    """Return the walk along the cases in which nobody has to do anything by a day."""
    action = action_items.c
    awaited = select(action.id).where(
        action.case_id == cases.c.id,
        action.status.in_(sorted(RUNNING)),
        action.due_on.is_not(None),
    )
    way = desc if query.descending else asc
    chosen = (unindexed(cases.c.phase).in_(phases), *also, not_(awaited.exists()))
    return select(cases.c.id).where(*chosen).order_by(way(cases.c.id))


def _ideologies(session: Session, query: CaseQuery) -> Iterator[str]:
    """Give every ideology a case has, in order, by one step through the index for each."""
    if query.ideology:
        yield query.ideology
        return
    column = cases.c.ideology
    chosen = select(func.max(column) if query.descending else func.min(column))
    (found,) = session.column(chosen)
    while found is not None:
        yield found
        further = column < found if query.descending else column > found
        (found,) = session.column(chosen.where(further))
