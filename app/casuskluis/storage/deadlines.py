# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the deadlines are computed from: numbers and days, never a name or a text.

Every question follows an index from the oldest day on and stops at a limit, so that a vault
with 100,000 cases answers as fast as a small one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, func, select

from casuskluis.domain.action import RUNNING
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.information import SUSPICIONS
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.plan import GoalOutcome, PlanStatus
from casuskluis.storage.session import AnySelect, Session
from casuskluis.storage.tables.care import informings
from casuskluis.storage.tables.cases import action_items, cases, information_items
from casuskluis.storage.tables.meetings import meetings
from casuskluis.storage.tables.notifications import assessments, notifications
from casuskluis.storage.tables.plans import action_plans, goals

_OPEN = func.likely(cases.c.phase.in_(sorted(OPEN_PHASES)))
"""Most records that are due are of open cases: ask by day first, not by phase."""
_CLOSED = func.likely(cases.c.phase == CasePhase.CLOSED)
_UNHANDLED = (NotificationStatus.NEW, NotificationStatus.IN_ASSESSMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A record from which a deadline follows.

    Attributes:
        on: The day the question was about: the last day, or the day a term starts.
        other: A second day, where a deadline follows from two.
        kind: Of a meeting.
    """

    id: int
    number: str
    on: date
    case_id: int = 0
    case_number: str = ""
    other: date | None = None
    kind: str = ""


class DueRepository:
    """What is due, in one transaction. Each list is soonest first and ends at ``limit``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def feedback(self, received_until: date, limit: int) -> list[Due]:
        """Return the notifications received up to a day whose notifier waits for an answer."""
        told = notifications.c
        query = _notifications(told.received_on, limit).where(
            told.feedback_wanted.is_(True), told.feedback_on.is_(None)
        )
        return self._due(query.where(told.received_on <= received_until))

    def unweighed(self, received_until: date, limit: int, *, acute: bool) -> list[Due]:
        """Return the notifications received up to a day that nobody weighed yet."""
        told = notifications.c
        weighed = select(assessments.c.id).where(assessments.c.notification_id == told.id)
        query = _notifications(told.received_on, limit).where(
            told.received_on <= received_until,
            told.acute_danger.is_(acute),
            ~weighed.exists(),
        )
        return self._each(query, told.status, _UNHANDLED, limit)

    def waiting_for_information(self, limit: int) -> list[Due]:
        """Return the notifications weighed once and waiting for more information.

        ``on`` is when that was decided, ``other`` the day that was asked for.
        """
        told, held = notifications.c, assessments.c
        query = (
            select(told.id, told.number, held.held_on.label("on"))
            .add_columns(held.more_information_until.label("other"))
            .join(assessments, held.notification_id == told.id)
            .where(told.status == NotificationStatus.IN_ASSESSMENT)
            .where(held.outcome == AssessmentOutcome.MORE_INFORMATION)
            .order_by(held.held_on, told.id)
            .limit(limit)
        )
        return self._due(query)

    def removals(self, until: date, limit: int) -> list[Due]:
        """Return the notifications whose rest goes up to a day."""
        gone = notifications.c.remove_on
        return self._due(_notifications(gone, limit).where(gone <= until))

    def never_informed(self, opened_until: date, limit: int) -> list[Due]:
        """Return the cases opened up to a day with nothing about informing the subject."""
        told = select(informings.c.id).where(informings.c.case_id == cases.c.id)
        query = _cases(cases.c.opened_on, limit).where(
            cases.c.opened_on <= opened_until, ~told.exists()
        )
        return self._each(query, cases.c.phase, sorted(OPEN_PHASES), limit)

    def not_informed_yet(self, until: date, recorded_until: date, limit: int) -> list[Due]:
        """Return the open cases whose newest record says that the subject is told later.

        ``on`` is when that was recorded, ``other`` until when it was put off.

        Args:
            until: Put off up to this day, or
            recorded_until: recorded up to this one.
            limit: How many at most.
        """
        said, newer = informings, informings.alias("newer")
        later = select(newer.c.id).where(newer.c.case_id == said.c.case_id)
        later = later.where(
            (newer.c.recorded_on > said.c.recorded_on)
            | ((newer.c.recorded_on == said.c.recorded_on) & (newer.c.id > said.c.id))
        )
        due = (said.c.postponed_until <= until) | (said.c.recorded_on <= recorded_until)
        query = (
            select(cases.c.id, cases.c.number, said.c.recorded_on.label("on"))
            .add_columns(said.c.postponed_until.label("other"), cases.c.id.label("case_id"))
            .join(said, said.c.case_id == cases.c.id)
            .where(said.c.informed.is_(False), due, _OPEN, ~later.exists())
            .order_by(said.c.recorded_on, cases.c.id)
        )
        return self._due(query.limit(limit))

    def reviews(self, until: date, limit: int) -> list[Due]:
        """Return the open cases whose necessity review is due up to a day."""
        due = cases.c.next_review_on
        return self._due(_cases(due, limit).where(due <= until, _OPEN))

    def actions(self, until: date, limit: int) -> list[Due]:
        """Return the running actions due up to a day.

        ``other`` is the day on which the owner was last reminded.
        """
        todo = action_items.c
        query = (
            select(todo.id, todo.number, todo.due_on.label("on"))
            .add_columns(todo.reminded_on.label("other"))
            .add_columns(func.coalesce(todo.case_id, 0).label("case_id"))
            .add_columns(func.coalesce(cases.c.number, "").label("case_number"))
            .select_from(action_items.outerjoin(cases, cases.c.id == todo.case_id))
            .where(todo.due_on <= until)
            .order_by(todo.due_on, todo.id)
            .limit(limit)
        )
        return self._each(query, todo.status, sorted(RUNNING), limit)

    def goals(self, until: date, limit: int) -> list[Due]:
        """Return the open goals of plans in force with a target date up to a day."""
        query = (
            select(goals.c.id, cases.c.number, goals.c.target_on.label("on"))
            .add_columns(cases.c.id.label("case_id"), cases.c.number.label("case_number"))
            .join(action_plans, action_plans.c.id == goals.c.plan_id)
            .join(cases, cases.c.id == goals.c.case_id)
            .where(goals.c.outcome == GoalOutcome.OPEN, goals.c.target_on <= until)
            .where(action_plans.c.status == PlanStatus.ADOPTED, _OPEN)
            .order_by(goals.c.target_on, goals.c.id)
        )
        return self._due(query.limit(limit))

    def expiring(self, until: date, limit: int) -> list[Due]:
        """Return the information in open cases that ends up to a day."""
        ends = information_items.c.expires_on
        return self._due(_information(ends, limit).where(ends <= until))

    def suspicions(self, held_until: date, limit: int) -> list[Due]:
        """Return what somebody thought in open cases, last confirmed up to a day."""
        item = information_items.c
        kinds = sorted(SUSPICIONS)
        new = _information(item.recorded_on, limit)
        new = new.where(item.confirmed_on.is_(None), item.recorded_on <= held_until)
        confirmed = _information(item.confirmed_on, limit)
        confirmed = confirmed.where(item.confirmed_on <= held_until)
        both = [
            *self._each(new, item.kind, kinds, limit),
            *self._each(confirmed, item.kind, kinds, limit),
        ]
        return _soonest(both, limit)

    def minutes(self, held_until: date, before: date, limit: int) -> list[Due]:
        """Return the meetings whose minutes were not adopted.

        ``other`` is the day of the next meeting of the same kind, if one is planned.

        Args:
            held_until: Last day on which those marked as held took place.
            before: Those not marked as held took place before this day.
            limit: How many at most.
        """
        held, following = meetings.c, meetings.alias("following").c
        after = (
            select(func.min(following.held_on))
            .where(following.kind == held.kind, following.held_on > held.held_on)
            .scalar_subquery()
        )
        query = (
            select(held.id, held.number, held.held_on.label("on"), held.kind)
            .add_columns(after.label("other"))
            .order_by(held.held_on, held.id)
            .limit(limit)
        )
        marked = query.where(held.status == MeetingStatus.HELD, held.held_on <= held_until)
        forgotten = query.where(held.held_on < before)
        open_yet = (MeetingStatus.DRAFT, MeetingStatus.READY, MeetingStatus.BUSY)
        found = self._each(forgotten, held.status, open_yet, limit)
        return _soonest([*self._due(marked), *found], limit)

    def destructions(self, until: date, limit: int) -> list[Due]:
        """Return the closed cases whose file goes up to a day, without a legal hold."""
        gone, free = cases.c.destroy_on, cases.c.legal_hold.is_(False)
        return self._due(_cases(gone, limit).where(gone <= until, _CLOSED, free))

    def _each(
        self, query: AnySelect, column: Column[Any], values: Iterable[Any], limit: int
    ) -> list[Due]:
        """Ask for each value by itself: for several at once no index gives the order."""
        found = [one for value in values for one in self._due(query.where(column == value))]
        return _soonest(found, limit)

    def _due(self, query: AnySelect) -> list[Due]:
        return [Due(**row._mapping) for row in self._session.rows(query)]  # noqa: SLF001 - documented name


def _soonest(found: list[Due], limit: int) -> list[Due]:
    return sorted(found, key=lambda one: (one.on, one.id))[:limit]


def _notifications(day: ColumnElement[Any], limit: int) -> AnySelect:
    told = notifications.c
    return select(told.id, told.number, day.label("on")).order_by(day, told.id).limit(limit)


def _cases(day: ColumnElement[Any], limit: int) -> AnySelect:
    query = select(cases.c.id, cases.c.number, day.label("on"), cases.c.id.label("case_id"))
    return query.order_by(day, cases.c.id).limit(limit)


def _information(day: ColumnElement[Any], limit: int) -> AnySelect:
    item = information_items.c
    return (
        select(item.id, cases.c.number, day.label("on"), cases.c.id.label("case_id"))
        .join(cases, cases.c.id == item.case_id)
        .where(_OPEN)
        .order_by(day, item.id)
        .limit(limit)
    )
