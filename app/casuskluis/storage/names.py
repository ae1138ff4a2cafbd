# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everybody in the vault by name, in few questions: for taking names off the screen."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Text, not_, select, type_coerce
from typing_extensions import override

from casuskluis.domain.subject import SubjectKind
from casuskluis.storage.reach import Reach, hidden_notification
from casuskluis.storage.session import AnyRow, AnySelect, Session
from casuskluis.storage.tables.care import access_requests
from casuskluis.storage.tables.cases import cases, related_persons
from casuskluis.storage.tables.keeping import journal
from casuskluis.storage.tables.notifications import notifications
from casuskluis.storage.tables.officers import officers
from casuskluis.storage.tables.people import contacts, organisations, subjects
from casuskluis.storage.tables.programme import key_persons


class NamedAs(StrEnum):
    """Why somebody's name is in the vault; the word of the journal where there is one."""

    SUBJECT = "subject"
    LEGAL = "legal"
    REPRESENTATIVE = "representative"
    RELATED = "related_person"
    NOTIFIER = "notification"
    KEY_PERSON = "key_person"
    REQUESTER = "access_request"


class Named(NamedTuple):
    """Somebody as the vault names them: a tuple, because there may be 100,000.

    Attributes:
        role: Why.
        number: Of the case or the notification; empty when there is none that the officer may
            know of.
        family: The surname, folded, or the whole name as it was typed.
        prefix, given: The other parts, folded.
        alias: Another name.
        born: ISO, perhaps not whole.
        street: With the house number.
        private: Postcode, telephone number, address of e-mail, BSN: perhaps among other words.
        shielded: The name is on no paper, whoever it is: a colleague, too, is hidden then.
    """

    role: NamedAs
    number: str
    family: str
    prefix: str = ""
    given: str = ""
    alias: str = ""
    born: str = ""
    street: str = ""
    private: tuple[str, ...] = ()
    shielded: bool = False

    @override
    def __repr__(self) -> str:
        return f"Named({self.role})"


Only = Mapping[str, Collection[int]]
"""The records that are asked for: word of the journal to identifiers."""

_NEW_NAMES = frozenset(
    {NamedAs.SUBJECT, NamedAs.RELATED, NamedAs.NOTIFIER, NamedAs.KEY_PERSON, NamedAs.REQUESTER}
)
_NOT_ONE_BY_ONE = frozenset(
    {"contact", "organisation", "officer", "authorisation", "case", "assessment", "destruction"}
)
"""What changes who is known, or under which number, of more than one record."""
_SUBJECTS = select(
    subjects.c.id,
    type_coerce(subjects.c.kind, Text).label("kind"),
    subjects.c.name_sort,
    *(subjects.c[name] for name in ("alias", "street", "postcode", "phone", "email", "bsn")),
    subjects.c.representative,
    type_coerce(subjects.c.birth_date, Text).label("born"),
)
_RELATED = select(related_persons.c.name_sort, cases.c.number).join(
    cases, cases.c.id == related_persons.c.case_id
)
_NOTIFIERS = select(
    *(notifications.c[name] for name in ("notifier_name", "notifier_reach", "shield_source"))
)
_KEY_PERSONS = select(key_persons.c.name_sort, key_persons.c.phone, key_persons.c.email)
_REQUESTERS = select(access_requests.c.requester)
_CONTACTS = select(contacts.c.name_given, contacts.c.name_prefix, contacts.c.name_family)


class NameRepository:
    """The names in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def everybody(self, reach: Reach, only: Only | None = None) -> Iterator[Named]:
        """Yield everybody a file is about, or who appears in one, and the key persons.

        Args:
            reach: How far the officer may look: numbers of what is out of reach stay out.
            only: Of these records; None for all.
        """
        yield from self._subjects(reach, only)
        query = _RELATED.add_columns(reach.hidden.label("hidden"))
        for row in self._asked(query, NamedAs.RELATED, only):
            yield Named(NamedAs.RELATED, "" if row.hidden else row.number, *_parts(row))
        for row in self._asked(_NOTIFIERS, NamedAs.NOTIFIER, only):
            yield Named(
                NamedAs.NOTIFIER,
                "",
                row.notifier_name,
                private=(row.notifier_reach,),
                shielded=row.shield_source,
            )
        for row in self._asked(_KEY_PERSONS, NamedAs.KEY_PERSON, only):
            private = (row.phone, row.email)
            yield Named(NamedAs.KEY_PERSON, "", *_parts(row), private=private)
        for row in self._asked(_REQUESTERS, NamedAs.REQUESTER, only):
            yield Named(NamedAs.REQUESTER, "", row.requester)

    def colleagues(self) -> list[str]:
        """Return the names that are no secret at the table: officers, partners, contacts."""
        people = [" ".join(filter(None, row)) for row in self._session.rows(_CONTACTS)]
        partners = self._session.column(select(organisations.c.name))
        return people + partners + self._session.column(select(officers.c.label))

    def last_change(self) -> int:
        """Return the number of the last line of the journal."""
        last: int = self._session.head().last
        return last

    def changed(self, after: int) -> Only | None:
        """Return which records with names were made or changed since a line of the journal.

        Returns:
            None when more changed than can be read one by one.
        """
        found: dict[str, set[int]] = {}
        query = select(journal.c.object).where(journal.c.sequence > after)
        for what in self._session.column(query):
            kind, _, number = what.partition(":")
            if kind in _NOT_ONE_BY_ONE or (kind in _NEW_NAMES and not number.isdigit()):
                return None
            if kind in _NEW_NAMES:
                found.setdefault(kind, set()).add(int(number))
        return found

    def _subjects(self, reach: Reach, only: Only | None) -> Iterator[Named]:
        rows = self._asked(_SUBJECTS, NamedAs.SUBJECT, only)
        numbers = self._numbers(reach, only) if rows else {}
        for row in rows:
            number = numbers.get(row.id, "")
            legal = row.kind == SubjectKind.LEGAL
            yield Named(
                NamedAs.LEGAL if legal else NamedAs.SUBJECT,
                number,
                *_parts(row),
                alias=row.alias,
                born=row.born or "",
                street=row.street,
                private=(row.postcode, row.phone, row.email, row.bsn),
            )
            if row.representative:
                yield Named(NamedAs.REPRESENTATIVE, number, row.representative)

    def _numbers(self, reach: Reach, only: Only | None) -> dict[int, str]:
        """Return the number that stands for each subject: the newest case, or notification."""
        numbers: dict[int, str] = {}
        for table, hidden in (
            (notifications, hidden_notification(reach)),
            (cases, reach.hidden),
        ):
            query = select(table.c.subject_id, table.c.number).where(
                table.c.subject_id.is_not(None), not_(hidden)
            )
            if only is not None:
                query = query.where(table.c.subject_id.in_(only.get(NamedAs.SUBJECT, ())))
            rows = self._session.rows(query.order_by(table.c.id))
            numbers.update((row.subject_id, row.number) for row in rows)
        return numbers

    def _asked(self, query: AnySelect, kind: NamedAs, only: Only | None) -> Sequence[AnyRow]:
        if only is None:
            return self._session.rows(query)
        wanted = only.get(kind, ())
        table = query.get_final_froms()[0] if kind is not NamedAs.RELATED else related_persons
        return self._session.rows(query.where(table.c.id.in_(wanted))) if wanted else ()


def _parts(row: AnyRow) -> tuple[str, str, str]:
    """Return surname, prefix and given names, folded: the parts of the stored sort key."""
    family, given, prefix = row.name_sort.split("\x1f")
    return family, prefix, given
