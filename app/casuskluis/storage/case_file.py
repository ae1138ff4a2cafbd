# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is written down in a case: related persons, life domains, information."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import or_, select

from casuskluis.domain.case import OPEN_PHASES, LifeDomainNote, RelatedPerson
from casuskluis.domain.identifiers import (
    CaseId,
    InformationItemId,
    LifeDomainNoteId,
    RelatedPersonId,
)
from casuskluis.domain.information import SUSPICIONS, InformationItem
from casuskluis.domain.naming import PersonName
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Link, Shape, name_keys
from casuskluis.storage.tables.cases import (
    cases,
    information_items,
    information_shared_with,
    life_domain_notes,
    related_persons,
)


def _keys(person: RelatedPerson) -> dict[str, object]:
    return name_keys(person.name)


class RelatedPersonRepository(Repository[RelatedPerson, RelatedPersonId]):
    """The related persons in one transaction."""

    kind = "related_person"
    shape = Shape(RelatedPerson, related_persons, parts={"name": PersonName}, derived=_keys)
    _in_case = Question(
        related_persons, related_persons.c.case_id, (related_persons.c.name_sort,)
    )

    def of_case(self, case: CaseId) -> list[RelatedPerson]:
        """Return the related persons of one case, by name."""
        return self._asked(self._in_case, case)


class LifeDomainNoteRepository(Repository[LifeDomainNote, LifeDomainNoteId]):
    """The notes on life domains in one transaction."""

    kind = "life_domain_note"
    shape = Shape(LifeDomainNote, life_domain_notes)
    tracked = True
    _in_case = Question(
        life_domain_notes,
        life_domain_notes.c.case_id,
        (life_domain_notes.c.life_domain, life_domain_notes.c.noted_on.desc()),
    )

    def of_case(self, case: CaseId) -> list[LifeDomainNote]:
        """Return the notes of one case, by life domain, newest first."""
        return self._asked(self._in_case, case)


class InformationRepository(Repository[InformationItem, InformationItemId]):
    """The information items in one transaction."""

    kind = "information_item"
    shape = Shape(
        InformationItem,
        information_items,
        links={"shared_with": Link(information_shared_with, "information_id")},
    )
    tracked = True
    _in_case = Question(
        information_items, information_items.c.case_id, (information_items.c.recorded_on,)
    )

    def of_case(self, case: CaseId) -> list[InformationItem]:
        """Return the information in one case, in the order in which it was recorded."""
        return self._asked(self._in_case, case)

    def of_cases(self, cases: Iterable[CaseId]) -> list[InformationItem]:
        """Return the information of several cases, in the order in which it was added."""
        return self._where(information_items.c.case_id.in_(set(cases)))

    def doubtful(self, on: date) -> list[InformationItem]:
        """Return what may be past its time in open cases: expired, or only ever thought."""
        columns = information_items.c
        running = select(cases.c.id).where(cases.c.phase.in_(sorted(OPEN_PHASES)))
        past = or_(columns.expires_on < on, columns.kind.in_(sorted(SUSPICIONS)))
        return self._where(past, columns.case_id.in_(running), order=[columns.recorded_on])
