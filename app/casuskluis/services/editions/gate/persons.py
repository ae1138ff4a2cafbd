# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything by which one person can be recognised, as terms to look for."""

import re
from collections.abc import Iterator
from itertools import product

from casuskluis.documents.leaks import LeakKind, Term
from casuskluis.domain.naming import PersonName, is_prefix
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import MONTHS, PartialDate
from casuskluis.domain.subject import Subject, SubjectKind

_WORD = re.compile(r"[^\s,;/()-]+")
_SEVERAL = re.compile(r"[,;]|\s(?:of|en)\s")
_POSTCODE = re.compile(r"\s*\d{4}\s*[A-Za-z]{2}\s*")
_COUNTRY = re.compile(r"^(?:0031|31)0?")
_SHORTEST_PHONE = 7
_SHORTEST_MAIL = 6
_SHORTEST_WORD = 3
_FEWEST_WORDS = 2


def subject_terms(subject: Subject, item: int) -> Iterator[Term]:
    """Yield everything that tells who a subject is."""
    yield from identity_terms(subject, item)
    yield from address_terms(subject, item)
    yield from contact_terms(f"{subject.phone}; {subject.email}", item)
    yield from bsn_terms(subject, item)


def identity_terms(subject: Subject, item: int) -> Iterator[Term]:
    """Yield name, alias, representative and date of birth."""
    is_person = subject.kind is SubjectKind.NATURAL
    yield from name_terms(subject.name, item, by_word=is_person)
    yield from alias_terms(subject.alias, item)
    yield from written_name_terms(subject.representative, item)
    yield from birth_terms(subject.birth_date, item)


def name_terms(name: PersonName, item: int, *, by_word: bool = True) -> Iterator[Term]:
    """Yield a name in every order, and each telling word of it with its capital."""
    for way in whole_names(name):
        yield Term(LeakKind.NAME, way, item)
    if not by_word:
        return
    for word in telling_words(name):
        yield Term(LeakKind.NAME, word, item, capital=True)
        yield Term(LeakKind.NAME, f"{word}s", item, capital=True)


def whole_names(name: PersonName) -> list[str]:
    """Return the ways to write a name that say who it is, capitals or not."""
    given, prefix, family = name.given.strip(), name.prefix.strip(), name.family.strip()
    if not given:
        return [family] if len(family.split()) > 1 or prefix else []
    firsts = dict.fromkeys((given, given.split()[0]))
    surnames = dict.fromkeys((f"{prefix} {family}".strip(), family))
    ways = [f"{first} {last}" for first, last in product(firsts, surnames)]
    ways += [f"{last} {first}" for first, last in product(firsts, surnames)]
    return list(dict.fromkeys([*ways, name.sorted_display]))


def telling_words(name: PersonName) -> list[str]:
    """Return the words of a name that point at somebody on their own."""
    words = _WORD.findall(f"{name.given} {name.family}")
    return [
        word
        for word in words
        if len(word.strip(".'’")) >= _SHORTEST_WORD and not is_prefix(word)
    ]


def written_name_terms(text: str, item: int) -> Iterator[Term]:
    """Yield a name that was typed in one field: whole, and its last word."""
    words = text.split()
    if len(words) < _FEWEST_WORDS:
        return
    name = PersonName.parse(text)
    yield from name_terms(name, item, by_word=False)
    if name.given and len(words[-1]) >= _SHORTEST_WORD:
        yield Term(LeakKind.NAME, name.family, item, capital=True)


def alias_terms(alias: str, item: int) -> Iterator[Term]:
    """Yield the names somebody is known by; one word counts as it is written."""
    for part in _SEVERAL.split(alias):
        word = part.strip()
        is_name = len(word.split()) == 1 and word[:1].isupper()
        if word:
            yield Term(LeakKind.ALIAS, word, item, capital=is_name)


def notifier_terms(told: Notification, item: int) -> Iterator[Term]:
    """Yield who told, and how that person can be reached."""
    yield from written_name_terms(told.notifier_name, item)
    yield from contact_terms(told.notifier_reach, item)


def address_terms(subject: Subject, item: int) -> Iterator[Term]:
    """Yield street with number, and postcode; a town alone is no address."""
    if any(char.isdigit() for char in subject.street):
        yield Term(LeakKind.ADDRESS, subject.street, item)
    elif subject.street.strip():
        yield Term(LeakKind.ADDRESS, subject.street, item, capital=" " not in subject.street)
    if _POSTCODE.fullmatch(subject.postcode):
        yield Term(LeakKind.ADDRESS, subject.postcode, item)


def contact_terms(text: str, item: int) -> Iterator[Term]:
    """Yield telephone numbers in every way to write them, and e-mail addresses."""
    for part in _SEVERAL.split(text):
        if "@" in part:
            if len(part.strip()) >= _SHORTEST_MAIL:
                yield Term(LeakKind.CONTACT, part, item)
            continue
        digits = "".join(char for char in part if char.isdigit())
        if len(digits) < _SHORTEST_PHONE:
            continue
        local = (
            _COUNTRY.sub("", digits) if part.strip()[:1] == "+" or digits[:2] == "00" else ""
        )
        local = (local or digits).removeprefix("0")
        for start in ("0", "31", "310", "0031", "00310"):
            yield Term(LeakKind.CONTACT, f"{start}{local}", item)


def birth_terms(born: PartialDate | None, item: int) -> Iterator[Term]:
    """Yield a whole date of birth in the ways people write it; a year alone is no term."""
    if born is None or born.month is None or born.day is None:
        return
    month = MONTHS[born.month - 1]
    ways = (
        f"{born.day:02}-{born.month:02}-{born.year}",
        f"{born.day}-{born.month}-{born.year}",
        f"{born.day} {month} {born.year}",
        f"{born.day:02} {month} {born.year}",
        f"{born.day} {month[:3]} {born.year}",
        f"{born.year}-{born.month:02}-{born.day:02}",
    )
    for way in dict.fromkeys(ways):
        yield Term(LeakKind.BIRTH_DATE, way, item)


def bsn_terms(subject: Subject, item: int) -> Iterator[Term]:
    """Yield the citizen service number, when there is one."""
    if subject.bsn.strip():
        yield Term(LeakKind.BSN, subject.bsn, item)
