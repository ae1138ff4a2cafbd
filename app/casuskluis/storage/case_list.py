# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of cases: filtered and sorted in the database, fetched a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, not_, or_, select, union
from sqlalchemy.sql.selectable import CompoundSelect

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseLine, CaseQuery, CaseSort
from casuskluis.storage.case_order import first_in_order, unindexed
from casuskluis.storage.matching import holds, in_order, named, numbered, ordered, rank
from casuskluis.storage.reach import Reach
from casuskluis.storage.session import AnyRow, AnySelect, Session
from casuskluis.storage.shape import read_name
from casuskluis.storage.tables.cases import action_items, cases
from casuskluis.storage.tables.people import subjects

_DUE = (
    # A filter on the minimum, not on the rows: the index on case then answers by itself.
    select(func.min(action_items.c.due_on).filter(action_items.c.status.in_(sorted(RUNNING))))
    .where(action_items.c.case_id == cases.c.id)
    .scalar_subquery()
)
# What nobody has to do now comes after everything with a day.
_DUE_OR_NEVER = func.coalesce(_DUE, date.max)
_ORDERS: Mapping[CaseSort, Sequence[ColumnElement[Any]]] = {
    CaseSort.NUMBER: (cases.c.number,),
    CaseSort.NAME: (subjects.c.name_sort, subjects.c.id),
    CaseSort.PHASE: (rank(cases.c.phase, list(CasePhase)), cases.c.number),
    CaseSort.OPENED: (cases.c.opened_on, cases.c.id),
    CaseSort.NEXT_DUE: (_DUE_OR_NEVER, cases.c.id),
    CaseSort.IDEOLOGY: (cases.c.ideology, cases.c.id),
}


def case_ids(session: Session, query: CaseQuery, reach: Reach | None = None) -> list[CaseId]:
    """Return the identifiers of the cases a query asks for, in order.

    Args:
        session: The open transaction.
        query: Which cases, in which order.
        reach: How far the officer may look: words find no case beyond it, its number does.
    """
    return session.column(_whole(query, reach))


def first_case_ids(
    session: Session, query: CaseQuery, most: int, reach: Reach | None = None
) -> list[CaseId]:
    """Return the first identifiers of `case_ids`, without finding all of them.

    Args:
        session: The open transaction.
        query: Which cases, in which order.
        most: How many at most.
        reach: As with `case_ids`.
    """
    if query.text.strip():
        return session.column(_whole(query, reach).limit(most))
    return first_in_order(session, query, most)


def case_lines(session: Session, ids: Sequence[CaseId]) -> list[CaseLine]:
    """Return the lines of these cases, in the order given."""
    running = _running(session, ids)
    names = subjects.c.name_family, subjects.c.name_prefix, subjects.c.name_given
    query = select(cases, *names).join(subjects).where(cases.c.id.in_(ids))
    lines = [_line(row, running.get(row.id, ())) for row in session.rows(query)]
    return in_order(lines, ids)


def _whole(query: CaseQuery, reach: Reach | None) -> AnySelect:
    order = ordered(_ORDERS[query.sort], descending=query.descending)
    statement = select(cases.c.id).where(*_conditions(query, reach)).order_by(*order)
    return statement.join(subjects) if query.sort is CaseSort.NAME else statement


def _conditions(query: CaseQuery, reach: Reach | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    text = query.text.strip()
    # The few that hold a text are found first: an index on the phase would find far more.
    phase = unindexed(cases.c.phase) if text else cases.c.phase
    if text:
        conditions.append(cases.c.id.in_(_told(text)))
        if reach is not None:
            conditions.append(or_(not_(reach.hidden), holds(cases.c.number, text)))
    phases = query.phases or frozenset(CasePhase)
    if phases != frozenset(CasePhase):
        conditions.append(phase.in_(sorted(phases)))
    if query.ideology:
        conditions.append(cases.c.ideology == query.ideology)
    if query.coordinator:
        conditions.append(cases.c.case_coordinator == query.coordinator)
    return conditions


def _told(text: str) -> CompoundSelect[*tuple[Any, ...]]:
    """Return the cases whose number or subject holds a text."""
    about = select(cases.c.id).where(cases.c.subject_id.in_(named(subjects, text)))
    return union(about, numbered(cases, text))


def _running(session: Session, ids: Sequence[CaseId]) -> dict[int, list[AnyRow]]:
    columns = action_items.c
    order = columns.case_id, columns.due_on.nulls_last(), columns.id
    query = select(columns.case_id, columns.due_on, columns.status, columns.description)
    grouped: dict[int, list[AnyRow]] = {}
    for row in session.rows(query.where(columns.case_id.in_(ids)).order_by(*order)):
        if row.status in RUNNING:
            grouped.setdefault(row.case_id, []).append(row)
    return grouped


def _line(row: AnyRow, running: Sequence[AnyRow]) -> CaseLine:
    return CaseLine(
        id=row.id,
        number=row.number,
        name=read_name(row),
        phase=row.phase,
        ideology=row.ideology,
        coordinator=row.case_coordinator,
        opened_on=row.opened_on,
        next_action=running[0].description if running else "",
        next_due=running[0].due_on if running else None,
        review_on=row.next_review_on,
        running_actions=len(running),
    )
