# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The subjects: who the cases are about."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import SubjectLine, SubjectQuery, SubjectSort
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.subject import Subject
from casuskluis.storage.matching import in_order, name_matches, ordered
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape, name_keys, read_name
from casuskluis.storage.sounding import sound_key
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.people import subjects

_ORDERS: dict[SubjectSort, Sequence[ColumnElement[Any]]] = {
    SubjectSort.NAME: (subjects.c.name_sort, subjects.c.id),
    SubjectSort.BIRTH_DATE: (subjects.c.birth_date, subjects.c.id),
    SubjectSort.TOWN: (subjects.c.town, subjects.c.id),
}


def _keys(subject: Subject) -> dict[str, object]:
    return {
        **name_keys(subject.name, fold(subject.alias)),
        "name_sound": sound_key(subject.name),
    }


class SubjectRepository(Repository[Subject, SubjectId]):
    """The subjects in one transaction."""

    kind = "subject"
    shape = Shape(Subject, subjects, parts={"name": PersonName}, derived=_keys)
    tracked = True

    def ids(self, query: SubjectQuery) -> list[SubjectId]:
        """Return the identifiers the query asks for, in order."""
        order = ordered(_ORDERS[query.sort], descending=query.descending)
        matches = name_matches(subjects.c.name_search, query.text)
        return self._session.column(select(subjects.c.id).where(matches).order_by(*order))

    def lines(self, ids: Sequence[SubjectId]) -> list[SubjectLine]:
        """Return the lines of these subjects, in the order given."""
        count = (
            select(func.count()).where(cases.c.subject_id == subjects.c.id).scalar_subquery()
        )
        query = select(subjects, count.label("cases")).where(subjects.c.id.in_(ids))
        lines = [
            SubjectLine(
                id=row.id,
                name=read_name(row),
                alias=row.alias,
                birth_date=row.birth_date,
                town=row.town,
                cases=row.cases,
            )
            for row in self._session.rows(query)
        ]
        return in_order(lines, ids)

    def all(self) -> list[Subject]:
        """Return every subject, by name."""
        return self._where(order=[subjects.c.name_sort])

    def renew_keys(self) -> None:
        """Compute the stored keys of every name again, after the program learned new ones."""
        with self._session.changing(JournalAction.CHANGED, f"{self.kind}:keys") as changes:
            for subject in self.all():
                same = subjects.c.id == subject.id
                changes.run(subjects.update().where(same).values(_keys(subject)))
