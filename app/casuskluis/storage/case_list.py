# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of cases: filtered and sorted in the database, fetched a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseLine, CaseQuery, CaseSort
from casuskluis.storage.matching import holds, in_order, name_matches, ordered, rank
from casuskluis.storage.session import AnyRow, Session
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


def case_ids(session: Session, query: CaseQuery) -> list[CaseId]:
    """Return the identifiers of the cases a query asks for, in order."""
    order = ordered(_ORDERS[query.sort], descending=query.descending)
    statement = select(cases.c.id).where(*_conditions(query)).order_by(*order)
    if query.sort is CaseSort.NAME:
        statement = statement.join(subjects)
    return session.column(statement)


def case_lines(session: Session, ids: Sequence[CaseId]) -> list[CaseLine]:
    """Return the lines of these cases, in the order given."""
    running = _running(session, ids)
    names = subjects.c.name_family, subjects.c.name_prefix, subjects.c.name_given
    query = select(cases, *names).join(subjects).where(cases.c.id.in_(ids))
    lines = [_line(row, running.get(row.id, ())) for row in session.rows(query)]
    return in_order(lines, ids)


def _conditions(query: CaseQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    text = query.text.strip()
    if text:
        named = select(subjects.c.id).where(name_matches(subjects.c.name_search, text))
        conditions.append(or_(holds(cases.c.number, text), cases.c.subject_id.in_(named)))
    phases = query.phases or frozenset(CasePhase)
    if text or phases != frozenset(CasePhase):
        # With a text even for all phases: that index holds the number and the subject too.
        conditions.append(cases.c.phase.in_(sorted(phases)))
    if query.ideology:
        conditions.append(cases.c.ideology == query.ideology)
    if query.coordinator:
        conditions.append(cases.c.case_coordinator == query.coordinator)
    return conditions


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
