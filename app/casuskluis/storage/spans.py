# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The attributes of cases with the days they held; written along with the case itself."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.spans import AttributeSpan, DatedAttribute
from casuskluis.storage.session import AnySelect, Changes, Session
from casuskluis.storage.tables.releases import attribute_spans


class SpanRepository:
    """The dated attributes in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_cases(self, cases: Iterable[CaseId]) -> list[AttributeSpan]:
        """Return the spans of some cases, oldest first."""
        columns = attribute_spans.c
        query = select(attribute_spans).where(columns.case_id.in_(set(cases)))
        return self._spans(query.order_by(columns.valid_from, columns.id))

    def all(self) -> list[AttributeSpan]:
        """Return every span, oldest first."""
        columns = attribute_spans.c
        return self._spans(select(attribute_spans).order_by(columns.valid_from, columns.id))

    def take_over(self, case_id: CaseId, spans: Sequence[AttributeSpan]) -> None:
        """Put the days of another vault in the place of what a new case begins with."""
        rows = [
            {
                "case_id": case_id,
                "attribute": one.attribute,
                "code": one.code,
                "valid_from": one.valid_from,
                "valid_to": one.valid_to,
            }
            for one in spans
        ]
        with self._session.changing(JournalAction.IMPORTED, f"case:{case_id}") as changes:
            own = attribute_spans.c.case_id == case_id
            changes.run(attribute_spans.delete().where(own))
            changes.insert_many(attribute_spans.insert(), rows)

    def _spans(self, query: AnySelect) -> list[AttributeSpan]:
        rows = self._session.rows(query)
        return [AttributeSpan(**row._mapping) for row in rows]  # noqa: SLF001 - documented name


def values_of(case: Case) -> dict[DatedAttribute, str]:
    """Return what is kept with its days."""
    return {
        DatedAttribute.PHASE: case.phase.value,
        DatedAttribute.IDEOLOGY: case.ideology,
        DatedAttribute.DISTRICT: case.district,
    }


def begin_spans(changes: Changes, case: Case, case_id: int) -> None:
    """Write the first value of every attribute: it holds from the day the case opened."""
    rows = [
        _row(case_id, attribute, code, case.opened_on)
        for attribute, code in values_of(case).items()
    ]
    changes.insert_many(attribute_spans.insert(), rows)


def continue_spans(changes: Changes, before: Case, after: Case, today: date) -> None:
    """Write what changed: the old value ends on the day the new one begins.

    A case closes on the day that was filled in; everything else changes today. A value that
    comes back on the day it went was a slip, and leaves no trace.
    """
    old, new = values_of(before), values_of(after)
    for attribute, code in new.items():
        if old[attribute] != code:
            _change(changes, after, attribute, _day(after, attribute, today))


def _day(case: Case, attribute: DatedAttribute, today: date) -> date:
    closing = attribute is DatedAttribute.PHASE and case.phase is CasePhase.CLOSED
    return case.closed_on or today if closing else today


def _change(changes: Changes, case: Case, attribute: DatedAttribute, day: date) -> None:
    columns = attribute_spans.c
    theirs = (columns.case_id == case.id, columns.attribute == attribute)
    changes.run(attribute_spans.delete().where(*theirs, columns.valid_from >= day))
    open_ones = attribute_spans.update().where(
        *theirs, (columns.valid_to.is_(None)) | (columns.valid_to > day)
    )
    changes.run(open_ones.values(valid_to=day))
    code = values_of(case)[attribute]
    changes.insert(attribute_spans.insert(), _row(case.id, attribute, code, day))


def _row(case_id: int, attribute: DatedAttribute, code: str, day: date) -> dict[str, object]:
    return {
        "case_id": case_id,
        "attribute": attribute,
        "code": code,
        "valid_from": day,
        "valid_to": None,
    }
