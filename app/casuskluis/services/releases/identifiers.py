# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything in a vault by which somebody can be recognised, and what may yet be named."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from casuskluis.documents.leaks import LeakKind, Term, bare, letters_of
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.lists import ContactQuery
from casuskluis.domain.naming import PersonName
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
_CASE_NUMBER = re.compile(r"\d{4}-\d{4}")
_GAP = r"[\s\u00ad\u200b-\u200d\u2060]?"
_NUMBER = re.compile(
    rf"(?<!\d)((?:\d{_GAP}){{3}}\d)"
    r"([-\s/._\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\uff0d\ufffe\x02]{0,6})"
    rf"((?:\d{_GAP}){{3}}\d)(?!\d|[-/.]\d)"
)
_INITIALS = re.compile(
    r"(?<![^\W_])(?P<initials>[A-Z][.](?:[ -]?[A-Z][.])*)\s{0,2}"
    r"(?P<surname>(?:[^\W\d_]+[ '’-]?\s?){1,5})"
)
_BETWEEN = re.compile(r"[\s-]+")
_SAYS_SO = re.compile(r"casus|zaak|dossier|nummer|nr\b", re.IGNORECASE)
_WORDS_BEFORE = 24
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
    for key in transaction.key_persons.all():
        yield from persons.name_terms(key.name, _ANYWHERE, by_word=False)
        yield from persons.contact_terms(f"{key.phone}; {key.email}", _ANYWHERE)


def initial_terms(
    transaction: Transaction, texts: Iterable[str], named: Collection[ContactId] = ()
) -> Iterator[Term]:
    """Yield the initials with a surname that stand in the texts and are those of somebody.

    So "K. Bakker" is found although a baker is no secret, and "a. bakker" in a list is not.
    """
    known = {
        (letters_of(name.given)[:1].upper(), letters_of(f"{name.prefix} {name.family}"))
        for name in _people(transaction, named)
        if name.given and name.family
    }
    for text in texts:
        for match in _INITIALS.finditer(bare(text)):
            words = _BETWEEN.split(match["surname"].strip())
            for end in range(1, len(words) + 1):
                surname = letters_of("".join(words[:end]))
                if (match["initials"][0], surname) in known:
                    yield Term(LeakKind.NAME, f"{match['initials']} {surname}")


def _people(transaction: Transaction, named: Collection[ContactId]) -> Iterator[PersonName]:
    yield from (one.name for one in transaction.subjects.all())
    cases = (mark[0] for mark in transaction.cases.marks())
    yield from (one.name for one in transaction.related_persons.with_any("case_id", cases))
    for told in transaction.notifications.with_any("status", NotificationStatus):
        yield PersonName.parse(told.notifier_name)
    yield from (one.name for one in _contacts(transaction) if one.id not in named)
    yield from (one.name for one in transaction.key_persons.all())


def _notification_terms(told: Notification) -> Iterator[Term]:
    yield Term(LeakKind.NUMBER, told.number)
    if len(letters_of(told.external_id)) >= _SHORTEST_PLACE:
        yield Term(LeakKind.NUMBER, told.external_id)
    yield from persons.notifier_terms(told, _ANYWHERE)
    place = told.incident_place.strip()
    if len(place) >= _SHORTEST_PLACE and any(char.isdigit() for char in place):
        yield Term(LeakKind.ADDRESS, place)


def without_chance(terms: Iterable[Term], texts: Iterable[str]) -> Iterator[Term]:
    """Leave out the case numbers that only stand there by chance.

    Letters and digits are compared without what is between them. So 2026-0101 would be found in
    the date 2026-01-01, and 2026-4750 where a year is followed by an amount.
    """
    standing: set[str] | None = None
    for term in terms:
        if term.kind is LeakKind.NUMBER and _CASE_NUMBER.fullmatch(term.text):
            if standing is None:
                standing = {number for text in texts for number in _numbers(text)}
            if term.text not in standing:
                continue
        yield term


def _numbers(text: str) -> Iterator[str]:
    """Yield everything that is written as a case number, however its digits are spaced.

    With nothing but a space between year and number it is one when the number begins with a
    zero, or when the words before it say so.
    """
    for match in _NUMBER.finditer(text):
        year, between, number = match.groups()
        before = text[max(match.start() - _WORDS_BEFORE, 0) : match.start()]
        is_bare = bool(between) and between.isspace()
        if not is_bare or number.startswith("0") or _SAYS_SO.search(before):
            yield f"{_digits(year)}-{_digits(number)}"


def _digits(text: str) -> str:
    """Return the digits, also those written in the shapes of other scripts."""
    return "".join(str(unicodedata.digit(char)) for char in text if char.isdigit())


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
