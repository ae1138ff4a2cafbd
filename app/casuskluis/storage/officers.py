# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who works with the vault, and what keeps that work in order."""

from datetime import date

from sqlalchemy import func, select

from casuskluis.domain.identifiers import (
    AuthorisationId,
    CaseId,
    DataBreachId,
    OfficerId,
    UpkeepId,
)
from casuskluis.domain.officer import Authorisation, Officer
from casuskluis.domain.upkeep import DataBreach, UpkeepKind, UpkeepRecord
from casuskluis.storage.numbering import next_in_year
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.officers import (
    authorisations,
    data_breaches,
    officers,
    upkeep_records,
)


class OfficerRepository(Repository[Officer, OfficerId]):
    """The officers in one transaction."""

    kind = "officer"
    restorable = False
    shape = Shape(Officer, officers)
    _called = Question(officers, officers.c.label)
    _every = Question(officers, order=(officers.c.label,))

    def all(self) -> list[Officer]:
        """Return every officer, by label."""
        return self._asked(self._every)

    def by_label(self, label: str) -> Officer | None:
        """Return the officer with this label, if there is one."""
        return next(iter(self._asked(self._called, label)), None)


class AuthorisationRepository(Repository[Authorisation, AuthorisationId]):
    """Who may open which restricted case, in one transaction."""

    kind = "authorisation"
    restorable = False
    shape = Shape(Authorisation, authorisations)
    _of_label = Question(authorisations, authorisations.c.officer)

    def of_case(self, case: CaseId) -> list[Authorisation]:
        """Return the authorisations of one case, oldest first."""
        return self._where(authorisations.c.case_id == case)

    def of_officer(self, label: str) -> list[Authorisation]:
        """Return the authorisations of one officer."""
        return self._asked(self._of_label, label)

    def emergencies(self) -> list[Authorisation]:
        """Return the emergencies no meeting has heard of yet, oldest first."""
        columns = authorisations.c
        return self._where(columns.emergency.is_(True), columns.discussed_on.is_(None))


class UpkeepRepository(Repository[UpkeepRecord, UpkeepId]):
    """The periodic checks in one transaction."""

    kind = "upkeep"
    restorable = False
    shape = Shape(UpkeepRecord, upkeep_records)

    def all(self) -> list[UpkeepRecord]:
        """Return every check that was done, newest first."""
        columns = upkeep_records.c
        return self._where(order=[columns.done_on.desc(), columns.id.desc()])

    def last(self) -> dict[UpkeepKind, date]:
        """Return when each check was last done; what was never done is left out."""
        columns = upkeep_records.c
        query = select(columns.kind, func.max(columns.done_on).label("done_on"))
        rows = self._session.rows(query.group_by(columns.kind))
        return {row.kind: row.done_on for row in rows}


class DataBreachRepository(Repository[DataBreach, DataBreachId]):
    """The data breaches in one transaction."""

    kind = "data_breach"
    restorable = False
    shape = Shape(DataBreach, data_breaches)

    def all(self) -> list[DataBreach]:
        """Return every breach, newest first."""
        return self._where(order=[data_breaches.c.found_at.desc()])

    def open(self) -> list[DataBreach]:
        """Return the breaches that are not closed yet, oldest first."""
        still = data_breaches.c.closed_on.is_(None)
        return self._where(still, order=[data_breaches.c.found_at])

    def next_sequence(self, year: int) -> int:
        """Return the next sequence number within a year."""
        return next_in_year(self._session, data_breaches.c.number, f"DL{year}-")
