# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Days and counts for pictures of the work: no words of a case, no person."""

from datetime import date

from sqlalchemy import func, select

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.work_figures import OwnerFact, PathFact, PillarFact
from casuskluis.storage.session import Session
from casuskluis.storage.tables.cases import action_items, cases
from casuskluis.storage.tables.meetings import agenda_items, meetings
from casuskluis.storage.tables.notifications import assessments, notifications
from casuskluis.storage.tables.people import organisations
from casuskluis.storage.tables.programme import activities

_HELD = (MeetingStatus.BUSY, MeetingStatus.HELD, MeetingStatus.ADOPTED)
_WEIGHED_ON = (
    select(func.min(assessments.c.held_on))
    .where(assessments.c.notification_id == notifications.c.id)
    .correlate(notifications)
    .scalar_subquery()
)
_FOLLOWED = cases.alias("followed")
_CASE = (
    select(func.max(_FOLLOWED.c.id))
    .join(assessments, _FOLLOWED.c.assessment_id == assessments.c.id)
    .where(assessments.c.notification_id == notifications.c.id)
    .correlate(notifications)
    .scalar_subquery()
)
_TAKEN_UP = assessments.alias("taken_up")
_DISCUSSED_ON = (
    select(func.min(meetings.c.held_on))
    .join(agenda_items, agenda_items.c.meeting_id == meetings.c.id)
    .where(
        agenda_items.c.case_id == cases.c.id,
        meetings.c.held_on >= _TAKEN_UP.c.held_on,
        meetings.c.status.in_(_HELD),
    )
    .correlate(cases, _TAKEN_UP)
    .scalar_subquery()
)


class WorkFigureRepository:
    """What pictures of the work count, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def paths(self) -> list[PathFact]:
        """Return the days of every notification that is still there, oldest first."""
        query = (
            select(
                notifications.c.received_on,
                _WEIGHED_ON.label("weighed_on"),
                _TAKEN_UP.c.held_on.label("taken_up_on"),
                _DISCUSSED_ON.label("discussed_on"),
                cases.c.opened_on,
                cases.c.closed_on,
            )
            .select_from(notifications.outerjoin(cases, cases.c.id == _CASE))
            .outerjoin(_TAKEN_UP, _TAKEN_UP.c.id == cases.c.assessment_id)
            .order_by(notifications.c.received_on, notifications.c.id)
        )
        return [PathFact(**row._mapping) for row in self._session.rows(query)]  # noqa: SLF001 - documented name

    def owners(self, today: date) -> list[OwnerFact]:
        """Return how many actions run for each organisation, most first."""
        running = func.count()
        late = func.count().filter(action_items.c.due_on < today)
        query = (
            select(organisations.c.name, running.label("running"), late.label("late"))
            .join(organisations, organisations.c.id == action_items.c.owner_id)
            .where(action_items.c.status.in_(tuple(RUNNING)))
            .group_by(organisations.c.id)
            .order_by(running.desc(), organisations.c.name)
        )
        return [OwnerFact(**row._mapping) for row in self._session.rows(query)]  # noqa: SLF001 - documented name

    def pillars(self, first: date, last: date) -> list[PillarFact]:
        """Return how many activities each pillar has in a period, both days included."""
        columns = activities.c
        query = (
            select(columns.pillar, columns.status, func.count().label("count"))
            .where(columns.held_on.between(first, last))
            .group_by(columns.pillar, columns.status)
        )
        return [PillarFact(**row._mapping) for row in self._session.rows(query)]  # noqa: SLF001 - documented name

    def phases(self) -> dict[CasePhase, int]:
        """Return how many cases are in each phase now."""
        query = select(cases.c.phase, func.count()).group_by(cases.c.phase)
        return {row[0]: row[1] for row in self._session.rows(query)}
