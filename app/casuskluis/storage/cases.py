# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cases."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import or_, select
from typing_extensions import override

from casuskluis.domain.case import OPEN_PHASES, Case, CasePhase
from casuskluis.domain.identifiers import AssessmentId, CaseId, CaseNumber, SubjectId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseLine, CaseQuery
from casuskluis.storage.case_list import case_ids, case_lines, first_case_ids
from casuskluis.storage.guarded import GuardedRepository
from casuskluis.storage.questions import Question
from casuskluis.storage.reach import Reach, hidden_among, hidden_subjects
from casuskluis.storage.session import Changes
from casuskluis.storage.shape import Shape
from casuskluis.storage.spans import begin_spans, continue_spans
from casuskluis.storage.tables.cases import cases


class CaseRepository(GuardedRepository[Case, CaseId]):
    """The cases in one transaction."""

    kind = "case"
    steps = frozenset(
        {
            "phase",
            "closed_on",
            "closing_reason",
            "destroy_on",
            "extension_reason",
            "legal_hold",
            "hold_reason",
            "held_since",
            "restricted",
            "reentry_of",
            "next_review_on",
            "number",
            "assessment_id",
            "subject_id",
        }
    )
    shape = Shape(Case, cases)
    tracked = True
    _about = Question(cases, cases.c.subject_id, several=True)
    _of_one = Question(cases, cases.c.subject_id, (cases.c.opened_on.desc(),))
    _after = Question(cases, cases.c.assessment_id)

    @override
    def _note_added(self, changes: Changes, entity: Case, identifier: int) -> None:
        begin_spans(changes, entity, identifier)

    @override
    def _note_changed(self, changes: Changes, before: Case, after: Case) -> None:
        continue_spans(changes, before, after, self._session.today())

    def coordinated_by(self, label: str) -> list[Case]:
        """Return the open cases of which somebody is case or process coordinator."""
        running = cases.c.phase.in_(sorted(OPEN_PHASES))
        theirs = or_(cases.c.case_coordinator == label, cases.c.process_coordinator == label)
        return self._where(running, theirs)

    def coordinators(self) -> set[str]:
        """Return who is coordinator of an open case."""
        running = cases.c.phase.in_(sorted(OPEN_PHASES))
        columns = cases.c.case_coordinator, cases.c.process_coordinator
        rows = self._session.rows(select(*columns).where(running).distinct())
        return {label for row in rows for label in row if label}

    def ids(self, query: CaseQuery, reach: Reach | None = None) -> list[CaseId]:
        """Return the identifiers the query asks for, in order; see `case_list.case_ids`."""
        return case_ids(self._session, query, reach)

    def first_ids(
        self, query: CaseQuery, most: int, reach: Reach | None = None
    ) -> list[CaseId]:
        """Return the first of them, without finding all; see `case_list.first_case_ids`."""
        return first_case_ids(self._session, query, most, reach)

    def lines(self, ids: Sequence[CaseId]) -> list[CaseLine]:
        """Return the lines of these cases, in the order given."""
        return case_lines(self._session, ids)

    def by_number(self, number: CaseNumber) -> Case | None:
        """Return the case with this number, if there is one."""
        case = self._first(cases.c.number == number)
        if case is not None:
            self.guard(case)
        return case

    def number_taken(self, number: CaseNumber) -> bool:
        """Whether a case has this number already."""
        query = select(cases.c.id).where(cases.c.number == number)
        return self._session.first(query) is not None

    def hidden_among(self, reach: Reach, asked: Iterable[CaseId]) -> list[CaseId]:
        """Return which of these cases an officer may not open."""
        wanted = sorted(set(asked))
        return hidden_among(self._session, reach, wanted) if wanted else []

    def hidden_subjects(self, reach: Reach) -> list[SubjectId]:
        """Return everybody who is the subject of cases of others only."""
        return self._session.column(hidden_subjects(reach))

    def of_subject(self, subject: SubjectId) -> list[Case]:
        """Return the cases of one subject, newest first."""
        return self._asked(self._of_one, subject)

    def of_subjects(self, subjects: Iterable[SubjectId]) -> list[Case]:
        """Return the cases of several subjects."""
        return self._asked(self._about, set(subjects))

    def of_assessment(self, assessment: AssessmentId) -> Case | None:
        """Return the case that follows from an assessment, if there is one."""
        return next(iter(self._asked(self._after, assessment)), None)

    def due_for_review(self, until: date) -> list[Case]:
        """Return the open cases whose necessity review is due up to a day, soonest first."""
        running = cases.c.phase.in_(sorted(OPEN_PHASES))
        due = cases.c.next_review_on <= until
        return self._where(running, due, order=[cases.c.next_review_on])

    def due_for_destruction(self, until: date) -> list[Case]:
        """Return the closed cases whose file must go up to a day, without a legal hold."""
        closed = cases.c.phase == CasePhase.CLOSED
        due = cases.c.destroy_on <= until
        free = cases.c.legal_hold.is_(False)
        return self._where(closed, due, free, order=[cases.c.destroy_on])

    def past_destruction(self, until: date) -> list[Case]:
        """Return the closed cases whose day has come, also those with a legal hold."""
        closed = cases.c.phase == CasePhase.CLOSED
        return self._where(closed, cases.c.destroy_on <= until, order=[cases.c.destroy_on])

    def loosen(self, identifier: CaseId) -> int:
        """Let other cases no longer refer to this one; return how many did."""
        columns = cases.c
        again = cases.update().where(columns.reentry_of == identifier)
        what = f"case:{identifier}:references"
        with self._session.changing(JournalAction.CHANGED, what) as changes:
            return changes.run(again.values(reentry_of=None, version=columns.version + 1))

    def marks(self) -> list[tuple[CaseId, CaseNumber, date]]:
        """Return identifier, number and day of opening of every case: they never change."""
        query = select(cases.c.id, cases.c.number, cases.c.opened_on)
        return [(row.id, row.number, row.opened_on) for row in self._session.rows(query)]
