# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the figures are counted from: plain codes and dates, never a name or a number."""

from datetime import date

from sqlalchemy import func, select, type_coerce

from casuskluis.domain.figures import NotificationFact
from casuskluis.storage.columns import Partial
from casuskluis.storage.session import Session
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.endings import retained_figures
from casuskluis.storage.tables.notifications import assessments, notifications
from casuskluis.storage.tables.people import subjects

_SUBJECT_OF_CASE = subjects.alias("subject_of_case")
_LAST_OUTCOME = (
    select(assessments.c.outcome)
    .where(assessments.c.notification_id == notifications.c.id)
    .order_by(assessments.c.held_on.desc(), assessments.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_COUNTED_CASE = cases.alias("counted_case")
_CASE = (
    select(func.max(_COUNTED_CASE.c.id))
    .join(assessments, _COUNTED_CASE.c.assessment_id == assessments.c.id)
    .where(assessments.c.notification_id == notifications.c.id)
    .correlate(notifications)
    .scalar_subquery()
)


class FigureRepository:
    """What can be counted, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def notifications(self, first: date, last: date) -> list[NotificationFact]:
        """Return the notifications received in a period, both days included.

        Of those that were destroyed only the quarter is left: they count on its first day.
        """
        columns = notifications.c
        ideology = func.coalesce(cases.c.ideology, columns.ideology)
        born = func.coalesce(_SUBJECT_OF_CASE.c.birth_date, subjects.c.birth_date)
        query = (
            select(columns.received_on, columns.source_domain, ideology.label("ideology"))
            .add_columns(_LAST_OUTCOME.label("outcome"), cases.c.phase)
            .add_columns(type_coerce(born, Partial).label("birth_date"))
            .select_from(notifications.outerjoin(subjects))
            .outerjoin(cases, cases.c.id == _CASE)
            .outerjoin(_SUBJECT_OF_CASE, cases.c.subject_id == _SUBJECT_OF_CASE.c.id)
            .where(columns.received_on.between(first, last))
            .order_by(columns.received_on, columns.id)
        )
        rows = self._session.rows(query)
        facts = [NotificationFact(**row._mapping) for row in rows]  # noqa: SLF001 - documented name
        return self._retained(first, last) + facts

    def _retained(self, first: date, last: date) -> list[NotificationFact]:
        columns = retained_figures.c
        query = select(retained_figures).where(columns.quarter.between(first, last))
        return [
            NotificationFact(
                received_on=row.quarter,
                source_domain=row.source_domain,
                ideology=row.ideology,
                outcome=row.outcome,
                phase=row.phase,
                birth_date=None,
                band=row.age_band,
            )
            for row in self._session.rows(query.order_by(columns.quarter, columns.id))
        ]
