# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything in a vault by which somebody can be recognised, and what may yet be named."""

import re
from collections.abc import Collection, Iterable, Iterator

from casuskluis.documents.leaks import LeakKind, Term, letters_of
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.lists import ContactQuery
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.partner import Contact
from casuskluis.domain.setting import SettingKey
from casuskluis.services.editions.gate import persons
from casuskluis.services.editions.gate.words import is_common
from casuskluis.services.releases.ordinary import is_ordinary
from casuskluis.storage.transaction import Transaction

_ANYWHERE = 0
"""The place on an agenda of what belongs to none."""
_SHORTEST_PLACE = 6
_DATE_LIKE = re.compile(r"M?\d{4}-(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_GAP = r"[\s\u00ad\u200b-\u200d\u2060]?"
_NUMBER = re.compile(
    rf"(?<!\d)((?:\d{_GAP}){{4}})[-\u2010-\u2015\ufffe\x02\s]*((?:\d{_GAP}){{3}}\d)(?!\d|-\d)"
)
_FIXED = (SettingKey.MUNICIPALITY, SettingKey.LEGAL_BASIS, SettingKey.CONTACT_POINT)


def vault_terms(transaction: Transaction, named: Collection[ContactId] = ()) -> list[Term]:
    """Return everything that may stand on nothing that is published.

    Of a name that is an ordinary word too only the whole name counts.

    Args:
        transaction: Sees every case.
        named: The contacts that agreed to be named.
    """
    return [term for term in _terms(transaction, named) if not _is_just_a_word(term)]


def _terms(transaction: Transaction, named: Collection[ContactId]) -> Iterator[Term]:
    for subject in transaction.subjects.all():
        yield from persons.subject_terms(subject, _ANYWHERE)
    marks = transaction.cases.marks()
    for _, number, _ in marks:
        yield Term(LeakKind.NUMBER, number)
    for person in transaction.related_persons.with_any("case_id", (mark[0] for mark in marks)):
        yield from persons.name_terms(person.name, _ANYWHERE)
    for told in transaction.notifications.with_any("status", NotificationStatus):
        yield from _notification_terms(told)
    for contact in _contacts(transaction):
        if contact.id not in named:
            yield from persons.name_terms(contact.name, _ANYWHERE, by_word=False)
            reach = (contact.phone, contact.mobile, contact.email)
            yield from persons.contact_terms("; ".join(filter(None, reach)), _ANYWHERE)


def _notification_terms(told: Notification) -> Iterator[Term]:
    yield Term(LeakKind.NUMBER, told.number)
    if len(letters_of(told.external_id)) >= _SHORTEST_PLACE:
        yield Term(LeakKind.NUMBER, told.external_id)
    yield from persons.notifier_terms(told, _ANYWHERE)
    place = told.incident_place.strip()
    if len(place) >= _SHORTEST_PLACE and any(char.isdigit() for char in place):
        yield Term(LeakKind.ADDRESS, place)


def without_dates(terms: Iterable[Term], texts: Iterable[str]) -> Iterator[Term]:
    """Leave out the numbers that may be dates, such as 2026-0101, unless they stand there.

    Letters and digits are compared without what is between them, so 2026-01-01 is the same.
    """
    seen: set[str] | None = None
    for term in terms:
        if term.kind is LeakKind.NUMBER and _DATE_LIKE.fullmatch(term.text):
            seen = seen or {"", *_numbers(texts)}
            if term.text.removeprefix("M") not in seen:
                continue
        yield term


def _numbers(texts: Iterable[str]) -> Iterator[str]:
    """Yield everything with the shape of such a number, however it is spaced."""
    for text in texts:
        for match in _NUMBER.finditer(text):
            yield f"{_bare(match[1])}-{_bare(match[2])}"


def _bare(digits: str) -> str:
    return "".join(char for char in digits if char.isdigit())


def _contacts(transaction: Transaction) -> list[Contact]:
    found = transaction.contacts.by_id(transaction.contacts.ids(ContactQuery()))
    return list(found.values())


def _is_just_a_word(term: Term) -> bool:
    """Whether it is one word of a name that is a word of the language as well."""
    return term.capital and (is_common(term.text) or is_ordinary(term.text))


def belonging(
    transaction: Transaction, allowed: Iterable[str] = (), named: Collection[ContactId] = ()
) -> Iterator[str]:
    """Yield the phrases that may stand on what is published.

    The municipality, the organisations and how they can be reached, the labels of the code
    lists, whoever agreed to be named, and what the caller allows.
    """
    yield from allowed
    for key in _FIXED:
        yield transaction.settings.get(key).value
    for organisation in transaction.organisations.all():
        yield from (organisation.name, organisation.street, organisation.town)
        yield from (organisation.postcode, organisation.phone, organisation.email)
    book = transaction.codes.book()
    for code_list in set(book.lists) - {CodeList.INSTRUMENT}:
        yield from (code.label for code in book.all(code_list))
    for contact in transaction.contacts.by_id(named).values():
        yield from (contact.name.display, contact.name.sorted_display)
