# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the figures of an earlier day are counted from: everything as it stood on that day."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, func, select, type_coerce

from casuskluis.domain.case import CasePhase
from casuskluis.domain.figures import CaseFact, InterventionFact, NotificationFact, value_on
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.spans import AttributeSpan, DatedAttribute
from casuskluis.storage.columns import Partial
from casuskluis.storage.session import AnyRow, AnySelect, Session
from casuskluis.storage.spans import SpanRepository
from casuskluis.storage.tables.care import access_requests, necessity_reviews
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.endings import destruction_records, retained_figures
from casuskluis.storage.tables.notifications import assessments, notifications
from casuskluis.storage.tables.officers import data_breaches, upkeep_records
from casuskluis.storage.tables.people import subjects
from casuskluis.storage.tables.plans import interventions

Spans = Mapping[DatedAttribute, tuple[AttributeSpan, ...]]


class DatedFigureRepository:
    """What can be counted as of a day, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._spans = SpanRepository(session)

    def notifications(self, first: date, last: date, on: date) -> list[NotificationFact]:
        """Return the notifications received in a period, as they stood at the end of a day.

        An assessment held later, or a case opened later, is not seen yet. Of what was destroyed
        only the quarter is left: it counts on its first day, with how it ended.

        Args:
            first: First day of the period.
            last: Last day of the period.
            on: The reference date.
        """
        rows = self._session.rows(_received(first, last, on))
        spans = self._of_cases()
        return [_notification(row, spans.get(row.case_id, {}), on) for row in rows] + [
            NotificationFact(
                received_on=row.quarter,
                source_domain=row.source_domain,
                ideology=row.ideology,
                outcome=row.outcome,
                phase=row.phase,
                birth_date=None,
                band=row.age_band,
            )
            for row in self._session.rows(
                select(retained_figures).where(retained_figures.c.quarter.between(first, last))
            )
        ]

    def cases(self, until: date) -> list[CaseFact]:
        """Return every case opened up to a day, with everything that changed in it."""
        columns = cases.c
        query = select(
            columns.id,
            columns.opened_on,
            columns.closed_on,
            columns.phase,
            columns.ideology,
            columns.reentry_of,
            columns.closing_reason,
        ).where(columns.opened_on <= until)
        spans = self._of_cases()
        return [_case(row, spans.get(row.id, {})) for row in self._session.rows(query)]

    def interventions(self) -> list[InterventionFact]:
        """Return every intervention that began."""
        columns = interventions.c
        query = select(columns.kind, columns.starts_on, columns.ends_on)
        rows = self._session.rows(query.where(columns.starts_on.is_not(None)))
        return [InterventionFact(**row._mapping) for row in rows]  # noqa: SLF001 - documented name

    def care(self, first: date, last: date) -> dict[str, int]:
        """Return how often something was done with care in a period, both days included.

        Returns:
            Per table the number of its records in the period.
        """
        dated = {
            "necessity_reviews": necessity_reviews.c.held_on,
            "access_requests": access_requests.c.received_on,
            "destruction_records": destruction_records.c.destroyed_on,
            "upkeep_records": upkeep_records.c.done_on,
            "data_breaches": func.substr(data_breaches.c.found_at, 1, 10),
        }
        days = {"data_breaches": (first.isoformat(), last.isoformat())}
        return {
            name: self._count(column.between(*days.get(name, (first, last))))
            for name, column in dated.items()
        }

    def _count(self, condition: ColumnElement[bool]) -> int:
        row = self._session.first(select(func.count()).where(condition))
        return 0 if row is None else int(row[0])

    def _of_cases(self) -> dict[int, dict[DatedAttribute, tuple[AttributeSpan, ...]]]:
        found: dict[int, dict[DatedAttribute, tuple[AttributeSpan, ...]]] = {}
        for span in self._spans.all():
            of_case = found.setdefault(span.case_id, {})
            of_case[span.attribute] = (*of_case.get(span.attribute, ()), span)
        return found


def _received(first: date, last: date, on: date) -> AnySelect:
    columns = notifications.c
    outcome = (
        select(assessments.c.outcome)
        .where(assessments.c.notification_id == columns.id, assessments.c.held_on <= on)
        .order_by(assessments.c.held_on.desc(), assessments.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    opened = cases.alias("opened")
    of_it = (
        select(func.max(opened.c.id))
        .join(assessments, opened.c.assessment_id == assessments.c.id)
        .where(assessments.c.notification_id == columns.id, opened.c.opened_on <= on)
        .correlate(notifications)
        .scalar_subquery()
    )
    return (
        select(columns.received_on, columns.source_domain, columns.ideology)
        .add_columns(outcome.label("outcome"), cases.c.id.label("case_id"), cases.c.phase)
        .add_columns(cases.c.ideology.label("case_ideology"), cases.c.closed_on)
        .add_columns(type_coerce(subjects.c.birth_date, Partial).label("birth_date"))
        .select_from(notifications.outerjoin(subjects))
        .outerjoin(cases, cases.c.id == of_it)
        .where(columns.received_on.between(first, last))
        .order_by(columns.received_on, columns.id)
    )


def _notification(row: AnyRow, spans: Spans, on: date) -> NotificationFact:
    phase = value_on(spans.get(DatedAttribute.PHASE, ()), on) or row.phase
    of_case = value_on(spans.get(DatedAttribute.IDEOLOGY, ()), on)
    ideology = of_case if of_case is not None else row.case_ideology
    return NotificationFact(
        received_on=row.received_on,
        source_domain=row.source_domain,
        ideology=row.ideology if ideology is None else ideology,
        outcome=row.outcome,
        phase=None if row.case_id is None else CasePhase(phase),
        birth_date=row.birth_date,
    )


def _case(row: AnyRow, spans: Spans) -> CaseFact:
    return CaseFact(
        opened_on=row.opened_on,
        phases=spans.get(DatedAttribute.PHASE) or _guessed(row),
        ideologies=spans.get(DatedAttribute.IDEOLOGY)
        or (_span(row, DatedAttribute.IDEOLOGY, row.ideology, row.opened_on),),
        reentry=row.reentry_of is not None,
        closing_reason=row.closing_reason,
    )


def _guessed(row: AnyRow) -> tuple[AttributeSpan, ...]:
    """Return the phases of a case that came in with many at once: only the last is known."""
    attribute = DatedAttribute.PHASE
    if row.phase is not CasePhase.CLOSED or row.closed_on is None:
        return (_span(row, attribute, row.phase, row.opened_on),)
    first = CasePhase.CASE_MEETING
    return (
        _span(row, attribute, first, row.opened_on, row.closed_on),
        _span(row, attribute, row.phase, row.closed_on),
    )


def _span(
    row: AnyRow, attribute: DatedAttribute, code: str, first: date, end: date | None = None
) -> AttributeSpan:
    return AttributeSpan(
        case_id=CaseId(row.id), attribute=attribute, code=code, valid_from=first, valid_to=end
    )
