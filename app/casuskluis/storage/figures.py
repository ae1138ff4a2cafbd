# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the figures are counted from: plain codes and dates, never a name or a number."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import and_, or_, select

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.partial_date import PartialDate
from casuskluis.storage.session import Session
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.notifications import assessments, notifications
from casuskluis.storage.tables.people import subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationFact:
    """One notification; ``outcome`` is that of its last assessment, if there was one."""

    received_on: date
    source_domain: str
    ideology: str
    outcome: AssessmentOutcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFact:
    """One case; ``source_domain`` is that of the notification it came from."""

    opened_on: date
    closed_on: date | None
    phase: CasePhase
    ideology: str
    birth_date: PartialDate | None = field(repr=False)
    source_domain: str
    closing_reason: str


class FigureRepository:
    """What can be counted, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def notifications(self, first: date, last: date) -> list[NotificationFact]:
        """Return the notifications received in a period, both days included."""
        latest = (
            select(assessments.c.outcome)
            .where(assessments.c.notification_id == notifications.c.id)
            .order_by(assessments.c.held_on.desc(), assessments.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        columns = notifications.c
        query = (
            select(columns.received_on, columns.source_domain, columns.ideology)
            .add_columns(latest.label("outcome"))
            .where(columns.received_on.between(first, last))
            .order_by(columns.received_on, columns.id)
        )
        rows = self._session.rows(query)
        return [NotificationFact(**row._mapping) for row in rows]  # noqa: SLF001 - documented name

    def cases(self, first: date, last: date) -> list[CaseFact]:
        """Return the cases that were open on at least one day of a period."""
        columns = cases.c
        still_open = or_(columns.closed_on.is_(None), columns.closed_on >= first)
        query = (
            select(columns.opened_on, columns.closed_on, columns.phase, columns.ideology)
            .add_columns(subjects.c.birth_date, notifications.c.source_domain)
            .add_columns(columns.closing_reason)
            .select_from(cases.join(subjects, columns.subject_id == subjects.c.id))
            .join(assessments, columns.assessment_id == assessments.c.id)
            .join(notifications, assessments.c.notification_id == notifications.c.id)
            .where(and_(columns.opened_on <= last, still_open))
            .order_by(columns.opened_on, columns.id)
        )
        rows = self._session.rows(query)
        return [CaseFact(**row._mapping) for row in rows]  # noqa: SLF001 - documented name
