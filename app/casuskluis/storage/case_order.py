# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The first cases of a list, found without sorting the others.

Each order is walked along an index that has it, and left as soon as the page is full. Several
phases are one walk: SQLite merges what each phase gives, in order, as it goes. Where no index
has the whole order it falls apart into groups that follow on one another: all of a phase, of an
ideology, or what has a day and what has none.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    asc,
    bindparam,
    desc,
    func,
    not_,
    select,
    union_all,
)
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.storage.matching import ordered
from casuskluis.storage.questions import each_of
from casuskluis.storage.session import AnyQuery, Session
from casuskluis.storage.tables.cases import action_items, cases
from casuskluis.storage.tables.people import subjects
from casuskluis.storage.written import Written

_KEPT = 200
BY_NAME = (
    subjects.c.name_sort, subjects.c.id,
    cases.c.phase, cases.c.ideology, cases.c.case_coordinator, cases.c.id,
)  # fmt: skip
"""The cases of one person follow each other as the index on them has them."""
_MOST: BindParameter[int] = bindparam("most", type_=Integer)


class _Shape(NamedTuple):
    """What the SQL of a walk depends on; the values travel as parameters."""

    sort: CaseSort
    descending: bool
    phases: tuple[CasePhase, ...]
    ideology: bool
    coordinator: bool


def first_in_order(session: Session, query: CaseQuery, most: int) -> list[CaseId]:
    """Return the first identifiers a query without a text asks for.

    Args:
        session: The open transaction.
        query: Which cases, in which order.
        most: How many at most.
    """
    phases = query.phases or frozenset(CasePhase)
    wanted = tuple(phase for phase in CasePhase if phase in phases)
    found: list[CaseId] = []
    for walk, ideology in _walks(session, query, wanted):
        values = {
            "phases": wanted,
            "running": sorted(RUNNING),
            "ideology": ideology,
            "coordinator": query.coordinator,
            "most": most - len(found),
        }
        found += [row[0] for row in session.told(walk.sql, walk.parameters(**values))]
        if len(found) >= most:
            break
    return found


def unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column as SQLite reads it without taking an index on it."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def _walks(
    session: Session, query: CaseQuery, phases: tuple[CasePhase, ...]
) -> Iterator[tuple[Written, str]]:
    """Give the questions that have the answer in this order, each with its ideology."""
    shape = _Shape(
        query.sort, query.descending, phases, bool(query.ideology), bool(query.coordinator)
    )
    if query.sort is CaseSort.IDEOLOGY:
        for ideology in _ideologies(session, query):
            yield _written(shape)[0], ideology
    else:
        for walk in _written(shape):
            yield walk, query.ideology


@lru_cache(maxsize=_KEPT)
def _written(shape: _Shape) -> tuple[Written, ...]:
    """Return the walks that follow on one another in an order, put into SQL once."""
    also = _also(shape)
    found: list[AnyQuery]
    if shape.sort is CaseSort.NUMBER:
        found = [_merged(shape, shape.phases, "number", also)]
    elif shape.sort is CaseSort.OPENED:
        found = [_merged(shape, shape.phases, "opened_on", also)]
    elif shape.sort is CaseSort.NAME:
        found = [_by_name(shape, also)]
    elif shape.sort is CaseSort.PHASE:
        found = [_merged(shape, [phase], "number", also) for phase in shape.phases]
    elif shape.sort is CaseSort.NEXT_DUE:
        found = [_with_day(shape, also), _without_day(shape, also)]
    else:
        found = [_merged(shape, shape.phases, "id", also)]
    if shape.descending:
        found.reverse()
    return tuple(Written(walk.limit(_MOST)) for walk in found)


def _also(shape: _Shape) -> list[ColumnElement[bool]]:
    """Return what a case on the way must answer besides its phase."""
    found: list[ColumnElement[bool]] = []
    if shape.sort is CaseSort.IDEOLOGY:  # here it is the way itself
        found.append(cases.c.ideology == bindparam("ideology"))
    elif shape.ideology:
        found.append(unindexed(cases.c.ideology) == bindparam("ideology"))
    if shape.coordinator:
        found.append(cases.c.case_coordinator == bindparam("coordinator"))
    return found


def _merged(
    shape: _Shape,
    phases: Sequence[CasePhase],
    key: str,
    also: Sequence[ColumnElement[bool]],
) -> AnyQuery:
    """Return the walk along a column, phase beside phase."""
    way = desc if shape.descending else asc
    columns = [cases.c.id] if key == "id" else [cases.c.id, cases.c[key]]
    parts = [select(*columns).where(cases.c.phase == phase, *also) for phase in phases]
    if len(parts) == 1:
        return parts[0].order_by(way(cases.c[key]), way(cases.c.id))
    return union_all(*parts).order_by(way(key), way("id"))


def _by_name(shape: _Shape, also: Sequence[ColumnElement[bool]]) -> AnyQuery:
    return (
        select(cases.c.id)
        .select_from(subjects.join(cases))
        .where(_in_phases(), *also)
        .order_by(*ordered(BY_NAME, descending=shape.descending))
    )


def _with_day(shape: _Shape, also: Sequence[ColumnElement[bool]]) -> AnyQuery:
    """Return the walk along the running actions, each case at the first of its own."""
    action, sooner = action_items.c, action_items.alias("sooner").c
    wanted = select(cases.c.id).where(cases.c.id == action.case_id, _in_phases(), *also)
    before = select(sooner.id).where(
        sooner.case_id == action.case_id,
        sooner.status.in_(each_of("running")),
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
    way = desc if shape.descending else asc
    return union_all(*parts).order_by(way("due"), way("id"))


def _without_day(shape: _Shape, also: Sequence[ColumnElement[bool]]) -> AnyQuery:
    """Return the walk along the cases in which nobody has to do anything by a day."""
    action = action_items.c
    awaited = select(action.id).where(
        action.case_id == cases.c.id,
        action.status.in_(each_of("running")),
        action.due_on.is_not(None),
    )
    way = desc if shape.descending else asc
    chosen = (_in_phases(), *also, not_(awaited.exists()))
    return select(cases.c.id).where(*chosen).order_by(way(cases.c.id))


def _in_phases() -> ColumnElement[bool]:
    return unindexed(cases.c.phase).in_(each_of("phases"))


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
