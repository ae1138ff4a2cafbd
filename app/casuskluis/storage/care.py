# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How carefully a case is kept: informing, disclosures, requests, reviews, closing."""

from sqlalchemy import or_, select

from casuskluis.domain.closing import ClosingMark
from casuskluis.domain.identifiers import (
    AccessRequestId,
    CaseId,
    ClosingStepId,
    DisclosureId,
    InformingId,
    NecessityReviewId,
    SubjectId,
)
from casuskluis.domain.request import AccessRequest, Disclosure, Informing, RequestOutcome
from casuskluis.domain.review import NecessityReview
from casuskluis.storage.guarded import GuardedRepository
from casuskluis.storage.numbering import next_in_year
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.care import (
    access_requests,
    closing_marks,
    disclosures,
    informings,
    necessity_reviews,
)
from casuskluis.storage.tables.cases import cases


class InformingRepository(Repository[Informing, InformingId]):
    """Whether the subjects were told, in one transaction."""

    kind = "informing"
    shape = Shape(Informing, informings)
    tracked = True

    def of_case(self, case: CaseId) -> list[Informing]:
        """Return the records of one case, newest first."""
        in_it = informings.c.case_id == case
        return self._where(
            in_it, order=[informings.c.recorded_on.desc(), informings.c.id.desc()]
        )

    def never_informed(self) -> list[CaseId]:
        """Return the open cases of which nothing is recorded about informing the subject."""
        told = select(informings.c.case_id)
        query = select(cases.c.id).where(cases.c.closed_on.is_(None), cases.c.id.not_in(told))
        return self._session.column(query)


class DisclosureRepository(Repository[Disclosure, DisclosureId]):
    """What was handed to partners, or refused, in one transaction."""

    kind = "disclosure"
    shape = Shape(Disclosure, disclosures)

    def of_case(self, case: CaseId) -> list[Disclosure]:
        """Return the disclosures of one case, newest first."""
        in_it = disclosures.c.case_id == case
        order = [disclosures.c.disclosed_on.desc(), disclosures.c.id.desc()]
        return self._where(in_it, order=order)


class AccessRequestRepository(GuardedRepository[AccessRequest, AccessRequestId]):
    """The requests of data subjects in one transaction."""

    kind = "access_request"
    steps = frozenset(
        {
            "number",
            "outcome",
            "decided_on",
            "sent_on",
            "extended_on",
            "extension_reason",
            "motivation",
        }
    )
    shape = Shape(AccessRequest, access_requests)
    tracked = True

    def all(self) -> list[AccessRequest]:
        """Return every request, newest first."""
        return self._where(order=[access_requests.c.received_on.desc()])

    def running(self) -> list[AccessRequest]:
        """Return the requests that still wait for a decision or an answer, soonest first."""
        columns = access_requests.c
        kept = or_(columns.outcome.is_(None), columns.outcome != RequestOutcome.WITHDRAWN)
        return self._where(columns.sent_on.is_(None), kept, order=[columns.due_on])

    def of_subject(self, subject: SubjectId) -> list[AccessRequest]:
        """Return the requests about one subject, newest first."""
        about = access_requests.c.subject_id == subject
        return self._where(about, order=[access_requests.c.received_on.desc()])

    def next_sequence(self, year: int) -> int:
        """Return the next sequence number within a year."""
        return next_in_year(self._session, access_requests.c.number, f"AVG{year}-")


class NecessityReviewRepository(Repository[NecessityReview, NecessityReviewId]):
    """The necessity reviews in one transaction."""

    kind = "necessity_review"
    restorable = False
    shape = Shape(NecessityReview, necessity_reviews)

    def of_case(self, case: CaseId) -> list[NecessityReview]:
        """Return the reviews of one case, newest first."""
        columns = necessity_reviews.c
        order = [columns.held_on.desc(), columns.id.desc()]
        return self._where(columns.case_id == case, order=order)


class ClosingMarkRepository(Repository[ClosingMark, ClosingStepId]):
    """The ticked steps of the closing checklists in one transaction."""

    kind = "closing_step"
    restorable = False
    shape = Shape(ClosingMark, closing_marks)

    def of_case(self, case: CaseId) -> list[ClosingMark]:
        """Return the marks of one case."""
        return self._where(closing_marks.c.case_id == case)

    def of_running(self) -> list[ClosingMark]:
        """Return the marks of the cases that are not closed yet."""
        running = select(cases.c.id).where(cases.c.closed_on.is_(None))
        return self._where(closing_marks.c.case_id.in_(running))
