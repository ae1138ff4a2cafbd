# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whom to compare a reported person with. Every question is answered by an index."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, or_, select

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.known import Candidate, KnownAs, KnownQuery
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.partial_date import LATEST_YEAR, PartialDate
from casuskluis.storage.acquainted import Everybody
from casuskluis.storage.session import AnyRow, Session
from casuskluis.storage.shape import read_name
from casuskluis.storage.sounding import family_sound, sound_key
from casuskluis.storage.tables.people import subjects

_MOST = 300
"""Candidates of one sort; more people with one name and one day of birth are not likely."""
_COMPARED = (
    subjects.c.id,
    subjects.c.name_family,
    subjects.c.name_prefix,
    subjects.c.name_given,
    subjects.c.name_sound,
    subjects.c.birth_date,
    subjects.c.bsn,
)
"""What of a person is compared: to read whole records takes three times as long."""
_SHORTEST = 3  # letters a trigram index can find
_PERSON = "r.name_family, r.name_prefix, r.name_given"
_CONTACTS = (
    f"SELECT r.id AS id, {_PERSON}, coalesce(o.name, '') AS place, NULL AS case_id "  # noqa: S608 - fixed parts only
    "FROM letters_in_contacts JOIN contacts r ON r.id = letters_in_contacts.rowid "
    "LEFT JOIN organisations o ON o.id = r.organisation_id "
    "WHERE letters_in_contacts MATCH ? LIMIT ?"
)
_RELATED = (
    f"SELECT r.id AS id, {_PERSON}, c.number AS place, c.id AS case_id "  # noqa: S608 - fixed parts only
    "FROM letters_in_related_persons "
    "JOIN related_persons r ON r.id = letters_in_related_persons.rowid "
    "JOIN cases c ON c.id = r.case_id "
    "WHERE letters_in_related_persons MATCH ? LIMIT ?"
)


class KnownRepository:
    """Looks for people who may be known, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def everybody(self) -> Everybody:
        """Return what rules out at once that somebody is in the vault."""
        return Everybody.of(self._session)

    def candidates(self, query: KnownQuery) -> list[Candidate]:
        """Return everybody to compare with: subjects, related persons and contacts."""
        found = {
            row.id: row for condition in _conditions(query) for row in self._some(condition)
        }
        found.pop(query.leave_out, None)
        sound = sound_key(query.name)
        people = [_subject(row, sound) for row in found.values()]
        if words := _letters(query.name):
            people += self._others(KnownAs.RELATED_PERSON, _RELATED, words)
            people += self._others(KnownAs.CONTACT, _CONTACTS, words)
        return people

    def _some(self, condition: ColumnElement[bool]) -> Sequence[AnyRow]:
        return self._session.rows(select(*_COMPARED).where(condition).limit(_MOST))

    def _others(self, kind: KnownAs, sql: str, words: str) -> list[Candidate]:
        rows = self._session.found(sql, (words, _MOST))
        return [_other(kind, row) for row in rows]


def _conditions(query: KnownQuery) -> Iterable[ColumnElement[bool]]:
    """Yield one condition per index, so that each of them stays quick."""
    if query.bsn:
        yield subjects.c.bsn == query.bsn
    born = query.birth_date
    if born is not None and born.day is not None:
        yield subjects.c.birth_date == born
    sound = subjects.c.name_sound
    family, given = family_sound(query.name), fold(query.name.given)
    if not family:
        return
    if len(given) > 1:
        initial = PersonName(family=query.name.family, given=given[0])
        bare = PersonName(family=query.name.family)
        yield or_(*(sound == sound_key(name) for name in (query.name, initial, bare)))
    if born is not None or len(given) <= 1:
        whole = sound.between(f"{family} ", f"{family}!")  # the sign after the space
        yield whole if born is None else whole & _in_year(born)


def _in_year(born: PartialDate) -> ColumnElement[bool]:
    # Stored as text, a partial date sorts before every whole one in it.
    later = PartialDate(min(born.year + 1, LATEST_YEAR))
    return (subjects.c.birth_date >= PartialDate(born.year)) & (subjects.c.birth_date < later)


def _letters(name: PersonName) -> str:
    """Return the trigram query: every word of the surname, and the first given name."""
    words = [*fold(name.family).split(), *fold(name.given).split()[:1]]
    long = [f'"{word}"' for word in words if len(word) >= _SHORTEST]
    return " AND ".join(long)


def _subject(row: AnyRow, sound: str) -> Candidate:
    family, given = sound.split(" ")
    found = row.name_sound.split(" ")
    return Candidate(
        kind=KnownAs.SUBJECT,
        id=row.id,
        name=read_name(row),
        birth_date=row.birth_date,
        bsn=row.bsn,
        sounds_alike=bool(family) and found[0] == family,
        given_alike=bool(given) and found[-1] == given,
    )


def _other(kind: KnownAs, row: AnyRow) -> Candidate:
    return Candidate(
        kind=kind,
        id=row.id,
        name=read_name(row),
        place=row.place,
        case_id=None if row.case_id is None else CaseId(row.case_id),
    )
