# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding a record by a few letters of its name or number, at every key that is pressed.

Words of three letters or more go through the index of letters; shorter ones are looked for in
what that gives, or at the beginning of a name. Nothing is ranked here and reading stops as soon
as there is enough, so that 100,000 records answer between two keys.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    column,
    func,
    not_,
    select,
    table,
    true,
)

from casuskluis.domain.naming import fold
from casuskluis.storage.matching import holds
from casuskluis.storage.reach import Reach
from casuskluis.storage.session import AnyRow, Session
from casuskluis.storage.shape import read_name
from casuskluis.storage.tables.cases import cases
from casuskluis.storage.tables.meetings import meetings
from casuskluis.storage.tables.notifications import notifications
from casuskluis.storage.tables.people import contacts, organisations, subjects

_SHORTEST = 3  # letters a trigram index can find
_ENOUGH = 2000  # so many with the same letters: who wants another one types on
_LAST = "\U0010ffff"


class PlaceFinder:
    """Finds what can be gone to, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def cases(self, words: Sequence[str], reach: Reach, limit: int) -> Sequence[AnyRow]:
        """Return cases by name and number, the newest first; none that is hidden.

        Every word with a digit must stand in the number, every other one in the name.
        """
        numbers, names = _apart(words)
        query = _case_query(reach, hidden=False).where(*_in_text(cases.c.number, numbers))
        if names:
            query = query.where(_named(subjects, names))
        elif numbers:
            query = query.where(_lettered(cases, numbers, cases.c.number))
        return self._session.rows(_newest(query, limit, names=bool(names)))

    def covered_cases(self, words: Sequence[str], reach: Reach, limit: int) -> Sequence[AnyRow]:
        """Return hidden cases of which the number was given, and nothing but words of it."""
        numbers, names = _apart(words)
        if names or not any(len(word) >= _SHORTEST for word in numbers):
            return ()
        query = _case_query(reach, hidden=True).where(
            *_in_text(cases.c.number, numbers), _lettered(cases, numbers, cases.c.number)
        )
        return self._session.rows(_newest(query, limit, names=False))

    def notifications(self, words: Sequence[str], limit: int) -> Sequence[AnyRow]:
        """Return notifications by number or by the name of the person, the newest first."""
        numbers, names = _apart(words)
        columns = notifications.c
        query = select(
            columns.id, columns.number, columns.status, columns.subject_id,
            subjects.c.name_family, subjects.c.name_prefix, subjects.c.name_given,
        ).select_from(notifications.outerjoin(subjects))  # fmt: skip
        query = query.where(*_in_text(func.lower(columns.number), numbers))
        if names:
            query = query.where(_named(subjects, names))
        elif numbers:
            query = query.where(_lettered(notifications, numbers, columns.number))
        return self._session.rows(query.order_by(columns.id.desc()).limit(limit))

    def people(self, kind: Table, words: Sequence[str], limit: int) -> Sequence[AnyRow]:
        """Return persons, organisations or contacts by their name."""
        return self._session.rows(select(kind).where(_named(kind, words)).limit(limit))

    def subjects(self, words: Sequence[str], limit: int) -> Sequence[AnyRow]:
        """Return persons."""
        return self.people(subjects, words, limit)

    def organisations(self, words: Sequence[str], limit: int) -> Sequence[AnyRow]:
        """Return organisations."""
        return self.people(organisations, words, limit)

    def contacts(self, words: Sequence[str], limit: int) -> Sequence[AnyRow]:
        """Return contacts, each with the name of its organisation."""
        placed = contacts.outerjoin(
            organisations, organisations.c.id == contacts.c.organisation_id
        )
        query = select(contacts, organisations.c.name.label("place")).select_from(placed)
        return self._session.rows(query.where(_named(contacts, words)).limit(limit))

    def meetings(self, limit: int) -> Sequence[AnyRow]:
        """Return the meetings, the newest first: few enough to compare their days here."""
        columns = meetings.c
        query = select(
            columns.id, columns.number, columns.kind, columns.held_on, columns.place
        ).order_by(columns.held_on.desc(), columns.id.desc())
        return self._session.rows(query.limit(limit))


def name_in(row: AnyRow) -> str:
    """Return the name in a row as it is shown; empty when nobody is known."""
    return read_name(row).display if row.name_family is not None else ""


def _apart(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words of a number, and those of a name."""
    numbers = [word.lower() for word in words if any(sign.isdigit() for sign in word)]
    return numbers, [word for word in words if word.lower() not in numbers]


def _case_query(reach: Reach, *, hidden: bool) -> Select[Any]:
    columns = cases.c
    return (
        select(
            columns.id, columns.number, columns.phase, subjects.c.name_family,
            subjects.c.name_prefix, subjects.c.name_given,
        )
        .select_from(cases.join(subjects))
        .where(reach.hidden if hidden else not_(reach.hidden))
    )  # fmt: skip


def _newest(query: Select[Any], limit: int, *, names: bool) -> Select[Any]:
    """Stop at the limit; sorting a common name first would read all who bear it."""
    return query.limit(limit) if names else query.order_by(cases.c.id.desc()).limit(limit)


def _in_text(stored: ColumnElement[Any], words: Sequence[str]) -> list[ColumnElement[bool]]:
    return [holds(stored, word) for word in words]


def _named(kind: Table, words: Sequence[str]) -> ColumnElement[bool]:
    """Tell whether every word stands in a name."""
    folded = [part for word in words for part in fold(word).split()]
    if not folded:
        return true() if not words else kind.c.id < 0
    short = _in_text(kind.c.name_search, [one for one in folded if len(one) < _SHORTEST])
    if any(len(word) >= _SHORTEST for word in folded):
        enough = None if short else _ENOUGH
        return and_(_lettered(kind, folded, kind.c.name_search, enough), *short)
    begins = kind.c.name_sort.between(folded[0], folded[0] + _LAST)
    return and_(begins, *short[1:])


def _lettered(
    kind: Table, words: Sequence[str], stored: Column[Any], enough: int | None = None
) -> ColumnElement[bool]:
    """Tell whether the index of letters of a table holds the longer words."""
    long = [word for word in words if len(word) >= _SHORTEST]
    if not long:
        return and_(true(), *_in_text(func.lower(stored), words))
    index: FromClause = table(name := f"letters_in_{kind.name}", column("rowid"), column(name))
    wanted = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
    found = select(index.c.rowid).where(index.c[name].op("MATCH")(wanted)).limit(enough)
    return kind.c.id.in_(found)
