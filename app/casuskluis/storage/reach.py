# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which cases an officer may open, asked of the database for all of them at once.

The rule for one case stands in `casuskluis.services.office.access`; this is the same rule for a
list of 100,000 that is searched by words, where taking every case out would take seconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Boolean, ColumnElement, Select, and_, bindparam, func, not_, or_, select

from casuskluis.domain.identifiers import CaseId, SubjectId
from casuskluis.storage.questions import each_of
from casuskluis.storage.session import Session
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.notifications import assessments, notifications
from casuskluis.storage.written import Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far an officer may look.

    Attributes:
        labels: Of the officer, and of the colleague who is stood in for.
        own: Opens the cases of which one of the labels is coordinator.
        every: Opens all cases that are not restricted.
        authorised: Restricted cases that were opened to this officer.
    """

    labels: frozenset[str]
    own: bool
    every: bool
    authorised: frozenset[CaseId]

    @property
    def hidden(self) -> ColumnElement[bool]:
        """Whether a row of the table of cases is one this officer may not open."""
        columns, named = cases.c, sorted(self.labels)
        theirs = or_(
            columns.case_coordinator.in_(named), columns.process_coordinator.in_(named)
        )
        ways: list[ColumnElement[bool]] = [columns.id.in_(sorted(self.authorised))]
        if self.own:
            ways.append(theirs)
        if self.every:
            ways.append(columns.restricted.is_(False))
        return not_(or_(*ways))


_CASES = cases.c
_HIDDEN_AMONG = Written(
    select(_CASES.id).where(
        _CASES.id.in_(each_of("asked")),
        not_(
            or_(
                _CASES.id.in_(each_of("authorised")),
                bindparam("own", type_=Boolean)
                & or_(
                    _CASES.case_coordinator.in_(each_of("labels")),
                    _CASES.process_coordinator.in_(each_of("labels")),
                ),
                bindparam("every", type_=Boolean) & _CASES.restricted.is_(False),
            )
        ),
    )
)


def hidden_among(session: Session, reach: Reach, asked: Sequence[CaseId]) -> list[CaseId]:
    """Return which of these cases an officer may not open: those of which `hidden` is true."""
    found = _HIDDEN_AMONG.asked(
        session,
        asked=asked,
        authorised=sorted(reach.authorised),
        labels=sorted(reach.labels),
        own=reach.own,
        every=reach.every,
    )
    return [row[0] for row in found]


def hidden_subjects(reach: Reach) -> Select[tuple[SubjectId]]:
    """Return everybody who is the subject of cases of others only."""
    touched = select(cases.c.subject_id).where(reach.hidden)
    return (
        select(cases.c.subject_id)
        .where(cases.c.subject_id.in_(touched))
        .group_by(cases.c.subject_id)
        .having(func.min(reach.hidden) == 1)
    )


def hidden_notification(reach: Reach) -> ColumnElement[bool]:
    """Tell whether a notification belongs to a case, or tells of a person, of others only."""
    followed = select(assessments.c.notification_id).join(
        cases, cases.c.assessment_id == assessments.c.id
    )
    columns = notifications.c
    loose = and_(
        columns.subject_id.in_(hidden_subjects(reach)),
        columns.id.not_in(followed),
    )
    blocked = columns.id.in_(followed.where(reach.hidden))
    return and_(columns.subject_id.is_not(None), or_(blocked, loose))
