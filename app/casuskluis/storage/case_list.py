# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of cases: filtered and sorted in the database, fetched a page at a time."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Text, func, literal, not_, or_, select, union
from sqlalchemy.sql.selectable import CompoundSelect

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseLine, CaseQuery, CaseSort
from casuskluis.domain.naming import PersonName
from casuskluis.storage.case_order import BY_NAME, first_in_order, unindexed
from casuskluis.storage.matching import holds, named, numbered, ordered, rank
from casuskluis.storage.questions import AnyValues, each_of
from casuskluis.storage.reach import Reach
from casuskluis.storage.session import AnySelect, Session
from casuskluis.storage.tables.cases import action_items, cases
from casuskluis.storage.tables.people import subjects
from casuskluis.storage.written import Written

_DUE = (
    # A filter on the minimum, not on the rows: the index on case then answers by itself.
    select(func.min(action_items.c.due_on).filter(action_items.c.status.in_(sorted(RUNNING))))
    .where(action_items.c.case_id == cases.c.id)
    .scalar_subquery()
)
# What nobody has to do now comes after everything with a day, the very last one too.
_DUE_OR_NEVER = func.coalesce(_DUE, literal("never", Text))
_ORDERS: Mapping[CaseSort, Sequence[ColumnElement[Any]]] = {
    CaseSort.NUMBER: (cases.c.number,),
    CaseSort.NAME: BY_NAME,
    CaseSort.PHASE: (rank(cases.c.phase, list(CasePhase)), cases.c.number),
    CaseSort.OPENED: (cases.c.opened_on, cases.c.id),
    CaseSort.NEXT_DUE: (_DUE_OR_NEVER, cases.c.id),
    CaseSort.IDEOLOGY: (cases.c.ideology, cases.c.id),
}
_LINES = Written(
    select(
        cases.c.id, cases.c.number, cases.c.phase, cases.c.ideology, cases.c.case_coordinator,
        cases.c.opened_on, cases.c.next_review_on,
        subjects.c.name_family, subjects.c.name_prefix, subjects.c.name_given,
    )
    .join(subjects)
    .where(cases.c.id.in_(each_of("asked")))
)  # fmt: skip
_RUNNING = Written(
    select(action_items.c.case_id, action_items.c.due_on, action_items.c.description)
    .where(
        action_items.c.case_id.in_(each_of("asked")),
        action_items.c.status.in_(each_of("running")),
    )
    .order_by(action_items.c.case_id, action_items.c.due_on.nulls_last(), action_items.c.id)
)
_NOTHING: AnyValues = (0, None, "")


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
    running: dict[int, list[AnyValues]] = {}
    for action in _RUNNING.asked(session, asked=ids, running=sorted(RUNNING)):
        running.setdefault(action[0], []).append(action)
    found = _LINES.asked(session, asked=ids)
    lines = {row[0]: _line(row, running.get(row[0], ())) for row in found}
    return [lines[one] for one in ids if one in lines]


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


def _line(row: AnyValues, running: Sequence[AnyValues]) -> CaseLine:
    identifier, number, phase, ideology, coordinator, opened_on, review_on, *name = row
    family, prefix, given = name
    _, next_due, next_action = running[0] if running else _NOTHING
    return CaseLine(
        id=identifier,
        number=number,
        name=PersonName(family=family, prefix=prefix, given=given),
        phase=phase,
        ideology=ideology,
        coordinator=coordinator,
        opened_on=opened_on,
        next_action=next_action,
        next_due=next_due,
        review_on=review_on,
        running_actions=len(running),
    )
